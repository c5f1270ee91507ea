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

/** `status opens..due` of a row in a case of 5 January that came over on Monday 16 March, in week 11. */
function after(pack: string, row: string, asOf: string, reportedOn: string, ...more: object[]) {
  const facts = [
    { ...SICK, on: reportedOn },
    { type: 'dossieroverdracht', on: '2026-03-16', responsibleSince: '2026-03-16' },
    ...more,
  ] as Array<Record<string, unknown>>;
  const { loaded, facts: known } = newMoment({ pack, facts, asOf });
  const plan = makePlan({ context: loaded.context, facts: known, asOf: plainDate(asOf) });
  const found = plan.obligations.find((one) => one.row === row);
  return found && `${found.status} ${found.opensOn}..${found.internalDue}`;
}

const [S1, S2, S3] = ['mkbasics-2026/P3', 'asr-arboned-2024/arbobegeleiding', 'nn-arboned-2025/mkb-uitgebreid'];
const [S4, S5] = ['alpina-2024/vov', 'nbpw/zorgportaal'];

test.each([
  [S3, 'S3-01', '2026-03-16'],
  [S3, 'S3-13', '2026-03-16'],
  [S3, 'S3-26', '2026-01-05'],
  [S2, 'S2-12', '2026-01-05'],
  [S2, 'S2-62', '2026-01-05'],
  [S4, 'S4-32', '2026-01-05'],
  [S5, 'S5-28', '2026-01-05'],
  [S1, 'S1-08', '2026-01-05'],
])(
  'under %s the work of %s, which lasts as long as the case, begins at the take-over when it was reported on %s',
  (pack, row, reportedOn) => {
    expect(after(pack, row, '2026-03-16', reportedOn)).toBe('open 2026-03-16..2026-03-23');
  },
);

test.each([
  [S2, 'S2-40'],
  [S2, 'S2-64'],
  [S3, 'S3-90'],
])('under %s %s, which lasts and happens by itself, is shown at the take-over', (pack, row) => {
  expect(after(pack, row, '2026-03-16', '2026-01-05')).toBe('done 2026-03-16..2026-03-16');
});

test('a signal of which the ground was known before is raised at the take-over', () => {
  const ground = { type: 'derde-aansprakelijk', on: '2026-01-20' };
  expect(after(S1, 'S1-09', '2026-03-16', '2026-01-05', ground)).toBe('done 2026-03-16..2026-03-16');
});

test('the consult that was others’ to hold comes again six weeks after the take-over', () => {
  expect(after(S2, 'S2-17', '2026-03-16', '2026-03-16')).toMatch(/^before-our-time/);
  // Monday 27 April is a holiday: the five business days after it end on Monday 4 May.
  expect(after(S2, 'S2-17', '2026-04-28', '2026-03-16')).toBe('open 2026-04-27..2026-05-04');
  const held = { type: 'verschenen', on: '2026-04-29', row: 'S2-17' };
  expect(after(S2, 'S2-17', '2026-05-04', '2026-03-16', held)).toBe('planned 2026-06-10..2026-06-17');
});

test('further consults follow on the first one that others were to hold, and no report of it does', () => {
  const needed = { type: 'indicatie', on: '2026-03-20', row: 'S4-15', by: 'bedrijfsarts' };
  expect(after(S4, 'S4-15', '2026-03-20', '2026-03-16', needed)).toBe('open 2026-03-20..2026-03-27');
  expect(after(S4, 'S4-15', '2026-03-20', '2026-03-16')).toBeUndefined();
  expect(after(S4, 'S4-23', '2026-03-20', '2026-03-16', needed)).toBeUndefined();
});
