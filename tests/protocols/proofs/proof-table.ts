import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { effectsOf, type Fact, factsOf, type Scenario, scenariosOf } from './notation';

/** What is to be seen of one row, by hand from its printed line. A part that is null is not proven here. */
export type ExpectedRow = {
  row: string;
  level: 'case' | 'contract';
  /** What brings it up, from the first fact on. */
  casus: readonly Fact[];
  performer: string | null;
  recipients: readonly string[];
  opens: string;
  due: string;
  /** The day on which it shows: that of the opening, or the business day after it. */
  shown: string;
  shows: readonly string[] | null;
  /** What shows of it before, such as its quote. */
  before: readonly string[];
  /** By what it is done, and what it makes then; null: it happens by itself. */
  done: Scenario | null;
  /** Invoice lines once it was done, by column as printed; null: never done there. */
  lines: ReadonlyArray<number | null>;
  nearMisses: readonly Scenario[];
  failures: readonly Scenario[];
};

/** The first day of every casus and of every contract, unless its line says another. */
const MONDAY = '2026-01-05';

/** Reports of before, which with that of the Monday make three in twelve months. */
const EARLIER: readonly Fact[] = (
  [
    ['2025-09-01', '2025-09-08'],
    ['2025-11-03', '2025-11-10'],
  ] as const
).flatMap(([from, until]) => [
  { type: 'ziekmelding', on: from, firstSickDay: from },
  { type: 'herstelmelding', on: until, recoveredOn: until },
]);

/** The facts of a line, from the ziekmelding or the start of the contract on. */
export function wholeCasus(level: 'case' | 'contract', facts: readonly Fact[]): Fact[] {
  if (level === 'contract') {
    const begins = facts.find(({ type }) => type === 'begin')?.on ?? MONDAY;
    return [{ type: 'start', on: MONDAY, begins }, ...facts.filter(({ type }) => type !== 'begin')];
  }
  const frequent = facts.some(({ type }) => type === 'frequent') ? EARLIER : [];
  const told = facts.filter(({ type }) => type !== 'frequent' && type !== 'gezond');
  const isSick = facts.some(({ type }) => type === 'ziekmelding' || type === 'gezond');
  const report: Fact[] = isSick ? [] : [{ type: 'ziekmelding', on: MONDAY, firstSickDay: MONDAY }];
  return [...frequent, ...report, ...told].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const BEFORE = 'eerder ';
const DAY = /\d{4}-\d\d-\d\d/g;

function rowOf(line: string): ExpectedRow {
  const cells = line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());
  if (cells.length !== 9) throw new Error(`${cells.length} cellen in plaats van 9: ${line}`);
  const [name = '', casus = '', who = '', window = '', shows = '', done = '', lines = '', near = '', fails = ''] =
    cells;
  const [row = '', mark] = name.split(' ');
  const level = mark === '(contract)' ? 'contract' : 'case';
  const [performer = '', recipients = ''] = who.split('→').map((part) => part.trim());
  const [opens, due, shown = opens] = window.match(DAY) ?? [];
  if (!opens || !due || !shown) throw new Error(`${row}: ${window} is geen venster`);
  const showing = effectsOf(shows || 'none');
  return {
    ...{ row, level, casus: factsOf(casus || 'none', row), performer: performer || null },
    ...{
      recipients: recipients
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
      opens,
      due,
      shown,
    },
    shows: shows === '?' ? null : showing.filter((one) => !one.startsWith(BEFORE)),
    before: showing.filter((one) => one.startsWith(BEFORE)).map((one) => one.slice(BEFORE.length)),
    ...{ done: done === '' ? null : (scenariosOf(done, row)[0] as Scenario) },
    lines: lines.split(' ').map((count) => (count === 'x' ? null : Number(count))),
    ...{ nearMisses: scenariosOf(near, row), failures: scenariosOf(fails, row) },
  };
}

/** The rows of a protocol as they stand in its table. */
export function proofTable(protocol: string): ExpectedRow[] {
  return readFileSync(join(__dirname, `${protocol}.md`), 'utf8')
    .split('\n')
    .filter((line) => /^\| [A-Z]\w*-\d/.test(line))
    .map(rowOf);
}
