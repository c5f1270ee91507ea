import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { loggable } from '../../api/http/loggable';
import { inTenant } from '../../store/in-tenant';
import { readPdfs } from '../support/read-pdf';
import { type ApiFixture, addGeval, addKey, startApiFixture } from './fixture';

/**
 * Words that stand nowhere else are planted in every field that takes them, and found nowhere but in the tables that are
 * there to hold them: not in the audit trail, in what waits for Temporal, in stored answers, or in a log.
 */

let fixture: ApiFixture;
beforeAll(async () => {
  process.env.POORTWACHTER_PAYLOAD_KEYS = randomBytes(32).toString('base64');
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const WORD = 'Kanariepiet';
const mail = (who: string) => `${who}.${WORD.toLowerCase()}@voorbeeld.example`;
const PHONE = '0698712345';
const NUMBER = 'KP-77123';
/** In a document, which is kept sealed. */
const WRITTEN = 'Goudvinkje';
const SEALED = ['NL91ABNA0417164300', '999990019'];
const PLANTED = [WORD, WORD.toLowerCase(), PHONE, NUMBER, ...SEALED];

/** Where each of these words may stand; `doorgifte` and `terzijde` hold sealed texts only. */
const HOLD_PEOPLE = ['adresbericht', 'adresbevestiging', 'api_sleutel', 'gebruiker', 'werkgever', 'werknemer'];

async function tablesWith(word: string): Promise<string[]> {
  const { owner, a } = fixture;
  await owner.query(`select set_config('poortwachter.werkgever', $1, false)`, [a.id]);
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hits = await owner.query(`select from ${name} t where strpos(t::text, $1) > 0 limit 1`, [word]);
    if (hits.rows.length > 0) found.push(name);
  }
  return found.sort();
}

test('what people are called and where they can be reached stands in the tables that hold people, and nowhere else', async () => {
  const { post, patch, get, a, cases, operatorKey } = fixture;
  const headers = { 'X-Request-Id': randomUUID() };
  const second = { headers: { 'Tweede-Sleutel': operatorKey } };
  const person = { naam: `Mila ${WORD}`, email: mail('mila'), telefoon: PHONE, personeelsnummer: NUMBER };
  const werknemer = await post(
    '/v1/werknemers',
    { ...person, bsn: '999990019', geboortedatum: '1980-02-15' },
    { headers },
  );
  expect(werknemer.status).toBe(201);
  await patch(`/v1/werknemers/${werknemer.body.id}`, { iban: 'NL91ABNA0417164300', email: mail('nieuw') }, second);
  await patch(`/v1/werkgevers/${a.id}`, { naam: `Bakkerij ${WORD}`, telefoon: PHONE, email: mail('hr') });
  const user = { naam: `Dr. ${WORD}`, email: mail('arts'), rol: 'bedrijfsarts' };
  await post(`/v1/gebruikers?werkgeverId=${a.id}`, user, { key: operatorKey });
  await post('/v1/sleutels', { omschrijving: `sleutel van ${WORD}`, rechten: ['lezen'] });
  const job = await post('/v1/dienstverbanden', { werknemerId: werknemer.body.id, begindatum: '2019-03-01' });
  const report = { dienstverbandId: job.body.id, firstSickDay: '2026-01-30' };
  const { body } = await post('/v1/ziekmeldingen', report);
  await cases.wake({ werkgeverId: a.id, dienstverbandId: job.body.id });
  for (const path of ['plan', 'taken', 'berichten', 'tijdlijn', 'waarom-wacht'])
    await get(`/v1/verzuimgevallen/${body.verzuimgevalId}/${path}`);
  const paper = { kind: 'bezwaarbrief', language: 'nl', answers: { grounds: `Volgens ${WRITTEN} is het anders.` } };
  expect((await post(`/v1/verzuimgevallen/${body.verzuimgevalId}/stukken`, paper)).status).toBe(201);
  // What is wrong repeats what was sent to its sender, and to nobody else.
  await post('/v1/werknemers', { naam: WORD, geboortedatum: WORD, [WORD]: WORD });
  await post('/v1/ziekmeldingen', { ...report, [WORD]: WORD });
  await get(`/v1/${WORD}`);
  await get(`/v1/werknemers/${WORD}`);
  await get('/v1/werknemers', { key: `pw_${WORD}` });

  for (const word of PLANTED) {
    const found = await tablesWith(word);
    expect([word, found.filter((table) => !HOLD_PEOPLE.includes(table))]).toEqual([word, []]);
    expect([word, fixture.logged().includes(word)]).toEqual([word, false]);
    expect([word, JSON.stringify(cases.sent).includes(word)]).toEqual([word, false]);
  }
  for (const word of [WRITTEN, ...SEALED]) expect([word, await tablesWith(word)]).toEqual([word, []]);
  expect(fixture.logged()).not.toContain(WRITTEN);
  expect(await tablesWith(WORD)).toEqual(['api_sleutel', 'gebruiker', 'werkgever', 'werknemer']);
  const lines = await inTenant(fixture.api, a.id, (tx) => tx.audit.findMany({ where: { actie: { contains: ':' } } }));
  expect(lines.map(({ actie }) => actie)).toEqual(
    expect.arrayContaining(['wijzigWerknemer: email, iban', 'wijzigWerkgever: email, naam, telefoon']),
  );
});

test('nor in the log of PostgreSQL, what it refused included', async () => {
  const { api, a } = fixture;
  const twice = { id: a.id, naam: WORD, email: mail('dubbel') };
  await expect(inTenant(api, a.id, (tx) => tx.werkgever.create({ data: twice }))).rejects.toThrow();
  const { rows } = await new Promise<{ rows: Array<{ file: string | null }> }>((resolve, reject) => {
    const admin = new Client({ connectionString: fixture.adminUrl });
    admin
      .connect()
      .then(() => admin.query(`select current_setting('data_directory') as file`))
      .then(resolve, reject)
      .finally(() => admin.end());
  });
  const log = readFileSync(`${rows[0]?.file}/../postgres.log`, 'utf8');
  for (const word of PLANTED) expect([word, log.includes(word)]).toEqual([word, false]);
});

test('nor in what is logged of a fault, which the database tells with the values that it met', async () => {
  const { api, a } = fixture;
  const wrong = { naam: WORD, email: mail('fout'), aantalWerknemers: WORD as never };
  const faults = await Promise.all([
    inTenant(api, a.id, (tx) => tx.werkgever.create({ data: { id: randomUUID(), ...wrong } })).catch((e) => e),
    inTenant(api, a.id, (tx) => tx.$queryRaw`select ${WORD}::int`).catch((e) => e),
    fixture.owner.query('select $1::uuid', [WORD]).catch((e) => e),
  ]);
  for (const fault of faults) {
    expect(`${fault.message}${JSON.stringify(fault)}`).toContain(WORD);
    expect(JSON.stringify(loggable(fault))).not.toContain(WORD);
    expect(loggable(fault)).toMatchObject({ type: expect.any(String), stack: expect.stringContaining('at ') });
  }
  expect(loggable(new Error('van ons'))).toMatchObject({ type: 'Error', message: 'van ons' });
});

test('a document is read as it was stored, and its file and name are not to be read in the database', async () => {
  const { post, owner, api, a } = fixture;
  const key = await addKey(api, a.id, ['arbodienst']);
  const { geval } = await addGeval(fixture);
  const content = Buffer.from(`%PDF-1.4\n${WRITTEN} 999990019`);
  const file = { kind: 'arbeidsdeskundig-rapport', name: `${WRITTEN}.pdf`, type: 'application/pdf' };
  const received = await post(`/v1/verzuimgevallen/${geval}/bestanden`, {
    ...file,
    content: content.toString('base64'),
  });
  expect(received.body).toMatchObject({ name: file.name, sha256: createHash('sha256').update(content).digest('hex') });
  const answers = { from: 'huisarts', question: WRITTEN };
  const made = await post(`/v1/verzuimgevallen/${geval}/stukken`, { kind: 'machtiging', language: 'nl', answers });
  const fileOf = async ({ body }: typeof made) => {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(`${fixture.url}/v1/documenten/${body.id}/versies/1`, { headers });
    return Buffer.from(await answer.arrayBuffer());
  };
  expect((await fileOf(received)).equals(content)).toBe(true);
  const [paper] = readPdfs([await fileOf(made)]);
  expect(paper?.pages.map(({ text }) => text).join(' ')).toContain(WRITTEN);
  await owner.query(`select set_config('poortwachter.werkgever', $1, false)`, [a.id]);
  const { rows } = await owner.query<{ inhoud: Buffer; rest: string }>(
    `select inhoud, to_jsonb(v) - 'inhoud' as rest from document_versie v where document_id = any($1)`,
    [[received.body.id, made.body.id]],
  );
  expect(rows).toHaveLength(2);
  for (const { inhoud, rest } of rows) {
    expect(inhoud.includes('%PDF')).toBe(false);
    expect(JSON.stringify(rest)).not.toContain(WRITTEN);
  }
});
