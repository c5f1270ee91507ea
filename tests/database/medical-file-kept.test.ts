import { randomUUID } from 'node:crypto';
import { plainDate } from '../../domain/calendar/plain-date';
import { eraseCase, eraseExpiredCase, erasePerson } from '../../store/erasure/erase';
import { announce, announced, eraseDue } from '../../store/erasure/retention';
import { inTenant } from '../../store/in-tenant';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

type Planted = { werkgever: string; persoon: string; geval: string; document: string; doctor: string };

/** Somebody who left, with a closed case and a medical document of it, last changed on 1 May 2026. */
async function addMedicalFile(): Promise<Planted> {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  const geval = await addCase(fixture.worker, werkgever, dienstverband, 'hersteld');
  const [document, doctor] = [randomUUID(), randomUUID()];
  const persoon = await inTenant(fixture.api, werkgever, async (tx) => {
    const einddatum = '2026-06-30';
    const { werknemerId } = await tx.dienstverband.update({ where: { id: dienstverband }, data: { einddatum } });
    const one = {
      id: doctor,
      werkgeverId: werkgever,
      naam: 'B. Arts',
      email: 'arts@voorbeeld.nl',
      rol: 'bedrijfsarts',
    };
    await tx.gebruiker.create({ data: one });
    const of = { werkgeverId: werkgever, dienstverbandId: dienstverband, verzuimgevalId: geval };
    await tx.document.create({ data: { id: document, ...of, soort: 'medische-informatie', datum: '2026-05-01' } });
    const file = { bestandsnaam: 'brief.pdf', mediatype: 'application/pdf', sha256: 'x', gemaaktOp: '2026-05-01' };
    await tx.$queryRaw`select bewaar_medische_versie(${document}::uuid, ${doctor}::uuid, ${file}::jsonb, 'brief'::bytea)`;
    return werknemerId;
  });
  return { werkgever, persoon, geval, document, doctor };
}

/** The medical document as its doctor reads it. */
const readable = ({ werkgever, document, doctor }: Planted) =>
  inTenant(fixture.api, werkgever, async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      select sha256 from lees_medische_versie(${document}::uuid, 1, ${doctor}::uuid)`;
    return rows.length === 1;
  });

const caseIsThere = ({ werkgever, geval }: Planted) =>
  inTenant(fixture.api, werkgever, async (tx) => (await tx.verzuimgeval.count({ where: { id: geval } })) === 1);

const wish = ({ werkgever }: Planted, id: string) => ({ werkgeverId: werkgever, id, ground: 'x', by: 'de test' });

test('a case of which the terms are over goes without its medical file, which stays twenty years after its last change', async () => {
  const one = await addMedicalFile();
  const term = { status: 'planned', opentOp: '2026-06-01', internUiterlijk: '2028-06-01', gegevens: {} };
  const of = {
    werkgeverId: one.werkgever,
    verzuimgevalId: one.geval,
    verplichting: 'bewaartermijn-dossier-arbodienst',
  };
  await inTenant(fixture.worker, one.werkgever, (tx) => tx.verplichting.create({ data: { ...of, ...term } }));
  await announce(fixture.worker, plainDate('2028-06-02'));
  await eraseDue(fixture.worker, plainDate('2028-08-01'), 'de test');
  expect([await caseIsThere(one), await readable(one)]).toEqual([false, true]);

  const personMayGo = async (day: string) => {
    await announce(fixture.worker, plainDate(day));
    return (await announced(fixture.worker)).some(({ id }) => id === one.persoon);
  };
  expect([await personMayGo('2046-05-01'), await personMayGo('2046-05-02')]).toEqual([false, true]);
});

test('on request the medical file goes with its case, and with its person', async () => {
  const [byCase, byPerson] = [await addMedicalFile(), await addMedicalFile()];
  await eraseCase(fixture.worker, wish(byCase, byCase.geval));
  await eraseExpiredCase(fixture.worker, wish(byPerson, byPerson.geval));
  expect([await readable(byCase), await readable(byPerson)]).toEqual([false, true]);
  await erasePerson(fixture.worker, wish(byPerson, byPerson.persoon));
  expect(await readable(byPerson)).toBe(false);
});

test('an erasure by the terms that is repeated after a restore leaves the medical file, too', async () => {
  const one = await addMedicalFile();
  await fixture.owner.query(`select set_config('poortwachter.werkgever', $1, false)`, [one.werkgever]);
  await fixture.owner.query(`select herhaal_wissing('geval-behalve-medisch', $1, 'x', 'de test', '{}')`, [one.geval]);
  expect([await caseIsThere(one), await readable(one)]).toEqual([false, true]);
});
