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
        {
          name: 'load',
          kind: 'text',
          label: { nl: 'Lichamelijke en mentale belasting', en: 'Physical and mental load' },
        },
      ],
    },
    {
      heading: { nl: 'Verloop van het verzuim', en: 'Course of the absence' },
      questions: [
        {
          name: 'course',
          kind: 'text',
          label: {
            nl: 'Uren en percentage nu, en eerder verzuim',
            en: 'Hours and percentage now, and earlier absence',
          },
        },
        {
          name: 'factors',
          kind: 'text',
          label: {
            nl: 'Factoren in werk, privé en persoon, alleen zover nodig voor het werk',
            en: 'Factors in work, private life and person, only as far as the work needs it',
          },
        },
        {
          name: 'conflict',
          kind: 'yesNo',
          label: { nl: 'Er is een arbeidsconflict', en: 'There is a conflict at work' },
        },
        {
          name: 'workRelated',
          kind: 'text',
          label: {
            nl: 'Verband met het werk: alleen het advies dat daaruit volgt',
            en: 'Relation with the work: only the advice that follows from it',
          },
        },
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
        {
          name: 'noLastingReason',
          kind: 'text',
          label: {
            nl: 'Waarom er dan geen plan van aanpak komt (Beleidsregels RIV, artikel 2 lid 6)',
            en: 'Why there is no plan of action then (Beleidsregels RIV, article 2(6))',
          },
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
          label: {
            nl: 'Stappen naar werk, aanpassingen en interventies',
            en: 'Steps towards work, adaptations and interventions',
          },
        },
        { name: 'prognosis', kind: 'text', label: { nl: 'Verwachte duur', en: 'Expected duration' } },
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
