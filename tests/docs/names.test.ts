import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dienstverbandInvoer } from '../../api/resources/dienstverband';
import { werkgeverInvoer } from '../../api/resources/werkgever';
import { werknemerInvoer } from '../../api/resources/werknemer';
import { FACTS } from '../../domain/facts';
import { RULES } from '../../domain/law/rules/index';
import { casus } from '../../schemas/casus';

/** What means the same in a casus, in the API and in `reken` is called the same, or stands in the glossary with its names. */

const glossary = readFileSync(join(__dirname, '..', '..', 'docs', 'glossary.md'), 'utf8');
const rows = (glossary.split('## One thing, three names')[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, 4)
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)),
  );

const FACT_FIELDS = new Set(Object.values(FACTS).flatMap(({ fields }) => Object.keys(fields)));
const REKEN = new Set(RULES.flatMap(({ forms }) => forms.flatMap(({ input }) => Object.keys(input))));
const API = new Set([werkgeverInvoer, werknemerInvoer, dienstverbandInvoer].flatMap(({ shape }) => Object.keys(shape)));

type Shape = { shape?: Record<string, unknown>; unwrap?: () => Shape };
const shapeOf = (schema: Shape): Record<string, unknown> | null =>
  schema.shape ?? (schema.unwrap ? shapeOf(schema.unwrap()) : null);
const inCasus = (path: string) => {
  const [, fact] = /^facts\[\]\.(\w+)$/.exec(path) ?? [];
  if (fact) return FACT_FIELDS.has(fact);
  let at: unknown = casus;
  for (const part of path.split('.')) at = shapeOf(at as Shape)?.[part];
  return at !== undefined;
};

test('every name in the table is one that its place takes', () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.flatMap(([names]) => names ?? []).filter((name) => name.includes('.') && !inCasus(name))).toEqual([]);
  expect(rows.flatMap(([, names]) => names ?? []).filter((name) => !API.has(name) && !FACT_FIELDS.has(name))).toEqual(
    [],
  );
  expect(rows.flatMap(([, , names]) => names ?? []).filter((name) => !REKEN.has(name))).toEqual([]);
});

test('what a casus tells of employee, employment, employer and contract stands in it', () => {
  const told = new Set(rows.flatMap(([names]) => names ?? []));
  const paths = ['employee', 'employment', 'employer', 'contract'].flatMap((part) =>
    Object.keys(shapeOf(casus.shape[part as 'employee'] as Shape) ?? {}).map((field) => `${part}.${field}`),
  );
  const same = ['employment.doorbetaling', 'employer.doorbetaling'];
  expect(paths.filter((path) => !told.has(path) && !same.includes(path))).toEqual([]);
});
