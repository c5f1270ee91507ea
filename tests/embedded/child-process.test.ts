import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../../embedded/child-process';
import { isRunning, runningProcesses, within } from '../../embedded/processes';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'poortwachter-test-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const start = (script: string, scratchDir?: string) =>
  startChild({ command: process.execPath, args: ['-e', script, dir], logFile: join(dir, 'log'), scratchDir });
const ready = () => within(5_000, () => readFileSync(join(dir, 'log'), 'utf8').includes('klaar'));
const programs = () =>
  runningProcesses().filter(({ command }) => command.startsWith(process.execPath) && command.includes(dir));

test('is asked to stop', async () => {
  const child = start(
    `process.on('SIGTERM', () => { console.log('netjes'); process.exit() }); setInterval(() => {}, 1e6); console.log('klaar')`,
  );
  await ready();
  await child.stop();
  expect(readFileSync(join(dir, 'log'), 'utf8')).toContain('netjes');
  expect(child.hasExited()).toBe(true);
});

test('is killed when it does not listen', async () => {
  const child = start(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1e6); console.log('klaar')`);
  await ready();
  await child.stop(200);
  expect(await within(2_000, () => programs().length === 0)).toBe(true);
});

test('ends, and is cleaned up after, when the process that started it is killed', async () => {
  const child = start(`setInterval(() => {}, 1e6); console.log('klaar')`, dir);
  await ready();
  // The pipe to the helper shell closes just as the kernel closes it when we are killed.
  const stopped = child.stop();
  expect(await within(5_000, () => !isRunning(child.pid) && !existsSync(dir))).toBe(true);
  await stopped;
  expect(programs()).toEqual([]);
});

test('that cannot be started has ended', async () => {
  const child = startChild({ command: join(dir, 'bestaat-niet'), args: [], logFile: join(dir, 'log') });
  await child.exited;
  expect(readFileSync(join(dir, 'log'), 'utf8')).toMatch(/not found|No such file/);
});
