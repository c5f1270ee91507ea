import { NativeConnection } from '@temporalio/worker';
import { createActivities } from '../activities';
import { createSmtpMailer } from '../activities/mail/mailer';
import { runSweep } from '../activities/sweep/run-sweep';
import { createHttpTransport, noTransport } from '../activities/uwv/http-transport';
import { CaseClient } from '../client/case-client';
import { caseAccess, ensureSweepSchedule } from '../client/sweep-client';
import { connectTemporal, dataConverter, temporalSettings } from '../client/temporal';
import { createDatabase } from '../store/client';
import { startAddressMailLoop } from './address-mail-loop';
import { createCaseWorker, workflowBundle } from './case-worker';
import { installRuntime } from './runtime';
import { tellCaseWith } from './tell-case';

export type RunWorkerOptions = {
  databaseUrl: string;
  smtpUrl: string;
  mailFrom: string;
  portalUrl: string;
  uwvUrl?: string;
};

/** One worker process: runs until SIGTERM or SIGINT, then finishes what it claimed, in at most ten seconds. */
export async function runWorker({
  databaseUrl,
  smtpUrl,
  mailFrom,
  portalUrl,
  uwvUrl,
}: RunWorkerOptions): Promise<void> {
  installRuntime('INFO', ['SIGTERM', 'SIGINT']);
  const { connectionOptions, namespace } = temporalSettings();
  const db = createDatabase(databaseUrl, { poolSize: 8 });
  const mailer = createSmtpMailer(smtpUrl, mailFrom);
  const connection = await NativeConnection.connect(connectionOptions);
  const client = connectTemporal();
  const cases = new CaseClient(client);
  const access = caseAccess(client, cases);
  const uwv = uwvUrl ? createHttpTransport(uwvUrl) : noTransport;
  const worker = await createCaseWorker({
    connection,
    namespace,
    activities: {
      ...createActivities({ db, mailer, portalUrl, uwv, tellCase: tellCaseWith(cases) }),
      sweep: (input) => runSweep({ db, access, ...input }),
    },
    workflowBundle: await workflowBundle(),
    dataConverter: dataConverter(),
  });
  await ensureSweepSchedule(client);
  process.stdout.write('worker gereed\n');
  const stopAddressMails = startAddressMailLoop({ db, mailer, portalUrl });
  try {
    await worker.run();
  } finally {
    await stopAddressMails();
    await Promise.allSettled([mailer.close(), db.$disconnect(), client.connection.close(), connection.close()]);
  }
}
