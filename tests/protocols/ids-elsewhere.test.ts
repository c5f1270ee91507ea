import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROTOCOLS } from '../../domain/protocols/packages';
import type { Protocol } from '../../domain/protocols/protocol';
import { FIVE } from './five';

const ROOT = join(__dirname, '../..');
const FOLDERS = [
  'domain',
  'schemas',
  'store',
  'workflows',
  'activities',
  'workers',
  'client',
  'api',
  'cli',
  'embedded',
];
const protocols: readonly Protocol[] = PROTOCOLS;

const NAMES = new Set(
  protocols.flatMap(({ id, provider, columns, rows, rules }) => [
    id,
    provider,
    // A column can be called as anything; of the five none is.
    ...columns.flatMap((column) => [...(FIVE.some((one) => one.id === id) ? [column.id] : []), `${id}/${column.id}`]),
    ...rows.map((row) => row.id),
    ...rules.map((rule) => rule.id),
  ]),
);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return relative(ROOT, path) === 'domain/protocols' ? [] : sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** What else is called as the package without rows: how a rule charges, and who acts in a casus. */
const NONE_OF_ELSE = new Set(['charge', 'actors']);

/** Text between quotes that names a package, protocol, provider, row or rule, or a package held against any text, in SQL as well. */
function namesIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const quoted = [...code.matchAll(/(['"`])((?:(?!\1)[^\\\n])*)\1/g)].map((match) => match[2] as string);
  const named = quoted.filter((text) => NAMES.has(text) || protocols.some(({ id }) => text.startsWith(`${id}/`)));
  const compared = code.match(/\b(?:package|pakket)(?:Id)?\s*(?:[!=]==?|<>|=)\s*['"`][^'"`]*/g) ?? [];
  const lawAlone = [...code.matchAll(/(\w+)\W{0,3}\s(?:[!=]==?|<>)\s*['"`]none['"`]/g)].map(
    (match) => match[1] as string,
  );
  return [
    ...named,
    ...compared,
    ...lawAlone.filter((name) => !NONE_OF_ELSE.has(name) && !/^pa(?:ckage|kket)/.test(name)),
  ];
}

test('outside the protocols no code decides by a package, provider or row', () => {
  const found = FOLDERS.flatMap((folder) => sources(join(ROOT, folder))).flatMap((file) =>
    namesIn(readFileSync(file, 'utf8')).map((name) => `${relative(ROOT, file)}: ${name}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ["if (row === 'S1-14') return;", ['S1-14']],
  ["if (id.startsWith('mkbasics-2026/P3')) return;", ['mkbasics-2026/P3']],
  ["context.package === 'none' ? [] : rows", ["package === 'none"]],
  ["if (pack.id === 'none') return [];", ['id']],
  ["packageOn(casus, facts).rows.id !== 'none'", ['id']],
  ["return first !== 'none' || changed;", ['first']],
  ["sql`and (g.pakket <> 'none' or x)`", ["pakket <> 'none"]],
  ["rule.charge !== 'none'", []],
  ['const known = new Set(["S1-37a", "vov"]);', ['S1-37a', 'vov']],
  ["'geef het id van een regel, zoals S1-14'", []],
  ['compile(context.package)', []],
  ["/** Such as `S1-14`. */ call(); // not 'S1-37a'", []],
])('the search sees %s', (code, expected) => {
  expect(namesIn(code)).toEqual(expected);
});
