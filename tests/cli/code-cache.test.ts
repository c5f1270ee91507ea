import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CODE_CACHE = resolve('bin/code-cache.js');

let home: string;
const kept = () => join(home, 'kept');
const file = () => join(home, 'file.js');

beforeEach(() => {
  home = mkdtempSync(join(realpathSync(tmpdir()), 'code-cache-'));
  writeFileSync(file(), "module.exports = () => 'before';\n");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Reads the file with the cache and calls what it exports. */
function run(folder = kept()): string {
  const program = join(home, 'program.js');
  writeFileSync(
    program,
    `require(${JSON.stringify(CODE_CACHE)}).keepCompiledCode(${JSON.stringify(folder)});
process.stdout.write(String(require('./file.js')()));\n`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  return status === 0 ? stdout : stderr;
}

/** The bytes of what is kept. */
const keptBytes = () =>
  readdirSync(kept(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('base64'));

describe('what is kept of a program', () => {
  it('is made by the first command, and the second leaves it as it is', () => {
    expect(run()).toBe('before');
    const made = keptBytes();
    expect(made.length).toBeGreaterThan(0);
    expect(run()).toBe('before');
    expect(keptBytes()).toEqual(made);
  });

  it('never stands for a file that changed since, not even to one as long', () => {
    run();
    writeFileSync(file(), "module.exports = () => 'behind';\n");
    expect(run()).toBe('behind');
    expect(run()).toBe('behind');
  });

  it('harms nothing when it is damaged, and is made again', () => {
    run();
    for (const entry of readdirSync(kept(), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), 'damaged');
    expect(run()).toBe('before');
    expect(run()).toBe('before');
  });

  it('is not missed where nothing can be kept, and leaves nothing there', () => {
    writeFileSync(join(home, 'no-folder'), '');
    expect(run(join(home, 'no-folder', 'kept'))).toBe('before');
    expect(readFileSync(join(home, 'no-folder'), 'utf8')).toBe('');
  });

  it('leaves what a file is given as it is: its name, its module, what it asks for and what it imports', () => {
    mkdirSync(join(home, 'node_modules', 'other'), { recursive: true });
    writeFileSync(join(home, 'node_modules', 'other', 'index.js'), 'exports.parent = module.parent?.filename;');
    writeFileSync(
      file(),
      `module.exports = () => JSON.stringify([__filename, __dirname, module.id, require.resolve('other'),
        require.resolve.paths('other')[0], require('other').parent, require.main.filename, this === module.exports])`,
    );
    for (let time = 1; time <= 2; time++)
      expect(JSON.parse(run())).toEqual([
        file(),
        home,
        file(),
        join(home, 'node_modules', 'other', 'index.js'),
        join(home, 'node_modules'),
        file(),
        join(home, 'program.js'),
        false,
      ]);
    writeFileSync(
      file(),
      `module.exports = () => { import('node:path').then(({ sep }) => process.stdout.write(sep)); return ''; }`,
    );
    for (let time = 1; time <= 2; time++) expect(run()).toBe('/');
  });

  it('changes no line and no column of a stack, nor what is wrong with a file', () => {
    writeFileSync(file(), `throw new Error('first line');`);
    for (let time = 1; time <= 2; time++) expect(run()).toContain(`${file()}:1:7`);
    writeFileSync(file(), `module.exports = () => {\n  throw new Error('second line');\n};\n`);
    for (let time = 1; time <= 2; time++) expect(run()).toContain(`${file()}:2:9`);
    writeFileSync(file(), 'const = 1;');
    for (let time = 1; time <= 2; time++) expect(run()).toMatch(/file\.js:1[\s\S]*SyntaxError/);
  });
});
