import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planCommand } from '../../cli/commands/plan';

const CASUS = {
  package: 'none',
  employee: { birthDate: '1980-02-15' },
  employment: { start: '2019-03-01' },
  facts: [{ type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' }],
};

const folder = mkdtempSync(join(tmpdir(), 'plan-'));

function file(name: string, ...casussen: unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, casussen.map((casus) => JSON.stringify(casus)).join('\n'));
  return path;
}

/** Runs the command; what it writes is the answer. */
async function plan(...args: string[]): Promise<string> {
  const out: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(out.push(String(text))));
  try {
    await planCommand().parseAsync(args, { from: 'user' });
    return out.join('');
  } finally {
    stdout.mockRestore();
  }
}

test('prints one plan for one casus and a line for each of more', async () => {
  const one = JSON.parse(await plan(file('een.json', CASUS), '--as-of', '2026-01-05'));
  expect(one.obligations.find((o: { id: string }) => o.id === '42e-weeksmelding').legalLatest).toBe('2026-10-26');
  const two = (await plan(file('twee.jsonl', CASUS, CASUS), '--as-of', '2026-01-05')).trim().split('\n');
  expect(two.map((line) => JSON.parse(line).status)).toEqual(['ziek', 'ziek']);
});

test.each([
  ['cannot be read', { ...CASUS, employment: { start: 'gisteren' } }, /^casus 2: employment\.start: /],
  [
    'tells what the case refuses',
    { ...CASUS, facts: [{ type: 'herstelmelding', on: '2026-02-02', recoveredOn: '2026-02-02' }] },
    /^casus 2: facts\[0\]\./,
  ],
])('of several casussen the one that %s is named, and none is answered', async (_what, wrong, sentence) => {
  await expect(plan(file('een-fout.jsonl', CASUS, wrong, CASUS), '--as-of', '2026-02-02')).rejects.toThrow(sentence);
});

test('--waarom tells the derivation as a person reads it', async () => {
  const text = await plan(file('waarom.json', CASUS), '--as-of', '2026-01-05', '--waarom', '42e-weeksmelding');
  expect(text).toContain(' 1. Eerste ziektedag: maandag 5 januari 2026.');
  expect(text).toContain('(ZW art. 38 lid 1) (plus 294 dagen): maandag 26 oktober 2026.');
  expect(text).toContain('Grondslag:    T-20 | ZW 38 lid 1 | https://wetten.overheid.nl/');
});

test('--vergelijk tells what differs between two casussen', async () => {
  const facts = [
    ...CASUS.facts,
    { type: 'herstelmelding', on: '2026-02-02', recoveredOn: '2026-02-02' },
    { type: 'ziekmelding', on: '2026-03-01', firstSickDay: '2026-03-01' },
  ];
  const text = await plan(
    file('a.json', CASUS),
    '--vergelijk',
    file('b.json', { ...CASUS, facts }),
    '--as-of',
    '2026-03-01',
  );
  expect(text).toContain('42e-weeksmelding\n  opent: 2026-10-19 -> 2026-11-15\n');
  expect(text).toContain('  wettelijke dag: 2026-10-26 -> 2026-11-22\n');
  expect(text).toContain('herstelbewaking\n  status: niet in het plan -> vervangen');
});

test('--vergelijk-as-of tells what differs between two days', async () => {
  const text = await plan(file('c.json', CASUS), '--as-of', '2026-02-16', '--vergelijk-as-of', '2026-02-17');
  expect(text).toContain('plan van 2026-02-16 -> plan van 2026-02-17');
  expect(text).toContain('probleemanalyse\n  status: open -> te laat');
  expect(await plan(file('d.json', CASUS), '--as-of', '2026-02-16', '--vergelijk', file('d.json', CASUS))).toBe(
    'geen verschil\n',
  );
});

test('what nothing reads yet is named on stderr, and the plan is as without it', async () => {
  const told: string[] = [];
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(told.push(String(text))));
  const asked = { type: 'verzoek', on: '2026-01-06', row: 'S1-16' };
  const text = await plan(file('verzoek.json', { ...CASUS, facts: [...CASUS.facts, asked] }), '--as-of', '2026-01-07');
  stderr.mockRestore();
  expect(told).toEqual(['genegeerd: facts[1] (verzoek); onder pakket none wordt dit niet gelezen\n']);
  expect(text).toBe(await plan(file('zonder.json', CASUS), '--as-of', '2026-01-07'));
});

test('under a package its rows stand beside the duties, and a row of another protocol is refused', async () => {
  const casus = { ...CASUS, package: 'mkbasics-2026/P3' };
  const { obligations } = JSON.parse(await plan(file('pakket.json', casus), '--as-of', '2026-01-07'));
  const rows = obligations.filter(({ source }: { source: string }) => source === 'protocol');
  expect(rows.map(({ id }: { id: string }) => id)).toContain('S1-14');
  expect(obligations.find(({ id }: { id: string }) => id === 'probleemanalyse')).toMatchObject({ row: 'S1-19' });
  const other = { ...casus, facts: [...CASUS.facts, { type: 'verzoek', on: '2026-01-06', row: 'S5-24' }] };
  await expect(plan(file('ander.json', other), '--as-of', '2026-01-07')).rejects.toThrow(
    'facts[1].row: S5-24 is geen regel van mkbasics-2026/P3',
  );
});

const wrong: Array<[string, unknown, string[], RegExp]> = [
  ['a field that does not exist', { ...CASUS, kleur: 'rood' }, [], /^kleur: onbekend veld/],
  [
    'a date that does not exist',
    { ...CASUS, facts: [{ ...CASUS.facts[0], firstSickDay: '2026-02-30' }] },
    [],
    /^facts\[0\]\.firstSickDay: 2026-02-30 is geen bestaande datum/,
  ],
  [
    'recovery without sickness',
    { ...CASUS, facts: [{ type: 'herstelmelding', on: '2026-01-05', recoveredOn: '2026-01-05' }] },
    [],
    /^facts\[0\]\.recoveredOn: er is geen verzuim/,
  ],
  [
    'a first sick day before 2014',
    {
      ...CASUS,
      employment: { start: '2001-01-01' },
      facts: [{ type: 'ziekmelding', on: '2013-05-05', firstSickDay: '2013-05-05' }],
    },
    [],
    /^facts\[0\]\.firstSickDay: geen regelversie/,
  ],
  ['a value of the wrong kind', { ...CASUS, employee: { birthDate: 5 } }, [], /^employee\.birthDate: verwacht tekst/],
  ['a field that is missing', { ...CASUS, employment: {} }, [], /^employment\.start: dit veld ontbreekt/],
  ['an obligation that is not there', CASUS, ['--waarom', 'regres'], /^--waarom: regres staat niet in het plan/],
  ['a day that does not exist', CASUS, ['--as-of', '2026-13-01'], /^--as-of: 2026-13-01 is geen bestaande datum/],
];

test.each(wrong)('refuses %s with one sentence that names the field', async (_name, casus, args, sentence) => {
  await expect(plan(file('fout.json', casus), '--as-of', '2026-01-05', ...args)).rejects.toThrow(sentence);
});

test('a casus with a text that cannot be stored is refused by field', async () => {
  const facts = [...CASUS.facts, { type: 'correctie-eerste-ziektedag', on: '2026-01-07', firstSickDay: '2026-01-06' }];
  const poisoned = facts.map((fact, i) => (i === 1 ? { ...fact, reason: 'a\u0000b' } : fact));
  await expect(plan(file('gif.json', { ...CASUS, facts: poisoned }))).rejects.toThrow(/^facts\[1\]\.reason: bevat/);
});
