import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

type Step = { file: string; kind: string; text: string };

/** The blocks of a page that stand below the name of a file; a shell block is for the reader. */
function stepsOf(page: string): Step[] {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  const steps: Step[] = [];
  let file = '';
  for (const [, named, kind, body] of text.matchAll(/^`([\w./-]+\.ts)`$|^```(ts|diff)\n([\s\S]*?)^```$/gm)) {
    if (named) file = named;
    else steps.push({ file, kind: kind as string, text: body as string });
  }
  return steps;
}

/** Puts the added lines of a diff below the one line that it shows of what is there. */
function withAdded(source: string, diff: string): string {
  const [anchor, ...added] = diff.trimEnd().split('\n');
  const lines = source.split('\n');
  const at = lines.flatMap((line, i) => (` ${line}` === anchor ? [i] : []));
  if (at.length !== 1) throw new Error(`de regel ${anchor} staat er ${at.length} keer`);
  lines.splice((at[0] as number) + 1, 0, ...added.map((line) => line.replace(/^\+/, '')));
  return lines.join('\n');
}

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'worked-example-'));
  for (const name of readdirSync(ROOT))
    if (name === 'node_modules' || name === 'dist') symlinkSync(join(ROOT, name), join(copy, name));
    else if (!name.startsWith('.')) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function perform({ file, kind, text }: Step): void {
  const path = join(copy, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, kind === 'diff' ? withAdded(readFileSync(path, 'utf8'), text) : text);
}

/** Runs a tool of the project in the copy; what it says is the failure. */
function run(tool: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(join(copy, 'node_modules', '.bin', tool), args, {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

test('a fact, an obligation and a resource that are added as the pages say compile, keep the style, and do what their tests say', () => {
  const steps = ['add-a-fact.md', 'add-an-obligation.md', 'add-a-resource.md'].flatMap(stepsOf);
  const files = [...new Set(steps.map(({ file }) => file))];
  expect(files).toHaveLength(11);
  for (const step of steps) perform(step);
  expect(run('tsc', '--noEmit', '-p', '.')).toEqual({ status: 0, said: '' });
  expect(run('biome', 'check', ...files)).toMatchObject({ status: 0 });
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  const { status, said } = run('jest', '-w', '1', '--rootDir', copy, ...tests);
  expect([status, said]).toEqual([0, expect.stringMatching(/Test Suites: 3 passed/)]);
}, 180_000);
