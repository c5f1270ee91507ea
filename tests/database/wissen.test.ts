// Longer than 300 lines: everything that an erasure has to take away, table by table.
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '../../domain/calendar/plain-date';
import { eraseCase, erasePerson, NotErased } from '../../store/erasure/erase';
import { addToJournal, readJournal } from '../../store/erasure/journal';
import { announce, announced, eraseDue, GRACE_DAYS } from '../../store/erasure/retention';
import { keepOutside } from '../../store/erasure/tombstones';
import { inTenant } from '../../store/in-tenant';
import { eraseAgain } from '../../store/reservekopie/erase-again';
import { makeBackup } from '../../store/reservekopie/make-backup';
import { restoreBackup } from '../../store/reservekopie/restore-backup';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
const folder = mkdtempSync(join(tmpdir(), 'wissen-'));
const journal = join(folder, 'wissingen.jsonl');
const silent = () => {};
beforeAll(async () => {
  fixture = await startFixture();
  // Thrown out like everybody when a backup is put back.
  fixture.owner.on('error', silent);
  fixture.superuser.on('error', silent);
});
afterAll(() => fixture.stop());

const NAME = 'Ludovica Kanarievogel';
const BSN = '999990019';

type Person = { werkgever: string; persoon: string; dienstverband: string; geval: string };

/** Somebody who left, with a closed case, and everything that can name or describe them. */
async function addPerson(einddatum: string | null = '2023-06-30'): Promise<Person> {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  const geval = await addCase(fixture.worker, werkgever, dienstverband, 'hersteld');
  const persoon = await inTenant(fixture.api, werkgever, async (tx) => {
    const { werknemerId } = await tx.dienstverband.update({ where: { id: dienstverband }, data: { einddatum } });
    const data = { naam: NAME, bsn: BSN, iban: 'NL91ABNA0417164300', email: 'ludovica@voorbeeld.nl' };
    await tx.werknemer.update({ where: { id: werknemerId }, data });
    const path = `/v1/verzuimgevallen/${geval}/plan`;
    await tx.audit.create({
      data: { werkgeverId: werkgever, wie: 'x', actie: 'lees', onderwerp: path, uitkomst: '200' },
    });
    const own = { werkgeverId: werkgever, wie: 'x', actie: 'lees', uitkomst: '200' };
    await tx.audit.create({ data: { ...own, onderwerp: `/v1/werknemers/${werknemerId}` } });
    await tx.idempotentie.create({
      data: { werkgeverId: werkgever, sleutel: randomUUID(), route: `POST ${path}`, bodyHash: 'x', berichtId: 'y' },
    });
    const made = { werkgeverId: werkgever, route: 'POST /v1/werknemers', bodyHash: 'x', berichtId: 'z' };
    await tx.idempotentie.create({
      data: { ...made, sleutel: randomUUID(), locatie: `/v1/werknemers/${werknemerId}` },
    });
    const asked = { soort: 'werknemer', vanId: werknemerId, email: 'nieuw@voorbeeld.nl', aangevraagdOp: new Date() };
    await tx.adresbevestiging.create({ data: { id: randomUUID(), werkgeverId: werkgever, ...asked } });
    await tx.adresbericht.create({
      data: {
        id: randomUUID(),
        werkgeverId: werkgever,
        sleutel: `adres/${werknemerId}/gewijzigd/x`,
        soort: 'gewijzigd',
        naar: 'ludovica@voorbeeld.nl',
        taal: 'nl',
        aangevraagdOp: new Date(),
      },
    });
    await tx.doorgifte.create({ data: { werkgeverId: werkgever, dienstverbandId: dienstverband, versie: 1 } });
    return werknemerId;
  });
  await inTenant(fixture.worker, werkgever, async (tx) => {
    await tx.toestemming.create({
      data: { werkgeverId: werkgever, dienstverbandId: dienstverband, doel: 'x', gegeven: true, sinds: '2022-01-01' },
    });
    const aside = { soort: 'x', reden: 'fout', toelichting: 'x', moment: new Date() };
    await tx.terzijde.create({
      data: { id: randomUUID(), werkgeverId: werkgever, dienstverbandId: dienstverband, ...aside },
    });
  });
  return { werkgever, persoon, dienstverband, geval };
}

