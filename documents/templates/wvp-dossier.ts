import type { Template } from '../template';
import { PIECES } from './re-integratieverslag';

/** What was recorded of the statutory steps: the file that is kept from the first day on. */
export const wvpDossier: Template = {
  kind: 'wvp-dossier',
  title: { nl: 'Dossier Wet verbetering poortwachter', en: 'File of the Gatekeeper Act' },
  sections: [
    {
      heading: { nl: 'Stappen', en: 'Steps' },
      questions: [{ ...PIECES, label: { nl: 'Stappen', en: 'Steps' } }],
    },
    {
      heading: { nl: 'Toelichting', en: 'Explanation' },
      questions: [{ name: 'remarks', kind: 'text', label: { nl: 'Toelichting', en: 'Explanation' } }],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: [],
  recipients: ['werkgever', 'casemanager'],
};
