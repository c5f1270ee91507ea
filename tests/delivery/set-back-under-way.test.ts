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
import { eventually } from '../support/installation';
import { keepDatabase } from '../support/set-back';
import { addWaitingMail, rowOf } from './waiting-mail';

const NAME = `terug_${randomUUID().slice(0, 8)}`;
const MAIL = { from: 'zaak@poortwachter.example', replyTo: null, logo: null, portalUrl: null };

let server: ScratchPostgres;
let db: Database;
beforeAll(async () => {
  server = await startScratchPostgres();
  db = createDatabase((await server.createDatabase(NAME)).workerUrl, { poolSize: 6 });
});
afterAll(async () => {
  await db?.$disconnect();
  await server?.stop();
});

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
    kept = await keepDatabase({ adminUrl: server.adminUrl, name: NAME });
    copies.push(messageId);
  };
  const seen = await deliverAll(
    copiedUnderWay,
    nothingYet,
    async () => (await rowOf(db, mail).catch(() => null))?.status === 'verzonden',
  );
  expect(copies).toEqual([mail.messageId]);

  await kept?.putBack();
  await deliverAll(
    async ({ messageId }) => void copies.push(messageId),
    seen,
    async () => (await rowOf(db, mail).catch(() => null))?.status !== 'wachtend',
  );
  expect(copies).toEqual([mail.messageId]);
  expect(await rowOf(db, mail)).toMatchObject({ status: 'vervallen' });
});
