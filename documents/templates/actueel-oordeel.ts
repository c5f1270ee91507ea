import type { Template } from '../template';
import { LAW_FORM } from '../template';

/** What UWV's labour expert reads: no medical data. Those go to the employee alone, as a document of their own. */
export const actueelOordeel: Template = {
  kind: 'actueel-oordeel',
  title: { nl: 'Actueel oordeel van de bedrijfsarts', en: 'Current opinion of the company doctor' },
  intro: {
    nl: 'Bij de probleemanalyse, zonder medische gegevens (Regeling procesgang, artikelen 2 en 6).',
    en: 'With the problem analysis, without medical data (Regeling procesgang, articles 2 and 6).',
  },
  sections: [
    {
      heading: { nl: 'Functie', en: 'Position' },
      questions: [
        { name: 'position', kind: 'text', label: { nl: 'Functie', en: 'Position' } },
        { name: 'skills', kind: 'text', label: { nl: 'Opleiding en bekwaamheden', en: 'Education and skills' } },
      ],
    },
    {
      heading: { nl: 'Stand van zaken', en: 'Situation' },
      questions: [
        {
          name: 'changes',
          kind: 'text',
          label: { nl: 'Veranderd sinds de probleemanalyse', en: 'Changed since the problem analysis' },
        },
        { name: 'possibilities', kind: 'text', label: { nl: 'Mogelijkheden nu', en: 'Possibilities now' } },
        { name: 'limits', kind: 'text', label: { nl: 'Grenzen voor het werk', en: 'Limits for the work' } },
        { name: 'hours', kind: 'text', label: { nl: 'Uren per dag en per week', en: 'Hours by day and by week' } },
        { name: 'course', kind: 'text', label: { nl: 'Verloop en verwachting', en: 'Course and expectation' } },
      ],
    },
    {
      heading: { nl: 'Oordeel van de bedrijfsarts', en: 'View of the company doctor' },
      questions: [
        {
          name: 'relation',
          kind: 'text',
          label: { nl: 'Kwaliteit van de arbeidsrelatie', en: 'Quality of the working relation' },
        },
        {
          name: 'suitableWork',
          kind: 'text',
          label: { nl: 'Aanwezigheid van passend werk', en: 'Presence of suitable work' },
        },
        { name: 'agreements', kind: 'text', label: { nl: 'Gemaakte afspraken', en: 'Agreements made' } },
      ],
    },
  ],
  formVersion: LAW_FORM,
  approvedBy: 'bedrijfsarts',
  signedBy: ['bedrijfsarts'],
  recipients: ['werkgever', 'werknemer', 'casemanager'],
};