/** Tables in which a text stands anywhere, as the superuser finds it. */
async function tablesWith(...texts: string[]): Promise<string[]> {
  const { rows } = await fixture.superuser.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'medisch'::regnamespace) order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const any = texts.map((_, i) => `strpos(t::text, $${i + 1}) > 0`).join(' or ');
    const { rows: hits } = await fixture.superuser.query(`select from ${name} t where ${any} limit 1`, texts);
    if (hits.length > 0) found.push(name);
  }
  return found;
}

const wish = ({ werkgever }: Person, id: string) => ({
  werkgeverId: werkgever,
  id,
  ground: 'op verzoek',
  by: 'de test',
});

test('of a person who was erased no table holds a name, a number, an address or an id, but the tombstones', async () => {
  const person = await addPerson();
  const other = await addPerson();
  const before = await tablesWith(other.persoon, other.dienstverband, other.geval);
  await erasePerson(fixture.worker, wish(person, person.persoon));
  expect(await tablesWith(person.persoon, person.geval)).toEqual(['gewist_bericht', 'grafsteen']);
  expect(await tablesWith(person.dienstverband)).toEqual([]);
  expect(await tablesWith(other.persoon, other.dienstverband, other.geval)).toEqual(before);
  await erasePerson(fixture.worker, wish(other, other.persoon));
  expect(await tablesWith(NAME, BSN, 'NL91ABNA0417164300', 'ludovica@', 'nieuw@voorbeeld.nl')).toEqual([]);
  const { rows } = await fixture.superuser.query(
    'select soort, grond, wie from grafsteen where werkgever_id = $1 order by soort',
    [person.werkgever],
  );
  expect(rows).toEqual(['geval', 'persoon'].map((soort) => ({ soort, grond: 'op verzoek', wie: 'de test' })));
  const lines = await fixture.superuser.query(
    `select wie, onderwerp, uitkomst from audit where werkgever_id = $1 and actie = 'wis' order by onderwerp`,
    [person.werkgever],
  );
  expect(lines.rows).toEqual(
    ['geval', 'persoon'].map((onderwerp) => ({ wie: 'worker: de test', onderwerp, uitkomst: 'op verzoek' })),
  );
});

test('of a case that was erased the paths of the audit trail keep their line and lose the id', async () => {
  const person = await addPerson();
  await eraseCase(fixture.worker, wish(person, person.geval));
  // That a message was taken stays; the id of this one was made of that of the case.
  expect(await tablesWith(person.geval)).toEqual(['gewist_bericht', 'grafsteen', 'ontvangen_bericht']);
  const { rows } = await fixture.superuser.query(
    `select onderwerp from audit where werkgever_id = $1 and onderwerp like '%plan'`,
    [person.werkgever],
  );
  expect(rows).toEqual([{ onderwerp: '/v1/verzuimgevallen/gewist/plan' }]);
});

test('a line of the audit trail about what was erased loses what the sender called its request, and ids of tasks, documents and appointments', async () => {
  const person = await addPerson();
  const named = 'ludovica.999990019';
  await inTenant(fixture.api, person.werkgever, async (tx) => {
    const where = { verzuimgevalId: person.geval };
    const rows = [
      ['werknemers', person.persoon],
      ['taken', (await tx.taak.findFirstOrThrow({ where })).id],
      ['documenten', (await tx.document.findFirstOrThrow({ where })).id],
      ['afspraken', (await tx.afspraak.findFirstOrThrow({ where })).id],
      ['verzuimgevallen', `${person.geval}/taken/${(await tx.taak.findFirstOrThrow({ where })).id}`],
      ['werkgevers', person.werkgever],
    ];
    const line = { werkgeverId: person.werkgever, wie: 'x', actie: 'genoemd', uitkomst: '200', kenmerkKlant: named };
    await tx.audit.createMany({ data: rows.map(([kind, id]) => ({ ...line, onderwerp: `/v1/${kind}/${id}` })) });
  });
  await erasePerson(fixture.worker, wish(person, person.persoon));
  const { rows } = await fixture.superuser.query(
    `select onderwerp, kenmerk_klant from audit where werkgever_id = $1 and actie = 'genoemd' order by onderwerp`,
    [person.werkgever],
  );
  expect(rows).toEqual(
    [
      { onderwerp: '/v1/afspraken/gewist', kenmerk_klant: null },
      { onderwerp: '/v1/documenten/gewist', kenmerk_klant: null },
      { onderwerp: '/v1/taken/gewist', kenmerk_klant: null },
      { onderwerp: `/v1/werkgevers/${person.werkgever}`, kenmerk_klant: named },
      { onderwerp: '/v1/werknemers/gewist', kenmerk_klant: null },
      { onderwerp: '/v1/verzuimgevallen/gewist/taken/gewist', kenmerk_klant: null },
    ].sort((a, b) => (a.onderwerp < b.onderwerp ? -1 : 1)),
  );
});

