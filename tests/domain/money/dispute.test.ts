import type { Fact } from '../../../domain/case/facts';
import type { StoredLine } from '../../../domain/money/ledger';
import { refusalByLine } from '../../../domain/money/refusal-by-line';
import { type Facts, linesOf, live } from '../../support/lines';

const P4 = 'mkbasics-2026/P4';
const PRICES = {
  limit: null,
  prices: [{ from: '2026-01-01', until: null, prices: [{ row: 'S1-14', per: 'hour', cents: 12_000 }] }],
};
const FREE = { limit: null, prices: [] };
const CALL = { type: 'besteding', on: '2026-01-07', row: 'S1-14', minutes: 25 };
const right = (more: object = {}) => ({
  ...{ type: 'betwisting-ongegrond', on: '2026-02-10', row: 'S1-14', nth: 1, reason: 'is-uitgevoerd' },
  ...more,
});
const fix = (more: object = {}) => ({
  ...{ type: 'kostencorrectie', on: '2026-02-16', row: 'S1-14', nth: 1, amount: 30, reason: 'betwisting' },
  ...more,
});

/** The line of a call of € 50 that the employer disputes, and what comes of it by what is told after that. */
function disputed(later: Facts, money: unknown = PRICES): StoredLine[] {
  const lines = linesOf(P4, [CALL], money);
  for (const line of lines) line.disputed = true;
  const ledger = new Map([['geval/S1-14', { performed: 1 }]]);
  for (const [i, { on }] of later.entries())
    live(P4, [CALL, ...later.slice(0, i + 1)], String(on), lines, ledger, money);
  return lines;
}
const shown = (lines: readonly StoredLine[]) =>
  lines.map(({ disputed: isDisputed, data: { datum, bedrag, betwistingOngegrond } }) => [
    ...[datum, bedrag, isDisputed],
    betwistingOngegrond,
  ]);

describe('a dispute that is unfounded', () => {
  test('leaves the line as it is, without a credit, and says why it is right', () => {
    expect(shown(disputed([right()]))).toEqual([['2026-01-07', 50, false, 'is-uitgevoerd']]);
  });

  test('of another line leaves this one disputed', () => {
    expect(shown(disputed([right({ nth: 2 })]))).toEqual([['2026-01-07', 50, true, undefined]]);
  });

  test('says nothing of what comes in the place of the line', () => {
    expect(shown(disputed([right(), fix()]))).toEqual([
      ['2026-01-07', 50, false, 'is-uitgevoerd'],
      ['2026-02-16', -50, false, undefined],
      ['2026-02-16', 30, false, undefined],
    ]);
  });

  test('stays so when a line without a price gets one', () => {
    const cost = { type: 'kosten', on: '2026-02-12', row: 'S1-14', amount: 61.25 };
    expect(shown(disputed([right(), cost], FREE))).toEqual([['2026-01-07', 61.25, false, 'is-uitgevoerd']]);
  });

  test('and is so no longer when that is taken back', () => {
    const back = { type: 'terugname', on: '2026-02-12', gebeurtenisId: 'feit-3', reason: 'vergissing' };
    const [line] = disputed([right(), back]);
    expect(line?.data.betwistingOngegrond).toBeUndefined();
    expect(line?.data.bedrag).toBe(50);
  });

  test('keeps what was corrected before it', () => {
    const lines = disputed([fix({ on: '2026-02-02' })]);
    expect(lines.map(({ data }) => data.bedrag)).toEqual([50, -50, 30]);
    const [, , stands] = lines as [StoredLine, StoredLine, StoredLine];
    stands.disputed = true;
    live(
      P4,
      [CALL, fix({ on: '2026-02-02' }), right()],
      '2026-02-10',
      lines,
      new Map([['geval/S1-14', { performed: 1 }]]),
      PRICES,
    );
    expect(shown(lines).at(-1)).toEqual(['2026-02-02', 30, false, 'is-uitgevoerd']);
    expect(lines).toHaveLength(3);
  });
});

test('a disputed line of an appointment that nobody came to is found right like any other', () => {
  const NN = 'nn-arboned-2025/mkb-uitgebreid';
  const at = '2026-02-11T10:00:00+01:00';
  const facts = [
    { type: 'afspraak', on: '2026-02-03', row: 'S3-43', at },
    { type: 'niet-verschenen', on: '2026-02-11', row: 'S3-43', at },
  ];
  const prices = [{ from: '2026-01-01', until: null, prices: [{ row: 'S3-43', per: 'piece', cents: 9500 }] }];
  const lines = linesOf(NN, facts, { limit: null, prices });
  for (const line of lines) line.disputed = true;
  const judged = right({ on: '2026-02-20', row: 'S3-43', part: 'afzegging', reason: 'bedrag-klopt' });
  live(NN, [...facts, judged], '2026-02-20', lines, new Map(), { limit: null, prices });
  expect(shown(lines)).toEqual([['2026-02-11', 95, false, 'bedrag-klopt']]);
});

describe('that a dispute is unfounded', () => {
  const by = (fact: object, lines: StoredLine[]) =>
    refusalByLine(fact as unknown as Fact, () => ({ lines, gevallen: [] }))?.reason;

  test('is refused of a line that nobody disputes, that is not there, or that was taken back', () => {
    const lines = disputed([]);
    expect(by(right(), lines)).toBeUndefined();
    expect(by(right({ nth: 2 }), lines)).toContain('geen factuurregel 2 van S1-14');
    expect(by(right(), disputed([right()]))).toMatch(/is niet betwist: .*geef `keer` van een regel met betwist: true/);
    const gone = disputed([fix({ amount: undefined, withdrawn: true })]);
    expect(by(right(), gone)).toContain('is gecrediteerd');
  });
});
