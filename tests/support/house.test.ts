import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORDS } from '../../domain/obligations/records';

const ROOT = join(__dirname, '..', '..');
const FOLDERS =
  'activities api bench cli client documents domain embedded prisma schemas scripts store stuck tests workers workflows';

/** Every file of code that somebody wrote. */
const FILES = FOLDERS.split(' ')
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.(ts|js)$/.test(name) && !/\/(client|node_modules)\//.test(name));
/** Without tests, benches and what one machine needs. */
const OURS = FILES.filter((file) => /^(activities|api|cli|client|documents|domain|store|stuck|work)/.test(file));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('a file of more than 300 lines says in its first line why', () => {
  const long = FILES.filter((file) => read(file).trimEnd().split('\n').length > 300);
  expect(long.length).toBeGreaterThan(3);
  expect(long.filter((file) => !/^\/\/ Longer than 300 lines: \S/.test(read(file)))).toEqual([]);
});

/** Of what makes an effect or an obligation itself: its key, its name, the id of a message. */
const NAMES = '(?:sleutel|key|obligation|verplichting|berichtId|messageId|step|stap)';
const TAKEN_APART = new RegExp(
  `(?:\\b\\w*${NAMES}|String\\(\\w*${NAMES}\\))\\??\\.(?:split|startsWith|endsWith|slice|substring|indexOf|match|replace)\\(`,
  'i',
);
/** An obligation by the beginning of its name, which only its own file may know. */
const BY_ITS_BEGINNING = /['"`^](?:evaluatie|bewaartermijn)-(?!<|[a-z\d]|\$\{)/;

test('no key, and no name of an obligation, is taken apart to learn what it means', () => {
  const found = OURS.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => TAKEN_APART.test(line) || BY_ITS_BEGINNING.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([
    // The last four characters of a key of the API, by which people know it.
    'store/api-keys.ts: laatsteVier: key.slice(-LAST_SHOWN),',
  ]);
});

/** What stands between the brace at this place and the one that closes it. */
function inBraces(text: string, from: number): string {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return text.slice(from, i);
  }
  return '';
}

test('no table is keyed by the ids of obligations as plain strings', () => {
  const ids = Object.keys(RECORDS);
  const tables = OURS.flatMap((file) => {
    const text = read(file);
    const begins = [...text.matchAll(/Record<string, [^=;]*> = \{/g)].map(
      ({ index, 0: head }) => index + head.length - 1,
    );
    return begins.map((begin) => ({ file, table: inBraces(text, begin) }));
  });
  expect(tables.length).toBeGreaterThan(10);
  const keyed = tables.filter(({ table }) => ids.some((id) => new RegExp(`(^|[\\s{,])'?${id}'?:`).test(table)));
  expect(keyed.map(({ file }) => file)).toEqual([]);
});
