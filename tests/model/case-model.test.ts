import * as fc from 'fast-check';
import { createDatabase, type Database } from '../../activities/database/client';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { commands, RealCase } from './case-model';

const SEEDS = Number(process.env.SEEDS ?? 100);
/** The same lives at every run of the test command; the nightly run draws its own. */
const SEED = Number(process.env.SEED ?? 20260105);

let server: ScratchPostgres;
let db: Database;
beforeAll(async () => {
  server = await startScratchPostgres();
  db = createDatabase((await server.createDatabase('model')).workerUrl, { poolSize: 2 });
});
afterAll(async () => {
  await db.$disconnect();
  await server.stop();
});

it(`says of ${SEEDS} random lives, with duplicates and outages, what a plain model says (SEED=${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (life) => {
      const setup = async () => ({ model: { day: 0, facts: [], answers: new Map() }, real: await RealCase.create(db) });
      await fc.asyncModelRun(setup, life);
    }),
    { numRuns: SEEDS, seed: SEED, endOnFailure: true },
  );
}, 900_000);
