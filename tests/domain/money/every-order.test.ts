import fc from 'fast-check';
import { recordFacts } from '../../../cli/casus-facts';
import { addDays, latest, type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import { dayOf, type RecordedFact } from '../../../domain/case/facts';
import { makePlan } from '../../../domain/case/plan';
import { standing } from '../../../domain/case/taken-back';
import { centsOf } from '../../../domain/money/cents';
import type { StoredLine } from '../../../domain/money/ledger';
import { type ActiveRow, compile } from '../../../domain/protocols/compile';
import { lackOf } from '../../../domain/protocols/lack';
import { newCasus } from '../../support/casus';
import { type Facts, linesOf } from '../../support/lines';
import { naming } from '../../support/naming';

/** A package with a row that is quoted, and one that needs a consent and a mandate. */
const PACK = 'alpina-2024/vov';
const [QUOTED, CONSENTED] = ['S4-02', 'S4-40'] as const;
const ROWS = [QUOTED, CONSENTED];
const FIRST = plainDate('2026-01-05');
const SICK = { type: 'ziekmelding', on: FIRST, firstSickDay: FIRST };
const MONEY = {
  limit: null,
  prices: [
    {
      from: plainDate('2026-01-01'),
      until: null,
      prices: [
        { row: QUOTED, per: 'piece', cents: 50_000 },
        { row: CONSENTED, per: 'piece', cents: 12_345 },
      ],
    },
  ],
};

type Tells = (on: PlainDate) => Facts;

const row = fc.constantFrom(...ROWS);
const amount = fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100);
const told =
  (more: Facts[number]): Tells =>
  (on) => [{ on, ...more }];

const request = row.map((one) =>
  told(
    one === QUOTED
      ? { type: 'verzoek', row: one, by: 'werknemer' }
      : { type: 'indicatie', row: one, by: 'bedrijfsarts' },
  ),
);
const quote = amount.map((one) => told({ type: 'offerte', row: QUOTED, amount: one }));
const order = fc
  .constantFrom('offerte-akkoord', 'offerte-akkoord', 'opdracht')
  .map((type) => told({ type, row: QUOTED }));
const consent = fc
  .constantFrom(true, true, false)
  .map((given) => told({ type: 'toestemming', purpose: 'medische-informatie', given }));
const mandate = fc
  .constantFrom(true, false)
  .map((given) => told({ type: 'mandaat', scope: 'medische-informatie', given }));
const work = fc.tuple(row, fc.constantFrom(0, 0, 0, 4)).map(
  ([one, back]): Tells =>
    (on) => {
      // An order is of the work after it: of what is told late that is another than was told of before.
      const day = one === QUOTED ? on : latest(FIRST, addDays(on, -back));
      return [{ type: 'afgerond', on, ...(day < on && { happened: day }), obligation: one }];
    },
);
const cost = fc.tuple(row, amount).map(([one, of]) => told({ type: 'kosten', row: one, amount: of }));
/** Everything that work of the row waits for, and the work. */
const whole = fc.tuple(fc.boolean(), amount).map(
  ([isQuoted, of]): Tells =>
    (on) =>
      isQuoted
        ? [
            { type: 'verzoek', on, row: QUOTED, by: 'werknemer' },
            { type: 'offerte', on, row: QUOTED, amount: of },
            { type: 'offerte-akkoord', on, row: QUOTED },
            { type: 'afgerond', on, obligation: QUOTED },
          ]
        : [
            { type: 'toestemming', on, purpose: 'medische-informatie', given: true },
            { type: 'mandaat', on, scope: 'medische-informatie', given: true },
            { type: 'indicatie', on, row: CONSENTED, by: 'bedrijfsarts' },
            { type: 'afgerond', on, obligation: CONSENTED },
          ],
);
const takenBack = fc.integer({ min: 0, max: 9 }).map((nth) => told({ type: 'terugname', nth, reason: 'vergissing' }));
const event = fc.oneof(
  ...[request, quote, order, consent, mandate, work, cost, whole, takenBack].map((arbitrary, i) => ({
    weight: [2, 2, 2, 2, 1, 4, 2, 3, 3][i] as number,
    arbitrary,
  })),
);

/** The facts that the case takes, one after the other. */
function takenOf(drawn: ReadonlyArray<[number, Tells]>): Facts {
  const facts: Facts = [];
  let on = addDays(FIRST, 7);
  for (const [later, tells] of drawn) {
    on = addDays(on, later);
    for (const fact of tells(on).flatMap((one) => (one.type === 'terugname' ? takesBack(facts, one) : [one])))
      if (isTaken([...facts, fact])) facts.push(fact);
  }
  return facts;
}

/** Of the facts that can be taken back the `nth` from the end; they are numbered from the ziekmelding on. */
function takesBack(facts: Facts, { nth, ...rest }: Facts[number]): Facts {
  const at = facts.length - 1 - Number(nth);
  return at < 0 ? [] : [{ ...rest, gebeurtenisId: `feit-${at + 2}` }];
}

