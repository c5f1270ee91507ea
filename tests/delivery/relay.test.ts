import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createDeliverCase } from '../../activities/delivery/deliver-case';
import { createNotifyParty } from '../../activities/delivery/notify-party';
import { createSmtpMailer, type Mailer } from '../../activities/mail/mailer';
import { type ProbingMailer, probing } from '../../activities/mail/probing-mailer';
import { DELIVERIES } from '../../domain/case/contract';
import { NO_LINEAGE } from '../../domain/case/lineage';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { createDatabase, type Database } from '../../store/client';
import { type Behaviour, type CountingRelay, startCountingRelay } from '../mail/counting-relay';
import { eventually } from '../support/installation';
import { addWaitingMail, letTimePass, rowOf, type WaitingMail } from './waiting-mail';

/** Every step in the nightly run, one of each class in the others. */
const NIGHTLY = process.env.EVERY_STEP === '1';
const DAY = 86_400_000;
const MAIL = { from: 'zaak@poortwachter.example', replyTo: null, logo: null, portalUrl: null };
const WHOLE_MAIL_MS = 3_000;
const PATIENCE_MS = 2_000;

let server: ScratchPostgres;
let workerUrl: string;
let db: Database;
let relay: CountingRelay;
let mailer: Mailer;
beforeAll(async () => {
  server = await startScratchPostgres();
  workerUrl = (await server.createDatabase('relay')).workerUrl;
  db = createDatabase(workerUrl, { poolSize: 6 });
  relay = await startCountingRelay();
}, 60_000);
afterAll(async () => {
  await relay?.stop();
  await db?.$disconnect();
  await server?.stop();
});
beforeEach(() => {
  relay.behaves({ kind: 'takes' });
  relay.onStep = null;
  mailer = createSmtpMailer(relay.url, MAIL, {
    patienceMs: PATIENCE_MS,
    wholeMailMs: WHOLE_MAIL_MS,
  });
});
afterEach(() => mailer.close());

const givenUp = new Set<unknown>();
const deliverCaseThrough = (through: Mailer) =>
  createDeliverCase({
    ...{ db, mailer: through, mail: MAIL, nowMs: Date.now, warn: () => undefined },
    tellCase: async (_address, _type, { fact }) => {
      givenUp.add(fact?.berichtId);
      return { refused: false };
    },
  });
const deliver = (mail: WaitingMail, through: Mailer = mailer) =>
  deliverCaseThrough(through)({ ...mail, claimant: randomUUID(), take: { which: 'waiting', nowMs: Date.now() } });
const copiesOf = ({ messageId }: WaitingMail) => relay.copies.get(messageId) ?? 0;

/** Both deliveries of an installation, for as long as it takes. */
async function deliverAll(
  through: ProbingMailer,
  until: () => Promise<boolean>,
  { lineage = NO_LINEAGE, untilMs = Date.now() } = {},
) {
  const environments = Array.from(
    { length: DELIVERIES },
    () => new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }),
  );
  const activity = createNotifyParty({
    ...{
      db,
      mailer: through,
      deliverCase: deliverCaseThrough(through),
      nowMs: Date.now,
      stopping: new AbortController().signal,
      warn: () => undefined,
    },
  });
  const running = environments.map((environment, number) =>
    environment.run(activity, { number, seen: { lineage, untilMs } }).catch((error: unknown) => {
      if (!String(error).includes('deze worker stopt')) throw error;
    }),
  );
  try {
    await eventually('it has been delivered', until, 45_000);
  } finally {
    for (const environment of environments) environment.cancel('WORKER_SHUTDOWN');
    await Promise.all(running);
  }
}

