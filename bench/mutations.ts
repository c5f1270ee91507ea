import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { table, writeSection } from './results-file';

const ROOT = join(__dirname, '..', '..');
const STRYKER = join(ROOT, 'bench', 'mutation', 'node_modules', '@stryker-mutator', 'core');
const CONFIG = 'bench/mutation/stryker.config.json';

/** Generated lives per property: enough to kill what only a strange life shows, few enough to wait for. */
const LIVES = '3';

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
function rowOf(folder: string, count: Count): string[] {
  const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 } = count;
  const share = (100 * (Killed + Timeout)) / (Killed + Timeout + Survived + NoCoverage);
  return [folder, `${share.toFixed(1)}%`, ...[Killed, Timeout, Survived, NoCoverage].map(String)];
}

/** `npm run mutation`: lets Stryker change the law and the calendar; a run over everything goes to bench/RESULTS.md. */
function main(): void {
  const options = process.argv.slice(2);
  const { status } = spawnSync(process.execPath, [join(STRYKER, 'bin', 'stryker.js'), 'run', CONFIG, ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { LIVES, ...process.env },
  });
  if (!options.includes('--mutate')) writeFigures();
  process.exit(status ?? 1);
}

function writeFigures(): void {
  const settings: Settings = readJson(join(ROOT, CONFIG));
  const folders = countByFolder(readJson(join(ROOT, settings.jsonReporter.fileName)));
  const { version } = readJson(join(STRYKER, 'package.json'));
  const rows = [...folders].sort().map(([folder, count]) => rowOf(`\`${folder}\``, count));
  const head = ['folder', 'killed', 'by a test', 'by a timeout', 'survived', 'no coverage'];
  writeSection({
    title: 'Mutations',
    command: 'npm run mutation',
    text: `Stryker ${version}; to reach: ${settings.thresholds.break}% killed. What is left out is told in docs/law-change.md.

${table(head, [...rows, rowOf('total', sumOf(folders.values()))])}`,
  });
}

main();
