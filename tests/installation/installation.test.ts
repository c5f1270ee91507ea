import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { addDays, plainDate } from '../../domain/calendar/plain-date';
import { postgresHome } from '../../embedded/postgres-home';
import { processesIn, runningProcesses } from '../../embedded/processes';
import { eventually, TestInstallation } from '../support/installation';
import {
  headersOfMails,
  inBackup,
  inHeaders,
  inLogs,
  inPostgresFiles,
  inTemporal,
  plant,
  temporalFiles,
} from './planted';

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format();

describe('everything on one machine', () => {
  let installation: TestInstallation;
  let gevalId: string;
  beforeAll(async () => {
    installation = await TestInstallation.create();
    // As one that somebody made before us.
    chmodSync(installation.dataDir, 0o755);
    expect(await installation.start()).toBe('gereed');
  });
  afterAll(() => installation.remove());

  const pidOf = (words: string) =>
    runningProcesses().find(({ command }) => command.includes(installation.dataDir) && command.includes(words))?.pid ??
    runningProcesses().find(
      ({ command }) => command.includes(words) && command.includes(String(installation.env.POORTWACHTER_POSTGRES_PORT)),
    )?.pid;
  const withWords = (words: string) =>
    runningProcesses().flatMap(({ pid, command }) =>
      command.includes(installation.dataDir) && command.includes(words) ? [pid] : [],
    );
  /** Of this installation alone: others on this machine have workers too. */
  const workerPids = () => {
    const out = execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' });
    const all = out.split('\n').map((line) => line.trim().split(/\s+/));
    const parentOf = new Map(all.map(([pid, parent]) => [pid, parent]));
    const isOurs = (pid?: string): boolean =>
      pid !== undefined && pid !== '0' && (pid === String(installation.pid) || isOurs(parentOf.get(pid)));
    return all
      .filter(([pid, , ...command]) => /^(?!sh -c).*poortwachter\.js worker/.test(command.join(' ')) && isOurs(pid))
      .map(([pid]) => Number(pid));
  };
  const effects = async () => (await installation.request(`verzuimgevallen/${gevalId}/tijdlijn`)).body.items.length;
  const caseIsOpen = async () => {
    const connection = await Connection.connect({ address: installation.temporalAddress });
    try {
      const { executions } = await connection.workflowService.listOpenWorkflowExecutions({ namespace: 'default' });
      return executions.some((execution) => execution.execution?.workflowId?.startsWith('verzuim-'));
    } finally {
      await connection.close();
    }
  };

  const command = async (...args: string[]) => {
    const bin = join(__dirname, '..', '..', 'bin', 'poortwachter.js');
    const { stdout } = await promisify(execFile)(process.execPath, [bin, ...args], { env: installation.env });
    return stdout;
  };

  it('shows no key when it starts, but where they are kept, which is closed to others', () => {
    const { apiKey, operatorKey } = installation.demo;
    expect(installation.output).toContain(join(installation.dataDir, 'demo.json'));
    for (const key of [apiKey, operatorKey]) expect(installation.output.includes(key)).toBe(false);
    const { mode, uid } = statSync(installation.dataDir);
    expect({ mode: (mode & 0o777).toString(8), uid }).toEqual({ mode: '700', uid: process.getuid?.() });
    for (const file of ['demo.json', 'secrets.json'])
      expect([file, statSync(join(installation.dataDir, file)).mode & 0o777]).toEqual([file, 0o600]);
  });

  it('takes a ziekmelding and shows its plan', async () => {
    const { dienstverbandId } = installation.demo;
    const reported = await installation.request('ziekmeldingen', { dienstverbandId, eersteZiektedag: today() });
    expect(reported.status).toBe(201);
    gevalId = (await installation.request('verzuimgevallen')).body.items[0].id;
    const plan = await installation.request(`verzuimgevallen/${gevalId}/plan`);
    expect(plan.body.obligations.map((o: { id: string }) => o.id)).toContain('42e-weeksmelding');
    expect(await caseIsOpen()).toBe(true);
  });

  it('keeps a word in any field in the tables that are there for it: not in a log, in Temporal, in headers or elsewhere in a backup', async () => {
    const dienstverband = await plant(installation);
    const inFile = () => temporalFiles(installation).includes(`verzuim-${dienstverband}`);
    await eventually('Temporal has the case', async () => inFile());
    await eventually('a mail is caught', async () => headersOfMails(installation).length > 0);
    expect(inTemporal(installation)).toEqual([]);
    expect(inLogs(installation)).toEqual([]);
    expect(inHeaders(installation)).toEqual([]);
    expect(inPostgresFiles(installation)).toEqual([]);
    const { tables, found } = inBackup(installation);
    expect(tables).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it('puts everything that is kept encrypted under the current key by one command, medical documents included', async () => {
    const [, rows] = (await command('herversleutel')).match(/^Onder de huidige sleutel gezet: (\d+) rijen\.$/m) ?? [];
    expect(Number(rows)).toBeGreaterThan(3);
    expect(inPostgresFiles(installation)).toEqual([]);
  });

  it('puts a backup back while it runs; the case does again what the database lost since, and a person hears of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reservekopie-'));
    const geval = `verzuimgevallen/${gevalId}`;
    // What shows at any hour of the day.
    const firstSickDay = async () => (await installation.request(geval)).body.firstSickDay;
    const tell = async (path: string, body: unknown) => (await installation.request(`${geval}/${path}`, body)).status;
    const yesterday = addDays(plainDate(today()), -1);
    try {
      await command('reservekopie', '--uit', folder);
      const corrected = { type: 'correctie-eerste-ziektedag', firstSickDay: yesterday, reason: 'verkeerd-doorgegeven' };
      expect(await tell('correcties', corrected)).toBe(201);
      expect(await firstSickDay()).toBe(yesterday);
      expect(await command('terugzetten', join(folder, readdirSync(folder)[0] as string))).toMatch(
        /^Teruggezet: .*^Nagekeken: /ms,
      );
      await eventually('the case did it again', async () => {
        const { items } = (await installation.request(`${geval}/tijdlijn`)).body;
        const isTold = items.some(({ stap }: { stap: string }) => stap === 'teruggezet');
        return isTold && (await firstSickDay()) === yesterday;
      });
      expect(await tell('gebeurtenissen', { type: 'derde-aansprakelijk' })).toBe(201);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 150_000);

  it('refuses a second start on the same data in one sentence', async () => {
    const second = Object.assign(Object.create(Object.getPrototypeOf(installation)), {
      dataDir: installation.dataDir,
      env: installation.env,
      output: '',
      child: null,
    });
    expect(await second.start()).toBe(2);
    expect(second.output).toContain('draait al');
  });

  it.each([
    ['Temporal', () => withWords('start-dev'), { posts: 201, gets: 200 }],
    [
      'PostgreSQL',
      () => processesIn(join(postgresHome(installation.dataDir), 'data')).map(({ pid }) => pid),
      { posts: 503, gets: 503 },
    ],
  ])('answers every request within 15 s while %s hangs, and goes on when it goes on', async (_part, pids, statuses) => {
    const gebeurtenissen = `verzuimgevallen/${gevalId}/gebeurtenissen`;
    const report = () => installation.request(gebeurtenissen, { type: 'derde-aansprakelijk' });
    const timed = async (ask: () => Promise<{ status: number }>) => {
      const startMs = performance.now();
      const { status } = await ask();
      return { status, isInTime: performance.now() - startMs < 15_000 };
    };
    const lists = ['verzuimgevallen', 'taken', `verzuimgevallen/${gevalId}/plan`, 'werkgevers'];
    const hanging = pids();
    expect(hanging.length).toBeGreaterThan(0);
    for (const pid of hanging) process.kill(pid, 'SIGSTOP');
    try {
      const posts = Array.from({ length: 10 }, () => timed(report));
      const gets = lists.map((path) => timed(() => installation.request(path)));
      for (const one of await Promise.all(posts)) expect(one).toEqual({ status: statuses.posts, isInTime: true });
      for (const one of await Promise.all(gets)) expect(one).toEqual({ status: statuses.gets, isInTime: true });
    } finally {
      for (const pid of hanging) process.kill(pid, 'SIGCONT');
    }
    await eventually('a message is answered', async () => (await report()).status === 201, 60_000);
  });

  it.each([
    ['the worker', workerPids],
    ['Temporal', () => [pidOf('start-dev')]],
    ['PostgreSQL', () => [pidOf('bin/postgres')]],
  ])('goes on after kill -9 of %s, with nothing done twice', async (_part, pids) => {
    const before = await effects();
    const killed = pids().filter((pid) => pid !== undefined);
    expect(killed.length).toBeGreaterThan(0);
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    await eventually('the API is ready again', async () => (await fetch(`${installation.apiUrl}/readyz`)).ok);
    await eventually(
      'a message is answered',
      async () => {
        const { status } = await installation.request(`verzuimgevallen/${gevalId}/gebeurtenissen`, {
          type: 'derde-aansprakelijk',
        });
        return status < 300;
      },
      60_000,
    );
    expect(await effects()).toBeGreaterThanOrEqual(before);
    const { items } = (await installation.request(`verzuimgevallen/${gevalId}/tijdlijn`)).body;
    const done = items.map((item: Record<string, string>) =>
      [item.soort, item.verplichting, item.stap, item.ontvanger, item.moment].join(' '),
    );
    expect(new Set(done).size).toBe(done.length);
  });

  it('goes on after kill -9 of the whole', async () => {
    const before = await effects();
    await installation.end('SIGKILL');
    expect(await installation.start()).toBe('gereed');
    expect(await effects()).toBe(before);
    await eventually('the case waits again', caseIsOpen);
  });

  it('lets every open case wait again after Temporal lost its data, and does nothing twice', async () => {
    const before = await effects();
    await installation.end('SIGTERM');
    rmSync(join(installation.dataDir, 'temporal'), { recursive: true });
    expect(await installation.start()).toBe('gereed');
    await eventually('the case waits again', caseIsOpen);
    expect(await effects()).toBe(before);
  });

  it('names a port that is in use and how to choose another', async () => {
    await installation.end('SIGTERM');
    const taken = createServer().listen(Number(installation.env.POORTWACHTER_MAIL_PORT), '127.0.0.1');
    try {
      expect(await installation.start()).toBe(2);
      expect(installation.output).toContain('POORTWACHTER_MAIL_PORT');
    } finally {
      await new Promise((resolve) => taken.close(resolve));
    }
  });
});
