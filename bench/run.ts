import { measureLives } from './lives';
import { measurePlans } from './plans';
import { measurePoison } from './poison';
import type { Result } from './result';
import { table, writeSection } from './results-file';
import { measureZiekmeldingen } from './ziekmeldingen';

/** `npm run bench`: measures everything and writes it to bench/RESULTS.md. */
async function main(): Promise<void> {
  const results: Result[] = [];
  for (const measure of [measurePlans, measureLives, measureZiekmeldingen, measurePoison]) {
    for (const result of await measure()) {
      results.push(result);
      process.stdout.write(`${result.what}: ${result.measured} (to reach: ${result.limit})\n`);
    }
  }
  const rows = results.map(({ what, measured, limit }) => [what, measured, limit]);
  writeSection({
    title: 'Speed',
    command: 'npm run bench',
    text: `Everything of a measurement runs on this one machine at once: load, API, worker, Temporal and PostgreSQL.

${table(['what', 'measured', 'to reach'], rows)}`,
  });
}

void main().then(() => process.exit(0));
