import { comparisonOf } from '../../cli/compare';
import type { EffectLine } from '../../cli/simulation/life';
import { runSimulation } from '../../cli/simulation/run-simulation';
import { openWorld } from '../../cli/simulation/world';
import type { Effect } from '../../domain/moment/effects';
import { installRuntime } from '../../workers/runtime';
import { newCasus } from '../support/casus';
import { INVENTORY, SEEDS, type Seed, seedOf } from './inventory';
import { MAILS_OF, MASTER, OF_CONTRACT, TOTALS } from './master';
import { masterFacts } from './master-casus';
import { planLife } from './plan-life';
import { livedDaily } from './proofs/lived';
import type { Fact } from './proofs/notation';

/**
 * One rich casus under every column: which rows are done how often, the mails about them and the lines that follow. What a
 * column does and bills follows from the marks of the inventory, never from the data of the protocols.
 */

const COLUMNS: ReadonlyArray<[pack: string, seed: Seed, column: number]> = [
  ...[0, 1, 2, 3, 4].map((n): [string, Seed, number] => [`${SEEDS.S1}/P${n + 1}`, 'S1', n]),
  [`${SEEDS.S2}/arbobegeleiding`, 'S2', 0],
  // The two columns of S2 share the one mark that is left.
  [`${SEEDS.S2}/re-integratiemanager`, 'S2', 0],
  [`${SEEDS.S3}/mkb-uitgebreid`, 'S3', 0],
  [`${SEEDS.S4}/vov`, 'S4', 0],
  [`${SEEDS.S5}/zorgportaal`, 'S5', 0],
];

/** One life on the real engine takes some ten seconds. */
const LIFE_MS = 300_000;

/** Marks and codes of the inventory under which each time that a row is done gives a line. */
const INVOICED = /^(●|o|EXT|INV|OFF|RMB)/;

/** The mark of a row in a column, as the inventory has it. */
function markOf(row: string, column: number): string {
  const { billing = '' } = INVENTORY.find(({ id }) => id === row) ?? {};
  return /^([✓●ox] ){4}[✓●ox]$/.test(billing) ? (billing.split(' ')[column] as string) : billing;
}

const lives = new Map<string, Effect[]>();
/** The life of a column, lived once. */
function lifeOf(pack: string, seed: Seed): Effect[] {
  const known = lives.get(pack) ?? planLife(pack, masterFacts(seed));
  lives.set(pack, known);
  return known;
}

/** What the table says of a column: `row done mails lines`. */
function expectedOf(seed: Seed, column: number): string[] {
  return MASTER.filter(({ row }) => seedOf({ id: row }) === seed && markOf(row, column) !== 'x').map(
    ({ row, done, mails, apart }) =>
      `${row} ${done} ${mails} ${(INVOICED.test(markOf(row, column)) ? done : 0) + apart}`,
  );
}

type Shown = {
  kind: unknown;
  row?: unknown;
  obligation?: unknown;
  step?: unknown;
  round?: unknown;
  to?: unknown;
  key?: unknown;
};

/** The same of what a life shows: a duty that a row performs is done once for its line in the file. */
function countedOf(effects: readonly Shown[]): string[] {
  const rows = [...new Set(effects.flatMap(({ row }) => (row ? [String(row)] : [])))].sort();
  const distinct = (found: readonly Shown[], of: (one: Shown) => unknown) => new Set(found.map(of)).size;
  return rows.map((row) => {
    const own = effects.filter((one) => one.row === row);
    const bills = own.filter(({ kind }) => kind === 'factuurregel');
    const done = own.filter(
      ({ kind, step, obligation, to }) =>
        kind !== 'factuurregel' && step === 'gedaan' && (obligation === row || to === 'dossier'),
    );
    const mails = own.filter(({ kind }) => kind === 'bericht');
    return [
      row,
      distinct(done, ({ obligation, round }) => `${obligation} ${round}`),
      mails.length,
      distinct(bills, ({ key }) => key),
    ].join(' ');
  });
}

/** Printed rows that another column has, or that this one never does. */
function strange(printed: readonly Shown[], seed: Seed, column: number): string[] {
  const rows = new Set(printed.flatMap(({ row }) => (row ? [String(row)] : [])));
  return [...rows].filter((id) => seedOf({ id }) !== seed || /^(|x|UNK.*)$/.test(markOf(id, column)));
}

test('there are ten columns, each of one document', () => {
  const packages = COLUMNS.map(([pack]) => pack);
  expect(new Set(packages).size).toBe(10);
  expect(packages.map((pack) => pack.split('/')[0])).toEqual(COLUMNS.map(([, seed]) => SEEDS[seed]));
});

test('the table names each row once, of every document, in order', () => {
  const rows = MASTER.map(({ row }) => row);
  expect(rows).toEqual([...new Set(rows)].sort());
  expect(new Set(rows.map((id) => seedOf({ id })))).toEqual(new Set(Object.keys(SEEDS)));
});

