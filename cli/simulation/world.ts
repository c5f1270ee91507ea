import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { createActivities } from '../../activities';
import { createDeliverCase } from '../../activities/delivery/deliver-case';
import type { MailSettings } from '../../activities/mail/mail-settings';
import { createDryMailer, type Mailer } from '../../activities/mail/mailer';
import { CaseClient } from '../../client/case-client';
import { TrustingCodec } from '../../client/encryption-codec';
import { Sealer } from '../../client/seal';
import { converterWith } from '../../client/temporal';
import type { CaseActivities } from '../../domain/case/contract';
import { type Desks, openDesks, transportsTo } from '../../embedded/exchange-simulator/desks';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { Counterparty } from '../../embedded/uwv-simulator/counterparty';
import { inProcessTransport } from '../../embedded/uwv-simulator/in-process';
import { createDatabase, type Database } from '../../store/client';
import { createCaseWorker, workflowBundle } from '../../workers/case-worker';
import { type Reporting, tellCaseWith } from '../../workers/report-and-tell';
import { startTestServer, type TestServer } from './test-server';

const PATIENCE_MS = 60_000;
const MAIL: MailSettings = { from: 'poortwachter@localhost', replyTo: null, logo: null, portalUrl: null };

/** A real Temporal server under skipped time, a database of its own and a worker: what a simulation runs on. */
export type World = {
  env: TestWorkflowEnvironment;
  /** As the API and as the worker see the database. */
  api: Database;
  people: Database;
  /** Stands in for UWV; it answers by the time of the case. */
  uwv: Counterparty;
  /** Stand in for the insurer, the NCvB and whoever writes reports. */
  parties: Desks;
  cases: CaseClient;
  /** Reports to cases as the API does, and tells their workflows. */
  reporting: Reporting;
  /** Runs of a workflow that a signal began or reached; what they rolled over into follows from them. */
  runsOf(workflowId: string): ReadonlySet<string>;
  /** How often a saga told a case something. */
  toldBySagas(): number;
  /** Numbers the lives of this world, so that equal casussen stay apart. */
  number(): number;
  close(): Promise<void>;
};

export type WorldOptions = {
  adapt?: (activities: CaseActivities) => CaseActivities;
  mailer?: Mailer;
  /** Its servers, for who started them before. */
  servers?: { postgres: Promise<ScratchPostgres>; temporal: Promise<TestServer> };
};

export async function openWorld({
  adapt = (same) => same,
  mailer = createDryMailer(),
  servers = { postgres: startScratchPostgres(), temporal: startTestServer() },
}: WorldOptions = {}): Promise<World> {
  // Nobody guesses ids in a world that is thrown away.
  process.env.POORTWACHTER_ID_SECRET ??= 'wereld van een simulatie';
  const [postgres, { env, runsOf }, bundle] = await Promise.all([servers.postgres, servers.temporal, workflowBundle()]);
  // Nobody waits at the other end of a simulation, so a slow machine may take its time.
  const connectionWithinMs = PATIENCE_MS;
  const api = createDatabase(postgres.urls.apiUrl, { poolSize: 6, connectionWithinMs });
  const db = createDatabase(postgres.urls.workerUrl, { poolSize: 4, connectionWithinMs });
  const uwv = new Counterparty();
  const parties = openDesks();
  const cases = new CaseClient(env.client, { searchAttributes: false, patienceMs: PATIENCE_MS });
  const codec = new TrustingCodec();
  const sealer = new Sealer(codec);
  // Nobody waits in skipped time: what a case wrote leaves before the clock goes on.
  const deliverNow: Reporting['deliverNow'] = async ({ werkgeverId, dienstverbandId, atMs }) => {
    await deliverCase({ werkgeverId, dienstverbandId, claimant: randomUUID(), take: { which: 'all', atMs } });
  };
  const tell = tellCaseWith({ db, cases, sealer, deliverNow });
  let told = 0;
  const tellCase: typeof tell = async (...about) => {
    const answer = await tell(...about);
    told++;
    return answer;
  };
  const deliverCase = createDeliverCase({
    ...{ db, mailer, mail: MAIL, tellCase, nowMs: Date.now },
    warn: (text, details) => process.stderr.write(`${JSON.stringify({ text, ...details })}\n`),
  });
  const activities = createActivities({
    ...{ db, mailer, mail: MAIL, tellCase, nowMs: Date.now },
    uwv: inProcessTransport(uwv),
    parties: transportsTo(parties),
    seal: (value) => sealer.seal(value),
  });
  const worker = await createCaseWorker({
    connection: env.nativeConnection,
    namespace: env.namespace ?? 'default',
    activities: adapt({
      ...activities,
      async caseTransaction(input) {
        const result = await activities.caseTransaction(input);
        if (result.deliver && !input.again) await deliverNow({ ...input, atMs: result.atMs });
        return result;
      },
    }),
    dataConverter: converterWith(codec),
    workflowBundle: bundle,
    shutdownGraceMs: 500,
    inThisThread: true,
  });
  const running = worker.run();
  let lives = 0;
  return {
    env,
    api,
    people: db,
    uwv,
    parties,
    cases,
    reporting: { db: api, cases, sealer, deliverNow },
    runsOf,
    toldBySagas: () => told,
    number: () => ++lives,
    async close() {
      worker.shutdown();
      await running;
      await Promise.all([api.$disconnect(), db.$disconnect(), mailer.close()]);
      await Promise.all([env.teardown(), postgres.stop()]);
    },
  };
}
