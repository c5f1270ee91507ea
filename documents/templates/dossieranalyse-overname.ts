import type { Question, Template } from '../template';
import { CONCLUSION, dossieranalyse } from './dossieranalyse';

const DUTY = { nl: 'Verplichting', en: 'Obligation' };
const DUE = { nl: 'Uiterste dag', en: 'Last day' };

const DONE: Question = {
  name: 'done',
  kind: 'rows',
  label: { nl: 'Gedaan', en: 'Done' },
  columns: { duty: DUTY, on: { nl: 'Gedaan op', en: 'Done on' }, lateness: { nl: 'Op tijd', en: 'In time' } },
};
const MISSED: Question = {
  name: 'missed',
  kind: 'rows',
  label: { nl: 'Gemist', en: 'Missed' },
  columns: { duty: DUTY, due: DUE },
};
const STILL_DUE: Question = {
  name: 'stillDue',
  kind: 'rows',
  label: { nl: 'Nog te doen', en: 'Still to be done' },
  columns: { duty: DUTY, due: DUE, by: { nl: 'Door', en: 'By' }, standing: { nl: 'Stand', en: 'Standing' } },
};

/** Of a case that was taken over: duty by duty what was done, what was missed before our time, and what is still due. */
export const dossieranalyseOvername: Template = {
  ...dossieranalyse,
  kind: 'dossieranalyse-overname',
  title: { nl: 'Dossieranalyse bij overname', en: 'Analysis of a file that was taken over' },
  intro: {
    nl: 'Of de juiste acties correct en op tijd zijn genomen, en welke nog nodig zijn. Wat voor de overname is gemist, telt niet als onze begeleiding.',
    en: 'Whether the right steps were taken in time, and which are still needed. What was missed before we took over does not count as our guidance.',
  },
  sections: [
    {
      heading: { nl: 'Overname', en: 'Taking over' },
      questions: [
        { name: 'takenOverOn', kind: 'date', label: { nl: 'Verantwoordelijk sinds', en: 'Responsible since' } },
        { name: 'week', kind: 'text', label: { nl: 'Ziekteweek bij deze analyse', en: 'Week of sickness' } },
      ],
    },
    { heading: { nl: 'Gedaan', en: 'Done' }, questions: [DONE] },
    { heading: { nl: 'Gemist voor onze tijd', en: 'Missed before our time' }, questions: [MISSED] },
    { heading: { nl: 'Nog te doen', en: 'Still to be done' }, questions: [STILL_DUE] },
    CONCLUSION,
  ],
};
