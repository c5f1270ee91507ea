import { addDays, type PlainDate, plainDate } from '../domain/calendar/plain-date';
import type { CaseContext } from '../domain/case/context';
import type { Fact, RecordedFact } from '../domain/case/facts';
import { makePlan } from '../domain/case/plan';
import { PACKAGE_IDS } from '../domain/protocols/packages';
import { percentile } from './percentile';
import type { Result } from './result';

const LIMITS = [
  { facts: 5, toReach: 1000 },
  { facts: 50, toReach: 200 },
];
const SECONDS = 3;

const CONTEXT: CaseContext = {
  package: 'none',
  employee: {
    birthDate: plainDate('1980-02-15'),
    aowDate: null,
    workdays: ['ma', 'di', 'wo', 'do', 'vr'],
    monthlyWage: 3200,
    hoursPerWeek: 36,
    language: 'nl',
  },
  employment: { start: plainDate('2019-03-01'), end: null },
  employer: { employees: 8, erdZw: false, erdWga: false, frequent: { reports: 3, months: 12 }, language: 'nl' },
  contract: { start: null },
};

function record(facts: Fact[]): RecordedFact[] {
  return facts.map((fact, seq) => ({ ...fact, id: `feit-${seq + 1}`, seq }) as RecordedFact);
}

/** Sick since `first`, with a probleemanalyse, a plan and two evaluations. */
function fiveFacts(first: PlainDate): RecordedFact[] {
  return record([
    { type: 'ziekmelding', on: first, firstSickDay: first },
    { type: 'probleemanalyse', on: addDays(first, 38), mogelijkheden: true },
    { type: 'plan-van-aanpak', on: addDays(first, 50) },
    { type: 'evaluatie', on: addDays(first, 91) },
    { type: 'evaluatie', on: addDays(first, 133) },
  ]);
}

/** A long life: earlier cases, relapses within the chain, and a full file. */
function fiftyFacts(first: PlainDate): RecordedFact[] {
  const facts: Fact[] = [];
  for (let i = 0; i < 6; i++) {
    const sick = addDays(first, -700 + i * (i < 4 ? 100 : 30));
    facts.push({ type: 'ziekmelding', on: sick, firstSickDay: sick });
    facts.push({ type: 'herstelmelding', on: addDays(sick, 8), recoveredOn: addDays(sick, 8) });
  }
  facts.push(...fiveFacts(first));
  for (let i = 0; facts.length < 50; i++) facts.push({ type: 'evaluatie', on: addDays(first, 150 + i * 10) });
  return record(facts);
}

type Life = { facts: RecordedFact[]; asOf: PlainDate };

function livesOf(count: number): Life[] {
  const make = MAKERS[count] as (first: PlainDate) => RecordedFact[];
  return Array.from({ length: 200 }, (_, i) => {
    const first = addDays(plainDate('2025-01-06'), i);
    const facts = make(first);
    if (facts.length !== count) throw new Error(`een geval heeft ${facts.length} feiten, geen ${count}`);
    return { facts, asOf: addDays(first, 200) };
  });
}

const MAKERS: Readonly<Record<number, (first: PlainDate) => RecordedFact[]>> = { 5: fiveFacts, 50: fiftyFacts };

/** Milliseconds of processor time, which other work on the machine hardly changes, for one plan of each life. */
function planAll(lives: readonly Life[], context: CaseContext): number {
  const before = process.cpuUsage().user;
  for (const life of lives) makePlan({ context, ...life });
  return (process.cpuUsage().user - before) / 1000;
}

function perSecond(lives: readonly Life[]): number {
  planAll(lives, CONTEXT);
  const started = performance.now();
  let plans = 0;
  while (performance.now() - started < SECONDS * 1000) {
    planAll(lives, CONTEXT);
    plans += lives.length;
  }
  return Math.round((plans * 1000) / (performance.now() - started));
}

/** Part of the plans a second of the law alone that every package has to reach. */
const UNDER_A_PACKAGE = 0.75;
const WARM_UP = 5;
const TURNS = 40;

/**
 * The slowest package, as part of what the law alone makes. Each turn makes the plans of the law alone and of the package
 * one after the other, so that both meet the same machine; the median of the turns counts.
 */
function slowestPackage(): Result {
  const lives = livesOf(5);
  const packages = PACKAGE_IDS.filter((id) => id !== 'none').map((id) => ({
    id,
    context: { ...CONTEXT, package: id, contract: { start: plainDate('2024-01-01') } },
  }));
  // None is measured while the process still learns what the others look like.
  for (let i = 0; i < WARM_UP; i++) for (const { context } of packages) planAll(lives, context);
  const parts = packages.map(({ id, context }) => {
    const turns = Array.from({ length: TURNS }, () => planAll(lives, CONTEXT) / planAll(lives, context));
    return { id, part: percentile(turns, 0.5) };
  });
  const { id, part } = parts.reduce((a, b) => (a.part < b.part ? a : b));
  return {
    what: `plans under a package, the slowest (${id})`,
    measured: `${Math.round(part * 100)}% of none`,
    limit: `${UNDER_A_PACKAGE * 100}% of none`,
  };
}

/** Plans per second in one process. */
export async function measurePlans(): Promise<Result[]> {
  const lawAlone = LIMITS.map(({ facts, toReach }) => ({
    what: `plans of a case with ${facts} facts`,
    measured: `${perSecond(livesOf(facts)).toLocaleString('en')} a second`,
    limit: `${toReach.toLocaleString('en')} a second`,
  }));
  return [...lawAlone, slowestPackage()];
}
