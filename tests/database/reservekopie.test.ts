import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createDatabase } from '../../store/client';
import { DatabaseUnavailable } from '../../store/database-unavailable';
import { inTenant } from '../../store/in-tenant';
import { idSecretOf, sealedIdSecret } from '../../store/reservekopie/id-secret';
import { makeBackup } from '../../store/reservekopie/make-backup';
import { BackupError, readBackup } from '../../store/reservekopie/manifest';
import { restoreBackup } from '../../store/reservekopie/restore-backup';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
const folders = mkdtempSync(join(tmpdir(), 'reservekopie-'));
const folder = join(folders, 'een');
let a: { werkgever: string; dienstverband: string };
const silent = () => {};

/** Elsewhere every test file has a secret of ids; keys to seal it with are of this one alone. */
const [SECRET, KEY, OTHER_KEY] = [
  'geheim van deze installatie, nooit een ander',
  ...['k', 'l'].map((c) => Buffer.alloc(32, c).toString('base64')),
];
const before = { ...process.env };
beforeAll(() => Object.assign(process.env, { POORTWACHTER_ID_SECRET: SECRET, POORTWACHTER_PAYLOAD_KEYS: KEY }));
afterAll(() => {
  process.env = before;
});

beforeAll(async () => {
  fixture = await startFixture();
  // Thrown out like everybody when a backup is put back.
  fixture.owner.on('error', silent);
  a = await addEmployment(fixture.api);
  const b = await addEmployment(fixture.api);
  await addCase(fixture.worker, a.werkgever, a.dienstverband, 'ziek');
  await addCase(fixture.worker, b.werkgever, b.dienstverband, 'hersteld');
  await inTenant(fixture.api, a.werkgever, (tx) =>
    tx.werkgever.update({ where: { id: a.werkgever }, data: { naam: 'Tab\tregel\nen \\N' } }),
  );
  // As on a server that sorts texts by the rules of a language.
  await fixture.owner.query('alter table idempotentie alter column sleutel type text collate "en-x-icu"');
  await inTenant(fixture.api, a.werkgever, (tx) =>
    tx.idempotentie.createMany({
      data: ['a', 'B'].map((sleutel) => ({
        ...{ werkgeverId: a.werkgever, sleutel, berichtId: sleutel },
        ...{ route: 'POST /v1/werknemers', bodyHash: 'x' },
      })),
    }),
  );
});
afterAll(() => fixture.stop());

const back = (from = folder) =>
  restoreBackup({ ownerUrl: fixture.urls.ownerUrl, folder: from, now: new Date(), say: silent, erasures: null });
const factsOf = (dienstverbandId: string) =>
  inTenant(fixture.api, a.werkgever, (tx) => tx.feit.count({ where: { dienstverbandId } }));

test('every table with rows of an employer can be read for a backup', async () => {
  const { rows } = await fixture.superuser.query(`
    select c.relname from pg_class c where c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'reserve')`);
  expect(rows).toEqual([]);
});

test('a backup holds the rows of all employers, of one moment, while others write', async () => {
  let writing = true;
  const writer = (async () => {
    while (writing) await addEmployment(fixture.worker);
  })();
  const manifest = await makeBackup({ ownerUrl: fixture.urls.ownerUrl, folder, now: new Date() });
  writing = false;
  await writer;
  const rowsOf = (name: string) => manifest.tables.find((table) => table.name === name)?.rows;
  expect(rowsOf('feit')).toBe(2);
  expect(rowsOf('werknemer')).toBe(rowsOf('dienstverband'));
  expect(rowsOf('werkgever')).toBe(rowsOf('dienstverband'));
  expect(gunzipSync(readFileSync(join(folder, 'public.feit.copy.gz'))).toString()).toContain(a.dienstverband);
  expect(await readBackup(folder)).toEqual(manifest);
  const { rows } = await fixture.superuser.query(
    `select from pg_auth_members m where m.roleid = 'poortwachter_reserve'::regrole and m.member = 'poortwachter_owner'::regrole and m.set_option and m.inherit_option`,
  );
  expect(rows).toEqual([]);
});

