import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createDeliverCase } from '../../activities/delivery/deliver-case';
import { createNotifyParty } from '../../activities/delivery/notify-party';
import type { Mailer } from '../../activities/mail/mailer';
import { DELIVERIES, type DeliverySeen } from '../../domain/case/contract';
import { NO_LINEAGE } from '../../domain/case/lineage';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { createDatabase, type Database } from '../../store/client';
import { DatabaseUnavailable } from '../../store/database-unavailable';
import { inTenant } from '../../store/in-tenant';
import { eventually } from '../support/installation';
import { keepDatabase } from '../support/set-back';
import { addWaitingMail, rowOf } from './waiting-mail';

const MAIL = { from: 'zaak@poortwachter.example', replyTo: null, logo: null, portalUrl: null };

let server: ScratchPostgres;
let name: string;
let workerUrl: string;
let db: Database;
beforeAll(async () => {
  server = await startScratchPostgres();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  name = `terug_${randomUUID().slice(0, 8)}`;
  ({ workerUrl } = await server.createDatabase(name));
  db = createDatabase(workerUrl, { poolSize: 6 });
});
afterEach(() => db?.$disconnect());

/** Both deliveries of an installation until something holds; tells what they had seen by then. */
async function deliverAll(send: Mailer['send'], seen: readonly DeliverySeen[], until: () => Promise<boolean>) {
  const mailer = { send, close: async () => undefined, probesInMs: () => null };
  const ports = { db, mailer, mail: MAIL, nowMs: Date.now, warn: () => undefined };
  const deliverCase = createDeliverCase({ ...ports, tellCase: async () => ({ refused: false }) });
  const activity = createNotifyParty({ ...ports, deliverCase, stopping: new AbortController().signal });
  const told = [...seen];
  const environments = seen.map((_, number) => {
    const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
    environment.on('heartbeat', (details: DeliverySeen) => {
      told[number] = details;
    });
    return environment;
  });
  const ended = { all: false };
  const running = environments.map(async (environment, number) => {
    // What fails while everybody is thrown out of the database is tried again, as the workflow does.
    while (!ended.all)
      await environment.run(activity, { number, seen: told[number] as DeliverySeen }).then(
        (result) => {
          told[number] = (result as { seen: DeliverySeen }).seen;
        },
        () => undefined,
      );
  });
  try {
    await eventually('that has been delivered', until);
  } finally {
    ended.all = true;
    for (const environment of environments) environment.cancel('WORKER_SHUTDOWN');
    await Promise.all(running);
  }
  return told;
}

test('a mail that was under way when the database was copied does not leave again when that copy is put back', async () => {
  const mail = await addWaitingMail(db);
  const copies: string[] = [];
  let kept: Awaited<ReturnType<typeof keepDatabase>> | undefined;
  const nothingYet = Array.from({ length: DELIVERIES }, () => ({ lineage: NO_LINEAGE, untilMs: 0 }));
  const copiedUnderWay = async ({ messageId }: { messageId: string }) => {
    kept = await keepDatabase({ adminUrl: server.adminUrl, name });
    copies.push(messageId);
  };
  const seen = await deliverAll(copiedUnderWay, nothingYet, async () => (await rowOf(db, mail)).status === 'verzonden');
  expect(copies).toEqual([mail.messageId]);

  await kept?.putBack();
  await deliverAll(
    async ({ messageId }) => void copies.push(messageId),
    seen,
    async () => (await rowOf(db, mail)).status !== 'wachtend',
  );
  expect(copies).toEqual([mail.messageId]);
  expect(await rowOf(db, mail)).toMatchObject({ status: 'vervallen' });
});

