import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const FOLDERS =
  'activities api bench cli client documents domain embedded prisma schemas scripts store stuck tests workers workflows';

/** Every file of code that somebody wrote. */
const FILES = FOLDERS.split(' ')
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.(ts|js)$/.test(name) && !/\/(client|node_modules)\//.test(name));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('a file of more than 300 lines says in its first line why', () => {
  const long = FILES.filter((file) => read(file).trimEnd().split('\n').length > 300);
  expect(long.length).toBeGreaterThan(3);
  expect(long.filter((file) => !/^\/\/ Longer than 300 lines: \S/.test(read(file)))).toEqual([]);
});
