import type { Template } from '../template';
import { CONCLUSION, DUTIES, dossieranalyse } from './dossieranalyse';

/** When UWV has to know: what was done so far, and what the evaluation of the first year needs. */
export const dossieranalyseWeek42: Template = {
  ...dossieranalyse,
  kind: 'dossieranalyse-week-42',
  title: { nl: 'Dossieranalyse week 42', en: 'Analysis of the file, week 42' },
  intro: {
    nl: 'Stand van het dossier in week 42, de week van de melding aan UWV, en wat klaar moet zijn voor de eerstejaarsevaluatie.',
    en: 'The file in week 42, the week of the report to UWV, and what has to be ready for the first-year evaluation.',
  },
  sections: [
    { heading: { nl: 'Per verplichting', en: 'By obligation' }, questions: [DUTIES] },
    {
      heading: { nl: '42e-weeksmelding', en: 'Report of week 42' },
      questions: [
        { name: 'reportedOn', kind: 'date', label: { nl: 'Gemeld aan UWV op', en: 'Reported to UWV on' } },
        {
          name: 'reportDue',
          kind: 'date',
          label: { nl: 'Uiterlijk te melden op', en: 'To be reported on, at the latest' },
        },
      ],
    },
    {
      heading: { nl: 'Naar de eerstejaarsevaluatie', en: 'Towards the first-year evaluation' },
      questions: [
        {
          name: 'evaluationDue',
          kind: 'date',
          label: { nl: 'Eerstejaarsevaluatie uiterlijk', en: 'First-year evaluation, at the latest' },
        },
        {
          name: 'firstTrack',
          kind: 'text',
          label: { nl: 'Re-integratie bij de eigen werkgever', en: 'Re-integration with the own employer' },
        },
        {
          name: 'secondTrack',
          kind: 'text',
          label: { nl: 'Re-integratie bij een andere werkgever', en: 'Re-integration with another employer' },
        },
        { name: 'gaps', kind: 'text', label: { nl: 'Wat aan het dossier ontbreekt', en: 'What the file lacks' } },
      ],
    },
    CONCLUSION,
  ],
};
