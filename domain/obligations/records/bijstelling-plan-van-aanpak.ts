import { AT_ONCE, END } from '../course-words';
import { STORE_SIGNED_BOTH } from '../phrases';
import { planVanAanpak as computedBy } from '../plan-van-aanpak';
import type { DutyRecord } from '../record';
import { EMPLOYER_FORMS } from '../uwv-forms';
import { all, words } from '../words';

export const bijstellingPlanVanAanpak: DutyRecord = {
  computedBy,
  rule: 'T-12',
  name: 'Bijstelling van het plan van aanpak',
  english: 'revision of the plan van aanpak',
  kind: 'duty',
  mayDepart: true,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'status',
  promptly: { type: 'bijstelling', of: 'plan-van-aanpak' },
  course: {
    opens: '`bijstelling` van de probleemanalyse met `planWijzigt`',
    closes: '`bijstelling` van het plan van aanpak',
    cancels: END,
    statuses: AT_ONCE,
  },
  form: EMPLOYER_FORMS,
  words: ({ plan }) => ({
    subject: all('plan van aanpak aanpassen en ondertekenen', 'adapt and sign the plan of action'),
    lead: {
      ...all(
        'Zorg dat het plan van aanpak van {naam} {dag} is aangepast.',
        'Make sure that the plan of action of {naam} is adapted {dag}.',
      ),
      werkgever: words(
        'Pas {dag} samen met {naam} het plan van aanpak aan.',
        'Adapt the plan of action together with {naam} {dag}.',
      ),
      werknemer: words(
        'Pas {dag} samen met {werkgever} het plan van aanpak aan.',
        'Adapt the plan of action together with {werkgever} {dag}.',
      ),
    },
    action: {
      ...all(
        'Pas het plan van aanpak samen aan het nieuwe advies van de bedrijfsarts aan. Onderteken het allebei.',
        'Adapt the plan of action together to the new advice of the company doctor. Both of you sign it.',
      ),
    },
    closing: STORE_SIGNED_BOTH,
    why: words(
      `De bedrijfsarts heeft het advies veranderd. Het plan moet daar binnen ${plan.nl} bij passen.`,
      `The company doctor changed the advice. The plan has to fit it within ${plan.en}.`,
    ),
  }),
};
