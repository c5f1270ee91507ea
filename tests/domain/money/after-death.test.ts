import { plainDate } from '../../../domain/calendar/plain-date';
import { type Facts, linesOf } from '../../support/lines';

/** By the packages that charge who does not come: row of the consult, and row that bears the line. */
const PACKAGES = [
  ['asr-arboned-2024/arbobegeleiding', 'S2-17', 'S2-21'],
  ['nn-arboned-2025/mkb-uitgebreid', 'S3-43', 'S3-43'],
  ['alpina-2024/vov', 'S4-14', 'S4-14'],
] as const;

const AT = '2026-02-12T10:00:00+01:00';
const booked = (row: string) => ({ type: 'afspraak', on: '2026-01-20', row, at: AT });
const died = (date: string) => ({ type: 'overlijden', on: '2026-02-20', date });

/** What the lines come to, and how many there are. */
function sumOf(pack: string, priced: string, facts: Facts): [cents: number, lines: number] {
  const prices = [
    { from: plainDate('2026-01-01'), until: null, prices: [{ row: priced, per: 'piece', cents: 8_000 }] },
  ];
  const lines = linesOf(pack, facts, { limit: null, prices });
  return [lines.reduce((sum, { data }) => sum + Math.round((data.bedrag ?? 0) * 100), 0), lines.length];
}

describe.each(PACKAGES)('under %s', (pack, row, priced) => {
  const missed = { type: 'niet-verschenen', on: '2026-02-12', row, at: AT };
  const cancelled = { type: 'afzegging', on: '2026-02-12', row, at: AT, cancelledAt: '2026-02-12T09:00:00+01:00' };

  test.each([
    ['missed', missed],
    ['cancelled too late', cancelled],
  ])(
    'who had died before an appointment that was %s is not charged for it, though that became known later',
    (_what, end) => {
      expect(sumOf(pack, priced, [booked(row), end])).toEqual([8000, 1]);
      expect(sumOf(pack, priced, [booked(row), end, died('2026-02-10')])).toEqual([0, 2]);
    },
  );

  test('what was missed before the day of death stays charged', () => {
    expect(sumOf(pack, priced, [booked(row), missed, died('2026-02-13')])).toEqual([8000, 1]);
  });
});

test('work that was done stays on the bill after a death, also what was told of days since', () => {
  const worked = (on: string) => ({ type: 'besteding', on, row: 'S1-14', minutes: 60 });
  const prices = [
    {
      from: plainDate('2026-01-01'),
      until: null,
      prices: [
        { row: 'S1-14', per: 'hour', cents: 6_000 },
        { row: 'S1-21', per: 'piece', cents: 9_000 },
      ],
    },
  ];
  const lines = linesOf(
    'mkbasics-2026/P4',
    [
      worked('2026-01-07'),
      { type: 'probleemanalyse', on: '2026-02-12', mogelijkheden: true },
      { type: 'afgerond', on: '2026-02-19', obligation: 'S1-21' },
      died('2026-02-10'),
    ],
    { limit: null, prices },
  );
  expect(lines.map(({ data }) => data.bedrag)).toEqual([60, null, 90]);
});
