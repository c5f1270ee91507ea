import { randomUUID } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { ApplicationFailure, type PayloadCodec } from '@temporalio/common';
import { bundleWorkflowCode, NativeConnection, type Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { MailRejected, MailUnavailable } from '../../activities/mail/mail-errors';
import type { Mailer } from '../../activities/mail/mailer';
import { createSweep } from '../../activities/sweep/sweep-activity';
import { noTransport } from '../../activities/uwv/http-transport';
import type { PartyTransport } from '../../activities/uwv/transport';
import { type CaseAddress, CaseClient } from '../../client/case-client';
import { ensureDeliveries } from '../../client/deliveries';
import { TrustingCodec } from '../../client/encryption-codec';
import { lookAtWorkflow } from '../../client/look-at-workflow';
import { Sealer } from '../../client/seal';
import { caseAccess } from '../../client/sweep-client';
import { converterWith } from '../../client/temporal';
import {
  type CaseActivities,
  type CaseRunInput,
  type IncomingMessage,
  type MessageType,
  TASK_QUEUE,
  WORKFLOW_TYPE,
  type WorkflowView,
  workflowIdOf,
} from '../../domain/case/contract';
import type { Reader } from '../../domain/case/employer-knowledge';
import { openDesks, transportsTo } from '../../embedded/exchange-simulator/desks';
import { freePort } from '../../embedded/ports';
import { startScratchPostgres } from '../../embedded/template-database';
import { startTemporalServer } from '../../embedded/temporal-server';
import { createCaseTransaction } from '../../store/case/case-transaction';
import { createDatabase, type Database } from '../../store/client';
import { inTenant, type Tx } from '../../store/in-tenant';
import { whyWaiting } from '../../stuck/why-waiting';
import { createCaseWorker, workflowBundle } from '../../workers/case-worker';
import { reportAndTell, tellCaseWith } from '../../workers/report-and-tell';
import { installRuntime } from '../../workers/runtime';
import { isAuthenticated } from '../../workflows/payload-converter';

/** The cases live on a Monday morning, when mail goes out. */
const NOW = Date.parse('2026-02-02T09:00:00Z');

type AskOptions = {
  db?: Database;
  client?: Client;
  /** Who asks; the employer by default. */
  reader?: Reader;
  /** How much later it is asked. */
  laterMs?: number;
  /** Stands in for what this server cannot do. */
  adapt?: (view: WorkflowView) => WorkflowView;
};

export type Planted = { address: Required<Omit<CaseAddress, 'known'>>; geval: string };

/** A real Temporal server, a database and workers in which parts can be broken on purpose. */
export async function openStation(
  uwv: PartyTransport = noTransport('UWV_URL'),
  codec: PayloadCodec = new TrustingCodec(),
) {
  installRuntime('ERROR');
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'poortwachter-haperingen-'));
  const [postgres, temporal] = await Promise.all([
    startScratchPostgres(),
    startTemporalServer({ dataDir, port: await freePort(), uiPort: await freePort() }),
  ]);
  const urls = await postgres.createDatabase('test');
  const api = createDatabase(urls.apiUrl, { poolSize: 2 });
  const db = createDatabase(urls.workerUrl, { poolSize: 4 });
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection, dataConverter: converterWith(codec) });
  const native = await NativeConnection.connect({ address: temporal.address });
  const offset = NOW - Date.now();
  const sealer = new Sealer(codec);
  /** Employments for which a part is out of order. */
  const broken = { moment: new Set<string>(), transaction: new Set<string>(), poisoned: new Set<string>() };
  const post: Post = { mode: 'goes', sent: [] };
  let ours: Promise<unknown> | null = null;
  const workers: Array<{ worker: Worker; running: Promise<void> }> = [];

  async function startWorker(bundle: Awaited<ReturnType<typeof workflowBundle>>): Promise<() => Promise<void>> {
    const cases = new CaseClient(client);
    const activities = createActivities({
      db,
      mailer: mailerOf(post),
      mail: { from: 'poortwachter@localhost', replyTo: null, logo: null, portalUrl: null },
      uwv,
      parties: transportsTo(openDesks()),
      tellCase: tellCaseWith({ db, cases, sealer }),
      nowMs: Date.now,
      seal: (value) => sealer.seal(value),
    });
    const worker = await createCaseWorker({
      connection: native,
      namespace: 'default',
      activities: {
        ...breakable(activities, broken),
        sweep: createSweep(db, caseAccess(client, cases, isAuthenticated)),
      },
      workflowBundle: bundle,
      dataConverter: converterWith(codec),
      shutdownGraceMs: 200,
    });
    const one = { worker, running: worker.run() };
    workers.push(one);
    return async () => {
      workers.splice(workers.indexOf(one), 1);
      worker.shutdown();
      await one.running;
    };
  }

  async function addCase(eersteZiektedag = '2026-01-05', soort = 'echt'): Promise<Planted> {
    const [werkgeverId, dienstverbandId] = [randomUUID(), randomUUID()];
    await inTenant(api, werkgeverId, (tx) => addEmployment(tx, { werkgeverId, dienstverbandId, soort, offset }));
    const fact = { type: 'ziekmelding', on: eersteZiektedag, firstSickDay: eersteZiektedag };
    const result = await createCaseTransaction(db)({
      werkgeverId,
      dienstverbandId,
      atMs: NOW,
      message: { type: 'gebeurtenis', id: randomUUID(), fact },
    });
    if (!result.answer?.accepted || !result.answer.gevalId) throw new Error(JSON.stringify(result.answer));
    return {
      address: { werkgeverId, dienstverbandId, clockOffsetMs: offset, mayRollOver: true },
      geval: result.answer.gevalId,
    };
  }

  return {
    api,
    db,
    client,
    /** Behind the scenes: the server, the name of the database and its owner. */
    database: { adminUrl: postgres.adminUrl, name: 'test', ownerUrl: urls.ownerUrl },
    /** Another's client on the same server, without our keys. */
    stranger: new Client({ connection }),
    /** What the relay and whoever reports work with. */
    ports: { db, cases: new CaseClient(client), sealer, nowMs: Date.now, log: () => undefined },
    broken,
    post,
    addCase,
    /** A worker of this release, started once. */
    ensureWorker: () =>
      (ours ??= workflowBundle()
        .then(startWorker)
        .then(() => ensureDeliveries(client))),
    startOtherWorker: async () =>
      startWorker(await bundleWorkflowCode({ workflowsPath: require.resolve('./other-workflows'), logger: QUIET })),
    /** Starts a workflow for a case as an operator or an older release could have. */
    async start({ address }: Planted, { type = WORKFLOW_TYPE, extra = {} } = {}) {
      const { werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver } = address;
      const input: CaseRunInput = {
        ...{ schemaVersion: 2, werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver, carried: null },
        ...extra,
      };
      return client.workflow.start(type, {
        workflowId: workflowIdOf(address),
        taskQueue: TASK_QUEUE,
        args: [input],
      });
    },
    /** Reports as the API does, and tells the workflow. */
    send: ({ address }: Planted, type: MessageType, message: Partial<IncomingMessage> = {}) =>
      reportAndTell({ db: api, cases: new CaseClient(client), sealer }, address, {
        atMs: Date.now() + address.clockOffsetMs,
        message: { id: randomUUID(), ...message, type },
      }),
    /** Changes rows of a case behind its back. */
    change: <T>({ address }: Planted, work: (tx: Tx) => Promise<T>) => inTenant(db, address.werkgeverId, work),
    /** What the case waits for: the names of the reasons, the cause first. */
    async ask({ address, geval }: Planted, options: AskOptions = {}) {
      const { adapt = (view) => view } = options;
      const asked = await whyWaiting({
        db: options.db ?? api,
        look: async (id, sagas) => adapt(await lookAtWorkflow(options.client ?? client, id, sagas)),
        werkgeverId: address.werkgeverId,
        gevalId: geval,
        reader: options.reader ?? 'werkgever',
        atMs: Date.now() + (options.laterMs ?? 0),
      });
      if (!asked) throw new Error('no such case');
      return { ...asked, kinds: asked.reasons.map(({ kind }) => kind) };
    },
    async close() {
      for (const { worker } of workers) worker.shutdown();
      await Promise.all(workers.map(({ running }) => running));
      await Promise.all([api.$disconnect(), db.$disconnect(), native.close(), client.connection.close()]);
      await Promise.all([temporal.stop(), postgres.stop()]);
      rmSync(dataDir, { recursive: true });
    },
  };
}