test('a mail that waited for its next try in a copy, and left before that copy was put back, does not leave again', async () => {
  const mail = await addWaitingMail(db);
  const later = (klaarOp: Date) =>
    inTenant(db, mail.werkgeverId, (tx) =>
      tx.bericht.updateMany({ where: { dienstverbandId: mail.dienstverbandId }, data: { klaarOp, pogingen: 3 } }),
    );
  await later(new Date(Date.now() + 5_000));
  const kept = await keepDatabase({ adminUrl: server.adminUrl, name });
  await eventually('the database is there again', () => later(new Date()).then(() => true));
  const sent: string[] = [];
  const send = async ({ messageId }: { messageId: string }) => void sent.push(messageId);
  const nothingYet = Array.from({ length: DELIVERIES }, () => ({ lineage: NO_LINEAGE, untilMs: 0 }));
  const seen = await deliverAll(send, nothingYet, async () => (await rowOf(db, mail)).status === 'verzonden');

  await kept.putBack();
  await deliverAll(send, seen, async () => (await rowOf(db, mail)).status !== 'wachtend');
  expect(sent).toEqual([mail.messageId]);
  expect(await rowOf(db, mail)).toMatchObject({ status: 'vervallen' });
});

test('a delivery that stops after its last mail keeps back what waits in the copy that was put back meanwhile, and tells of it', async () => {
  const mail = await addWaitingMail(db);
  const kept = await keepDatabase({ adminUrl: server.adminUrl, name });
  const environments = Array.from({ length: DELIVERIES }, () => new MockActivityEnvironment());
  const activity = createNotifyParty({
    ...{ db, mailer: { probesInMs: () => null }, nowMs: Date.now, warn: () => undefined },
    stopping: new AbortController().signal,
    deliverCase: async () => {
      await kept.putBack();
      for (const environment of environments) environment.cancel('WORKER_SHUTDOWN');
      return { sent: 1, lineage: null, laterMs: null };
    },
  });
  // The delivery that had no mail has nothing to find.
  const others = new Set<MockActivityEnvironment>();
  const endOthers = () => {
    for (const other of others) other.cancel('WORKER_SHUTDOWN');
  };
  const tooLate = setTimeout(endOthers, 120_000);
  const results = await Promise.allSettled(
    environments.map(async (environment, number) => {
      let seen: DeliverySeen = { lineage: NO_LINEAGE, untilMs: Date.now() };
      environment.on('heartbeat', (told: DeliverySeen) => {
        seen = told;
      });
      // A connection that was cut off while it stopped: the attempt after it goes on from what it told.
      for (let attempt = environment; ; ) {
        try {
          const found = (await attempt.run(activity, { number, seen })) as { setBack?: boolean };
          if (found.setBack) setTimeout(endOthers, 1_000);
          return found;
        } catch (error) {
          if (!(error instanceof DatabaseUnavailable)) throw error;
        }
        attempt = new MockActivityEnvironment();
        others.add(attempt);
      }
    }),
  ).finally(() => clearTimeout(tooLate));
  expect(results).toContainEqual(
    expect.objectContaining({ status: 'fulfilled', value: expect.objectContaining({ setBack: true }) }),
  );
  expect(await rowOf(db, mail)).toMatchObject({ status: 'vervallen' });
});

test('a delivery that the database fails after a mail leaves behind how far it had come', async () => {
  await addWaitingMail(db);
  const environments = Array.from({ length: DELIVERIES }, () => new MockActivityEnvironment());
  const attempts = environments.map(async (environment, number) => {
    const own = createDatabase(workerUrl, { poolSize: 2 });
    const activity = createNotifyParty({
      ...{ db: own, mailer: { probesInMs: () => null }, nowMs: Date.now, warn: () => undefined },
      stopping: new AbortController().signal,
      deliverCase: async () => {
        await own.$disconnect();
        return { sent: 1, lineage: null, laterMs: null };
      },
    });
    let told: DeliverySeen | undefined;
    environment.on('heartbeat', (seen: DeliverySeen) => {
      told = seen;
    });
    const seen = { lineage: NO_LINEAGE, untilMs: 0 };
    await environment.run(activity, { number, seen }).catch(() => own.$disconnect());
    return told;
  });
  const seen = await Promise.race(attempts);
  for (const environment of environments) environment.cancel('WORKER_SHUTDOWN');
  await Promise.all(attempts);
  expect(seen?.lineage.version).toBeGreaterThan(0);
});
