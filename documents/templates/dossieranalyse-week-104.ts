import type { Template } from '../template';
import { CONCLUSION, DUTIES, dossieranalyse } from './dossieranalyse';

const OUTCOMES = {
  iva: { nl: 'IVA-uitkering', en: 'IVA benefit' },
  wga: { nl: 'WGA-uitkering', en: 'WGA benefit' },
  'onder-35': { nl: 'Minder dan 35% arbeidsongeschikt', en: 'Less than 35% incapacity' },
  afgewezen: { nl: 'Afgewezen', en: 'Rejected' },
} as const;

/** At the end of two years, with what UWV decided: what was done, and what holds after the wage period. */
export const dossieranalyseWeek104: Template = {
  ...dossieranalyse,
  kind: 'dossieranalyse-week-104',
  title: { nl: 'Dossieranalyse week 104', en: 'Analysis of the file, week 104' },
  intro: {
    nl: 'Stand van het dossier aan het einde van twee jaar loondoorbetaling, met wat UWV heeft beslist.',
    en: 'The file at the end of two years of continued wage, with what UWV decided.',
  },
  sections: [
    {
      heading: { nl: 'Beslissing van UWV', en: 'Decision of UWV' },
      questions: [
        { name: 'outcome', kind: 'choice', of: OUTCOMES, label: { nl: 'Uitkomst', en: 'Outcome' } },
        { name: 'benefitFrom', kind: 'date', label: { nl: 'Vanaf', en: 'From' } },
        {
          name: 'sanctionOn',
          kind: 'date',
          label: { nl: 'Loonsanctie opgelegd op', en: 'Longer wage period imposed on' },
        },
        {
          name: 'waitingEndsOn',
          kind: 'date',
          label: { nl: 'Einde van de wachttijd', en: 'End of the waiting period' },
        },
      ],
    },
    { heading: { nl: 'Per verplichting', en: 'By obligation' }, questions: [DUTIES] },
    {
      heading: { nl: 'Na de loondoorbetaling', en: 'After the wage period' },
      questions: [
        { name: 'employment', kind: 'text', label: { nl: 'Dienstverband', en: 'Employment' } },
        {
          name: 'objection',
          kind: 'text',
          label: { nl: 'Bezwaar tegen de beslissing', en: 'Objection to the decision' },
        },
        { name: 'lessons', kind: 'text', label: { nl: 'Wat het dossier leert', en: 'What the file teaches' } },
      ],
    },
    CONCLUSION,
  ],
};
