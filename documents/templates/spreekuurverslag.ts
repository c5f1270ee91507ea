import type { Template } from '../template';

export const spreekuurverslag: Template = {
  kind: 'spreekuurverslag',
  title: { nl: 'Terugkoppeling van het spreekuur', en: 'Feedback of the consult' },
  intro: {
    nl: 'Werkgever en werknemer krijgen hetzelfde stuk. Zonder medische gegevens.',
    en: 'Employer and employee get the same document. Without medical data.',
  },
  sections: [
    {
      heading: { nl: 'Terugkoppeling', en: 'Feedback' },
      questions: [
        { name: 'consultOn', kind: 'date', label: { nl: 'Datum van het spreekuur', en: 'Date of the consult' } },
        {
          name: 'possibilities',
          kind: 'text',
          label: { nl: 'Wat de werknemer kan, in termen van werk', en: 'What the employee can do, in terms of work' },
        },
        { name: 'duration', kind: 'text', label: { nl: 'Verwachte duur', en: 'Expected duration' } },
        { name: 'advice', kind: 'text', label: { nl: 'Advies over aanpassingen', en: 'Advice on adaptations' } },
        { name: 'nextContact', kind: 'date', label: { nl: 'Volgend contact', en: 'Next contact' } },
      ],
    },
  ],
  approvedBy: 'bedrijfsarts',
  signedBy: ['bedrijfsarts'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};
