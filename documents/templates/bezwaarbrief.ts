import type { Template } from '../template';

export const bezwaarbrief: Template = {
  kind: 'bezwaarbrief',
  title: { nl: 'Bezwaarschrift', en: 'Objection' },
  sections: [
    {
      heading: { nl: 'Bezwaar', en: 'Objection' },
      questions: [
        { name: 'decisionOn', kind: 'date', label: { nl: 'Datum van de beslissing', en: 'Date of the decision' } },
        {
          name: 'reference',
          kind: 'text',
          label: { nl: 'Kenmerk van de beslissing', en: 'Reference of the decision' },
        },
        { name: 'grounds', kind: 'text', label: { nl: 'Gronden van het bezwaar', en: 'Grounds of the objection' } },
        { name: 'asked', kind: 'text', label: { nl: 'Wat wordt gevraagd', en: 'What is asked' } },
      ],
    },
  ],
  approvedBy: 'casemanager',
  signedBy: ['werkgever'],
  recipients: ['werkgever', 'casemanager'],
};
