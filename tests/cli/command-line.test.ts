import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { planTable } from '../../cli/plan-table';
import { makePlan } from '../../domain/case/plan';
import { casus } from '../../schemas/casus';

const PROGRAM = join(__dirname, '../../bin/poortwachter.js');

function run(...args: string[]): Promise<{ out: string; err: string; status: number }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], (error, out, err) =>
      resolve({ out, err, status: (error?.code as number | undefined) ?? 0 }),
    );
  });
}

const ENGLISH = /\b(usage|options|command|error|display|argument '|missing|unknown)\b/i;

test.each([
  [[], 2],
  [['--help'], 0],
  [['plan', '--help'], 0],
  [['simulate', '--help'], 0],
  [['help', 'reken'], 0],
])('help of %j is in Dutch', async (args, expected) => {
  const { out, err, status } = await run(...args);
  expect(`${out}${err}`).toContain('Gebruik: poortwachter');
  expect(`${out}${err}`).not.toMatch(ENGLISH);
  expect(status).toBe(expected);
});

test.each([
  [['plan'], 'bestand: '],
  [['onzin'], 'onzin: '],
  [['plan', 'a.json', 'b.json'], 'plan: '],
  [['plan', 'a.json', '--zin'], '--zin: '],
  [['plan', 'a.json', '--as-of'], '--as-of <datum>: '],
  [['plan', 'bestaat-niet.json'], 'bestand: '],
  [['simulate', 'examples/104-weken.json', '--mails', '/dev/null/mails'], '--mails: '],
])('a wrong command line %j ends with status 2 and one Dutch sentence that names the part', async (args, start) => {
  const { out, err, status } = await run(...args);
  expect(out).toBe('');
  expect(err.startsWith(start)).toBe(true);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(ENGLISH);
  expect(status).toBe(2);
});

test('says its version', async () => {
  expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a plan in a pipe is JSON, and actors that it does not play are named on stderr', async () => {
  const { out, err } = await run('plan', 'examples/104-weken.json', '--as-of', '2026-03-01');
  expect(JSON.parse(out).asOf).toBe('2026-03-01');
  expect(err).toBe('genegeerd: actors (prompt); een plan toont alleen wat de feiten zeggen\n');
});

test('a plan on a terminal is a table by last day, with the days that are left of what is still to be done', () => {
  const parsed = casus.parse({
    package: 'none',
    employee: { birthDate: '1980-02-15' },
    employment: { start: '2019-03-01' },
    facts: [{ type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' }],
  });
  const facts = parsed.facts.map((fact, i) => ({ ...fact, id: `f${i}`, seq: i }));
  const plan = makePlan({ context: parsed as never, facts: facts as never, asOf: '2026-02-20' as never });
  const lines = planTable(plan, { colours: false });
  expect(lines[0]).toBe('Plan van vrijdag 20 februari 2026: ziek, ziektedag 47');
  expect(lines).toContain(
    '2026-02-16     -4  te laat  bedrijfsarts  Probleemanalyse van de bedrijfsarts (probleemanalyse)',
  );
  expect(lines).toContain('2026-10-26    248  gepland  werkgever     42e-weeksmelding aan UWV (42e-weeksmelding)');
  const days = lines.slice(3).map((line) => line.slice(0, 10));
  expect(days).toEqual([...days].sort());
});
