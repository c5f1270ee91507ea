import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Result } from './result';

const ROOT = join(__dirname, '../..');
const LIMIT_S = 120;

/** `vergelijk` of 104 weeks under every package, as a program of its own: everything that it starts counts. */
export async function measureCompare(): Promise<Result[]> {
  const began = performance.now();
  const args = [join(ROOT, 'bin/poortwachter.js'), 'vergelijk', join(ROOT, 'examples/104-weken.json'), '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  const packages = stdout.trim().split('\n').length;
  const seconds = Math.round((performance.now() - began) / 1000);
  return [
    {
      what: `vergelijk of 104 weeks under ${packages} packages`,
      measured: `${seconds} s`,
      limit: `within ${LIMIT_S} s`,
    },
  ];
}
