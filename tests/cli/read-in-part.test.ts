import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporalExecutable } from '../../embedded/temporal-executable';

const PROGRAM = join(__dirname, '../../bin/poortwachter.js');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'in-part-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('who reads only the beginning of a simulation, as head does, leaves no server behind', async () => {
  const [server, pidFile] = [join(folder, 'server.sh'), join(folder, 'pid')];
  const real = await temporalExecutable('temporal-test-server');
  writeFileSync(server, `#!/bin/sh\necho $$ > '${pidFile}'\nexec '${real}' "$@"\n`, { mode: 0o700 });
  const child = spawn(process.execPath, [PROGRAM, 'simulate', 'examples/104-weken.json'], {
    env: { ...process.env, TEMPORAL_TEST_SERVER: server },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await ended).toEqual([0, null]);
  const pid = Number(readFileSync(pidFile, 'utf8'));
  expect(pid).toBeGreaterThan(0);
  expect(runs(pid)).toBe(false);
});
