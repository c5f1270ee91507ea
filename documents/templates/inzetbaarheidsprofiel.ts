import type { Template } from '../template';

export const inzetbaarheidsprofiel: Template = {
  kind: 'inzetbaarheidsprofiel',
  title: { nl: 'Inzetbaarheidsprofiel', en: 'Profile of employability' },
  intro: { nl: 'Zonder medische gegevens.', en: 'Without medical data.' },
  sections: [
    {
      heading: { nl: 'Inzetbaarheid', en: 'Employability' },
      questions: [
        {
          name: 'possibilities',
          kind: 'text',
          label: { nl: 'Wat de werknemer kan, in termen van werk', en: 'What the employee can do, in terms of work' },
        },
        { name: 'limits', kind: 'text', label: { nl: 'Grenzen voor het werk', en: 'Limits for the work' } },
        { name: 'hours', kind: 'text', label: { nl: 'Uren per dag en per week', en: 'Hours per day and per week' } },
        { name: 'validUntil', kind: 'date', label: { nl: 'Geldig tot', en: 'Valid until' } },
      ],
    },
  ],
  approvedBy: 'bedrijfsarts',
  signedBy: ['bedrijfsarts'],
  recipients: ['werkgever', 'werknemer', 'casemanager', 'arbeidsdeskundige'],
};
