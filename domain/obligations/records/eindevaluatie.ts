import { DUTY, END, SICK } from '../course-words';
import { STORE_SIGNED_BOTH, STORE_SIGNED_BOTH_AFTER } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_FORMS } from '../uwv-forms';
import { wia as computedBy } from '../wia';
import { all, words } from '../words';

export const eindevaluatie: DutyRecord = {
  computedBy,
  rule: 'T-29',
  name: 'Eindevaluatie',
  english: 'final evaluation',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'document',
  promptly: { type: 'eindevaluatie' },
  course: { opens: SICK, closes: '`eindevaluatie`', cancels: END, statuses: DUTY },
  form: EMPLOYER_FORMS,
  words: () => ({
    subject: all('eindevaluatie houden en ondertekenen', 'hold and sign the final evaluation'),
    lead: {
      ...all(
        'Zorg dat de eindevaluatie van {naam} {dag} klaar is.',
        'Make sure that the final evaluation of {naam} is ready {dag}.',
      ),
      werkgever: words(
        'Kijk {dag} samen met {naam} terug op wat er is gedaan om weer te gaan werken.',
        'Look back together with {naam} {dag} on what was done to return to work.',
      ),
      werknemer: words(
        'Kijk {dag} samen met {werkgever} terug op wat er is gedaan om weer te gaan werken.',
        'Look back together with {werkgever} {dag} on what was done to return to work.',
      ),
    },
    action: {
      ...all(
        'Kijk samen terug op alles wat er is gedaan om weer te gaan werken. Onderteken het allebei.',
        'Look back together on all that was done to return to work. Both of you sign it.',
      ),
      werkgever: words(
        'Kijk met {medewerker} terug op alles wat er is gedaan om weer te gaan werken, en schrijf op hoe het er nu voor staat. Onderteken het allebei.',
        'Look back with {medewerker} on all that was done to return to work, and write down how things are now. Both of you sign it.',
      ),
      werknemer: words(
        'Kijk met uw werkgever terug op alles wat er is gedaan om weer te gaan werken. Schrijf ook uw eigen mening op. Lees het verslag na en onderteken het.',
        'Look back with your employer on all that was done to return to work. Write down your own view too. Read the report and sign it.',
      ),
    },
    closing: STORE_SIGNED_BOTH,
    why: words(
      'De laatste evaluatie hoort in het re-integratieverslag voor UWV.',
      'The last evaluation belongs in the reintegration report for UWV.',
    ),
    eigenrisico: {
      action: {
        ...all(
          'Kijk samen terug op alles wat er is gedaan om weer te gaan werken. Onderteken het allebei.',
          'Look back together on all that was done to return to work. Both of you sign it.',
        ),
        eigenrisicodrager: words(
          'Kijk met {medewerker} terug op alles wat er is gedaan om weer te gaan werken, en schrijf op hoe het er nu voor staat. Onderteken het allebei.',
          'Look back with {medewerker} on all that was done to return to work, and write down how things are now. Both of you sign it.',
        ),
        werknemer: words(
          'Kijk met uw vroegere werkgever terug op alles wat er is gedaan om weer te gaan werken. Schrijf ook uw eigen mening op. Lees het verslag na en onderteken het.',
          'Look back with your former employer on all that was done to return to work. Write down your own view too. Read the report and sign it.',
        ),
      },
      closing: STORE_SIGNED_BOTH_AFTER,
    },
  }),
};
