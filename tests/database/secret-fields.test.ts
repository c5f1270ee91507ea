import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createDatabase, type Database } from '../../store/client';
import { addMedicalVersion, readMedicalVersion } from '../../store/documents/medical-versions';
import { inTenant } from '../../store/in-tenant';
import { loadMelding, recordTry } from '../../store/meldingen/melding-store';
import { NotTheOwner, resealAll } from '../../store/reseal';
import { openText, sealText } from '../../store/secret-text';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
let owner: Database;
const before = process.env.POORTWACHTER_PAYLOAD_KEYS;
const setKeys = (...keys: string[]) => {
  process.env.POORTWACHTER_PAYLOAD_KEYS = keys.join(',');
};
const [first, second] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
beforeAll(async () => {
  fixture = await startFixture();
  owner = createDatabase(fixture.urls.ownerUrl, { poolSize: 1 });
});
afterEach(() => {
  if (before === undefined) delete process.env.POORTWACHTER_PAYLOAD_KEYS;
  else process.env.POORTWACHTER_PAYLOAD_KEYS = before;
});
afterAll(async () => {
  await owner.$disconnect();
  await fixture.stop();
});

const BSN = '999990019';
const IBAN = 'NL91ABNA0417164300';
const FILE = new Uint8Array(Buffer.from(`%PDF-1.4\n${BSN}`));
const FILE_OF = {
  bestandsnaam: `brief ${BSN}.pdf`,
  mediatype: 'application/pdf',
  sha256: 'x',
  gemaaktOp: '2026-05-01',
};
const VERSION = { ...FILE_OF, inhoud: FILE, antwoorden: { to: `burger ${BSN}` } };
const XML = `<Burgerservicenr>${BSN}</Burgerservicenr>`;

/** Somebody with a BSN, an account, a melding to UWV and two documents, one of them medical. */
async function addPerson() {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  await addCase(fixture.worker, werkgever, dienstverband, 'ziek');
  const papers = await inTenant(fixture.api, werkgever, async (tx) => {
    const paper = { werkgeverId: werkgever, dienstverbandId: dienstverband, datum: '2026-05-01' };
    const plain = await tx.document.create({ data: { ...paper, soort: 'machtiging' } });
    await tx.documentVersie.create({ data: { werkgeverId: werkgever, documentId: plain.id, versie: 1, ...VERSION } });
    const medical = await tx.document.create({ data: { ...paper, soort: 'functionele-mogelijkhedenlijst' } });
    const doctor = { werkgeverId: werkgever, naam: 'Dr. Arts', email: 'arts@voorbeeld.example', rol: 'bedrijfsarts' };
    const { id: author } = await tx.gebruiker.create({ data: doctor });
    await addMedicalVersion(tx, { documentId: medical.id, author, version: VERSION });
    return { plain: plain.id, medical: { documentId: medical.id, version: 1, reader: author } };
  });
  const melding = await inTenant(fixture.worker, werkgever, async (tx) => {
    await tx.werknemer.updateMany({ data: { bsn: BSN, iban: IBAN } });
    await tx.werkgever.updateMany({ data: { iban: IBAN } });
    const { id } = await tx.melding.findFirstOrThrow();
    await recordTry(tx, id, 'xml', XML);
    return id;
  });
  return { werkgever, melding, papers };
}

/** What the database itself keeps of an employer. */
async function kept(werkgever: string): Promise<string> {
  const { rows } = await fixture.superuser.query(
    `select (select string_agg(t::text, ' ') from werknemer t where werkgever_id = $1) as people,
            (select string_agg(t::text, ' ') from melding t where werkgever_id = $1) as meldingen,
            (select t::text from werkgever t where id = $1) as employer,
            (select string_agg(v::text || encode(inhoud, 'escape'), ' ') from document_versie v where werkgever_id = $1) as papers,
            (select string_agg(v::text || encode(inhoud, 'escape'), ' ') from medisch.versie v where werkgever_id = $1) as medical`,
    [werkgever],
  );
  return JSON.stringify(rows);
}

type Person = Awaited<ReturnType<typeof addPerson>>;

const readPapers = ({ werkgever, papers }: Person) =>
  inTenant(fixture.api, werkgever, async (tx) => {
    const { bestandsnaam, inhoud, antwoorden } = await tx.documentVersie.findFirstOrThrow({
      where: { documentId: papers.plain },
    });
    const medical = await readMedicalVersion(tx, papers.medical);
    return { bestandsnaam, inhoud, antwoorden, medical: medical?.bytes };
  });
const PAPERS = {
  bestandsnaam: VERSION.bestandsnaam,
  inhoud: FILE,
  antwoorden: VERSION.antwoorden,
  medical: FILE,
};

