import type { Template } from '../template';
import { PIECES } from './re-integratieverslag';

/** The bundle for the WIA application without medical data, with what is still missing. */
export const reIntegratiedossier: Template = {
  kind: 're-integratiedossier',
  title: { nl: 'Re-integratiedossier zonder medische stukken', en: 'Re-integration file without medical documents' },
  intro: {
    nl: 'Controle of het compleet is. Medische stukken horen hier niet in: die stuurt de werknemer zelf.',
    en: 'Check of completeness. Medical documents do not belong here: the employee sends them.',
  },
  sections: [
    {
      heading: { nl: 'Stukken', en: 'Documents' },
      questions: [{ ...PIECES, label: { nl: 'Stukken', en: 'Documents' } }],
    },
    {
      heading: { nl: 'Compleet', en: 'Complete' },
      questions: [
        { name: 'complete', kind: 'yesNo', label: { nl: 'Alles is er', en: 'Everything is there' } },
        { name: 'missing', kind: 'text', label: { nl: 'Wat nog ontbreekt', en: 'What is still missing' } },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: [],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};
