import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { closeToOthers, dataDirectory, digest, sharedDirectory } from '../../embedded/paths';
import { freePort } from '../../embedded/ports';
import { startPostgres, WITHOUT_DURABILITY } from '../../embedded/postgres';
import { initCluster, startCluster, superuserUrl } from '../../embedded/postgres-cluster';
import { postgresHome, preparePostgresHome } from '../../embedded/postgres-home';
import { isRunning } from '../../embedded/processes';
import { keepSecrets } from '../../embedded/secrets';

const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
const made: string[] = [];

function tracked(dir: string): string {
  made.push(dir);
  return dir;
}
const newDataDir = (within = tmpdir()) => tracked(mkdtempSync(join(realpathSync(within), 'poortwachter-test-')));
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

test('a data folder is closed to all others, a new one and one that was there', () => {
  const before = process.env.POORTWACHTER_DATA;
  const there = newDataDir();
  chmodSync(there, 0o755);
  closeToOthers(there);
  process.env.POORTWACHTER_DATA = join(there, 'nieuw');
  try {
    expect([modeOf(there), modeOf(dataDirectory())]).toEqual(['700', '700']);
  } finally {
    if (before === undefined) delete process.env.POORTWACHTER_DATA;
    else process.env.POORTWACHTER_DATA = before;
  }
});

(asRoot ? test.skip : test)('an ordinary user has its database in the data folder', () => {
  const dataDir = newDataDir();
  expect(postgresHome(dataDir)).toBe(join(dataDir, 'postgres'));
});