const read = ({ werkgever, melding }: Person) =>
  inTenant(fixture.worker, werkgever, async (tx) => {
    const { bsn, iban } = await tx.werknemer.findFirstOrThrow();
    const filed = await loadMelding(tx, werkgever, melding);
    return {
      bsn,
      iban,
      filed: filed?.filing.employee.bsn,
      account: filed?.filing.employer.iban,
      xml: filed?.contents.xml,
    };
  });
const ALL = { bsn: BSN, iban: IBAN, filed: BSN, account: IBAN, xml: XML };

test('the database keeps no BSN, account, message to UWV or document, medical or not, that it could read', async () => {
  setKeys(first);
  const person = await addPerson();
  const text = await kept(person.werkgever);
  expect(text).toContain('pw1:');
  for (const secret of [BSN, IBAN, 'Burgerservicenr']) expect(text).not.toContain(secret);
  expect(await read(person)).toEqual(ALL);
  expect(await readPapers(person)).toEqual(PAPERS);
});

test('a key is replaced while everything stays readable, and the old one can go after that', async () => {
  setKeys(first);
  const person = await addPerson();
  setKeys(second, first);
  expect(await read(person)).toEqual(ALL);
  expect(await readPapers(person)).toEqual(PAPERS);
  expect(await resealAll(owner)).toBeGreaterThanOrEqual(3);
  setKeys(second);
  expect(await read(person)).toEqual(ALL);
  expect(await readPapers(person)).toEqual(PAPERS);
  setKeys(first);
  await expect(read(person)).rejects.toThrow(/POORTWACHTER_PAYLOAD_KEYS/);
  await expect(readPapers(person)).rejects.toThrow(/POORTWACHTER_PAYLOAD_KEYS/);
});

test('what was written before there was a key is read, and sealed by the same command', async () => {
  setKeys('');
  const person = await addPerson();
  expect(await kept(person.werkgever)).toContain(BSN);
  setKeys(first, second);
  expect(await read(person)).toEqual(ALL);
  expect(await readPapers(person)).toEqual(PAPERS);
  await resealAll(owner);
  expect(await kept(person.werkgever)).not.toContain(BSN);
  expect(await read(person)).toEqual(ALL);
  expect(await readPapers(person)).toEqual(PAPERS);
});

test('who changes an employee waits for a part of it at most, however many an employer has', async () => {
  setKeys('');
  const { werkgever } = await addEmployment(fixture.api);
  await fixture.superuser.query(
    `insert into werknemer (id, werkgever_id, naam, geboortedatum, bsn)
     select gen_random_uuid(), $1, 'A. Werknemer', '1980-02-15', $2 from generate_series(1, 300)`,
    [werkgever, BSN],
  );
  const bsns = async () => {
    const all = 'select bsn from werknemer where werkgever_id = $1 and bsn is not null order by id';
    return (await fixture.superuser.query<{ bsn: string }>(all, [werkgever])).rows.map(({ bsn }) => bsn);
  };
  setKeys(first);
  const { owner: other } = fixture;
  await other.query(`begin; select set_config('poortwachter.werkgever', '${werkgever}', true)`);
  await other.query('select from werknemer where id = (select id from werknemer order by id desc limit 1) for update');
  const done = resealAll(owner);
  try {
    for (let tries = 0; tries < 100 && (await bsns())[0] === BSN; tries += 1) await setTimeout(50);
    expect((await bsns())[0]).not.toBe(BSN);
    expect((await bsns()).at(-1)).toBe(BSN);
  } finally {
    await other.query('commit');
    await done;
  }
  expect(await bsns()).not.toContain(BSN);
});

test('no running role puts anything under another key, for medical documents are among it', async () => {
  for (const role of [fixture.worker, fixture.api]) await expect(resealAll(role)).rejects.toThrow(NotTheOwner);
});

test('more files than are in memory at once all get the current key', async () => {
  setKeys(first);
  const { werkgever, papers } = await addPerson();
  await inTenant(fixture.api, werkgever, (tx) =>
    tx.documentVersie.createMany({
      data: Array.from({ length: 25 }, (_, i) => ({
        ...{ werkgeverId: werkgever, documentId: papers.plain, versie: i + 2, ...VERSION },
      })),
    }),
  );
  setKeys(second, first);
  await resealAll(owner);
  setKeys(second);
  const all = await inTenant(fixture.api, werkgever, (tx) =>
    tx.documentVersie.findMany({ where: { documentId: papers.plain } }),
  );
  expect(all.map(({ inhoud }) => inhoud)).toEqual(Array(26).fill(FILE));
});

test('what somebody changed in the database is not taken', () => {
  setKeys(first);
  const sealed = sealText(BSN);
  expect(openText(sealed)).toBe(BSN);
  const end = sealed.endsWith('A===') ? 'B===' : `${sealed.slice(-6, -5) === 'A' ? 'B' : 'A'}${sealed.slice(-5)}`;
  expect(() => openText(`${sealed.slice(0, -end.length)}${end}`)).toThrow();
});
