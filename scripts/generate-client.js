// Generates the Prisma client. The generator is WebAssembly; naming any executable as the schema engine keeps the
// Prisma CLI from downloading one that is never started.
const { spawnSync } = require('node:child_process');

const { status } = spawnSync(process.execPath, [require.resolve('prisma/build/index.js'), 'generate', '--no-hints'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
});
process.exit(status ?? 1);
