import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROUTES } from '../../api/routes';
import mutationJson from '../../bench/mutation/package.json';
import peersJson from '../../bench/peers/package.json';
import { FACTS } from '../../domain/facts';
import type { FactDefinition } from '../../domain/facts/fact';
import { PORTS } from '../../embedded/ports';
import packageJson from '../../package.json';

const ROOT = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What stands between backticks or in a shell block, line by line. */
function shellLines(text: string): string[] {
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => (block as string).split('\n'));
}

describe('docs/dependencies.md', () => {
  const { dependencies, optionalDependencies, devDependencies, overrides } = packageJson;
  const groups = [
    dependencies,
    optionalDependencies,
    devDependencies,
    overrides,
    mutationJson.devDependencies,
    peersJson.dependencies,
  ];
  const names = groups.flatMap((group) => Object.keys(group));
  const text = read('docs/dependencies.md');

  it.each(names)('gives the reason for %s', (name) => {
    expect(text).toContain(`\`${name}\``);
  });

  it('names no package that is not there', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] as string).matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    expect(named.filter((name) => !names.includes(name as string))).toEqual([]);
  });
});

describe('links', () => {
  const links = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target as string)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => [page, target] as const),
  );

  /** The anchor that a heading gets. */
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-');

  it.each(links)('%s leads to %s', (page, target) => {
    const [path, anchor] = target.split('#') as [string, string | undefined];
    const file = path === '' ? page : join(dirname(page), path);
    expect(existsSync(join(ROOT, file))).toBe(true);
    if (anchor)
      expect([...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading as string))).toContain(
        anchor,
      );
  });

  it('the README leads to every page', () => {
    const linked = links.filter(([page]) => page === 'README.md').map(([, target]) => target);
    const pages = PAGES.filter((page) => page !== 'README.md' && page !== 'docs/obligations.md');
    expect(pages.filter((page) => !linked.includes(page))).toEqual([]);
  });
});

describe('files', () => {
  const FOLDERS =
    /^(activities|api|bench|cli|client|docs|documents|domain|embedded|examples|prisma|schemas|scripts|store|stuck|tests|workers|workflows)\//;
  const named = PAGES.flatMap((page) => {
    const text = read(page);
    // What an example of the page makes is not there yet.
    const made = [...text.matchAll(/^`([^`\n]+)`\n\n```ts$/gm)].map(([, file]) => file);
    return [...text.matchAll(/`([\w./-]+)`/g)]
      .map(([, file]) => file as string)
      .filter((file) => FOLDERS.test(file) && !made.includes(file) && file !== 'docs/protocollen.html')
      .map((file) => [page, file] as const);
  });

  it.each(named)('%s names %s, which is there', (_page, file) => {
    expect([file, `${file}.ts`, `${file}.test.ts`, `tests/${file}`].some((path) => existsSync(join(ROOT, path)))).toBe(
      true,
    );
  });
});

describe('docs/glossary.md', () => {
  it('gives every term a meaning', () => {
    const rows = read('docs/glossary.md')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(
      rows.filter((row) =>
        row
          .split('|')
          .slice(1, -1)
          .some((cell) => cell.trim() === ''),
      ),
    ).toEqual([]);
  });
});