(asRoot ? describe : describe.skip)('as root', () => {
  /** What an earlier version left: a folder of nobody with files in it. */
  function database(place: string, owner = NOBODY): string {
    const data = join(tracked(place), 'data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'PG_VERSION'), '18');
    for (const path of [place, data]) chownSync(path, owner, owner);
    return place;
  }
  const homeOf = (dataDir: string) => tracked(postgresHome(dataDir));
  const holdsData = (place: string) => existsSync(join(place, 'data', 'PG_VERSION'));

  test('the database is outside the data folder, which stays the only one that has it, also under another name', () => {
    const dataDir = newDataDir();
    const home = homeOf(dataDir);
    expect(home.startsWith(`${sharedDirectory()}/`)).toBe(true);
    expect(homeOf(newDataDir())).not.toBe(home);
    const renamed = tracked(`${dataDir}-elders`);
    renameSync(dataDir, renamed);
    expect([postgresHome(renamed), postgresHome(renamed)]).toEqual([home, home]);
    mkdirSync(dataDir);
    expect(homeOf(dataDir)).not.toBe(home);
  });

  test('a copy of a data folder does not get the database of the first', () => {
    const dataDir = newDataDir();
    homeOf(dataDir);
    const copy = tracked(`${dataDir}-kopie`);
    cpSync(dataDir, copy, { recursive: true });
    expect(() => postgresHome(copy)).toThrow(`${copy} is een kopie van ${dataDir}, en de database is van die map`);
  });

  test.each([
    ['in the data folder', (dataDir: string) => join(dataDir, 'postgres')],
    ['under a name that follows from its path', (dataDir: string) => join(sharedDirectory(), digest(dataDir))],
    ['half-way', (dataDir: string) => join(dataDir, 'postgres.verhuist')],
  ])('a database that stood %s is moved, once', async (_where, placeOf) => {
    const dataDir = newDataDir();
    const place = database(placeOf(dataDir));
    const home = tracked(await preparePostgresHome(dataDir));
    expect([home, holdsData(home), existsSync(place)]).toEqual([postgresHome(dataDir), true, false]);
    expect([statSync(home).uid, statSync(sharedDirectory()).uid, modeOf(sharedDirectory())]).toEqual([
      NOBODY,
      0,
      '755',
    ]);
    expect(await preparePostgresHome(dataDir)).toBe(home);
  });

  const elsewhere = '/dev/shm';
  const isOtherDisk = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync('/var/lib').dev;
  (isOtherDisk ? test : test.skip)(
    'from another disk it is moved whole, however often that is interrupted',
    async () => {
      const dataDir = newDataDir(elsewhere);
      database(join(dataDir, 'postgres'));
      const home = homeOf(dataDir);
      // What a copy that was interrupted left.
      mkdirSync(join(tracked(`${home}.new`), 'data', 'half'), { recursive: true });
      await preparePostgresHome(dataDir);
      expect([holdsData(home), statSync(join(home, 'data')).uid]).toEqual([true, NOBODY]);
      expect(readdirSync(join(home, 'data'))).toEqual(['PG_VERSION']);
      expect(readdirSync(dataDir)).toEqual(['postgres.json']);
      // What a removal that was interrupted left.
      mkdirSync(join(dataDir, 'postgres.verhuist', 'data'), { recursive: true });
      await preparePostgresHome(dataDir);
      expect([holdsData(home), readdirSync(dataDir)]).toEqual([true, ['postgres.json']]);
    },
  );

  test('the database of an ordinary user is left where it is', async () => {
    const dataDir = newDataDir();
    const place = database(join(dataDir, 'postgres'), 1000);
    await expect(preparePostgresHome(dataDir)).rejects.toThrow(
      `De database in ${place} is van een gewone gebruiker: start Poortwachter als die gebruiker.`,
    );
    expect(holdsData(place)).toBe(true);
    tracked(postgresHome(dataDir));
  });

  test('says where it must be able to write when it cannot', () => {
    const readOnly = 'mount -t tmpfs -o ro,mode=755 tmpfs /var/lib && exec "$@"';
    const prepare = `require(process.argv[1]).preparePostgresHome(process.argv[2]).catch((error) => console.log(error.message))`;
    const built = join(__dirname, '..', '..', 'dist', 'embedded', 'postgres-home.js');
    const command = ['-m', 'sh', '-c', readOnly, 'sh', process.execPath, '-e', prepare, built, newDataDir()];
    // Only who may mount can show it.
    const { stdout, status } = spawnSync('unshare', command, { encoding: 'utf8' });
    if (status === 0)
      expect(stdout).toContain(
        `Als root bewaart Poortwachter zijn database in ${sharedDirectory()}, als de gebruiker nobody`,
      );
  });

  test('what was kept in the data folder is there after the move, and its server that was left running is ended', async () => {
    const dataDir = newDataDir();
    // As it was left: nobody passes through by its group.
    chownSync(dataDir, 0, NOBODY);
    chmodSync(dataDir, 0o710);
    const { postgres: password } = keepSecrets(dataDir);
    const [port, inside] = [await freePort(), join(dataDir, 'postgres', 'data')];
    const query = async (sql: string, on = port) => {
      const client = new Client(superuserUrl({ port: on, password }));
      await client.connect();
      return client.query(sql).finally(() => client.end());
    };
    await initCluster(inside, password, ['--no-sync']);
    const logFile = join(dataDir, 'postgres.log');
    const left = await startCluster({ dataDir: inside, port, password, logFile, settings: WITHOUT_DURABILITY });
    await query('create table bewaard as select 42 as n');

    const again = await startPostgres({ dataDir, port, fsync: false });
    tracked(postgresHome(dataDir));
    try {
      expect([again.adopted, isRunning(left.pid), existsSync(inside), modeOf(dataDir)]).toEqual([
        false,
        false,
        false,
        '700',
      ]);
      expect((await query('select n from bewaard')).rows).toEqual([{ n: 42 }]);
    } finally {
      await again.stop();
    }
    const home = postgresHome(dataDir);
    expect([modeOf(home), statSync(home).uid]).toEqual(['700', NOBODY]);

    rmSync(dataDir, { recursive: true });
    mkdirSync(dataDir, { mode: 0o700 });
    const { stop, secrets } = await startPostgres({ dataDir, port, fsync: false });
    tracked(postgresHome(dataDir));
    const client = new Client(superuserUrl({ port, password: secrets.postgres }));
    try {
      await client.connect();
      const { rows } = await client.query(`select to_regclass('bewaard') as bewaard`);
      expect([postgresHome(dataDir) === home, rows]).toEqual([false, [{ bewaard: null }]]);
    } finally {
      await client.end();
      await stop();
    }
  }, 120_000);
});
