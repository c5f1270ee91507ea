import type { Template } from '../template';
import { PIECES } from './re-integratieverslag';

/** What the insurer looks at when a longer wage period was imposed: which step was done when. */
export const bewijsdossierPoortwachtergarantie: Template = {
  kind: 'bewijsdossier-poortwachtergarantie',
  title: { nl: 'Bewijsdossier Poortwachtergarantie', en: 'Evidence file of the Gatekeeper guarantee' },
  intro: { nl: 'Zonder medische gegevens.', en: 'Without medical data.' },
  sections: [
    {
      heading: { nl: 'Beslissing van UWV', en: 'Decision of UWV' },
      questions: [
        { name: 'decisionOn', kind: 'date', label: { nl: 'Datum van de beslissing', en: 'Date of the decision' } },
        { name: 'reason', kind: 'text', label: { nl: 'Reden volgens UWV', en: 'Reason according to UWV' } },
      ],
    },
    {
      heading: { nl: 'Wat wanneer is gedaan', en: 'What was done when' },
      questions: [{ ...PIECES, label: { nl: 'Stappen', en: 'Steps' } }],
    },
    {
      heading: { nl: 'Adviezen', en: 'Advice' },
      questions: [
        { name: 'advice', kind: 'text', label: { nl: 'Gegeven adviezen', en: 'Advice given' } },
        { name: 'followed', kind: 'yesNo', label: { nl: 'De adviezen zijn opgevolgd', en: 'The advice was followed' } },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: [],
  recipients: ['werkgever', 'casemanager'],
};
