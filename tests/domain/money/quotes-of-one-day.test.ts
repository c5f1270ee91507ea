import fc from 'fast-check';
import { type Facts, linesOf, total } from '../../support/lines';
import { newMoment } from '../../support/moment';

/** A package with a row that is quoted, and the row. */
const [VOV, ROW] = ['alpina-2024/vov', 'S4-02'] as const;
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const on = '2026-02-10';

const amount = fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100);
const quote = amount.map((one) => ({ type: 'offerte', on, row: ROW, amount: one }));
const order = fc.constantFrom('offerte-akkoord', 'offerte-akkoord', 'opdracht', null);

/** Each of these comes after what goes before it: what is asked, quoted, agreed to and done. */
const way = fc
  .tuple(fc.array(quote, { maxLength: 2 }), order, fc.constantFrom(true, true, false))
  .map(
    ([quotes, type, isDone]): Facts => [
      { type: 'verzoek', on, row: ROW, by: 'werknemer' },
      ...quotes,
      ...(type === null ? [] : [{ type, on, row: ROW }]),
      ...(isDone ? [{ type: 'afgerond', on, obligation: ROW }] : []),
    ],
  );

/** What it cost, and what is told of other work, does not say when. */
const other = fc.oneof(
  amount.map((one) => ({ type: 'kosten', on, row: ROW, amount: one })),
  amount.map((one) => ({ type: 'kosten', on, row: 'S4-40', amount: one })),
  fc.constant({ type: 'afgerond', on, obligation: 'S4-40' }),
  fc.boolean().map((langdurig) => ({ type: 'verwachting', on, langdurig })),
);

const among = (facts: Facts, others: Facts, places: readonly number[]) =>
  others.reduce((all: Facts, one, i) => all.toSpliced((places[i] as number) % (all.length + 1), 0, one), facts);

function isTaken(facts: Facts): boolean {
  try {
    return newMoment({ pack: VOV, facts: [SICK, ...facts], asOf: on }).loaded.facts.length > 0;
  } catch {
    return false;
  }
}

/** Drawn anew by a seed of one's own. */
const [SEED, RUNS] = [Number(process.env.SEED ?? 20240108), Number(process.env.RUNS ?? 40)];
const MONEY = {
  limit: null,
  prices: [{ from: '2026-01-01', until: null, prices: [{ row: ROW, per: 'piece', cents: 50_000 }] }],
};

test('of work that is quoted and done on one day the order in which the cost and other work are told changes no total', () => {
  const places = fc.array(fc.nat(50), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(way, way, fc.array(other, { maxLength: 4 }), places, places, (first, second, others, one, two) => {
      const facts = [...first, ...second];
      fc.pre(facts.every((_, i) => isTaken(facts.slice(0, i + 1))));
      const totals = [one, two].map((order) => total(linesOf(VOV, among(facts, others, order), MONEY)));
      expect(totals[1]).toEqual(totals[0]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 600_000);
