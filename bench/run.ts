import { measureCompare } from './compare';
import { measureDocuments } from './documents';
import { measureLives } from './lives';
import { type Bench, startForBench } from './load';
import { measureManyCases } from './many-cases';
import { measureMoments } from './moments';
import { measurePlans } from './plans';
import { measurePoison } from './poison';
import type { Result } from './result';
import { table, writeSection } from './results-file';
import { measureZiekmeldingen } from './ziekmeldingen';

type Measure<Of> = readonly [name: string, measure: (of: Of) => Promise<Result[]>];

const ALONE: ReadonlyArray<Measure<void>> = [
  ['plans', measurePlans],
  ['lives', measureLives],
  ['compare', measureCompare],
  ['documents', measureDocuments],
];
/** On one installation; those that leave less behind come first. */
const INSTALLED: ReadonlyArray<Measure<Bench>> = [
  ['moments', measureMoments],
  ['ziekmeldingen', measureZiekmeldingen],
  ['poison', measurePoison],
  ['cases', measureManyCases],
];

/** Some of them, as `npm run bench -- --only=moments,poison` asks. */
const ONLY = /--only=(\S+)/.exec(process.argv.join(' '))?.[1]?.split(',');
const isAsked = ([name]: readonly [string, unknown]) => ONLY?.includes(name) ?? true;

/** `npm run bench`: measures everything and writes it to bench/RESULTS.md; a part of it is only told. */
async function main(): Promise<void> {
  const results: Result[] = [];
  const tell = (measured: readonly Result[]) => {
    for (const result of measured) {
      results.push(result);
      process.stdout.write(`${result.what}: ${result.measured} (to reach: ${result.limit})\n`);
    }
  };
  // One that fails says so in its row: the others are measured all the same.
  const failed = (what: string) => (error: unknown) => [
    { what, measured: `failed: ${error instanceof Error ? error.message : error}`, limit: '-' },
  ];
  for (const [name, measure] of ALONE.filter(isAsked)) tell(await measure().catch(failed(name)));
  const asked = INSTALLED.filter(isAsked);
  if (asked.length > 0) {
    const bench = await startForBench();
    try {
      for (const [name, measure] of asked) tell(await measure(bench).catch(failed(name)));
    } finally {
      await bench.remove();
    }
  }
  if (ONLY) return;
  const rows = results.map(({ what, measured, limit }) => [what, measured, limit]);
  writeSection({
    title: 'Speed',
    command: 'npm run bench',
    text: `Everything of a measurement runs on this one machine at once: load, API, worker, Temporal and PostgreSQL.

${table(['what', 'measured', 'to reach'], rows)}`,
  });
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
