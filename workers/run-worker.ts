import { NativeConnection } from '@temporalio/worker';
import { createActivities } from '../activities';
import { createDatabase } from '../activities/database/client';
import { createSmtpMailer } from '../activities/mail/mailer';
import { dataConverter, temporalSettings } from '../client/temporal';
import { createCaseWorker, workflowBundle } from './case-worker';
import { installRuntime } from './runtime';

export type RunWorkerOptions = { databaseUrl: string; smtpUrl: string; mailFrom: string; portalUrl: string };

/** One worker process: runs until SIGTERM or SIGINT, then finishes what it claimed, in at most ten seconds. */
export async function runWorker({ databaseUrl, smtpUrl, mailFrom, portalUrl }: RunWorkerOptions): Promise<void> {
  installRuntime('INFO', ['SIGTERM', 'SIGINT']);
  const { connectionOptions, namespace } = temporalSettings();
  const db = createDatabase(databaseUrl, { poolSize: 8 });
  const mailer = createSmtpMailer(smtpUrl, mailFrom);
  const connection = await NativeConnection.connect(connectionOptions);
  const worker = await createCaseWorker({
    connection,
    namespace,
    activities: createActivities({ db, mailer, portalUrl }),
    workflowBundle: await workflowBundle(),
    dataConverter: dataConverter(),
  });
  process.stdout.write('worker gereed\n');
  try {
    await worker.run();
  } finally {
    await Promise.allSettled([mailer.close(), db.$disconnect(), connection.close()]);
  }
}
