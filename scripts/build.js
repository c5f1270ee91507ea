// Builds dist/: Prisma client, compiled code, workflow bundle. Does nothing when dist is of these very sources, so that
// `npm ci`, `npm test` and the link that `npx` makes do not build the same thing again.
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const STAMP = join(ROOT, 'dist', '.sources');
const SOURCES = [
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'prisma/schema.prisma',
  ...[
    'domain',
    'schemas',
    'store',
    'workflows',
    'stuck',
    'documents',
    'activities',
    'workers',
    'client',
    'api',
    'cli',
    'embedded',
    'prisma',
    'bench',
  ],
];

/** What lies between them and is generated or installed. */
const NO_SOURCES = ['prisma/client', 'bench/mutation', 'bench/peers'];

function hashOf(path, hash) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return;
  if (/\.(json|ts|prisma)$/.test(path)) hash.update(path).update(readFileSync(full));
  else
    for (const name of readdirSync(full).sort())
      if (/\.ts$|^[^.]+$/.test(name) && !NO_SOURCES.includes(`${path}/${name}`)) hashOf(`${path}/${name}`, hash);
}

function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const hash = createHash('sha256').update(process.version);
for (const source of SOURCES) hashOf(source, hash);
const wanted = hash.digest('hex');
const clientIsThere = existsSync(join(ROOT, 'prisma', 'client', 'client.ts'));
if (!clientIsThere || !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  mkdirSync(join(ROOT, 'dist'));
  // The generator is WebAssembly; naming any executable as the schema engine keeps Prisma from downloading one.
  run([require.resolve('prisma/build/index.js'), 'generate', '--no-hints'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
  });
  run([join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  run([join('dist', 'workers', 'build-bundle.js')]);
  writeFileSync(STAMP, wanted);
}
