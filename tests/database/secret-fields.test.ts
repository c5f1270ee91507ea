import { randomBytes } from 'node:crypto';
import { inTenant } from '../../store/in-tenant';
import { loadMelding, recordTry } from '../../store/meldingen/melding-store';
import { resealAll } from '../../store/reseal';
import { openText, sealText } from '../../store/secret-text';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
const before = process.env.POORTWACHTER_PAYLOAD_KEYS;
const setKeys = (...keys: string[]) => {
  process.env.POORTWACHTER_PAYLOAD_KEYS = keys.join(',');
};
const [first, second] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
beforeAll(async () => {
  fixture = await startFixture();
});
afterEach(() => {
  if (before === undefined) delete process.env.POORTWACHTER_PAYLOAD_KEYS;
  else process.env.POORTWACHTER_PAYLOAD_KEYS = before;
});
afterAll(() => fixture.stop());

const BSN = '999990019';
const IBAN = 'NL91ABNA0417164300';
const XML = `<Burgerservicenr>${BSN}</Burgerservicenr>`;

/** Somebody with a BSN, an account and a melding to UWV. */
async function addPerson() {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  await addCase(fixture.worker, werkgever, dienstverband, 'ziek');
  const melding = await inTenant(fixture.worker, werkgever, async (tx) => {
    await tx.werknemer.updateMany({ data: { bsn: BSN, iban: IBAN } });
    await tx.werkgever.updateMany({ data: { iban: IBAN } });
    const { id } = await tx.melding.findFirstOrThrow();
    await recordTry(tx, id, 'xml', XML);
    return id;
  });
  return { werkgever, melding };
}

/** What the database itself keeps of an employer. */
async function kept(werkgever: string): Promise<string> {
  const { rows } = await fixture.superuser.query(
    `select (select string_agg(t::text, ' ') from werknemer t where werkgever_id = $1) as people,
            (select string_agg(t::text, ' ') from melding t where werkgever_id = $1) as meldingen,
            (select t::text from werkgever t where id = $1) as employer`,
    [werkgever],
  );
  return JSON.stringify(rows);
}

const read = ({ werkgever, melding }: Awaited<ReturnType<typeof addPerson>>) =>
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

test('the database keeps no BSN, account or message to UWV that it could read', async () => {
  setKeys(first);
  const person = await addPerson();
  const text = await kept(person.werkgever);
  expect(text).toContain('pw1:');
  for (const secret of [BSN, IBAN, 'Burgerservicenr']) expect(text).not.toContain(secret);
  expect(await read(person)).toEqual(ALL);
});

test('a key is replaced while everything stays readable, and the old one can go after that', async () => {
  setKeys(first);
  const person = await addPerson();
  setKeys(second, first);
  expect(await read(person)).toEqual(ALL);
  expect(await resealAll(fixture.worker)).toBeGreaterThanOrEqual(3);
  setKeys(second);
  expect(await read(person)).toEqual(ALL);
  setKeys(first);
  await expect(read(person)).rejects.toThrow(/POORTWACHTER_PAYLOAD_KEYS/);
});

test('what was written before there was a key is read, and sealed by the same command', async () => {
  setKeys('');
  const person = await addPerson();
  expect(await kept(person.werkgever)).toContain(BSN);
  setKeys(first, second);
  expect(await read(person)).toEqual(ALL);
  await resealAll(fixture.worker);
  expect(await kept(person.werkgever)).not.toContain(BSN);
});

test('what somebody changed in the database is not taken', () => {
  setKeys(first);
  const sealed = sealText(BSN);
  expect(openText(sealed)).toBe(BSN);
  const end = sealed.endsWith('A===') ? 'B===' : `${sealed.slice(-6, -5) === 'A' ? 'B' : 'A'}${sealed.slice(-5)}`;
  expect(() => openText(`${sealed.slice(0, -end.length)}${end}`)).toThrow();
});
