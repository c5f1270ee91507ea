import type { Tx } from '../../store/in-tenant';
import { inTenant } from '../../store/in-tenant';
import type { Fixture } from './fixture';
import { addCase, addEmployment, startFixture } from './fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

const erase = (tx: Tx, geval: string, grond = 'bewaartermijn') =>
  tx.$executeRaw`select wis_geval(${geval}::uuid, ${grond})`;

const TABLES = [
  'verzuimgeval',
  'feit',
  'verplichting',
  'effect',
  'taak',
  'bericht',
  'document',
  'melding',
  'afspraak',
  'factuurregel',
  'grafsteen',
];
const CASE_OF: Record<string, string> = { feit: `(gegevens->>'geval')::uuid`, verzuimgeval: 'id' };

/** How many rows of every table name this case. */
async function traces(geval: string): Promise<Record<string, number>> {
  const counts = TABLES.map(
    (table) => `(select count(*)::int from ${table} where ${CASE_OF[table] ?? 'verzuimgeval_id'} = $1) as ${table}`,
  );
  const { rows } = await fixture.superuser.query(`select ${counts}`, [geval]);
  return Object.fromEntries(Object.entries<number>(rows[0]).filter(([, count]) => count > 0));
}

test.each(['ziek', 'verlof', 'loonsanctie', 'verlengd', 'hersteld-bewaking'])(
  'refuses a case that is %s',
  async (status) => {
    const { werkgever, dienstverband } = await addEmployment(fixture.api);
    const geval = await addCase(fixture.worker, werkgever, dienstverband, status);
    await expect(inTenant(fixture.worker, werkgever, (tx) => erase(tx, geval))).rejects.toThrow(
      `loopt nog (${status}) en kan daarom niet worden gewist`,
    );
    expect((await traces(geval)).feit).toBe(1);
  },
);

test('refuses a case of somebody who left while the ziekengeld of the eigenrisicodrager runs, and no longer', async () => {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  const geval = await addCase(fixture.worker, werkgever, dienstverband, 'uit-dienst');
  const key = { verzuimgevalId: geval, verplichting: 'einde-loondoorbetaling' };
  const terms = { opentOp: '2027-11-15', internUiterlijk: '2027-12-31', gegevens: {} };
  await inTenant(fixture.worker, werkgever, (tx) =>
    tx.verplichting.create({ data: { werkgeverId: werkgever, ...key, status: 'planned', ...terms } }),
  );
  await expect(inTenant(fixture.worker, werkgever, (tx) => erase(tx, geval))).rejects.toThrow('loopt nog (uit-dienst)');
  await inTenant(fixture.worker, werkgever, (tx) =>
    tx.verplichting.update({ where: { verzuimgevalId_verplichting: key }, data: { status: 'done' } }),
  );
  await inTenant(fixture.worker, werkgever, (tx) => erase(tx, geval));
  expect(await traces(geval)).toEqual({ grafsteen: 1 });
});

test('erases a closed case, and that case alone, and leaves a tombstone', async () => {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  const closed = await addCase(fixture.worker, werkgever, dienstverband, 'hersteld');
  const later = await addCase(fixture.worker, werkgever, dienstverband, 'ziek');
  const before = await traces(later);

  await inTenant(fixture.worker, werkgever, (tx) => erase(tx, closed));

  expect(await traces(closed)).toEqual({ grafsteen: 1 });
  expect(await traces(later)).toEqual(before);
  await inTenant(fixture.worker, werkgever, async (tx) => {
    expect(await tx.grafsteen.findMany()).toMatchObject([
      { verzuimgevalId: closed, werkgeverId: werkgever, grond: 'bewaartermijn' },
    ]);
    expect(await tx.documentVersie.count()).toBe(1);
    expect(await tx.meldingOntvangst.count()).toBe(1);
    // The message stays known, so that its repeat opens no new case; the bill stays, without the person.
    expect(await tx.ontvangenBericht.findFirst({ where: { berichtId: `ziekmelding-${closed}` } })).toMatchObject({
      antwoord: { gewist: true },
    });
    expect(await tx.factuurregel.findFirst({ where: { verzuimgevalId: null } })).toMatchObject({
      dienstverbandId: null,
      rij: 'S1-14',
    });
  });
});

test('does nothing the second time', async () => {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  const geval = await addCase(fixture.worker, werkgever, dienstverband, 'ingetrokken');
  for (const grond of ['bewaartermijn', 'verzoek'])
    await inTenant(fixture.worker, werkgever, (tx) => erase(tx, geval, grond));
  expect(await inTenant(fixture.api, werkgever, (tx) => tx.grafsteen.findMany())).toMatchObject([
    { grond: 'bewaartermijn' },
  ]);
});

test('does not reach a case of another employer', async () => {
  const [ours, theirs] = [await addEmployment(fixture.api), await addEmployment(fixture.api)];
  const geval = await addCase(fixture.worker, theirs.werkgever, theirs.dienstverband, 'hersteld');
  await expect(inTenant(fixture.worker, ours.werkgever, (tx) => erase(tx, geval))).rejects.toThrow('bestaat niet');
  expect((await traces(geval)).feit).toBe(1);
});

test('wants a ground', async () => {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  const geval = await addCase(fixture.worker, werkgever, dienstverband, 'hersteld');
  await expect(inTenant(fixture.worker, werkgever, (tx) => erase(tx, geval, ' '))).rejects.toThrow('Noem de grond');
});