/** What the relay does, and how many copies of the mail reached it when all is over. */
const BEHAVIOURS: ReadonlyArray<[what: string, behaviour: Behaviour, copies: number, nightly?: true]> = [
  ['is slow', { kind: 'slow', ms: 500 }, 1],
  ['refuses the connection for now', { kind: 'refuses', at: 'CONNECT', code: 421 }, 1, true],
  ['refuses the sender for now', { kind: 'refuses', at: 'MAIL', code: 451 }, 1, true],
  ['refuses the recipient for now', { kind: 'refuses', at: 'RCPT', code: 450 }, 1],
  ['refuses the mail for now', { kind: 'refuses', at: 'DATA', code: 452 }, 1, true],
  ['hangs before DATA', { kind: 'hangs', at: 'RCPT' }, 1],
  ['drops the connection before DATA', { kind: 'drops', at: 'RCPT' }, 1, true],
  // Nobody can know: it is repeated once, under the same Message-ID.
  ['hangs after DATA', { kind: 'hangs', at: 'DATA' }, 2],
  ['takes it, drops the connection, and takes it again', { kind: 'drops', at: 'DATA' }, 2, true],
];

test.each(BEHAVIOURS.filter(([, , , nightly]) => NIGHTLY || !nightly))(
  'a relay that %s gets the mail in the end, and no copy more than must be',
  async (_what, behaviour, copies) => {
    const mail = await addWaitingMail(db);
    relay.behaves(behaviour);
    await deliver(mail);
    relay.behaves({ kind: 'takes' });
    await letTimePass(db, mail);
    await deliver(mail);
    expect(copiesOf(mail)).toBe(copies);
    expect(await rowOf(db, mail)).toMatchObject({ status: 'verzonden' });
    await letTimePass(db, mail);
    await deliver(mail);
    expect(copiesOf(mail)).toBe(copies);
  },
);

test.each(['RCPT', 'DATA'] as const)('a relay that refuses for good at %s gets no second try', async (at) => {
  const mail = await addWaitingMail(db);
  relay.behaves({ kind: 'refuses', at, code: 550 });
  await deliver(mail);
  expect(givenUp).toContain((await rowOf(db, mail)).id);
  expect(copiesOf(mail)).toBe(0);
});

test('a relay that never answers gets two copies, whatever the days, and then a person looks', async () => {
  const mail = await addWaitingMail(db);
  relay.behaves({ kind: 'hangs', at: 'DATA' });
  await deliver(mail);
  await letTimePass(db, mail, DAY);
  await deliver(mail);
  expect(copiesOf(mail)).toBe(2);
  expect(givenUp).toContain((await rowOf(db, mail)).id);
});

test('while a relay is away for a day one mail probes and hundreds do not wait for it; then each goes once', async () => {
  const mails: WaitingMail[] = [];
  for (let i = 0; i < (NIGHTLY ? 200 : 30); i++) mails.push(await addWaitingMail(db));
  await relay.goAway();
  let tries = 0;
  const counted = {
    ...mailer,
    send: (mail: Parameters<Mailer['send']>[0]) => {
      tries++;
      return mailer.send(mail);
    },
  };
  const through = probing(counted, { firstPauseMs: 500 });
  await deliverAll(through, async () => tries >= 5);
  // Those that were under way when it went away, and the probes.
  expect(tries).toBeLessThan(2 * 8 + 8);
  for (const mail of mails) await letTimePass(db, mail, DAY);
  await relay.comeBack();
  const back = createSmtpMailer(relay.url, MAIL, { patienceMs: 500 });
  const sent = async () => mails.every((mail) => copiesOf(mail) > 0);
  await deliverAll(probing(back), sent);
  await back.close();
  expect(mails.map(copiesOf)).toEqual(mails.map(() => 1));
}, 150_000);

test('after three days of a relay that is away each mail becomes a task', async () => {
  const mail = await addWaitingMail(db);
  await relay.goAway();
  await letTimePass(db, mail, 3 * DAY + 1);
  const { id } = await rowOf(db, mail);
  await deliverAll(probing(mailer), async () => givenUp.has(id));
  await relay.comeBack();
  expect(copiesOf(mail)).toBe(0);
});

