import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { SMTPServer } from 'smtp-server';
import { CaseClient } from '../../client/case-client';
import { Sealer } from '../../client/seal';
import { codecFor } from '../../client/temporal';
import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import { freePort } from '../../embedded/ports';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { startTemporalServer, type TemporalServer } from '../../embedded/temporal-server';
import { instantOf } from '../../store/amsterdam';
import { createDatabase, type Database } from '../../store/client';
import { inTenant } from '../../store/in-tenant';
import { reportAndTell } from '../../workers/report-and-tell';
import { eventually } from '../support/installation';

const BIN = join(__dirname, '..', '..', 'bin', 'poortwachter.js');
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format() as PlainDate;
/** The clock of the case stands at noon: what is due today has come. */
const clockOffsetMs = instantOf({ date: today, minute: 720 }) - Date.now();
/** The mail server thinks this long about every mail. */
const SLOW_MS = 2_500;

describe('a worker against parts that stand elsewhere', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'poortwachter-worker-'));
  const taken: string[] = [];
  let arriving = 0;
  let postgres: ScratchPostgres;
  let temporal: TemporalServer;
  let smtp: SMTPServer;
  let connection: Connection;
  let db: Database;
  let env: NodeJS.ProcessEnv;
  const ids = { werkgeverId: randomUUID(), werknemerId: randomUUID(), dienstverbandId: randomUUID() };

  beforeAll(async () => {
    const [port, uiPort] = [await freePort(), await freePort()];
    [postgres, temporal] = await Promise.all([startScratchPostgres(), startTemporalServer({ dataDir, port, uiPort })]);
    smtp = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      logger: false,
      onData(stream, _session, done) {
        arriving++;
        let raw = '';
        stream.on('data', (chunk) => {
          raw += String(chunk);
        });
        stream.on('end', () =>
          setTimeout(() => {
            taken.push(/^Message-ID:\s*(<[^>]+>)/im.exec(raw.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? 'zonder');
            done();
          }, SLOW_MS),
        );
      },
    });
    await new Promise<void>((resolve) => void smtp.listen(0, '127.0.0.1', resolve));
    const urls = await postgres.createDatabase('elders');
    db = createDatabase(urls.workerUrl, { poolSize: 2 });
    connection = await Connection.connect({ address: temporal.address });
    env = {
      ...process.env,
      DATABASE_URL: urls.workerUrl,
      TEMPORAL_ADDRESS: temporal.address,
      SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    };
    await inTenant(db, ids.werkgeverId, async (tx) => {
      await tx.werkgever.create({ data: { id: ids.werkgeverId, naam: 'Elders BV', email: 'hr@elders.example' } });
      await tx.werknemer.create({
        data: { id: ids.werknemerId, werkgeverId: ids.werkgeverId, naam: 'Vera Elders', geboortedatum: '1980-02-15' },
      });
      const { werkgeverId, werknemerId, dienstverbandId } = ids;
      await tx.dienstverband.create({
        data: {
          id: dienstverbandId,
          werkgeverId,
          werknemerId,
          begindatum: '2019-03-01',
          werkdagen: ['ma', 'di', 'wo'],
          klokVerschilMs: clockOffsetMs,
        },
      });
    });
  });
  afterAll(async () => {
    await Promise.allSettled([connection?.close(), db?.$disconnect()]);
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    await Promise.allSettled([temporal?.stop(), postgres?.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  });

  function startWorker(settings: NodeJS.ProcessEnv = {}): ChildProcess {
    return spawn(process.execPath, [BIN, 'worker'], { env: { ...env, ...settings }, stdio: 'ignore' });
  }
  const end = (child: ChildProcess, signal: NodeJS.Signals) =>
    new Promise<number>((resolve) => {
      const startMs = performance.now();
      child.once('exit', () => resolve(performance.now() - startMs));
      child.kill(signal);
    });
  const mails = () =>
    inTenant(db, ids.werkgeverId, (tx) => tx.bericht.findMany({ where: { dienstverbandId: ids.dienstverbandId } }));

  it('finishes the mail in hand at Ctrl-C within ten seconds, and the next worker sends each other mail once', async () => {
    let worker = startWorker();
    // On the last legal day of the probleemanalyse its alarm leaves at once.
    const cases = new CaseClient(new Client({ connection }), { patienceMs: 30_000 });
    const fact = { firstSickDay: addDays(today, -42) };
    const message = { type: 'ziekmelding', id: 'melding', fact } as const;
    await reportAndTell({ db, cases, sealer: new Sealer(codecFor()) }, ids, {
      atMs: Date.now() + clockOffsetMs,
      message,
    });
    await eventually('a mail is on its way', async () => arriving > 0, 60_000);
    expect(await end(worker, 'SIGINT')).toBeLessThan(10_000);
    expect(taken.length).toBeGreaterThan(0);
    // What the mail server took is recorded as sent, and nothing is left half done.
    const sent = (await mails()).filter((mail) => mail.status === 'verzonden');
    expect(sent.map((mail) => mail.messageId).sort()).toEqual([...taken].sort());
    expect((await mails()).filter((mail) => mail.status === 'geclaimd')).toEqual([]);

    worker = startWorker();
    const waiting = async () => (await mails()).filter((mail) => mail.stap === 'alarm' && mail.status !== 'verzonden');
    await eventually('every alarm has left', async () => (await waiting()).length === 0, 60_000);
    await end(worker, 'SIGTERM');
    const left = (await mails()).filter((mail) => mail.status === 'verzonden');
    expect(left.map((mail) => mail.messageId).sort()).toEqual([...taken].sort());
    expect(left.filter((mail) => mail.stap === 'alarm').length).toBeGreaterThan(0);
  }, 120_000);

  it('that waits for a Temporal which does not answer ends at once when it is told to stop', async () => {
    let asked = 0;
    const silent = createServer((socket) => {
      asked++;
      socket.on('error', () => undefined).resume();
    });
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
    try {
      const worker = startWorker({ TEMPORAL_ADDRESS: `127.0.0.1:${(silent.address() as AddressInfo).port}` });
      await eventually('the worker asks', async () => asked > 0, 30_000);
      expect(await end(worker, 'SIGTERM')).toBeLessThan(5_000);
    } finally {
      silent.close();
    }
  }, 60_000);
});
