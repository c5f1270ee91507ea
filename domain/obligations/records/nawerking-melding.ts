import { AT_ONCE, BY_HAND } from '../course-words';
import { nawerking as computedBy } from '../nawerking';
import { CALL_UWV } from '../phrases';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const nawerkingMelding: DutyRecord = {
  computedBy,
  rule: 'U-04',
  name: 'Ziekmelding bij UWV na het dienstverband',
  english: 'report to UWV in the four weeks of insurance after the employment',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werknemer',
  recipients: ['werknemer'],
  late: {
    costs: 'benefit-lost-or-later',
    words: () => ({
      nl: 'het ziekengeld kan later ingaan; het begint op zijn vroegst op de derde dag',
      en: 'The benefit may start later; it starts on the third day at the earliest.',
      eigenrisico: { en: 'The sickness benefit may start later.' },
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  tellsUwv: 'de ziekmelding na het dienstverband',
  course: {
    opens: '`ziekmelding` na het dienstverband',
    closes: BY_HAND,
    cancels: '`herstelmelding`, `overlijden`',
    statuses: AT_ONCE,
  },
  words: ({ afterEmployment, exEmployeeReportDay }) => ({
    subject: all('u melden na het einde van uw dienstverband', 'report after the end of your employment'),
    lead: all('Meld u {dag} bij UWV.', 'Report to UWV {dag}.'),
    action: all(
      'Meld u bij UWV. Is uw vroegere werkgever eigenrisicodrager, meld u dan bij die werkgever.',
      'Report to UWV. If your former employer bears the risk itself (eigenrisicodrager), report to that employer.',
    ),
    closing: all('Meld in {zaak} dat u dit hebt gedaan.', 'Tell in {zaak} that you did this.'),
    why: words(
      `Wie binnen ${afterEmployment.nl} na een dienstverband uitvalt, kan nog recht hebben op een uitkering.`,
      `Who falls out within ${afterEmployment.en} of an employment may still have a right to a benefit.`,
    ),
    help: CALL_UWV,
    eigenrisico: {
      subject: all('u melden bij uw vroegere werkgever', 'report to your former employer'),
      lead: all('Meld u {dag} bij {werkgever}.', 'Report to {werkgever} {dag}.'),
      action: all(
        'Meld u bij uw vroegere werkgever. Die is eigenrisicodrager en betaalt uw ziekengeld.',
        'Report to your former employer, who is self-insured and pays your sickness benefit.',
      ),
      closing: all('Uw vroegere werkgever legt de melding vast.', 'Your former employer records the report.'),
      why: words(
        `Tot ${afterEmployment.nl} na het dienstverband blijft u verzekerd. De melding moet er uiterlijk op de ${exEmployeeReportDay.nl} dag zijn.`,
        `You stay insured until ${afterEmployment.en} after the employment. The report is due by the ${exEmployeeReportDay.en} day.`,
      ),
    },
  }),
};
