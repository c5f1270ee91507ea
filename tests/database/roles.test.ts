import { BEFORE_ALL, employmentsWithCase } from '../../store/employments';
import { inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import type { Fixture } from './fixture';
import { addEmployment, startFixture } from './fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

const RUNNING = ['api', 'worker', 'login', 'beheer', 'sweep', 'wis', 'medisch'].map((name) => `poortwachter_${name}`);

test('no role that runs is superuser, bypasses the policies, owns a table or is a member of another', async () => {
  const { rows } = await fixture.superuser.query(
    `select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
            exists (select from pg_class where relowner = r.oid) as owner,
            exists (select from pg_auth_members m where m.member = r.oid) as member
     from pg_roles r where rolname = any($1) order by 1`,
    [RUNNING],
  );
  const login = ['poortwachter_api', 'poortwachter_worker'];
  const expected = [...RUNNING]
    .sort()
    .map((rolname) => ({ rolname, rolcanlogin: login.includes(rolname), mighty: false, owner: false, member: false }));
  expect(rows).toEqual(expected);
});

test('the owner of the database is no superuser, and after migration acts in no other role', async () => {
  const { rows } = await fixture.owner.query(
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  await expect(fixture.owner.query('set role poortwachter_wis')).rejects.toThrow(/permission denied/);
});

test('functions that see across employers run for whom they are meant, with a fixed search path', async () => {
  const { rows } = await fixture.superuser.query(
    `select proname as name, proowner::regrole::text as owner, proconfig is not null as fixed,
            array(select grantee::regrole::text from aclexplode(proacl) where grantee <> proowner order by 1) as callers
     from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
  );
  const row = (name: string, owner: string, ...callers: string[]) => ({
    name,
    owner: `poortwachter_${owner}`,
    fixed: true,
    callers: callers.map((c) => `poortwachter_${c}`),
  });
  expect(rows).toEqual([
    row('audit_ronden', 'sweep', 'worker'),
    row('bewaar_medische_versie', 'medisch', 'api'),
    row('bewezen_operator', 'beheer', 'api'),
    row('gebruik_api_sleutel', 'login', 'api'),
    row('getoonde_sleutel', 'login'),
    row('gezegelde_audit', 'sweep', 'worker'),
    row('herhaal_wissing', 'wis', 'owner'),
    row('laat_berichten_los', 'sweep', 'worker'),
    row('laat_medisch_staan', 'wis'),
    row('laatste_ronde', 'sweep', 'worker'),
    row('laatste_zegels', 'sweep', 'worker'),
    row('lees_medische_versie', 'medisch', 'api'),
    row('leg_zegels', 'sweep', 'worker'),
    row('lijst_grafstenen', 'sweep', 'owner', 'worker'),
    row('lijst_werkgevers', 'beheer', 'api'),
    row('lijst_wisvoornemens', 'sweep', 'worker'),
    row('maak_operatorsleutel', 'beheer', 'owner'),
    row('medische_versies', 'medisch', 'api'),
    row('neem_berichten', 'sweep', 'worker'),
    row('neem_doorgiften', 'sweep', 'worker'),
    row('ongezegelde_audit', 'sweep', 'worker'),
    row('sporen_van', 'wis'),
    row('stand_berichten', 'sweep', 'api', 'worker'),
    row('stand_doorgiften', 'sweep', 'api', 'worker'),
    row('stap_bezorging', 'sweep', 'worker'),
    row('stukken_zonder_versie', 'sweep', 'worker'),
    row('sweep_dienstverbanden', 'sweep', 'worker'),
    row('van_een_hand', 'login', 'api'),
    row('verberg_geval', 'wis'),
    row('vergeet_berichten', 'wis'),
    row('verstreken_bewaartermijnen', 'sweep', 'worker'),
    row('wachtende_adresberichten', 'sweep', 'worker'),
    row('weiger_aangehouden', 'wis'),
    row('werkgever_ids', 'sweep', 'owner', 'worker'),
    row('werkgever_van_geval', 'sweep', 'worker'),
    row('werkgevers_van', 'sweep', 'worker'),
    row('wis_alles_buiten_geval', 'wis'),
    row('wis_alles_van_geval', 'wis'),
    row('wis_alles_van_persoon', 'wis'),
    row('wis_buiten_geval', 'wis', 'worker'),
    row('wis_een_geval', 'wis'),
    row('wis_geval', 'wis', 'worker'),
    row('wis_geval_als', 'wis'),
    row('wis_persoon', 'wis', 'worker'),
    row('wis_sporen', 'wis'),
    row('wis_verstreken_geval', 'wis', 'worker'),
    row('zaken_met_stukken_na_te_kijken', 'sweep', 'worker'),
    row('zet_einde_van_maker', 'login'),
    row('zet_grafsteen', 'wis'),
    row('zet_moment_en_naam', 'login'),
    row('zoek_api_sleutel', 'login', 'api'),
  ]);
});

/** What the case transaction writes, and how: the same for whoever performs it. */
const WRITES_OF_A_CASE: Record<string, string[]> = {
  audit: ['INSERT'],
  effect: ['INSERT'],
  feit: ['INSERT'],
  bericht: ['INSERT', 'UPDATE'],
  dienstverband: ['UPDATE'],
  doorgifte: ['INSERT', 'DELETE'],
  melding: ['INSERT', 'UPDATE'],
  ontvangen_bericht: ['INSERT'],
  taak: ['INSERT', 'UPDATE'],
  verplichting: ['INSERT', 'UPDATE'],
  verzuimgeval: ['INSERT', 'UPDATE'],
};
/** What a trigger keeps from being changed, whoever asks. */
const APPEND_ONLY = `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'alleen_toevoegen'`;

test.each(['poortwachter_api', 'poortwachter_worker'])(
  '%s may write what the case transaction writes, and change or erase no fact, effect or audit line',
  async (role) => {
    const { rows } = await fixture.superuser.query<{ name: string; rights: string[] }>(
      `select c.relname as name, array(select p from unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
         where has_table_privilege($1, c.oid, p)
           or (p in ('INSERT', 'UPDATE') and has_any_column_privilege($1, c.oid, p))) as rights
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
      [role],
    );
    const rightsOn = new Map(rows.map(({ name, rights }) => [name, rights]));
    for (const [table, needed] of Object.entries(WRITES_OF_A_CASE))
      expect([table, needed.filter((right) => !rightsOn.get(table)?.includes(right))]).toEqual([table, []]);
    const appendOnly = (await fixture.superuser.query<{ name: string }>(APPEND_ONLY)).rows.map(({ name }) => name);
    expect(appendOnly).toEqual(expect.arrayContaining(['audit', 'effect', 'feit']));
    for (const table of appendOnly)
      expect([table, rightsOn.get(table)?.filter((right) => right !== 'INSERT')]).toEqual([table, []]);
    expect(rows.filter(({ rights }) => rights.includes('TRUNCATE'))).toEqual([]);
  },
);

test('nobody but its own role reads the medical schema', async () => {
  const { rows } = await fixture.superuser.query(
    `select rolname from pg_roles where has_schema_privilege(oid, 'medisch', 'usage') and not rolsuper and rolname = any($1)`,
    [RUNNING],
  );
  expect(rows).toEqual([{ rolname: 'poortwachter_medisch' }]);
});

test('an API key is found by its hash until it is withdrawn', async () => {
  const { werkgever } = await addEmployment(fixture.api);
  const key = await inTenant(fixture.api, werkgever, (tx) =>
    tx.apiSleutel.create({ data: { werkgeverId: werkgever, hash: 'h1', omschrijving: 'test' } }),
  );
  const find = () => fixture.api.$queryRaw`select * from zoek_api_sleutel('h1')`;
  const found = { id: key.id, werkgever_id: werkgever, rol: 'werkgever', bereik: ['werkgever'], rechten: ['lezen'] };
  expect(await find()).toEqual([{ ...found, laatst_gebruikt_op: null }]);
  await inTenant(fixture.api, werkgever, (tx) =>
    tx.apiSleutel.update({ where: { id: key.id }, data: { ingetrokkenOp: new Date() } }),
  );
  expect(await find()).toEqual([]);
});

test('an operator lists all employers, another key none', async () => {
  const { werkgever } = await addEmployment(fixture.api);
  await inTenant(fixture.api, werkgever, (tx) =>
    tx.apiSleutel.create({ data: { werkgeverId: werkgever, hash: 'h2', omschrijving: 'van een werkgever' } }),
  );
  await fixture.owner.query(`select maak_operatorsleutel('h3', 'beheer')`);
  expect(await fixture.api.$queryRaw`select * from zoek_api_sleutel('h3')`).toMatchObject([
    { werkgever_id: null, rol: 'operator' },
  ]);
  expect(await fixture.api.$queryRaw`select id from lijst_werkgevers('h3')`).toContainEqual({ id: werkgever });
  for (const hash of ['h2', 'onbekend'])
    await naming(hash, async () => {
      await expect(fixture.api.$queryRaw`select id from lijst_werkgevers(${hash})`).rejects.toThrow(
        'Alleen een operator',
      );
    });
});

test('the sweep goes over the employments with a case of all employers, page after page', async () => {
  const employments = [await addEmployment(fixture.api), await addEmployment(fixture.api)];
  const never = await addEmployment(fixture.api);
  for (const { werkgever, dienstverband } of employments)
    await inTenant(fixture.api, werkgever, (tx) =>
      tx.dienstverband.update({ where: { id: dienstverband }, data: { versie: 1 } }),
    );
  const seen: string[] = [];
  for (let after = BEFORE_ALL; ; ) {
    const [one, ...more] = await employmentsWithCase(fixture.worker, after, 1);
    expect(more).toEqual([]);
    if (!one) break;
    after = one.dienstverbandId;
    seen.push(after);
  }
  expect(seen).toEqual(employments.map(({ dienstverband }) => dienstverband).sort());
  expect(seen).not.toContain(never.dienstverband);
  await expect(fixture.api.$queryRaw`select * from sweep_dienstverbanden(${BEFORE_ALL}::uuid, 1)`).rejects.toThrow(
    /permission denied/,
  );
});
