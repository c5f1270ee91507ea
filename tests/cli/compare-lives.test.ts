import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EffectLine } from '../../cli/simulation/life';
import { PACKAGE_IDS } from '../../domain/protocols/packages';

/** A casus lived by `vergelijk` and by `simulate`, each a program of its own; the lines of the second are counted by hand here. */

const PROGRAM = join(__dirname, '../../bin/poortwachter.js');
/** By day one that invoices what it does, at night all. */
const LIVED = process.env.EVERY_STEP === '1' ? PACKAGE_IDS : (['mkbasics-2026/P4'] as const);
const LIFE_MS = 300_000;

/**
 * Ten weeks with work that is invoiced, a bill and an appointment that nobody came to, which one protocol alone knows; and under
 * another a trajectory that the insurer refuses to pay in full.
 */
const CASUS = {
  package: 'none',
  actors: 'prompt',
  employee: { birthDate: '1980-02-15' },
  employment: { start: '2019-03-01' },
  facts: [
    { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' },
    { type: 'besteding', on: '2026-01-07', row: 'S1-14', minutes: 25 },
    { type: 'afspraak', on: '2026-02-02', row: 'S1-18', at: '2026-02-10T10:00:00+01:00' },
    { type: 'niet-verschenen', on: '2026-02-10', row: 'S1-18', at: '2026-02-10T10:00:00+01:00' },
    { type: 'kosten', on: '2026-03-02', row: 'S1-21', amount: 250.55 },
    { type: 'indicatie', on: '2026-02-02', row: 'S5-22', by: 'bedrijfsarts' },
    { type: 'ontvangst', on: '2026-02-04', row: 'S5-22' },
    { type: 'kosten', on: '2026-02-05', row: 'S5-22', amount: 845.55 },
    {
      type: 'verzekeraar-besluit',
      on: '2026-03-02',
      row: 'S5-22',
      nth: 1,
      outcome: 'bedrag',
      amount: 600,
      reason: 'maximum-bereikt',
    },
    { type: 'herstelmelding', on: '2026-03-16', recoveredOn: '2026-03-16' },
  ],
};

/** The facts of the casus that name a row, by the protocol whose rows they are. */
const OWN_ROWS = [
  ['mkbasics', 'S1'],
  ['nbpw', 'S5'],
] as const;

function run(...args: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [PROGRAM, ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
      error ? reject(new Error(err)) : resolve(out.trim().split('\n')),
    );
  });
}

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vergelijk-'));
  file = join(folder, 'casus.json');
  writeFileSync(file, JSON.stringify(CASUS));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every figure of a comparison, from the lines of a life. */
function counted(lines: readonly EffectLine[]) {
  const ofKind = (kind: string) => lines.filter((line) => line.kind === kind);
  const times = new Map<string, Set<string>>();
  for (const { kind, row, step, obligation, to, geval, round } of lines) {
    if (!row || step !== 'gedaan' || kind === 'factuurregel' || !(obligation === row || to === 'dossier')) continue;
    const known = times.get(String(row)) ?? new Set();
    times.set(String(row), known.add(`${geval} ${obligation} ${round}`));
  }
  const bills = ofKind('factuurregel');
  const cents = (name: string) =>
    bills.reduce((sum, line) => sum + Math.round(Number((line[name] as number | null) ?? 0) * 100), 0);
  return {
    status: lines.at(-1)?.status,
    activities: [...times.values()].reduce((sum, { size }) => sum + size, 0),
    byRow: Object.fromEntries([...times].map(([row, { size }]) => [row, size])),
    mails: ofKind('bericht').length,
    tasks: ofKind('taak').length,
    documents: ofKind('document').length,
    appointments: ofKind('afspraak').length,
    lines: bills.length,
    invoice: bills.map(({ row, bedrag, bedragWerkgever }) => ({ row, amount: bedrag, employer: bedragWerkgever })),
    total: {
      amount: cents('bedrag') / 100,
      employer: cents('bedragWerkgever') / 100,
      withoutPrice: bills.filter(({ bedrag }) => bedrag === null).length,
    },
  };
}

test.each(LIVED)(
  'under %s every figure of `vergelijk` is that of `simulate`',
  async (id) => {
    const [compared = ''] = await run('vergelijk', file, '--json', '--package', id);
    const { package: pack, leftOut, invoice, byCode, ...figures } = JSON.parse(compared);
    // What names a row of another protocol is left out, and told as such.
    const facts = CASUS.facts.filter(
      ({ row }) => row === undefined || OWN_ROWS.some(([of, rows]) => id.startsWith(of) && row.startsWith(rows)),
    );
    expect([pack, leftOut]).toEqual([id, CASUS.facts.length - facts.length]);
    writeFileSync(join(folder, 'alleen.json'), JSON.stringify({ ...CASUS, facts }));
    const lines = await run('simulate', join(folder, 'alleen.json'), '--package', id);
    const expected = counted(lines.map((line) => JSON.parse(line)));
    expect({ ...figures, invoice: invoice.map(({ key: _key, ...line }: { key: string }) => line) }).toEqual(expected);
    if (id === 'mkbasics-2026/P4') {
      expect(byCode).toMatchObject({ C23: 1, C40: 1 });
      expect(expected.byRow).toMatchObject({ 'S1-14': 1, 'S1-21': 1 });
      // What the bill said is all that is known of prices, and it can be added up from the lines.
      expect(figures.total).toMatchObject({ employer: 250.55, withoutPrice: expected.lines - 1 });
    }
    if (id === 'nbpw/zorgportaal')
      expect(figures).toMatchObject({ lines: 3, total: { amount: 845.55, employer: 245.55 } });
  },
  LIFE_MS,
);