test('what an operator read or did leaves no id of what was erased among the lines of the installation either', async () => {
  const [person, other] = [await addPerson(), await addPerson()];
  const named = 'ludovica.999990019';
  const line = `insert into audit (id, werkgever_id, wie, actie, onderwerp, uitkomst, kenmerk_klant)
    values (gen_random_uuid(), null, 'sleutel:x', 'lees', $1, '200', $2)`;
  for (const { geval } of [person, other])
    await fixture.superuser.query(line, [`/v1/verzuimgevallen/${geval}/waarom-wacht`, named]);
  await eraseCase(fixture.worker, wish(person, person.geval));
  const { rows } = await fixture.superuser.query(
    `select onderwerp, kenmerk_klant from audit where werkgever_id is null and onderwerp like '%/waarom-wacht' order by kenmerk_klant`,
  );
  expect(rows).toEqual([
    { onderwerp: `/v1/verzuimgevallen/${other.geval}/waarom-wacht`, kenmerk_klant: named },
    { onderwerp: '/v1/verzuimgevallen/gewist/waarom-wacht', kenmerk_klant: null },
  ]);
});

test.each([
  ['who is employed', null, {}, /is nog in dienst/],
  ['with a case that runs', '2023-06-30', { status: 'ziek' }, /loopt nog/],
] as const)('a person %s is not erased, and loses nothing', async (_what, einddatum, change, sentence) => {
  const person = await addPerson(einddatum);
  await inTenant(fixture.worker, person.werkgever, (tx) =>
    tx.verzuimgeval.update({ where: { id: person.geval }, data: change }),
  );
  const before = await tablesWith(person.persoon, person.geval);
  const erasing = erasePerson(fixture.worker, wish(person, person.persoon));
  await expect(erasing).rejects.toThrow(NotErased);
  await expect(erasing).rejects.toThrow(sentence);
  expect(await tablesWith(person.persoon, person.geval)).toEqual(before);
});

test('what is held stays, whoever asks, until it is released', async () => {
  const person = await addPerson();
  const held = { werkgeverId: person.werkgever, onderwerpId: person.persoon, grond: 'geschil', wie: 'de test' };
  await inTenant(fixture.worker, person.werkgever, (tx) => tx.aanhouding.create({ data: held }));
  for (const erase of [
    () => erasePerson(fixture.worker, wish(person, person.persoon)),
    () => eraseCase(fixture.worker, wish(person, person.geval)),
  ])
    await expect(erase()).rejects.toThrow(/aangehouden/);
  await inTenant(fixture.worker, person.werkgever, (tx) =>
    tx.aanhouding.updateMany({ data: { beeindigdOp: new Date() } }),
  );
  await erasePerson(fixture.worker, wish(person, person.persoon));
  expect(await tablesWith(person.geval)).toEqual(['gewist_bericht', 'grafsteen']);
});

