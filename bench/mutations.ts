import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { table, writeSection } from './results-file';

const ROOT = join(__dirname, '..', '..');
const STRYKER = join(ROOT, 'bench', 'mutation', 'node_modules', '@stryker-mutator', 'core');
const CONFIG = 'bench/mutation/stryker.config.json';

/** Generated lives per property: enough to kill what only a strange life shows, few enough to wait for. */
const LIVES = '3';
/** Share of the mutants that is tested, and the seed by which they are drawn (bench/mutation/sample.mjs). */
const { SAMPLE = '1', SEED = '1' } = process.env;

type Settings = { thresholds: { break: number }; jsonReporter: { fileName: string } };
type Report = { files: Record<string, { mutants: Array<{ status: string }> }> };
type Count = Record<string, number>;

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** How many mutants of each folder ended in each status. */
function countByFolder({ files }: Report): Map<string, Count> {
  const folders = new Map<string, Count>();
  for (const [file, { mutants }] of Object.entries(files)) {
    const count = folders.get(dirname(file)) ?? {};
    folders.set(dirname(file), count);
    for (const { status } of mutants) count[status] = (count[status] ?? 0) + 1;
  }
  return folders;
}

function sumOf(counts: Iterable<Count>): Count {
  const sum: Count = {};
  for (const count of counts) for (const [status, n] of Object.entries(count)) sum[status] = (sum[status] ?? 0) + n;
  return sum;
}

/** One row: the share killed, as Stryker counts it, and what it is made of. */
function rowOf(folder: string, count: Count, sampled: boolean): string[] {
  const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 } = count;
  const tested = Killed + Timeout + Survived + NoCoverage;
  const share = inPercent((Killed + Timeout) / tested);
  const shown = sampled ? [share, intervalOf(Killed + Timeout, tested)] : [share];
  return [folder, ...shown, ...[Killed, Timeout, Survived, NoCoverage].map(String)];
}

const inPercent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** Wilson's interval: with 95% certainty the share of all mutants lies in it, when so many of the sample were killed. */
function intervalOf(killed: number, tested: number): string {
  const z = 1.96;
  const share = killed / tested;
  const middle = share + z ** 2 / (2 * tested);
  const half = z * Math.sqrt((share * (1 - share)) / tested + z ** 2 / (4 * tested ** 2));
  return [middle - half, middle + half].map((end) => inPercent(end / (1 + z ** 2 / tested))).join(' to ');
}

/** `npm run mutation`: lets Stryker change the law and the calendar; a run over everything goes to bench/RESULTS.md. */
function main(): void {
  const options = process.argv.slice(2);
  const { status } = spawnSync(process.execPath, [join(STRYKER, 'bin', 'stryker.js'), 'run', CONFIG, ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { LIVES, SAMPLE, SEED, ...process.env },
  });
  if (!options.includes('--mutate')) writeFigures();
  process.exit(status ?? 1);
}

function writeFigures(): void {
  const settings: Settings = readJson(join(ROOT, CONFIG));
  const folders = countByFolder(readJson(join(ROOT, settings.jsonReporter.fileName)));
  const { version } = readJson(join(STRYKER, 'package.json'));
  const sampled = Number(SAMPLE) < 1;
  const rows = [...folders].sort().map(([folder, count]) => rowOf(`\`${folder}\``, count, sampled));
  const head = [
    'folder',
    'killed',
    ...(sampled ? ['of all mutants, with 95% certainty'] : []),
    'by a test',
    'by a timeout',
    'survived',
    'no coverage',
  ];
  const drawn = sampled ? ` A sample of ${inPercent(Number(SAMPLE))} of all mutants, drawn by seed ${SEED}.` : '';
  writeSection({
    title: 'Mutations',
    command: sampled ? `SAMPLE=${SAMPLE} SEED=${SEED} npm run mutation` : 'npm run mutation',
    text: `Stryker ${version}; to reach: ${settings.thresholds.break}% killed.${drawn} What is left out is told in docs/law-change.md.

${table(head, [...rows, rowOf('total', sumOf(folders.values()), sampled)])}`,
  });
}

main();
