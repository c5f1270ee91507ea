import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { measureLives } from './lives';
import { measurePlans } from './plans';
import type { Result } from './result';
import { measureZiekmeldingen } from './ziekmeldingen';

const FILE = join(__dirname, '..', '..', 'bench', 'RESULTS.md');

/** `npm run bench`: measures everything and writes bench/RESULTS.md. */
async function main(): Promise<void> {
  const results: Result[] = [];
  for (const measure of [measurePlans, measureLives, measureZiekmeldingen]) {
    for (const result of await measure()) {
      results.push(result);
      process.stdout.write(`${result.what}: ${result.measured} (to reach: ${result.limit})\n`);
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const rows = results.map(({ what, measured, limit }) => `| ${what} | ${measured} | ${limit} |`);
  const text = `# Measurements

Machine: ${machine}. Command: \`npm run bench\`. Date: ${new Date().toISOString().slice(0, 10)}.
Everything of a measurement runs on this one machine at once: load, API, worker, Temporal and PostgreSQL.

| what | measured | to reach |
|---|---|---|
${rows.join('\n')}
`;
  writeFileSync(FILE, text);
}

void main().then(() => process.exit(0));