describe('commands', () => {
  const lines = PAGES.flatMap((page) => shellLines(read(page)).map((line) => [page, line] as const));
  const scripts = Object.keys(packageJson.scripts);
  const commands = readdirSync(join(ROOT, 'cli', 'commands'))
    .map((file) => read(`cli/commands/${file}`))
    .join('\n');

  it('every npm script that a page runs is there', () => {
    const run = PAGES.flatMap((page) =>
      [...read(page).matchAll(/\bnpm (?:run ([\w:]+)|(start|test))\b/g)].map(([, script, short]) => script ?? short),
    );
    expect(run.length).toBeGreaterThan(3);
    expect(run.filter((script) => !scripts.includes(script as string))).toEqual([]);
  });

  it('every command of poortwachter that a page runs is there', () => {
    const run = PAGES.flatMap((page) =>
      [...read(page).matchAll(/\bnpx poortwachter ([a-z-]+)/g)].map(([, command]) => command as string),
    );
    expect(run).toEqual(expect.arrayContaining(['plan', 'simulate', 'reken', 'casus']));
    expect(run.filter((command) => !commands.includes(`new Command('${command}')`))).toEqual([]);
  });

  it('the README shows a ziekmelding and its plan in two curl commands of one block', () => {
    const blocks = [...read('README.md').matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block as string);
    const [block, ...others] = blocks.filter((text) => text.includes('curl'));
    expect(others).toEqual([]);
    expect(block?.match(/\bcurl\b/g)).toHaveLength(2);
    expect(block).toContain('/v1/ziekmeldingen');
    expect(block).toContain('/plan');
  });

  it('every file that a command reads from the project is there', () => {
    const files = lines.flatMap(([, line]) => [...line.matchAll(/\bexamples\/[\w.-]+/g)].map(([file]) => file));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe('docs/api-tour.md', () => {
  const commands = shellLines(read('docs/api-tour.md')).join('\n');
  /** The address of one fact is shown in OpenAPI by the example in the file of the fact. */
  const alone = Object.values(FACTS as Record<string, FactDefinition>)
    .flatMap(({ addresses }) => addresses ?? [])
    .filter(({ shared }) => shared === undefined)
    .map(({ of, path }) => `/${of}/{id}/${path}`);
  const others = ROUTES.filter(({ method, path }) => method === 'post' && !alone.includes(path)).map(
    ({ path }) => path,
  );

  it.each(others)('shows POST %s', (path) => {
    const asPrinted = path.slice(1).replace(/\{\w+\}/g, '\\$\\w+');
    expect(commands).toMatch(new RegExp(`(post "?|API/)${asPrinted}"? `));
  });
});

describe('docs/operations.md', () => {
  const text = read('docs/operations.md');

  it('names every port with its standard', () => {
    const missing = Object.values(PORTS).filter(({ env, standard }) => !text.includes(`| \`${env}\` | ${standard} |`));
    expect(missing).toEqual([]);
  });

  it('names every variable that a part reads', () => {
    const files = ['client', 'embedded', 'workers', 'cli'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => read(`${folder}/${name}`)),
    );
    const settings = [...read('cli/settings.ts').matchAll(/^\s+([A-Z][A-Z_]+):/gm)].map(([, name]) => name as string);
    const direct = files.flatMap((file) =>
      [...file.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name as string),
    );
    const known = new Set(['PATH', 'XDG_CACHE_HOME', 'POORTWACHTER_WORKFLOW_BUNDLE']);
    const missing = [...new Set([...settings, ...direct])].filter(
      (name) => !known.has(name) && !text.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });
});

describe('docs/law-change.md, of what is uncertain in section 15 and appendix C of the law reference', () => {
  const text = read('docs/law-change.md').split('## What is still uncertain')[1] as string;
  const rows = text
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => /^\| [A-Z"]/.test(line)) as string[];
  const UNCERTAIN = [4, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 23, 24, 25].map(
    (n) => `N-${String(n).padStart(2, '0')}`,
  );

  it.each([...UNCERTAIN, ...Array.from({ length: 12 }, (_, i) => `appendix C ${i + 1}`)])('has a row for %s', (id) => {
    expect(rows.filter((row) => new RegExp(`${id}\\b`).test(row))).not.toEqual([]);
  });

  it('says of every row what the plan follows, what the other reading changes, and where', () => {
    expect(rows.filter((row) => row.split('|').filter((cell) => cell.trim() !== '').length !== 4)).toEqual([]);
  });
});

describe('docs/security.md', () => {
  /** Of each table of what is defended: the claim, and what shows it. */
  const rows = read('docs/security.md')
    .split(/\| defended \| test \|\n\|---\|---\|\n/)
    .slice(1)
    .flatMap((table) => table.split('\n\n')[0]?.trim().split('\n') ?? [])
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(
      ([, claim = '', shown = '']) =>
        [claim, [...shown.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)] as const,
    );

  it('has a table for what is defended', () => {
    expect(rows.length).toBeGreaterThan(40);
  });

  it('names for each attack of before a test that is there', () => {
    const attacks = read('docs/security.md').match(/^\|.*`[a-z-]+\/[a-z-]+\.test\.ts` \|$/gm) ?? [];
    const named = attacks.flatMap((line) =>
      [...line.matchAll(/`([a-z-]+\/[a-z-]+\.test\.ts)`/g)].map(([, name]) => name),
    );
    expect(attacks.length).toBeGreaterThan(rows.length);
    expect(named.filter((name) => !existsSync(join(ROOT, 'tests', name as string)))).toEqual([]);
  });

  it.each(rows)('%s: what shows it is there', (_claim, names) => {
    const scripts = names.filter((name) => name.startsWith('npm run ')).map((name) => name.slice('npm run '.length));
    const files = names.filter((name) => /^[a-z-]+(\/[a-z-]+)*\.[a-z.]+$/.test(name));
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
    expect(files.filter((name) => !existsSync(join(ROOT, 'tests', name)) && !existsSync(join(ROOT, name)))).toEqual([]);
    expect(files.length + scripts.length).toBeGreaterThan(0);
    expect(names.filter((name) => name.includes('/') && !files.includes(name))).toEqual([]);
  });
});
