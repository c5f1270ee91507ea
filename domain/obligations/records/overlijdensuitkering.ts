import { BY_HAND } from '../course-words';
import { withArticle } from '../number-words';
import { overlijden as computedBy } from '../overlijden';
import { MARK_DONE } from '../phrases';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const overlijdensuitkering: DutyRecord = {
  computedBy,
  rule: 'U-12',
  name: 'Overlijdensuitkering aan de nabestaanden',
  english: 'payment to the next of kin',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: {
    costs: 'claim-by-heirs',
    words: () => ({
      nl: 'de nabestaanden kunnen de uitkering opeisen (BW art. 7:674)',
      en: 'The next of kin can claim the benefit.',
      eigenrisico: { nl: 'de nabestaanden kunnen de uitkering opeisen (ZW art. 35)' },
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`overlijden`',
    closes: BY_HAND,
    cancels: 'het dienstverband was al geëindigd',
    statuses: ['open', 'done', 'late', 'not-applicable', 'before-our-time'],
  },
  words: ({ deathBenefit }) => ({
    subject: all(`${deathBenefit.nl} loon uitbetalen`, `pay out ${withArticle(deathBenefit.en)} of wages`),
    lead: all(
      'Betaal {dag} een maand loon aan de nabestaanden van {naam}.',
      'Pay one month of wages to the next of kin of {naam} {dag}.',
    ),
    action: all(
      `Betaal het loon tot en met de dag van overlijden. Betaal de nabestaanden daarna een uitkering van ${deathBenefit.nl} loon.`,
      `Pay the wages up to and including the day of death. Then pay the next of kin a benefit of ${deathBenefit.en} of wages.`,
    ),
    closing: MARK_DONE,
    why: words(
      'Bij een overlijden hebben de nabestaanden recht op deze uitkering.',
      'After a death the next of kin have a right to this benefit.',
    ),
    eigenrisico: {
      subject: all(
        `${deathBenefit.nl} ziekengeld uitbetalen`,
        `pay out ${withArticle(deathBenefit.en)} of sickness benefit`,
      ),
      lead: all(
        'Betaal {dag} een maand ziekengeld aan de nabestaanden van {naam}.',
        'Pay one month of sickness benefit to the next of kin of {naam} {dag}.',
      ),
      action: all(
        `Betaal het ziekengeld tot en met de dag van overlijden. Betaal de nabestaanden daarna een uitkering van ${deathBenefit.nl} ziekengeld.`,
        `Pay the sickness benefit up to and including the day of death. Then pay the next of kin ${deathBenefit.en} of sickness benefit.`,
      ),
    },
  }),
};
