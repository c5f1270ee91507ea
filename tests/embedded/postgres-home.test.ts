import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
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
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { closeToOthers, dataDirectory, digest, sharedDirectory } from '../../embedded/paths';
import { freePort } from '../../embedded/ports';
import { startPostgres, WITHOUT_DURABILITY } from '../../embedded/postgres';
import { initCluster, startCluster, superuserUrl } from '../../embedded/postgres-cluster';
import { postgresHome, preparePostgresHome } from '../../embedded/postgres-home';
import { isRunning } from '../../embedded/processes';
import { keepSecrets } from '../../embedded/secrets';

const [NOBODY, ORDINARY] = [65534, 1000];
const asRoot = process.getuid?.() === 0;
const made: string[] = [];

function tracked(dir: string): string {
  made.push(dir);
  return dir;
}
const newDataDir = (within = tmpdir()) => tracked(mkdtempSync(join(realpathSync(within), 'poortwachter-test-')));
/** Prepares as a user, who need not be able to read the program itself, and tells what is answered or refused. */
const PREPARE = `const [built, dataDir, uid] = process.argv.slice(1);
  process.getuid = () => Number(uid);
  const { preparePostgresHome } = require(built);
  process.setgid(Number(uid));
  process.setuid(Number(uid));
  preparePostgresHome(dataDir).then(console.log, (error) => console.log(error.message));`;
const BUILT = join(__dirname, '..', '..', 'dist', 'embedded', 'postgres-home.js');
const preparedBy = (uid: number, dataDir: string) =>
  execFileSync(process.execPath, ['-e', PREPARE, BUILT, dataDir, String(uid)], { encoding: 'utf8' }).trim();
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
  const homeOf = async (dataDir: string) => tracked(await preparePostgresHome(dataDir));
  const holdsData = (place: string) => existsSync(join(place, 'data', 'PG_VERSION'));

  test('the database is outside the data folder, which stays the only one that has it, also under another name', async () => {
    const dataDir = newDataDir();
    const home = await homeOf(dataDir);
    expect(home.startsWith(`${sharedDirectory()}/`)).toBe(true);
    expect(await homeOf(newDataDir())).not.toBe(home);
    const renamed = tracked(`${dataDir}-elders`);
    renameSync(dataDir, renamed);
    expect([await homeOf(renamed), postgresHome(renamed)]).toEqual([home, home]);
    mkdirSync(dataDir);
    expect(await homeOf(dataDir)).not.toBe(home);
  });

  test('a copy of a data folder does not get the database of the first', async () => {
    const dataDir = newDataDir();
    await homeOf(dataDir);
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
      writeFileSync(join(dataDir, 'postgres.json'), JSON.stringify({ id: randomUUID(), dataDir }));
      const home = tracked(postgresHome(dataDir));
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

  test('the installation of an ordinary user is left as it is, and starts for that user afterwards', async () => {
    const dataDir = newDataDir();
    chownSync(dataDir, ORDINARY, ORDINARY);
    const place = database(join(dataDir, 'postgres'), ORDINARY);
    await expect(startPostgres({ dataDir })).rejects.toThrow(
      `De database in ${place} is van een gewone gebruiker: start Poortwachter als die gebruiker.`,
    );
    expect([holdsData(place), readdirSync(dataDir)]).toEqual([true, ['postgres']]);
    expect(preparedBy(ORDINARY, dataDir)).toBe(place);
    // What an earlier version wrote before it refused: nobody but root reads it.
    writeFileSync(join(dataDir, 'postgres.json'), JSON.stringify({ id: randomUUID(), dataDir }), { mode: 0o600 });
    expect(preparedBy(ORDINARY, dataDir)).toBe(place);
  });

  test('an ordinary user is sent to root only where root has the database', async () => {
    const dataDir = newDataDir();
    const home = tracked(await preparePostgresHome(dataDir));
    for (const path of [dataDir, join(dataDir, 'postgres.json')]) chownSync(path, ORDINARY, ORDINARY);
    expect(preparedBy(ORDINARY, dataDir)).toBe(join(dataDir, 'postgres'));
    mkdirSync(home);
    expect(preparedBy(ORDINARY, dataDir)).toBe(
      `De database van ${dataDir} staat in ${home}: start Poortwachter als root.`,
    );
  });

  test('a database that is lost is not replaced by an empty one: its folder is named', async () => {
    const dataDir = newDataDir();
    const home = database(await preparePostgresHome(dataDir));
    writeFileSync(join(dataDir, 'demo.json'), '{}');
    expect(await preparePostgresHome(dataDir)).toBe(home);
    rmSync(home, { recursive: true });
    await expect(preparePostgresHome(dataDir)).rejects.toThrow(
      `De database van ${dataDir} staat niet meer in ${home}:`,
    );
    expect(existsSync(home)).toBe(false);
    chownSync(dataDir, ORDINARY, ORDINARY);
    rmSync(join(dataDir, 'postgres.json'));
    expect(preparedBy(ORDINARY, dataDir)).toContain(`staat niet meer in ${join(dataDir, 'postgres')}:`);
  });

  test('POORTWACHTER_DATABASES says where the databases stand, and one that stood elsewhere goes along', async () => {
    const dataDir = newDataDir();
    const before = database(await preparePostgresHome(dataDir));
    const chosen = newDataDir(isOtherDisk ? elsewhere : undefined);
    chmodSync(chosen, 0o755);
    process.env.POORTWACHTER_DATABASES = chosen;
    try {
      const home = await preparePostgresHome(dataDir);
      expect([home, holdsData(home), existsSync(before)]).toEqual([join(chosen, basename(before)), true, false]);
      expect([await preparePostgresHome(dataDir), existsSync(tracked(`${before}.verhuist`))]).toEqual([home, false]);
      process.env.POORTWACHTER_DATABASES = join(dataDir, 'databases');
      await expect(preparePostgresHome(dataDir)).rejects.toThrow('waar de gebruiker nobody niet in mag');
    } finally {
      delete process.env.POORTWACHTER_DATABASES;
    }
  });

  test('says where it must be able to write when it cannot, and writes nothing else', () => {
    const dataDir = newDataDir();
    const readOnly = 'mount -t tmpfs -o ro,mode=755 tmpfs /var/lib && exec "$@"';
    const command = ['-m', 'sh', '-c', readOnly, 'sh', process.execPath, '-e', PREPARE, BUILT, dataDir, '0'];
    // Only who may mount can show it.
    const { stdout, status } = spawnSync('unshare', command, { encoding: 'utf8' });
    if (status === 0)
      expect(stdout).toContain(
        `Als root bewaart Poortwachter zijn database in ${sharedDirectory()}, als de gebruiker nobody`,
      );
    expect(readdirSync(dataDir)).toEqual([]);
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
