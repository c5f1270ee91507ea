import { NativeConnection } from '@temporalio/worker';
import { createActivities } from '../activities';
import type { MailSettings } from '../activities/mail/mail-settings';
import { createSmtpMailer } from '../activities/mail/mailer';
import { probing } from '../activities/mail/probing-mailer';
import { createSweep } from '../activities/sweep/sweep-activity';
import { createHttpTransport, transportTo } from '../activities/uwv/http-transport';
import { CaseClient } from '../client/case-client';
import { ensureDeliveries } from '../client/deliveries';
import { endFormerRuns } from '../client/former-runs';
import { Sealer } from '../client/seal';
import { caseAccess, ensureSweepSchedule } from '../client/sweep-client';
import { codecFor, connectTemporal, dataConverter, temporalSettings } from '../client/temporal';
import type { OtherParty } from '../domain/case/contract';
import { anchorBeside } from '../store/audit-anchor';
import { createDatabase } from '../store/client';
import { isAuthenticated } from '../workflows/payload-converter';
import { startAddressMailLoop } from './address-mail-loop';
import { startAuditSealLoop } from './audit-seal-loop';
import { createCaseWorker, workflowBundle } from './case-worker';
import { startDocumentsLoop } from './documents-loop';
import { startRelay } from './relay';
import { tellCaseWith } from './report-and-tell';
import { startRetentionLoop } from './retention-loop';
import { installRuntime } from './runtime';

export type RunWorkerOptions = {
  databaseUrl: string;
  smtpUrl: string;
  mail: MailSettings;
  uwvUrl?: string;
  /** Where others than UWV are reached. */
  parties?: { [party in OtherParty]?: string };
  /** Where erasures are kept outside the database; nowhere without it. */
  erasuresFile?: string;
};

const STOP_SIGNALS: NodeJS.Signals[] = ['SIGTERM', 'SIGINT'];
/** More than a worker takes to finish what it claimed. */
const STOPPED_WITHIN_MS = 20_000;

/** One worker process: runs until SIGTERM or SIGINT, then finishes what it claimed, in at most ten seconds. */
export async function runWorker(options: RunWorkerOptions): Promise<void> {
  const { databaseUrl, smtpUrl, mail, uwvUrl, parties = {}, erasuresFile } = options;
  installRuntime('INFO', STOP_SIGNALS);
  const stopping = new AbortController();
  let isRunning = false;
  for (const signal of STOP_SIGNALS)
    process.once(signal, () => {
      stopping.abort();
      // One that still waits for its servers has claimed nothing, and would begin once they are there.
      if (!isRunning) process.exit();
      setTimeout(() => process.exit(1), STOPPED_WITHIN_MS).unref();
    });
  const { connectionOptions, namespace } = temporalSettings();
  const db = createDatabase(databaseUrl, { poolSize: 8 });
  const mailer = createSmtpMailer(smtpUrl, mail);
  // A wrong key is told before anything is connected.
  const sealer = new Sealer(codecFor());
  const connection = await NativeConnection.connect(connectionOptions);
  const client = connectTemporal();
  const cases = new CaseClient(client);
  const access = caseAccess(client, cases, isAuthenticated);
  const worker = await createCaseWorker({
    connection,
    namespace,
    activities: {
      ...createActivities({
        db,
        mailer,
        mail,
        uwv: transportTo('UWV_URL', uwvUrl),
        parties: {
          verzekeraar: transportTo('VERZEKERAAR_URL', parties.verzekeraar),
          ncvb: transportTo('NCVB_URL', parties.ncvb),
          uitvoerder: parties.uitvoerder ? createHttpTransport(parties.uitvoerder) : null,
        },
        tellCase: tellCaseWith({ db, cases, sealer }),
        nowMs: Date.now,
        stopping: stopping.signal,
        seal: (value) => sealer.seal(value),
      }),
      sweep: createSweep(db, access),
    },
    workflowBundle: await workflowBundle(),
    dataConverter: dataConverter(),
  });
  const ended = await endFormerRuns(client);
  if (ended > 0) logLine('zaken van een eerdere uitgave opnieuw gestart', { aantal: ended });
  await ensureSweepSchedule(client, { checkNow: ended > 0 });
  const stopRelay = startRelay({
    ...{ db, cases, sealer, nowMs: Date.now, log: logLine },
    ensureDeliveries: () => ensureDeliveries(client),
  });
  process.stdout.write('worker gereed\n');
  const stopAddressMails = startAddressMailLoop({
    db,
    mailer: probing(mailer),
    portalUrl: mail.portalUrl,
    warn: logLine,
  });
  if (!erasuresFile)
    logLine('POORTWACHTER_ERASURES is niet gezet: wissingen worden alleen in de database bijgehouden', {});
  const stopDocuments = startDocumentsLoop({ db, log: logLine });
  const stopSeals = startAuditSealLoop({ db, anchor: erasuresFile ? anchorBeside(erasuresFile) : null, log: logLine });
  const stopRetention = startRetentionLoop({ db, journal: erasuresFile ?? null, log: logLine });
  isRunning = true;
  try {
    await worker.run();
  } finally {
    await Promise.all([stopRelay(), stopAddressMails(), stopRetention(), stopSeals(), stopDocuments()]);
    await Promise.allSettled([mailer.close(), db.$disconnect(), client.connection.close(), connection.close()]);
  }
}

function logLine(message: string, details: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level: 'WARN', message, ...details })}\n`);
}
