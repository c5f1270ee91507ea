import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../embedded/ports';
import type { EmbeddedPostgres } from '../../embedded/postgres';
import { startPostgres } from '../../embedded/postgres';
import { postgresHome } from '../../embedded/postgres-home';
import { processesIn, within } from '../../embedded/processes';

let dataDir: string;
let port: number;
let running: EmbeddedPostgres | undefined;

beforeAll(async () => {
  dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'poortwachter-test-'));
  port = await freePort();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(() => {
  rmSync(postgresHome(dataDir), { recursive: true });
  rmSync(dataDir, { recursive: true });
});

async function start(): Promise<EmbeddedPostgres> {
  running = await startPostgres({ dataDir, port });
  return running;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  return client.query(sql).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}

const home = () => join(postgresHome(dataDir), 'data');

test('starts with checksums, on this machine alone, with an owner who is no superuser', async () => {
  const { ownerUrl } = await start();
  const [row] = await query(
    ownerUrl,
    `select current_setting('data_checksums') as checksums, current_setting('listen_addresses') as host,
            current_setting('fsync') as fsync, (select rolsuper from pg_roles where rolname = current_user) as super`,
  );
  expect(row).toEqual({ checksums: 'on', host: '127.0.0.1', fsync: 'on', super: false });
  await expect(query(ownerUrl.replace(/:[^:@]+@/, ':fout@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('keeps every acknowledged row through kill -9', async () => {
  const first = await start();
  await query(first.ownerUrl, 'create table if not exists rij (n int)');
  const client = new Client(first.ownerUrl);
  client.on('error', () => undefined);
  await client.connect();
  let acknowledged = 0;
  const writing = (async () => {
    for (;;) {
      await client.query('insert into rij values ($1)', [acknowledged + 1]);
      acknowledged += 1;
    }
  })().catch(() => undefined);
  await within(5_000, () => acknowledged > 50);
  process.kill(first.pid, 'SIGKILL');
  await writing;
  const second = await start();
  expect(second.adopted).toBe(false);
  const [row] = (await query(second.ownerUrl, 'select count(*)::int as stored from rij')) as [{ stored: number }];
  expect(row.stored).toBeGreaterThanOrEqual(acknowledged);
});

test('takes over the server that a killed start left running, and stops it', async () => {
  const left = await start();
  const adopted = await start();
  expect(adopted).toMatchObject({ adopted: true, pid: left.pid });
  await adopted.stop();
  expect(processesIn(home())).toEqual([]);
});

test('moves a server that was left on another port', async () => {
  const left = await start();
  port = await freePort();
  const moved = await start();
  expect(moved.adopted).toBe(false);
  expect(processesIn(home()).map((one) => one.pid)).not.toContain(left.pid);
  expect(await query(moved.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('is not kept from starting by a postmaster.pid whose number belongs to another program', async () => {
  const file = join(home(), 'postmaster.pid');
  writeFileSync(file, [process.pid, home(), 1, port, '', '127.0.0.1', '', 'ready'].join('\n'));
  await start();
  expect(Number(readFileSync(file, 'utf8').split('\n')[0])).toBe(running?.pid);
});

test('says which port is taken and how to choose another', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await expect(start()).rejects.toThrow(
    `Poort ${port}, nodig voor PostgreSQL, is al in gebruik: stop het andere programma of kies een andere poort met POORTWACHTER_POSTGRES_PORT.`,
  );
  await new Promise((resolve) => other.close(resolve));
});

test('says that the passwords do not belong to the data', async () => {
  await start();
  const file = join(dataDir, 'secrets.json');
  const secrets = readFileSync(file, 'utf8');
  writeFileSync(file, secrets.replaceAll(/":"..../g, '":"fout'));
  await expect(startPostgres({ dataDir, port })).rejects.toThrow(
    /De wachtwoorden in secrets.json horen niet bij de database/,
  );
  writeFileSync(file, secrets);
});
