import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createDatabase } from '../../store/client';
import { DatabaseUnavailable } from '../../store/database-unavailable';
import { inTenant } from '../../store/in-tenant';
import { makeBackup } from '../../store/reservekopie/make-backup';
import { BackupError, readBackup } from '../../store/reservekopie/manifest';
import { restoreBackup } from '../../store/reservekopie/restore-backup';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
const folders = mkdtempSync(join(tmpdir(), 'reservekopie-'));
const folder = join(folders, 'een');
let a: { werkgever: string; dienstverband: string };
const silent = () => {};

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