const recorded = (facts: Facts) =>
  recordFacts(newCasus({ facts: [SICK, ...facts], package: PACK })).map((fact, i) => ({ ...fact, seq: i + 1 }));

function isTaken(facts: Facts): boolean {
  try {
    return recorded(facts).length > 0;
  } catch {
    return false;
  }
}

const isWorkOf = (id: string, fact: RecordedFact) => fact.type === 'afgerond' && fact.obligation === id;

/** How often the plan counts a row by these facts. */
function countedIn(id: string, facts: readonly RecordedFact[]): number {
  const context = newCasus({ facts: [], package: PACK });
  const plan = makePlan({ context, facts: standing(facts), asOf: facts.at(-1)?.on ?? FIRST });
  return plan.obligations.find(({ id: other }) => other === id)?.performed ?? 0;
}

/**
 * The days of the work of a row that stands and waited for nothing when it was told; null where the plan counts less work, or counted
 * some of it later than that.
 */
function billedDays(id: string, facts: readonly RecordedFact[]): PlainDate[] | null {
  const works = facts.filter((fact) => isWorkOf(id, fact));
  const countsAtOnce = ({ seq }: RecordedFact) => {
    const upTo = facts.filter((fact) => fact.seq <= seq);
    return countedIn(id, upTo) > countedIn(id, upTo.slice(0, -1));
  };
  const done = standing(facts).filter((fact) => works.includes(fact));
  if (countedIn(id, facts) < done.length || !works.every(countsAtOnce)) return null;
  const active = compile(PACK).rows.get(id as ActiveRow['id']) as ActiveRow;
  const waited = ({ seq }: RecordedFact) =>
    lackOf(active, standing(facts.filter((fact) => fact.seq <= seq)), () => []) !== null;
  return done
    .filter((fact) => !waited(fact))
    .map(dayOf)
    .sort();
}

/** What was agreed for each time of the row that is quoted, by the last quote before the acceptance that it was done on. */
function agreedPrices(facts: readonly RecordedFact[]): Array<number | undefined> {
  let quoted: number | undefined;
  let agreed: number | 'without' | undefined;
  return facts.flatMap((fact) => {
    if (fact.type === 'offerte') quoted = fact.amount;
    // Asked for anew it waits for an order of its own.
    if (fact.type === 'verzoek') agreed = undefined;
    if (fact.type === 'opdracht') agreed = 'without';
    if (fact.type === 'offerte-akkoord') agreed = quoted;
    if (!isWorkOf(QUOTED, fact) || agreed === undefined) return [];
    const price = agreed === 'without' ? undefined : agreed;
    agreed = undefined;
    return [price];
  });
}

const cents = (value: number | null) => (value === null ? null : centsOf(value));
const stands = ({ credited, data }: StoredLine) =>
  !credited && data.crediteert === null && !data.reden?.startsWith('teruggenomen');

function checkSums(lines: readonly StoredLine[]) {
  for (const { data, gevalId } of lines) {
    const [all, insurer, employer] = [data.bedrag, data.bedragVerzekeraar, data.bedragWerkgever].map(cents);
    if (all != null && insurer != null && employer != null) expect(insurer + employer).toBe(all);
    if (data.crediteert === null) continue;
    const taken = lines.find(({ key }) => key === data.crediteert);
    expect([taken?.gevalId, (cents(taken?.data.bedrag ?? null) ?? 0) + (all ?? 0)]).toEqual([gevalId, 0]);
  }
}

/** Drawn anew by a seed of one's own. */
const [SEED, RUNS] = [Number(process.env.SEED ?? 20240108), Number(process.env.RUNS ?? 40)];
const drawn = fc.array(fc.tuple(fc.constantFrom(0, 0, 1, 3, 8), event), { minLength: 4, maxLength: 16 });

test('work has a line where it waited for nothing, whatever was quoted, agreed to, withdrawn or taken back', () => {
  fc.assert(
    fc.property(drawn.map(takenOf), (facts) => {
      const lines = linesOf(PACK, facts, MONEY);
      checkSums(lines);
      for (const id of ROWS)
        naming(id, () => {
          const own = lines.filter((line) => line.row === id && line.data.deel === 'werk' && stands(line));
          const days = own.map(({ data }) => data.verrichtOp ?? data.datum).sort();
          const wanted = billedDays(id, recorded(facts));
          if (!wanted) return;
          expect(days).toEqual(wanted);
          if (id !== QUOTED || facts.some(({ type }) => type === 'terugname')) return;
          const inOrder = own.toSorted((a, b) => a.data.keer - b.data.keer);
          expect(inOrder.map(({ data }) => data.offerte)).toEqual(agreedPrices(recorded(facts)));
        });
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 600_000);
