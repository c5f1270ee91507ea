import { randomUUID } from 'node:crypto';
import type { Tx } from '../../store/in-tenant';
import { inTenant } from '../../store/in-tenant';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

/** Row-level security looks at the employer of a row itself; that what it refers to is of the same one, the keys say. */

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

/** What refers to another row and has no foreign key, and why none can be. */
const WITHOUT: ReadonlyArray<readonly [column: RegExp, why: string]> = [
  [/^(audit|audit_zegel|gewist_bericht|grafsteen)\./, 'outlives what it tells about'],
  [/^(wisvoornemen|aanhouding)\.onderwerp_id$/, 'names a row of one of several tables'],
  [/^(adresbevestiging\.van_id|bericht\.gebruiker_id)$/, 'names a row of one of several tables'],
  [/^adresbericht\.adresbevestiging_id$/, 'outlives the request that it was about'],
  [
    /^(afspraak|bericht|effect|factuurregel|ontvangen_bericht|taak)\.dienstverband_id$/,
    'written by the case transaction alone, under the row that it locked; of a contract it names the employer',
  ],
  [
    /^(afspraak|bericht|effect|factuurregel|melding|taak|verplichting)\.verzuimgeval_id$/,
    'written by the case transaction alone; goes on when the row of its case has to be made again from the facts',
  ],
  [/^document\.dienstverband_id$/, 'that of its verzuimgeval; of a contract it names the employer'],
  [/^(feit|doorgifte|terzijde)\.dienstverband_id$/, 'its other column, van_dienstverband, has the key'],
  [/^((document|doorgifte)\.feit_id|afspraak\.persoon)$/, 'read within the employer'],
];

test('every column that refers to a row of an employer has that employer in its key, or a reason to have none', async () => {
  const { rows } = await fixture.superuser.query<{ name: string; keyed: boolean }>(`
    select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname as name,
      exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)
        and (select attnum from pg_attribute w where w.attrelid = c.oid and w.attname = 'werkgever_id') = any (f.conkey)) as keyed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and n.nspname in ('public', 'medisch') and a.atttypid = 'uuid'::regtype and a.attnum > 0
      and a.attname not in ('id', 'werkgever_id')
      and exists (select from pg_attribute w where w.attrelid = c.oid and w.attname = 'werkgever_id')`);
  const open = rows.filter(({ name, keyed }) => !keyed && !WITHOUT.some(([column]) => column.test(name)));
  expect(open.map(({ name }) => name)).toEqual([]);
  expect(rows.filter(({ keyed }) => keyed)).toHaveLength(17);
});

test('no foreign key between tables of employers leaves the employer out', async () => {
  const { rows } = await fixture.superuser.query<{ name: string }>(`
    select f.conrelid::regclass || '.' || f.conname as name from pg_constraint f
    where f.contype = 'f' and f.confrelid <> 'werkgever'::regclass and cardinality(f.conkey) = 1
      and exists (select from pg_attribute w where w.attrelid = f.confrelid and w.attname = 'werkgever_id')`);
  expect(rows).toEqual([]);
});

type Row = Record<'werkgever' | 'dienstverband' | 'geval' | 'werknemer' | 'gebruiker' | 'sleutel', string>;

async function employer(): Promise<Row> {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  const geval = await addCase(fixture.worker, werkgever, dienstverband, 'ziek');
  return inTenant(fixture.api, werkgever, async (tx) => {
    const { werknemerId: werknemer } = await tx.dienstverband.findUniqueOrThrow({ where: { id: dienstverband } });
    const { id: gebruiker } = await tx.gebruiker.create({
      data: { werkgeverId: werkgever, naam: 'x', email: `${randomUUID()}@voorbeeld.nl`, rol: 'werkgever' },
    });
    const { id: sleutel } = await tx.apiSleutel.create({
      data: { werkgeverId: werkgever, hash: randomUUID(), omschrijving: 'x' },
    });
    return { werkgever, dienstverband, geval, werknemer, gebruiker, sleutel };
  });
}

const moment = new Date('2026-01-05T07:00:00Z');
/** Rows of the first employer that refer to the second. */
const ATTACKS: Record<string, (tx: Tx, ours: Row, theirs: Row) => Promise<unknown>> = {
  'an employment with an employee': (tx, { werkgever: werkgeverId }, { werknemer: werknemerId }) =>
    tx.dienstverband.create({ data: { werkgeverId, werknemerId, begindatum: '2019-03-01' } }),
  'an employment that is moved to an employee': (tx, { dienstverband: id }, { werknemer: werknemerId }) =>
    tx.dienstverband.update({ where: { id }, data: { werknemerId } }),
  'a case with an employment': (tx, { werkgever: werkgeverId }, { dienstverband: dienstverbandId }) =>
    tx.verzuimgeval.create({
      data: { id: randomUUID(), werkgeverId, dienstverbandId, eersteZiektedag: '2026-01-05', status: 'ziek' },
    }),
  'a fact with an employment': (tx, { werkgever: werkgeverId }, { dienstverband: dienstverbandId }) =>
    tx.feit.create({
      data: {
        id: randomUUID(),
        werkgeverId,
        dienstverbandId,
        volgnummer: 99,
        soort: 'ziekmelding',
        bekendOp: '2026-01-05',
        gegevens: {},
        berichtId: randomUUID(),
        vastgelegdOp: moment,
      },
    }),
  'a task for a workflow with an employment': (tx, { werkgever: werkgeverId }, { dienstverband: dienstverbandId }) =>
    tx.doorgifte.create({ data: { werkgeverId, dienstverbandId, versie: 1 } }),
  'an assignment with a case': (tx, { werkgever: werkgeverId, gebruiker: gebruikerId }, { geval: verzuimgevalId }) =>
    tx.toewijzing.create({ data: { werkgeverId, verzuimgevalId, gebruikerId, rol: 'casemanager' } }),
  'an assignment with a user': (tx, { werkgever: werkgeverId, geval: verzuimgevalId }, { gebruiker: gebruikerId }) =>
    tx.toewijzing.create({ data: { werkgeverId, verzuimgevalId, gebruikerId, rol: 'casemanager' } }),
  'a document with a case': (tx, { werkgever: werkgeverId, dienstverband: dienstverbandId }, { geval }) =>
    tx.document.create({
      data: { werkgeverId, dienstverbandId, verzuimgevalId: geval, soort: 'plan-van-aanpak', datum: '2026-02-16' },
    }),
  'a key in the place of a key': (tx, { werkgever: werkgeverId }, { sleutel: vervangtId }) =>
    tx.apiSleutel.create({ data: { werkgeverId, vervangtId, hash: randomUUID(), omschrijving: 'x' } }),
};

test.each(Object.keys(ATTACKS))('%s of another employer is not taken', async (name) => {
  const [ours, theirs] = [await employer(), await employer()];
  const attack = ATTACKS[name] as (typeof ATTACKS)[string];
  await expect(inTenant(fixture.api, ours.werkgever, (tx) => attack(tx, ours, theirs))).rejects.toThrow(
    /[Ff]oreign key/,
  );
});