test('what is past its terms is announced, waits for its days of grace, and then goes; what is held waits on', async () => {
  const [first, held] = [await addPerson(), await addPerson()];
  for (const { werkgever, geval } of [first, held])
    await inTenant(fixture.worker, werkgever, async (tx) => {
      const term = { status: 'planned', opentOp: '2022-02-01', internUiterlijk: '2024-02-01', gegevens: {} };
      for (const kind of ['dossier-arbodienst', 'reintegratiedossier-werkgever'])
        await tx.verplichting.create({
          data: { werkgeverId: werkgever, verzuimgevalId: geval, verplichting: `bewaartermijn-${kind}`, ...term },
        });
    });
  await inTenant(fixture.worker, held.werkgever, (tx) =>
    tx.aanhouding.create({
      data: { werkgeverId: held.werkgever, onderwerpId: held.dienstverband, grond: 'geschil', wie: 'de test' },
    }),
  );
  const seen = async () => (await announced(fixture.worker)).filter(({ id }) => [first.geval, held.geval].includes(id));
  await announce(fixture.worker, plainDate('2024-02-01'));
  expect(await seen()).toEqual([]);
  const today = plainDate('2024-02-02');
  await announce(fixture.worker, today);
  expect(await announce(fixture.worker, today)).toBe(0);
  expect((await seen()).map(({ id, aangehouden }) => [id, aangehouden]).sort()).toEqual(
    [
      [first.geval, false],
      [held.geval, true],
    ].sort(),
  );
  expect(GRACE_DAYS).toBe(30);
  expect((await eraseDue(fixture.worker, plainDate('2024-03-02'), 'de test')).erased).toEqual([]);
  const { erased } = await eraseDue(fixture.worker, plainDate('2024-03-03'), 'de test');
  expect(erased.map(({ id }) => id)).toEqual([first.geval]);
  expect((await seen()).map(({ id }) => id)).toEqual([held.geval]);
  expect(await tablesWith(held.geval)).toContain('feit');
});

test('an employee whose employments ended two years ago and who has no case left may go too', async () => {
  const person = await addPerson('2022-01-31');
  await eraseCase(fixture.worker, wish(person, person.geval));
  const has = async (day: string) => {
    await announce(fixture.worker, plainDate(day));
    return (await announced(fixture.worker)).some(({ id }) => id === person.persoon);
  };
  expect([await has('2024-01-31'), await has('2024-02-01'), await has('2024-01-31')]).toEqual([false, true, false]);
});

test('the record outside the database has each erasure once, and a line cut off by a crash does no harm', async () => {
  expect(await keepOutside(fixture.worker, journal)).toBeGreaterThan(3);
  expect(await keepOutside(fixture.worker, journal)).toBe(0);
  const known = readJournal(journal);
  appendFileSync(journal, '{"soort":"gev');
  expect(readJournal(journal)).toEqual(known);
  const next = { ...(known[0] as (typeof known)[number]), id: randomUUID() };
  expect(addToJournal(journal, [next])).toBe(1);
  expect(() => readJournal(journal)).toThrow(/herstel dit bestand/);
});

test('drill: a backup of before an erasure is put back, and nobody is there who was erased until the writers were shut out', async () => {
  const file = join(folder, 'oefening.jsonl');
  const [byTombstone, byRecord] = [await addPerson(), await addPerson('2022-06-30')];
  const backup = join(folder, 'kopie');
  const ownerUrl = fixture.urls.ownerUrl;
  await makeBackup({ ownerUrl, folder: backup, now: new Date() });
  await erasePerson(fixture.worker, wish(byTombstone, byTombstone.persoon));
  await keepOutside(fixture.worker, file);
  const { werkgever: werkgeverId, persoon: id } = byRecord;
  const erased = { grond: 'op verzoek', wie: 'de test', gewistOp: new Date().toISOString(), berichten: [] };
  // As if the database with this tombstone were lost: only the record knows, and of the last moment.
  const eraseAtLast = () => addToJournal(file, [{ soort: 'persoon', id, werkgeverId, ...erased }]);
  expect(readFileSync(file, 'utf8')).not.toContain(NAME);
  await Promise.all([fixture.owner.end(), fixture.superuser.end()]);
  const { erasedAgain } = await restoreBackup({
    ownerUrl,
    folder: backup,
    now: new Date(),
    say: (line) => line.includes('worden buitengesloten') && eraseAtLast(),
    erasures: file,
  });
  expect(erasedAgain).toBeGreaterThanOrEqual(2);
  const there = (one: Person) =>
    inTenant(fixture.api, one.werkgever, (tx) => tx.werknemer.count({ where: { id: one.persoon } }));
  expect([await there(byTombstone), await there(byRecord)]).toEqual([0, 0]);
  expect(await eraseAgain({ from: ownerUrl, into: ownerUrl, journal: file })).toBe(0);
});
