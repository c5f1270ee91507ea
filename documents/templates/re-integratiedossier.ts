import type { Template } from '../template';
import { PIECES } from './re-integratieverslag';

/** The bundle for the WIA application without medical data, with what is still missing. */
export const reIntegratiedossier: Template = {
  kind: 're-integratiedossier',
  title: { nl: 'Re-integratiedossier zonder medische stukken', en: 'Re-integration file without medical documents' },
  intro: {
    nl: 'Controle of compleet is wat de werkgever aanlevert. De medische informatie en het oordeel van de werknemer stuurt de werknemer zelf.',
    en: 'Check whether what the employer delivers is complete. The employee sends the medical information and the own view on the re-integration.',
  },
  sections: [
    {
      heading: { nl: 'Stukken', en: 'Documents' },
      questions: [{ ...PIECES, label: { nl: 'Stukken', en: 'Documents' } }],
    },
    {
      heading: { nl: 'Compleet', en: 'Complete' },
      questions: [
        {
          name: 'complete',
          kind: 'yesNo',
          label: { nl: 'Alle stukken van de werkgever zijn er', en: 'All documents of the employer are there' },
        },
        { name: 'missing', kind: 'text', label: { nl: 'Wat nog ontbreekt', en: 'What is still missing' } },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: [],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};