export type Station = Awaited<ReturnType<typeof openStation>>;

const QUIET = { trace() {}, debug() {}, info() {}, warn() {}, error: console.error, log() {} };

function breakable(
  activities: CaseActivities,
  broken: Record<'moment' | 'transaction' | 'poisoned', Set<string>>,
): CaseActivities {
  const failFor = (ids: Set<string>, id: string) => {
    if (ids.has(id)) throw new Error('De database is niet bereikbaar.');
  };
  return {
    ...activities,
    async performMoment(input) {
      failFor(broken.moment, input.dienstverbandId);
      return activities.performMoment(input);
    },
    async caseTransaction(input) {
      failFor(broken.transaction, input.dienstverbandId);
      // An error that repeating cannot mend, as a mistake in this program would be.
      if (broken.poisoned.has(input.dienstverbandId))
        throw ApplicationFailure.nonRetryable('fout die herhalen niet verhelpt (TypeError)', 'NIET_TE_VERWERKEN');
      return activities.caseTransaction(input);
    },
  };
}

/** The mail server: what it does, and the Message-IDs of the mails that it took. */
type Post = { mode: 'goes' | 'away' | 'refuses'; sent: string[] };

function mailerOf(post: Post): Mailer {
  return {
    async send({ messageId }) {
      if (post.mode === 'away') throw new MailUnavailable('de mailserver neemt nu geen mail aan (ECONNREFUSED)');
      if (post.mode === 'refuses') throw new MailRejected('mailbox onbekend: piet@voorbeeld.nl');
      post.sent.push(messageId);
    },
    async close() {},
  };
}

async function addEmployment(
  tx: Tx,
  {
    werkgeverId,
    dienstverbandId,
    soort,
    offset,
  }: Record<'werkgeverId' | 'dienstverbandId' | 'soort', string> & { offset: number },
): Promise<void> {
  const werknemerId = randomUUID();
  await tx.werkgever.create({ data: { id: werkgeverId, naam: 'Voorbeeld BV', email: 'hr@voorbeeld.nl' } });
  await tx.werknemer.create({
    data: {
      id: werknemerId,
      werkgeverId,
      naam: 'Vera Voorbeeld',
      geboortedatum: '1980-02-15',
      email: 'v@voorbeeld.nl',
    },
  });
  await tx.dienstverband.create({
    data: {
      id: dienstverbandId,
      werkgeverId,
      werknemerId,
      begindatum: '2019-03-01',
      werkdagen: ['ma', 'di', 'wo', 'do', 'vr'],
      klokVerschilMs: BigInt(offset),
      soort,
    },
  });
  if (soort === 'proef') await tx.proefgeval.create({ data: { dienstverbandId, werkgeverId, nu: new Date(NOW) } });
}
