import fc from 'fast-check';
import { recordFacts } from '../../../cli/casus-facts';
import { addDays, latest, type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import { chainsOfLife } from '../../../domain/case/chain';
import { dayOf, type RecordedFact } from '../../../domain/case/facts';
import { lifeOf } from '../../../domain/case/life';
import { makePlan } from '../../../domain/case/plan';
import { centsOf } from '../../../domain/money/cents';
import type { StoredLine } from '../../../domain/money/ledger';
import { newCasus } from '../../support/casus';
import { type Facts, linesOf } from '../../support/lines';

/** A package that has this row done each time that it is indicated and the employee consents, and bills what it cost. */
const [NBPW, ROW] = ['nbpw/zorgportaal', 'S5-21'];
const FIRST = plainDate('2026-01-05');
const SICK = { type: 'ziekmelding', on: FIRST, firstSickDay: FIRST };
const LAST = plainDate('2026-05-29');

/** What is told on a day; of a terugname the number of the work that it takes back. */
type Tells = (on: PlainDate) => Facts;

const daysBack = (max: number) => fc.integer({ min: 0, max });
const cents = fc.integer({ min: 1, max: 99_999 });
const consent = (given: boolean) => ({ type: 'toestemming', purpose: 'interventie-extern', given });
const work = fc.tuple(fc.constantFrom(0, 0, 3, 20, 45), cents, fc.constantFrom(true, true, true, null)).map(
  ([back, amount, given]): Tells =>
    (on) => {
      const day = latest(FIRST, addDays(on, -back));
      const told = { on, ...(day < on && { happened: day }) };
      return [
        ...(given === null ? [] : [{ ...consent(given), ...told }]),
        { type: 'indicatie', ...told, row: ROW, by: 'bedrijfsarts' },
        { type: 'afgerond', ...told, obligation: ROW },
        { type: 'kosten', ...told, row: ROW, amount: amount / 100 },
      ];
    },
);
const recovery = daysBack(5).map(
  (back): Tells =>
    (on) => [{ type: 'herstelmelding', on, recoveredOn: addDays(on, -back) }],
);
const report = daysBack(5).map(
  (back): Tells =>
    (on) => [{ type: 'ziekmelding', on, firstSickDay: addDays(on, -back) }],
);
const correction = daysBack(40).map(
  (back): Tells =>
    (on) => [{ type: 'correctie-eerste-ziektedag', on, firstSickDay: addDays(on, -back), reason: 'later-gebleken' }],
);
const withdrawal = fc.constant<Tells>((on) => [{ type: 'intrekking', on }]);
const turned = fc.constantFrom(false, false, true).map(
  (given): Tells =>
    (on) => [{ ...consent(given), on }],
);
const takenBack = fc.constantFrom(0, 1, 2).map(
  (nth): Tells =>
    (on) => [{ type: 'terugname', on, nth, reason: 'vergissing' }],
);
const event = fc.oneof(
  { weight: 6, arbitrary: work },
  { weight: 3, arbitrary: recovery },
  { weight: 3, arbitrary: report },
  { weight: 3, arbitrary: correction },
  { weight: 1, arbitrary: withdrawal },
  { weight: 2, arbitrary: takenBack },
  { weight: 2, arbitrary: turned },
);

const isWork = ({ type }: { type?: unknown }) => type === 'afgerond';
const dayIn = ({ happened, on }: Facts[number]) => happened ?? on;

/** The facts that the case takes, one after the other. */
function takenOf(drawn: ReadonlyArray<[number, Tells]>): Facts {
  const facts: Facts = [];
  let on = FIRST;
  for (const [later, tells] of drawn) {
    on = addDays(on, later);
    if (on > LAST) break;
    const told = tells(on);
    // Two requests of one day are one piece of work.
    const isTwice = told.some((one) => isWork(one) && facts.some((fact) => isWork(fact) && dayIn(fact) === dayIn(one)));
    if (isTwice) continue;
    for (const fact of told.flatMap((one) => (one.type === 'terugname' ? takesBack(facts, one) : [one])))
      if (isTaken([...facts, fact])) facts.push(fact);
  }
  return facts;
}

/** Facts are numbered from the ziekmelding on. */
function takesBack(facts: Facts, { nth, ...rest }: Facts[number]): Facts {
  const at = facts.flatMap((fact, i) => (isWork(fact) ? [i] : []))[Number(nth)];
  return at === undefined ? [] : [{ ...rest, gebeurtenisId: `feit-${at + 2}` }];
}

const recorded = (facts: Facts) => recordFacts(newCasus({ facts: [SICK, ...facts], package: NBPW }));

function isTaken(facts: Facts): boolean {
  try {
    return recorded(facts).length > 0;
  } catch {
    return false;
  }
}

/** How often the plans of the gevallen that stand count the work; null where two of them count the same. */
function countedIn(facts: readonly RecordedFact[], done: readonly RecordedFact[]): number | null {
  const chains = chainsOfLife(lifeOf({ facts, asOf: LAST, employmentEnd: null }));
  const isOfTwo = (day: PlainDate) =>
    chains.some(({ knownSince, firstSickDay }) => knownSince <= day && day < firstSickDay);
  if (done.some((fact) => isOfTwo(dayOf(fact)))) return null;
  const plan = makePlan({ context: newCasus({ facts: [], package: NBPW }), facts, asOf: LAST });
  const times = [plan, ...plan.eerdereGevallen].map(
    ({ obligations }) => obligations.find(({ id }) => id === ROW)?.performed ?? 0,
  );
  return times.reduce((sum, one) => sum + one, 0);
}

/** Whether the employee consented when work was told. */
function wasAgreed(facts: readonly RecordedFact[], { seq }: RecordedFact): boolean {
  const last = facts.findLast((fact) => fact.type === 'toestemming' && fact.seq < seq);
  return last?.type === 'toestemming' && last.given;
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + centsOf(one), 0);

function checkCredits(lines: readonly StoredLine[]) {
  const credits = lines.filter(({ data }) => data.crediteert !== null);
  for (const { data, gevalId } of credits) {
    const taken = lines.find(({ key }) => key === data.crediteert);
    expect([taken?.gevalId, sumOf([taken?.data.bedrag ?? 0, data.bedrag ?? 0])]).toEqual([gevalId, 0]);
  }
}

/** Drawn anew by a seed of one's own. */
const SEED = Number(process.env.SEED ?? 20240108);

test('each activity has one line, whatever becomes of the gevallen, and none that was taken back has one', () => {
  const drawn = fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), event), { minLength: 4, maxLength: 14 });
  fc.assert(
    fc.property(drawn.map(takenOf), (told) => {
      const lines = linesOf(NBPW, told).filter(({ row }) => row === ROW);
      const facts = recorded(told);
      const back = new Set(facts.flatMap((fact) => (fact.type === 'terugname' ? [fact.gebeurtenisId] : [])));
      const works = facts.filter((fact) => isWork(fact) && !back.has(fact.id));
      const done = works.filter((fact) => wasAgreed(facts, fact));
      const standing = lines.filter(({ credited, data }) => !credited && data.crediteert === null && data.bedrag !== 0);
      expect(standing.length).toBeLessThanOrEqual(done.length);
      const counted = (countedIn(facts, works) ?? 0) - (works.length - done.length);
      expect(standing.length).toBeGreaterThanOrEqual(counted);
      checkCredits(lines);
      if (back.size > 0 || standing.length < works.length) return;
      const costs = facts.flatMap((fact) => (fact.type === 'kosten' ? [fact.amount] : []));
      expect(sumOf(lines.map(({ data }) => data.bedrag ?? 0))).toBe(sumOf(costs));
    }),
    { numRuns: 60, seed: SEED },
  );
}, 240_000);
