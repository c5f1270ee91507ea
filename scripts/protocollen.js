// Runs the tests of the protocols and writes docs/protocollen.html: the protocols as printed, each mark in the colour of
// that run. The page is of one run, so it is not kept in the repository. Fails where the tests fail; the page is there.
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, relative, sep } = require('node:path');
const { protocolsPage } = require('../dist/documents/protocols/page');
const { proofsOf } = require('../dist/documents/protocols/proofs');
const { PROTOCOLS } = require('../dist/domain/protocols/packages');

const ROOT = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'protocollen-'));
const result = join(folder, 'tests.json');
try {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(process.execPath, [jest, 'tests/protocols', '--json', '--outputFile', result], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const run = JSON.parse(readFileSync(result, 'utf8'));
  const ranAt = new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(run.startTime);
  const proofs = proofsOf(run, (path) => relative(ROOT, path).split(sep).join('/'));
  const page = join(ROOT, 'docs', 'protocollen.html');
  writeFileSync(page, protocolsPage({ protocols: PROTOCOLS, proofs, ranAt }));
  process.stdout.write(`${relative(ROOT, page)} geschreven\n`);
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