test('days in which nobody could deliver, as with the machine off, are no days of trying', async () => {
  const mail = await addWaitingMail(db);
  await relay.goAway();
  await letTimePass(db, mail, 3 * DAY + 1);
  const { id } = await rowOf(db, mail);
  const tried = async () => (await rowOf(db, mail)).reden !== null;
  await deliverAll(probing(mailer), tried, { untilMs: Date.now() - 3 * DAY });
  expect(givenUp).not.toContain(id);
  await relay.comeBack();
  await letTimePass(db, mail);
  await deliverAll(probing(mailer), async () => copiesOf(mail) > 0);
}, 60_000);

test('a mail that hangs holds up nobody else', async () => {
  const [slow, ...others] = [await addWaitingMail(db), await addWaitingMail(db), await addWaitingMail(db)];
  relay.behaves({ kind: 'slow', ms: 60_000 }, slow?.to);
  await deliverAll(probing(mailer), async () => others.every((mail) => copiesOf(mail) === 1));
});

test('a database that was set back sends nothing of what waits there: a person looks', async () => {
  const mail = await addWaitingMail(db);
  const later = { version: 1_000_000, marks: ['zz'] };
  await deliverAll(probing(mailer), async () => (await rowOf(db, mail)).status === 'vervallen', { lineage: later });
  expect(copiesOf(mail)).toBe(0);
});

describe('a worker process', () => {
  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });
  const startWorker = ({ werkgeverId, dienstverbandId }: WaitingMail) => {
    const asked = { databaseUrl: workerUrl, smtpUrl: relay.url, wholeMailMs: WHOLE_MAIL_MS, claimant: randomUUID() };
    const input = JSON.stringify({ ...asked, werkgeverId, dienstverbandId });
    const child = spawn(process.execPath, [join(__dirname, 'deliver-once.js'), input], { stdio: 'ignore' });
    started.push(child);
    return child;
  };
  const ended = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      child.once('exit', () => resolve());
    });
  /** Does something to the worker when it has come to this step, before the relay answers it. */
  const atStep = (step: 'MAIL' | 'DATA', act: () => Promise<void>) =>
    new Promise<void>((resolve) => {
      relay.onStep = async (reached) => {
        if (reached !== step) return;
        relay.onStep = null;
        await act();
        resolve();
      };
    });

  test.each([
    ['before DATA', 'MAIL', 1],
    ['between DATA and its record', 'DATA', 2],
  ] as const)('killed %s: the next sends it, and the reader has at most one copy more', async (_when, step, copies) => {
    const mail = await addWaitingMail(db);
    const killed = atStep(step, async () => void child.kill('SIGKILL'));
    const child = startWorker(mail);
    await killed;
    await ended(child);
    // Its lease still stands: nobody else takes the row meanwhile.
    await deliver(mail);
    expect(copiesOf(mail)).toBe(copies - 1);
    await letTimePass(db, mail);
    await deliver(mail);
    expect(copiesOf(mail)).toBe(copies);
    expect(await rowOf(db, mail)).toMatchObject({ status: 'verzonden' });
  });

  test.each([
    ['before DATA', 'MAIL', 1],
    ['between DATA and its record', 'DATA', 2],
  ] as const)(
    'stopped %s until another took over: when it goes on it sends and records nothing more',
    async (_when, step, copies) => {
      const mail = await addWaitingMail(db);
      const stopped = atStep(step, async () => void child.kill('SIGSTOP'));
      const child = startWorker(mail);
      await stopped;
      await letTimePass(db, mail);
      await deliver(mail);
      const before = await rowOf(db, mail);
      expect(before).toMatchObject({ status: 'verzonden' });
      // A lease outlasts a mail: whoever lost it has no time left for one.
      await new Promise((resolve) => setTimeout(resolve, WHOLE_MAIL_MS));
      child.kill('SIGCONT');
      await ended(child);
      expect(copiesOf(mail)).toBe(copies);
      expect(await rowOf(db, mail)).toEqual(before);
    },
  );
});
