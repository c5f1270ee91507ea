import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of the master table: how often it is done, its mails, and lines that its mark does not tell of. */
export type MasterRow = { row: string; done: number; mails: number; apart: number };

export const MASTER: readonly MasterRow[] = readFileSync(join(__dirname, 'master.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| S[1-5]-/.test(line))
  .map((line) => {
    const [row = '', done, mails, apart] = line
      .split('|')
      .slice(1, 5)
      .map((cell) => cell.trim());
    return { row, done: Number(done), mails: Number(mails), apart: Number(apart) };
  });