test.each(COLUMNS)(
  '%s does, mails and bills exactly what the tables say',
  (pack, seed, column) => {
    const printed = lifeOf(pack, seed);
    expect(countedOf(printed)).toEqual(expectedOf(seed, column));
    expect(strange(printed, seed, column)).toEqual([]);
  },
  60_000,
);

/** The mails of a row as the table has them: each day and step with its readers. */
function mailsOf(effects: readonly Effect[], row: string): string {
  const mails = effects.filter((one) => one.row === row && one.kind === 'bericht');
  const steps = [...new Set(mails.map(({ at, step }) => `${at.date} ${step}`))];
  const readers = (of: string) => mails.filter(({ at, step }) => `${at.date} ${step}` === of).map(({ to }) => to);
  return steps.map((of) => `${of} ${readers(of).sort().join(', ')}`).join('; ');
}

test.each(COLUMNS)(
  'under %s each mail is due on the day, at the step and to the readers of the table',
  (pack, seed, column) => {
    const printed = lifeOf(pack, seed);
    const rows = MASTER.map(({ row }) => row).filter(
      (row) => seedOf({ id: row }) === seed && markOf(row, column) !== 'x',
    );
    expect(rows.map((row) => [row, mailsOf(printed, row)])).toEqual(rows.map((row) => [row, MAILS_OF.get(row) ?? '']));
    const counted = (row: string) => (MAILS_OF.get(row) ?? '').split(/[,;]/).filter(Boolean).length;
    expect(rows.map((row) => [row, counted(row)])).toEqual(
      MASTER.filter(({ row }) => rows.includes(row)).map(({ row, mails }) => [row, mails]),
    );
  },
);

test('what each column comes to was added up by hand', () => {
  const added = COLUMNS.map(([pack, seed, column]) => {
    const cells = expectedOf(seed, column).map((cell) => cell.split(' ').slice(1).map(Number));
    const sum = (nth: number) => cells.reduce((total, cell) => total + (cell[nth] ?? 0), 0);
    return [pack, { activities: sum(0), lines: sum(2) }];
  });
  expect(added).toEqual(COLUMNS.map(([pack]) => [pack, TOTALS.get(pack)]));
});

const contractRowsOf = (seed: Seed) => OF_CONTRACT.filter(({ row }) => seedOf({ id: row }) === seed);

test.each(COLUMNS)('the contract under %s shows by itself what the table says, and gives no line', (pack, seed) => {
  const begin = { type: 'begin', on: '2026-01-05' } as Fact;
  const effects = new Map(
    livedDaily('contract', pack, [begin], '2026-12-31').flatMap(({ effects: of }) => of.map((one) => [one.key, one])),
  );
  const shown = [...effects.values()].filter(({ row }) => row !== null);
  const rows = [...new Set(shown.map(({ row }) => String(row)))].sort();
  const counted = rows.map((row) => {
    const own = shown.filter((one) => one.row === row);
    const begun = own.filter(({ kind, step }) => step === 'opening' || (kind === 'bericht' && step === 'bericht'));
    return { row, shown: begun.length, mails: own.filter(({ kind }) => kind === 'bericht').length };
  });
  expect(counted).toEqual(contractRowsOf(seed));
  expect(shown.filter(({ kind }) => kind === 'factuurregel')).toEqual([]);
});

if (process.env.EVERY_STEP === '1')
  describe('on the real engine', () => {
    beforeAll(() => installRuntime('ERROR'));
    test.each(COLUMNS)(
      '%s does, mails and bills exactly what the tables say',
      async (pack, seed, column) => {
        const world = await openWorld();
        try {
          const facts = masterFacts(seed).map((fact) => ({ ...fact }));
          const lines = await runSimulation({ casus: newCasus({ package: pack, actors: 'prompt', facts }), world });
          const ofCase = lines.filter(({ level }) => level !== 'contract') as unknown as Shown[];
          expect(countedOf(ofCase)).toEqual(expectedOf(seed, column));
          expect(strange(lines as unknown as Shown[], seed, column)).toEqual([]);
          // What `vergelijk` tells of it are the same numbers.
          const cells = expectedOf(seed, column).map((cell) => cell.split(' '));
          const done = cells.filter(([, times]) => times !== '0').map(([row, times]) => [row, Number(times)]);
          const compared = comparisonOf(pack, ofCase as EffectLine[]);
          expect(compared.byRow).toEqual(Object.fromEntries(done));
          const ofContract = lines.filter(({ level }) => level === 'contract') as unknown as Shown[];
          const shown = new Set(ofContract.flatMap(({ row }) => (row ? [String(row)] : [])));
          expect([...shown].sort()).toEqual(contractRowsOf(seed).map(({ row }) => row));
          expect(ofContract.filter(({ kind }) => kind === 'factuurregel')).toEqual([]);
          expect(compared.lines).toBe(cells.reduce((sum, [, , , lines]) => sum + Number(lines), 0));
        } finally {
          await world.close();
        }
      },
      LIFE_MS,
    );
  });
