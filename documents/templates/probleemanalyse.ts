import type { Template } from '../template';
import { GOALS, LAW_FORM } from '../template';

export const probleemanalyse: Template = {
  kind: 'probleemanalyse',
  title: { nl: 'Probleemanalyse en advies', en: 'Problem analysis and advice' },
  intro: {
    nl: 'Oordeel van de bedrijfsarts, zonder medische gegevens (Regeling procesgang, artikel 2).',
    en: 'Opinion of the company doctor, without medical data (Regeling procesgang, article 2).',
  },
  sections: [
    {
      heading: { nl: 'Functie', en: 'Position' },
      questions: [
        { name: 'position', kind: 'text', label: { nl: 'Functie en hoofdtaken', en: 'Position and main tasks' } },
        { name: 'skills', kind: 'text', label: { nl: 'Opleiding en bekwaamheden', en: 'Education and skills' } },
        { name: 'hours', kind: 'text', label: { nl: 'Uren en werktijden', en: 'Hours and working times' } },
      ],
    },
    {
      heading: { nl: 'Mogelijkheden', en: 'Possibilities' },
      questions: [
        {
          name: 'possibilities',
          kind: 'text',
          label: { nl: 'Wat de werknemer kan, in termen van werk', en: 'What the employee can do, in terms of work' },
        },
        { name: 'limits', kind: 'text', label: { nl: 'Grenzen voor het werk', en: 'Limits for the work' } },
        {
          name: 'noLasting',
          kind: 'yesNo',
          label: { nl: 'Geen duurzaam benutbare mogelijkheden', en: 'No lasting possibilities' },
        },
      ],
    },
    {
      heading: { nl: 'Advies', en: 'Advice' },
      questions: [
        { name: 'goal', kind: 'choice', of: GOALS, label: { nl: 'Einddoel', en: 'End goal' } },
        {
          name: 'advice',
          kind: 'text',
          label: { nl: 'Stappen naar werk en aanpassingen', en: 'Steps towards work and adaptations' },
        },
        { name: 'resumption', kind: 'date', label: { nl: 'Verwachte hervatting', en: 'Expected resumption' } },
        { name: 'nextContact', kind: 'date', label: { nl: 'Volgend contact', en: 'Next contact' } },
      ],
    },
  ],
  formVersion: LAW_FORM,
  approvedBy: 'bedrijfsarts',
  signedBy: ['bedrijfsarts'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};
