import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of the master table: how often it is done, its mails, and lines that its mark does not tell of. */
export type MasterRow = { row: string; done: number; mails: number; apart: number };

const [CASE = '', COLUMNS = '', CONTRACT_ROWS = '', MAILS = ''] = readFileSync(
  join(__dirname, 'master.md'),
  'utf8',
).split(/^## .*$/m);

/** The cells of a table whose first cell begins like this. */
const cellsOf = (part: string, first: RegExp) =>
  part
    .split('\n')
    .filter((line) => first.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, 5)
        .map((cell) => cell.trim()),
    );

export const MASTER: readonly MasterRow[] = cellsOf(CASE, /^\| S[1-5]-/).map(([row = '', done, mails, apart]) => ({
  row,
  done: Number(done),
  mails: Number(mails),
  apart: Number(apart),
}));

/** What each column comes to, added up by hand: activities and lines. */
export const TOTALS: ReadonlyMap<string, { activities: number; lines: number }> = new Map(
  cellsOf(COLUMNS, /^\| [a-z0-9-]+\//).map(([column = '', activities, lines]) => [
    column,
    { activities: Number(activities), lines: Number(lines) },
  ]),
);

/** What a contract shows by itself in its first year. */
export const OF_CONTRACT: ReadonlyArray<{ row: string; shown: number; mails: number }> = cellsOf(
  CONTRACT_ROWS,
  /^\| S[1-5]-/,
).map(([row = '', shown, mails]) => ({ row, shown: Number(shown), mails: Number(mails) }));

/** When each mail of a row is due, at which step and to whom: `day step reader, reader; …`. */
export const MAILS_OF: ReadonlyMap<string, string> = new Map(
  cellsOf(MAILS, /^\| S[1-5]-/).map(([row = '', mails = '']) => [row, mails]),
);
