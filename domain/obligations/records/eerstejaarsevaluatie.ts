import { DUTY, END, SICK } from '../course-words';
import { eerstejaarsevaluatie as computedBy } from '../eerstejaarsevaluatie';
import { STORE_SIGNED_BOTH, STORE_SIGNED_BOTH_AFTER } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_FORMS } from '../uwv-forms';
import { all, words } from '../words';

export const eerstejaarsevaluatie: DutyRecord = {
  computedBy,
  rule: 'T-22',
  name: 'Eerstejaarsevaluatie',
  english: 'evaluation at the end of the first year (*opschudmoment*)',
  kind: 'duty',
  mayDepart: true,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer', 'casemanager'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'document',
  promptly: { type: 'eerstejaarsevaluatie' },
  course: { opens: SICK, closes: '`eerstejaarsevaluatie`', cancels: END, statuses: DUTY },
  form: EMPLOYER_FORMS,
  words: () => ({
    subject: all('eerstejaarsevaluatie houden en ondertekenen', 'hold and sign the first-year evaluation'),
    lead: {
      ...all(
        'Zorg dat de eerstejaarsevaluatie van {naam} {dag} klaar is.',
        'Make sure that the first-year evaluation of {naam} is ready {dag}.',
      ),
      werkgever: words(
        'Kijk {dag} samen met {naam} terug op het eerste jaar.',
        'Look back on the first year together with {naam} {dag}.',
      ),
      werknemer: words(
        'Kijk {dag} samen met {werkgever} terug op het eerste jaar.',
        'Look back on the first year together with {werkgever} {dag}.',
      ),
    },
    action: {
      ...all(
        'Help werkgever en werknemer om terug te kijken op het eerste jaar en te kiezen voor het tweede: terug bij de eigen werkgever, bij een andere werkgever, of beide.',
        'Help employer and employee to look back on the first year and to choose for the second: back with the own employer, with another one, or both.',
      ),
      werkgever: words(
        'Kijk met {medewerker} terug op het eerste jaar. Kies wat u in het tweede jaar doet: terug in uw bedrijf, bij een andere werkgever, of beide. Onderteken het allebei.',
        'Look back on the first year with {medewerker}. Choose what to do in the second year: back in your company, with another employer, or both. Both of you sign it.',
      ),
      werknemer: words(
        'Kijk met uw werkgever terug op het eerste jaar. Kies samen wat u in het tweede jaar doet. Lees het verslag na en onderteken het.',
        'Look back on the first year with your employer. Choose together what to do in the second year. Read the report and sign it.',
      ),
    },
    closing: STORE_SIGNED_BOTH,
    why: words(
      'Aan het einde van het eerste jaar moeten werkgever en werknemer het plan van aanpak evalueren en bijstellen.',
      'At the end of the first year employer and employee have to evaluate and adapt the plan of action.',
    ),
    eigenrisico: {
      action: {
        ...all(
          'Help om terug te kijken op het eerste jaar en te kiezen hoe het zoeken naar werk verdergaat.',
          'Help to look back on the first year and to choose how the search for work goes on.',
        ),
        eigenrisicodrager: words(
          'Kijk met {medewerker} terug op het eerste jaar. Kies hoe u in het tweede jaar samen naar werk zoekt. Onderteken het allebei.',
          'Look back on the first year with {medewerker}. Choose how you look for work together in the second year. Both of you sign it.',
        ),
        werknemer: words(
          'Kijk met uw vroegere werkgever terug op het eerste jaar. Kies samen hoe u in het tweede jaar naar werk zoekt. Lees het verslag na en onderteken het.',
          'Look back on the first year with your former employer. Choose together how to look for work in the second year. Read the report and sign it.',
        ),
      },
      closing: STORE_SIGNED_BOTH_AFTER,
      why: words(
        'Aan het einde van het eerste jaar wordt het plan van aanpak geëvalueerd en bijgesteld, ook na het dienstverband.',
        'At the end of the first year the plan of action is evaluated and adapted, after the employment too.',
      ),
    },
  }),
};
