import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { anchorBeside, keepAnchor, readAnchor } from '../../store/audit-anchor';
import { lastRound, roundsAfter } from '../../store/audit-rounds';
import { checkAudit, sealAudit } from '../../store/audit-seal';
import { inTenant } from '../../store/in-tenant';
import { addEmployment, type Fixture, startFixture } from './fixture';

/** Whoever has the whole database and no key takes away the end of a chain, or of all of them. */

let fixture: Fixture;
let a: { werkgever: string; dienstverband: string };
const folder = mkdtempSync(join(tmpdir(), 'spoor-'));
const anchor = anchorBeside(join(folder, 'wissingen.jsonl'));
beforeAll(async () => {
  fixture = await startFixture();
  a = await addEmployment(fixture.api);
});
afterAll(async () => {
  await fixture.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function tamper(...commands: string[]): Promise<void> {
  try {
    await fixture.superuser.query(
      `begin; set local session_replication_role = replica; ${commands.join('; ')}; commit`,
    );
  } finally {
    await fixture.superuser.query('rollback');
  }
}

/** Lines of the employment and of its employer, which a worker seals. */
async function written(): Promise<void> {
  for (const onderwerp of [a.dienstverband, a.dienstverband, '/v1/werknemers'])
    await inTenant(fixture.api, a.werkgever, (tx) =>
      tx.audit.createMany({
        data: [{ werkgeverId: a.werkgever, wie: 'x', actie: 'lees', onderwerp, uitkomst: '200' }],
      }),
    );
  await tamper(
    `update audit set moment = moment - interval '1 minute' where id not in (select audit_id from audit_zegel)`,
  );
  await sealAudit(fixture.worker);
}
const kept = async () => keepAnchor(fixture.worker, anchor, await lastRound(fixture.worker));
const about = async () => (await checkAudit(fixture.worker, anchor)).broken.map((one) => one.about);
const LAST = '(select max(nummer) from audit_ronde)';

test('how far the trail is sealed is kept outside the database, and is in order', async () => {
  await written();
  expect([await kept(), JSON.parse(readFileSync(anchor, 'utf8'))]).toEqual([
    true,
    { ronde: 1, zegel: (await lastRound(fixture.worker))?.zegel },
  ]);
  await written();
  expect([await kept(), await about()]).toEqual([true, []]);
  expect(readdirSync(folder)).toEqual([basename(anchor)]);
});

test('workers that keep it at once, or one that is behind, take nothing from what is kept', async () => {
  const first = { nummer: 1, zegel: (await roundsAfter(fixture.worker, 0, 1))[0]?.zegel ?? '' };
  const newest = await lastRound(fixture.worker);
  const shared = join(folder, 'samen', 'auditspoor.json');
  // What a worker that was killed left is in nobody's way.
  mkdirSync(`${shared}.nieuw`, { recursive: true });
  expect(await keepAnchor(fixture.worker, shared, first)).toBe(true);
  await Promise.all(Array.from({ length: 8 }, () => keepAnchor(fixture.worker, shared, newest)));
  expect(await keepAnchor(fixture.worker, shared, first)).toBe(true);
  expect([readAnchor(shared), readdirSync(dirname(shared)).sort()]).toEqual([
    newest,
    ['auditspoor.json', 'auditspoor.json.nieuw'],
  ]);
});

test('the end of one chain that is taken away with its seals shows in its round, without a file too', async () => {
  await tamper(
    'create table bewaard as select z.* from audit_zegel z where false',
    `insert into bewaard select z.* from audit_zegel z where ronde = ${LAST} and nummer =
      (select max(nummer) from audit_zegel y where y.keten = z.keten) limit 1`,
    'create table regels as select * from audit where id in (select audit_id from bewaard)',
    'delete from audit where id in (select id from regels)',
    'delete from audit_zegel where audit_id in (select audit_id from bewaard)',
  );
  expect((await checkAudit(fixture.worker)).broken.map((one) => one.about)).toEqual(['ronde 2']);
  await tamper('insert into audit select * from regels', 'insert into audit_zegel select * from bewaard');
  await tamper('drop table regels', 'drop table bewaard');
  expect(await about()).toEqual([]);
});

test('the end of all that is taken away with its rounds shows by the file, whatever is sealed after it', async () => {
  await written();
  expect(await kept()).toBe(true);
  await tamper(
    `delete from audit where id in (select audit_id from audit_zegel where ronde = ${LAST})`,
    `delete from audit_zegel where ronde = ${LAST}`,
    `delete from audit_ronde where nummer = ${LAST}`,
  );
  expect((await checkAudit(fixture.worker)).broken).toEqual([]);
  expect([await about(), await kept()]).toEqual([['ronde 3'], false]);
  for (let n = 0; n < 2; n++) await written();
  expect([await about(), await kept()]).toEqual([['ronde 3'], false]);
});

test('a file that cannot be read is said to be so', async () => {
  writeFileSync(anchor, '{');
  await expect(about()).rejects.toThrow(/auditspoor.json is niet te lezen/);
});

test('neither API nor worker changes a round or adds one', async () => {
  for (const role of ['api', 'worker'] as const)
    for (const command of ['delete from audit_ronde', `insert into audit_ronde values (99, 'x')`])
      await expect(fixture[role].$executeRawUnsafe(command)).rejects.toThrow(/permission denied/);
  await expect(fixture.superuser.query('delete from audit_ronde')).rejects.toMatchObject({ code: 'PW001' });
});