describe('the secret of ids', () => {
  const manifest = () => readBackup(folder);
  const bin = join(__dirname, '..', '..', 'bin', 'poortwachter.js');
  const write = (file: string, keys = KEY) =>
    spawnSync(process.execPath, [bin, 'terugzetten', folder, '--geheim', file], {
      env: { PATH: process.env.PATH, POORTWACHTER_PAYLOAD_KEYS: keys },
      encoding: 'utf8',
    });

  test('travels with a backup, sealed, and not at all where there is no key to seal it with', async () => {
    expect(JSON.stringify(await manifest())).not.toContain(SECRET);
    expect(idSecretOf(await manifest())).toBe(SECRET);
    expect(sealedIdSecret({ POORTWACHTER_ID_SECRET: undefined })).toBeNull();
    process.env.POORTWACHTER_PAYLOAD_KEYS = '';
    expect(sealedIdSecret()).toBeNull();
    process.env.POORTWACHTER_PAYLOAD_KEYS = KEY;
  });

  test('is written into a file of its own for a new place that has the keys, and for nobody else', () => {
    const file = join(folders, 'geheim');
    expect(write(file, OTHER_KEY)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('POORTWACHTER_PAYLOAD_KEYS'),
    });
    expect(write(file)).toMatchObject({ status: 0, stdout: expect.not.stringContaining(SECRET as string) });
    expect(readFileSync(file, 'utf8')).toBe(SECRET);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('of another installation keeps its backup from being put back here', async () => {
    process.env.POORTWACHTER_ID_SECRET = 'een ander geheim, even lang als het hoort';
    await expect(back()).rejects.toThrow(/ander POORTWACHTER_ID_SECRET/);
    process.env.POORTWACHTER_ID_SECRET = SECRET;
  });
});

test('nothing changes and everybody can go on when somebody else holds the database', async () => {
  await addCase(fixture.worker, a.werkgever, a.dienstverband, 'hersteld');
  await expect(back()).rejects.toThrow(/iemand anders is nog met de database verbonden/);
  expect(await factsOf(a.dienstverband)).toBe(2);
  const { rows } = await fixture.superuser.query(`select datname from pg_database where datname like 'test%'`);
  expect(rows).toEqual([{ datname: 'test' }]);
});

test('who asks while the writers are shut out is told to come back', async () => {
  const { superuser, urls } = fixture;
  await superuser.query('alter role poortwachter_api nologin');
  const late = createDatabase(urls.apiUrl, { poolSize: 1 });
  await expect(inTenant(late, a.werkgever, (tx) => tx.feit.count())).rejects.toThrow(DatabaseUnavailable);
  await superuser.query('alter role poortwachter_api login');
  await late.$disconnect();
});

describe('put back', () => {
  let keptAs: string;
  beforeAll(async () => {
    await fixture.superuser.end();
    ({ keptAs } = await back());
  });

  test('rows are as they were, and the database of before is kept', async () => {
    const [again, before] = [fixture.urls.apiUrl, fixture.urls.apiUrl.replace(/test$/, keptAs)].map((url) =>
      createDatabase(url, { poolSize: 1 }),
    ) as [ReturnType<typeof createDatabase>, ReturnType<typeof createDatabase>];
    try {
      const seen = await inTenant(again, a.werkgever, async (tx) => ({
        facts: await tx.feit.count(),
        name: (await tx.werkgever.findMany()).map(({ naam }) => naam),
        document: Buffer.from((await tx.documentVersie.findFirstOrThrow()).inhoud).toString(),
      }));
      expect(seen).toEqual({ facts: 1, name: ['Tab\tregel\nen \\N'], document: 'x' });
      expect(await inTenant(before, a.werkgever, (tx) => tx.feit.count())).toBe(2);
    } finally {
      await Promise.all([again.$disconnect(), before.$disconnect()]);
    }
  });

  test('rows of a server that sorts texts another way are there, however long ago it made the backup', async () => {
    const again = createDatabase(fixture.urls.apiUrl, { poolSize: 1 });
    try {
      const keys = await inTenant(again, a.werkgever, (tx) =>
        tx.idempotentie.findMany({ orderBy: { sleutel: 'asc' } }),
      );
      expect(keys.map(({ sleutel }) => sleutel)).toEqual(['B', 'a']);
    } finally {
      await again.$disconnect();
    }
  });

  test('numbering goes on, row-level security and append-only hold', async () => {
    const worker = createDatabase(fixture.urls.workerUrl, { poolSize: 1 });
    try {
      const other = await addEmployment(worker);
      await addCase(worker, other.werkgever, other.dienstverband, 'ziek');
      expect(await inTenant(worker, other.werkgever, (tx) => tx.feit.count())).toBe(1);
      await expect(inTenant(worker, a.werkgever, (tx) => tx.feit.deleteMany())).rejects.toThrow(/permission denied/);
    } finally {
      await worker.$disconnect();
    }
  });
});

describe('is refused', () => {
  const copyOf = (name: string) => {
    const copy = join(folders, name);
    cpSync(folder, copy, { recursive: true });
    return copy;
  };

  test('a backup with a file that changed', async () => {
    const damaged = copyOf('beschadigd');
    const file = join(damaged, 'public.werkgever.copy.gz');
    writeFileSync(
      file,
      gzipSync(gunzipSync(readFileSync(file)).toString().replace('hr@voorbeeld.nl', 'ik@voorbeeld.nl')),
    );
    await expect(back(damaged)).rejects.toThrow(/public\.werkgever\.copy\.gz is beschadigd of veranderd/);
    rmSync(file);
    await expect(back(damaged)).rejects.toThrow(/public\.werkgever\.copy\.gz is niet te lezen \(ENOENT\)/);
  });

  test('a folder that is none, and a backup of a newer version', async () => {
    await expect(back(folders)).rejects.toThrow(BackupError);
    const newer = copyOf('nieuwer');
    const file = join(newer, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, migrations: [...manifest.migrations, '9999_later'] }));
    await expect(back(newer)).rejects.toThrow(/van een nieuwere versie van poortwachter \(9999_later\)/);
  });
});
