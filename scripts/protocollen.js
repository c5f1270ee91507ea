// Runs the tests of the protocols and writes docs/protocollen.html: the protocols as printed, each mark in the colour of
// that run. The page is of one run, so it is not kept in the repository. Fails where the tests fail; the page is there.
// With the name of a file that jest wrote (`--json --outputFile`) it is of that run, and nothing is run.
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, relative, resolve, sep } = require('node:path');
const { protocolsPage } = require('../dist/documents/protocols/page');
const { proofsOf } = require('../dist/documents/protocols/proofs');
const { PROTOCOLS } = require('../dist/domain/protocols/packages');

const ROOT = join(__dirname, '..');
const [kept] = process.argv.slice(2);

/** Where jest keeps what it found. */
function runTests(result) {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  spawnSync(process.execPath, [jest, 'tests/protocols', '--json', '--outputFile', result], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const folder = mkdtempSync(join(tmpdir(), 'protocollen-'));
const result = kept === undefined ? join(folder, 'tests.json') : resolve(kept);
try {
  if (kept === undefined) runTests(result);
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
  process.exitCode = run.success ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
