import { addDays, plainDate } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import { newMoment } from '../support/moment';

const FIRST = plainDate('2026-01-05');
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const WEEKS = Array.from({ length: 104 }, (_, week) => week + 1);

/** What a plan says of each duty and row of a case that comes over on the first day of a week, on that day. */
function takenOver(pack: string, week: number) {
  const since = addDays(FIRST, 7 * (week - 1));
  const facts = [SICK, { type: 'dossieroverdracht', on: since, responsibleSince: since }];
  const { loaded, facts: known } = newMoment({ pack, facts, asOf: since });
  return { since, obligations: makePlan({ context: loaded.context, facts: known, asOf: since }).obligations };
}

test.each(['none', 'mkbasics-2026/P3', 'asr-arboned-2024/arbobegeleiding', 'nn-arboned-2025/mkb-uitgebreid'])(
  'under %s a case that comes over in any week of two years has what was due before as of before our time, and nothing as late',
  (pack) => {
    for (const week of WEEKS) {
      const { since, obligations } = takenOver(pack, week);
      const late = obligations.filter(({ status }) => status === 'late');
      expect([week, late.map(({ id }) => id)]).toEqual([week, []]);
      // Of a duty with a last day by law: UWV is nobody's before or after.
      const asked = obligations.filter(
        ({ kind, source, dutyOn, legalLatest, status }) =>
          kind === 'duty' &&
          source === 'law' &&
          dutyOn !== 'uwv' &&
          legalLatest !== null &&
          ['open', 'planned', 'before-our-time'].includes(status),
      );
      for (const { id, legalLatest, status } of asked)
        expect([week, id, status === 'before-our-time']).toEqual([week, id, String(legalLatest) < since]);
    }
  },
);

test('a case that comes over in week 30 has the analysis and the plan of before our time, and the report of week 42 to come', () => {
  const { obligations } = takenOver('mkbasics-2026/P3', 30);
  const statusOf = (id: string) => obligations.find((one) => one.id === id)?.status;
  expect(['probleemanalyse', '42e-weeksmelding', 'eerstejaarsevaluatie'].map(statusOf)).toEqual([
    'before-our-time',
    'planned',
    'planned',
  ]);
});
