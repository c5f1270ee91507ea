import type { Template } from '../template';

/** Rubrics in which possibilities for work are put, without a cause. */
const RUBRICS = {
  rubric: { nl: 'Onderdeel', en: 'Subject' },
  possible: { nl: 'Wat kan', en: 'What is possible' },
  limit: { nl: 'Beperking in het werk', en: 'Limit at work' },
  until: { nl: 'Tot', en: 'Until' },
};

export const lijstArbeidsmogelijkheden: Template = {
  kind: 'lijst-arbeidsmogelijkheden',
  title: {
    nl: 'Lijst van arbeidsmogelijkheden en beperkingen (LAB)',
    en: 'List of possibilities and limits for work (LAB)',
  },
  intro: {
    nl: 'In termen van werk, zonder medische gegevens.',
    en: 'In terms of work, without medical data.',
  },
  sections: [
    {
      heading: { nl: 'Mogelijkheden en beperkingen', en: 'Possibilities and limits' },
      questions: [
        { name: 'validFrom', kind: 'date', label: { nl: 'Geldig vanaf', en: 'Valid from' } },
        { name: 'items', kind: 'rows', columns: RUBRICS, label: { nl: 'Per onderdeel', en: 'By subject' } },
        { name: 'hours', kind: 'text', label: { nl: 'Uren per dag en per week', en: 'Hours by day and by week' } },
        { name: 'changes', kind: 'text', label: { nl: 'Wat er is veranderd', en: 'What has changed' } },
      ],
    },
  ],
  approvedBy: 'bedrijfsarts',
  signedBy: ['bedrijfsarts'],
  recipients: ['werkgever', 'werknemer', 'arbeidsdeskundige', 'casemanager'],
};
