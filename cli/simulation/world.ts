import { TestWorkflowEnvironment } from '@temporalio/testing';
import { createActivities } from '../../activities';
import { createDatabase, type Database } from '../../activities/database/client';
import { createDryMailer } from '../../activities/mail/mailer';
import { startScratchPostgres } from '../../embedded/template-database';
import { temporalExecutable } from '../../embedded/temporal-executable';
import { createCaseWorker, workflowBundle } from '../../workers/case-worker';

/** A real Temporal server under skipped time, a database of its own and a worker: what a simulation runs on. */
export type World = { env: TestWorkflowEnvironment; api: Database; close(): Promise<void> };

export async function openWorld(): Promise<World> {
  const [postgres, env, bundle] = await Promise.all([startScratchPostgres(), startTestServer(), workflowBundle()]);
  const urls = await postgres.createDatabase('simulatie');
  const api = createDatabase(urls.apiUrl, { poolSize: 2 });
  const db = createDatabase(urls.workerUrl, { poolSize: 4 });
  const mailer = createDryMailer();
  const worker = await createCaseWorker({
    connection: env.nativeConnection,
    namespace: env.namespace ?? 'default',
    activities: createActivities({ db, mailer, portalUrl: 'http://localhost' }),
    workflowBundle: bundle,
    shutdownGraceMs: 500,
  });
  const running = worker.run();
  return {
    env,
    api,
    async close() {
      worker.shutdown();
      await running;
      await Promise.all([api.$disconnect(), db.$disconnect(), mailer.close()]);
      await Promise.all([env.teardown(), postgres.stop()]);
    },
  };
}

async function startTestServer(): Promise<TestWorkflowEnvironment> {
  const path = await temporalExecutable('temporal-test-server');
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}
