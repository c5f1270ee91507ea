// Longer than 300 lines: each kind of document, from who asks for it to who reads it.
import { createHash } from 'node:crypto';
import type { Template } from '../../documents/template';
import { templateFor } from '../../documents/templates';
import { addVersion } from '../../store/documents/make-version';
import { makeWaitingDocuments } from '../../store/documents/make-waiting';
import { inTenant } from '../../store/in-tenant';
import { readPdfs } from '../support/read-pdf';
import { type ApiFixture, addGeval, addKey, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
let geval: string;
let employer: string;
let arbodienst: string;
beforeAll(async () => {
  fixture = await startApiFixture();
  employer = await addKey(fixture.api, fixture.a.id, ['werkgever']);
  arbodienst = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
  ({ geval } = await addGeval(fixture));
});
afterAll(() => fixture?.stop());

const ANALYSIS = { kind: 'probleemanalyse', answers: { goal: 'eigen-werk', advice: 'Begin met halve dagen' } };
const make = (body: object = ANALYSIS, key = arbodienst) =>
  fixture.post(`/v1/verzuimgevallen/${geval}/stukken`, body, { key });
const addPerson = (naam: string, rol: string) =>
  inTenant(fixture.worker, fixture.a.id, (tx) =>
    tx.gebruiker.create({ data: { werkgeverId: fixture.a.id, naam, email: `${rol}-${naam}@arbodienst.nl`, rol } }),
  ).then(({ id }) => id);
const approve = (id: string, person: string, key = arbodienst) =>
  fixture.post(`/v1/documenten/${id}/goedkeuring`, { person }, { key });
async function fileOf(id: string, n: number, key = arbodienst) {
  const answer = await fetch(`${fixture.url}/v1/documenten/${id}/versies/${n}`, {
    headers: { Authorization: `Bearer ${key}`, Accept: 'application/pdf' },
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

test('a document is made, corrected and approved; every version stays as it was, under its own hash', async () => {
  const { status, body } = await make();
  expect([status, body.version, body.missing]).toEqual([201, 1, ['bedrijfsarts']]);
  const corrected = await fixture.post(
    `/v1/documenten/${body.id}/versies`,
    { answers: { goal: 'eigen-werk', advice: 'Begin met twee uur' } },
    { key: arbodienst },
  );
  expect(corrected.body).toMatchObject({ id: body.id, version: 2, missing: ['bedrijfsarts'] });
  const doctor = { naam: 'Dr. B. Arts', email: 'arts@arbodienst.nl', rol: 'bedrijfsarts', bigNummer: '12345678901' };
  const path = `/v1/gebruikers?werkgeverId=${fixture.a.id}`;
  const short = await fixture.post(path, { ...doctor, bigNummer: '123' }, { key: fixture.operatorKey });
  expect([short.status, JSON.stringify(short.body)]).toEqual([400, expect.stringContaining('elf cijfers')]);
  const added = await fixture.post(path, doctor, { key: fixture.operatorKey });
  const approved = await approve(body.id, added.body.id);
  expect(approved.body).toMatchObject({
    version: 3,
    missing: [],
    signed: [{ role: 'bedrijfsarts', name: 'Dr. B. Arts' }],
  });
  const files = [await fileOf(body.id, 1), await fileOf(body.id, 2), await fileOf(body.id, 3)];
  for (const { status: code, type } of files) expect([code, type]).toEqual([200, 'application/pdf']);
  expect(
    createHash('sha256')
      .update(files[2]?.bytes as Uint8Array)
      .digest('hex'),
  ).toBe(approved.body.sha256);
  const [first, second, third] = readPdfs(files.map(({ bytes }) => bytes)).map(({ pages }) =>
    pages.map(({ text }) => text).join(' '),
  );
  expect(first).toContain('Begin met halve dagen');
  expect(second).toContain('Begin met twee uur');
  expect([second, third].map((text) => text?.includes('Dr. B. Arts'))).toEqual([false, true]);
  expect(third).toContain('Willemijn Testpersoon');
  expect(third).toContain('BIG 12345678901');
  expect((await fileOf(body.id, 4)).status).toBe(404);
}, 120_000);

test('the Location of each way to a document is where GET gives it', async () => {
  const made = await make();
  const corrected = await fixture.post(`/v1/documenten/${made.body.id}/versies`, { answers: {} }, { key: arbodienst });
  const approved = await approve(made.body.id, await addPerson('Dr. L. Ocatie', 'bedrijfsarts'));
  const content = Buffer.from('%PDF-1.7\n').toString('base64');
  const file = { kind: 'arbeidsdeskundig-rapport', name: 'rapport.pdf', type: 'application/pdf', content };
  const received = await fixture.post(`/v1/verzuimgevallen/${geval}/bestanden`, file, { key: arbodienst });
  for (const reply of [made, corrected, approved, received]) {
    const path = reply.headers.get('location') as string;
    expect(path).toBe(`/v1/documenten/${reply.body.id}`);
    const { status, body } = await fixture.get(path, { key: arbodienst });
    expect([status, body.id, body.kind]).toEqual([200, reply.body.id, reply.body.kind]);
  }
  expect((await fixture.get(`/v1/documenten/${received.body.id}`, { key: employer })).status).toBe(404);
  expect((await fixture.get(`/v1/documenten/${made.body.id}`, { key: fixture.b.key })).status).toBe(404);
}, 120_000);

test('somebody in another role, or who is not there, cannot approve it, and nobody twice', async () => {
  const { body } = await make();
  const [advisor, doctor] = [await addPerson('A', 'arbeidsdeskundige'), await addPerson('B', 'bedrijfsarts')];
  const refused = await approve(body.id, advisor);
  expect([refused.status, refused.body.detail]).toEqual([
    422,
    'person: een arbeidsdeskundige kan dit stuk niet goedkeuren: laat bedrijfsarts dat doen.',
  ]);
  expect((await approve(body.id, '0197a8b0-0000-7000-8000-000000000001')).status).toBe(422);
  expect((await approve(body.id, doctor, employer)).status).toBe(403);
  expect((await approve(body.id, doctor)).status).toBe(201);
  expect((await approve(body.id, doctor)).body.detail).toContain('al goedgekeurd');
  const versions = await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.documentVersie.count({ where: { documentId: body.id } }),
  );
  expect(versions).toBe(2);
}, 120_000);

test('who correct and approve one document at once follow each other: no version is lost, and nobody meets a fault', async () => {
  const { body } = await make({ kind: 'concept-plan-van-aanpak', answers: {} });
  const manager = await addPerson('Tegelijk', 'casemanager');
  const correct = (goal: string) =>
    fixture.post(`/v1/documenten/${body.id}/versies`, { answers: { goal } }, { key: arbodienst });
  const replies = await Promise.all([
    correct('eigen-werk'),
    correct('eigen-werk-aangepast'),
    correct('eigen-werk'),
    approve(body.id, manager),
  ]);
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  const versions = await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.documentVersie.findMany({
      where: { documentId: body.id },
      select: { versie: true },
      orderBy: { versie: 'asc' },
    }),
  );
  expect(versions.map(({ versie }) => versie)).toEqual([1, 2, 3, 4, 5]);
}, 120_000);

test('of two who approve one version in one role at once one does, and the other hears that it was', async () => {
  const { body } = await make({ kind: 'concept-plan-van-aanpak', answers: {} });
  const managers = [await addPerson('Eerste', 'casemanager'), await addPerson('Tweede', 'casemanager')];
  const replies = await Promise.all([...managers, ...managers].map((manager) => approve(body.id, manager)));
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  for (const { body: problem } of replies.filter(({ status }) => status === 422))
    expect(problem.detail).toContain('al goedgekeurd');
  const versions = await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.documentVersie.findMany({ where: { documentId: body.id }, orderBy: { versie: 'asc' } }),
  );
  expect(versions.map(({ getekend }) => (getekend as unknown[]).length)).toEqual([0, 1]);
}, 120_000);

test('an employer reads what it is for, and neither makes nor sees the rest', async () => {
  expect((await make(ANALYSIS, employer)).status).toBe(403);
  const plan = await make({ kind: 'concept-plan-van-aanpak', answers: {} });
  const mandate = await make({ kind: 'machtiging', answers: { from: 'een ziekenhuis' } });
  expect((await fileOf(plan.body.id, 1, employer)).status).toBe(200);
  expect((await fileOf(mandate.body.id, 1, employer)).status).toBe(404);
  expect((await fileOf(plan.body.id, 1, fixture.b.key)).status).toBe(404);
  // What is no concept it reads once that is approved, and a correction once that is.
  const { id } = (await make()).body;
  const shown = async () => {
    const { body } = await fixture.get(`/v1/documenten/${id}`, { key: employer });
    const { items } = (await fixture.get(`/v1/verzuimgevallen/${geval}/documenten`, { key: employer })).body;
    const files = await Promise.all([1, 2, 3].map((n) => fileOf(id, n, employer)));
    return [body.version, items.some((item: { id: string }) => item.id === id), files.map(({ status }) => status)];
  };
  expect(await shown()).toEqual([undefined, false, [404, 404, 404]]);
  await approve(id, await addPerson('Dr. L. Ezer', 'bedrijfsarts'));
  await fixture.post(`/v1/documenten/${id}/versies`, { answers: {} }, { key: arbodienst });
  expect(await shown()).toEqual([2, true, [404, 200, 404]]);
  const listed = await fixture.get(`/v1/verzuimgevallen/${geval}/documenten`, { key: employer });
  const kinds = listed.body.items.map(({ type }: { type: string }) => type);
  expect(kinds).toContain('concept-plan-van-aanpak');
  expect(kinds).not.toContain('machtiging');
  // Nor does it sign what it cannot read yet.
  const unread = (await make({ kind: 'eindevaluatie', answers: {} })).body.id;
  const person = await addPerson('W. Gever', 'werkgever');
  const signed = await fixture.post(`/v1/documenten/${unread}/goedkeuring`, { person }, { key: employer });
  expect([signed.status, signed.body.detail]).toEqual([
    422,
    'Dit stuk is nog niet goedgekeurd: teken het als de casemanager dat heeft gedaan.',
  ]);
}, 120_000);

async function underPackage(pakket: string) {
  const employer = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket };
  const { id } = (await fixture.post('/v1/werkgevers', employer, { key: fixture.operatorKey })).body;
  const key = await addKey(fixture.api, id, ['arbodienst']);
  const documents = (soort: string) =>
    inTenant(fixture.api, id, (tx) => tx.document.findMany({ where: { sleutel: { not: null }, soort } }));
  const rolePlayer = (rol: string) =>
    inTenant(fixture.worker, id, (tx) =>
      tx.gebruiker.create({ data: { werkgeverId: id, naam: 'C. Jansen', email: `${rol}@arbodienst.nl`, rol } }),
    );
  const ready = (soort: string) =>
    inTenant(fixture.api, id, (tx) =>
      tx.bericht.findMany({ where: { stap: 'stuk-gereed', sleutel: { startsWith: soort } } }),
    );
  return { id: id as string, key, documents, rolePlayer, ready };
}
const makeOn = (day: string) =>
  makeWaitingDocuments(fixture.worker, { nowMs: Date.parse(`${day}T10:00:00Z`), warn: () => undefined });
const textOf = async (id: string, key: string) => {
  const [pdf] = readPdfs([(await fileOf(id, 1, key)).bytes]);
  return pdf?.pages.map(({ text }) => text).join(' ');
};

test('a quote of the contract is a document about nobody, made once it has a price, approved, and then told to who asked', async () => {
  const { id, key, documents, rolePlayer, ready } = await underPackage('alpina-2024/vov');
  const employerKey = await addKey(fixture.api, id, ['werkgever']);
  const tell = (day: string, body: object) =>
    onDay(fixture, day, () => fixture.post(`/v1/werkgevers/${id}/gebeurtenissen`, body, { key }));
  await tell('2026-02-04', { type: 'verzoek', row: 'S4-03', by: 'werkgever' });
  expect(await documents('offerte')).toEqual([]);
  await tell('2026-02-05', { type: 'offerte', row: 'S4-03', amount: 400, validUntil: '2026-03-05' });
  const [document] = await documents('offerte');
  expect(document).toMatchObject({
    rij: 'S4-03',
    ontvangers: ['werkgever'],
    verzuimgevalId: null,
    dienstverbandId: id,
  });
  expect(await makeOn('2026-02-05')).toBe(1);
  const quote = document?.id as string;
  const text = await textOf(quote, key);
  expect(text).toContain('Risico-Inventarisatie');
  expect(text).toMatch(/€ 400,00.*5 maart 2026/);
  expect(text).not.toMatch(/Werknemer|Geboortedatum|Eerste ziektedag/);
  const task = (await fixture.get(`/v1/werkgevers/${id}/taken`, { key })).body.items.find(
    ({ titel }: { titel: string }) => titel === 'Aanvullen en goedkeuren: Offerte',
  );
  expect(task).toMatchObject({ rol: 'casemanager', verzuimgevalId: null });
  // Looking again leaves the task: the row waits for this quote.
  await tell('2026-02-06', { type: 'verzoek', row: 'S4-05', by: 'werkgever' });
  expect((await fixture.get(`/v1/taken/${task.id}`, { key })).body.status).toBe('open');
  expect(await ready(quote)).toEqual([]);
  const manager = await rolePlayer('casemanager');
  const approved = await fixture.post(`/v1/documenten/${quote}/goedkeuring`, { person: manager.id }, { key });
  expect([approved.status, approved.body.missing]).toEqual([201, ['werkgever']]);
  expect((await ready(quote)).map(({ ontvanger }) => ontvanger)).toEqual(['werkgever']);
  const rie = {
    kind: 'rie',
    name: 'rie.pdf',
    type: 'application/pdf',
    content: Buffer.from('%PDF-1.7').toString('base64'),
  };
  const sent = await fixture.post(`/v1/werkgevers/${id}/bestanden`, rie, { key });
  const listed = await fixture.get(`/v1/werkgevers/${id}/documenten`, { key: employerKey });
  expect(listed.body.items.map(({ type }: { type: string }) => type).sort()).toEqual(['offerte', 'rie']);
  expect((await fileOf(sent.body.id, 1, employerKey)).status).toBe(200);
  expect((await fixture.get(`/v1/werkgevers/${id}/documenten`, { key: fixture.b.key })).status).toBe(404);
}, 120_000);

test('a quote that nobody approved goes with the package: after a change to one without its row it can no longer be', async () => {
  const { id, key, documents, rolePlayer, ready } = await underPackage('alpina-2024/vov');
  const tell = (day: string, body: object) =>
    onDay(fixture, day, () => fixture.post(`/v1/werkgevers/${id}/gebeurtenissen`, body, { key }));
  await tell('2026-02-04', { type: 'verzoek', row: 'S4-03', by: 'werkgever' });
  await tell('2026-02-05', { type: 'offerte', row: 'S4-03', amount: 400, validUntil: '2026-03-05' });
  await makeOn('2026-02-05');
  expect((await tell('2026-02-06', { type: 'pakketwissel', package: 'mkbasics-2026/P1' })).status).toBe(201);
  const [quote] = await documents('offerte');
  const { items } = (await fixture.get(`/v1/werkgevers/${id}/taken`, { key })).body;
  expect(items.filter(({ status }: { status: string }) => status === 'open')).toEqual([]);
  const manager = await rolePlayer('casemanager');
  const approved = await fixture.post(`/v1/documenten/${quote?.id}/goedkeuring`, { person: manager.id }, { key });
  expect([approved.status, approved.body.detail]).toEqual([422, expect.stringContaining('gaat niet door')]);
  expect(await ready(quote?.id as string)).toEqual([]);
}, 120_000);

test('the invoice proposal of a month is its lines on paper; asked again it is the next version', async () => {
  const { id, key, ready, rolePlayer } = await underPackage('asr-arboned-2024/arbobegeleiding');
  const tell = (body: object) =>
    onDay(fixture, '2026-02-04', () => fixture.post(`/v1/werkgevers/${id}/gebeurtenissen`, body, { key }));
  await tell({ type: 'verzoek', row: 'S2-59', by: 'werkgever' });
  await tell({ type: 'opdracht', row: 'S2-59', by: 'werkgever' });
  await tell({ type: 'besteding', row: 'S2-59', minutes: 480 });
  const ask = () => fixture.post(`/v1/werkgevers/${id}/factuurvoorstellen`, { periode: '2026-02' }, { key });
  const first = await ask();
  await tell({ type: 'kosten', row: 'S2-59', amount: 1200, vat: 252 });
  const second = await ask();
  expect([first.body.version, second.body.version, second.body.id]).toEqual([1, 2, first.body.id]);
  const files = [(await fileOf(first.body.id, 1, key)).bytes, (await fileOf(first.body.id, 2, key)).bytes];
  const [before, after] = readPdfs(files).map(({ pages }) => pages.map(({ text }) => text).join(' '));
  expect(before).toMatch(/de bron noemt geen prijs.*nog niet bekend.*Regels zonder prijs 1/);
  expect(after).toMatch(/€ 1.200,00.*€ 1.200,00.*Regels zonder prijs 0/);
  expect(after).toMatch(/btw over het hele bedrag, ook over het deel van de verzekeraar/);
  expect(after).toMatch(/ \(1\) € 1.200,00 € 252,00 \(zoals opgegeven bij de kosten\).*€ 252,00 € 1.452,00/);
  expect(after).toMatch(/Totaal met btw € 1.452,00.*Betaalt de verzekeraar € 0,00.*Betaalt de werkgever € 1.452,00/);
  const manager = await rolePlayer('casemanager');
  await fixture.post(`/v1/documenten/${first.body.id}/goedkeuring`, { person: manager.id }, { key });
  expect((await ready(first.body.id)).map(({ ontvanger }) => ontvanger)).toEqual(['werkgever']);
  const employerKey = await addKey(fixture.api, id, ['werkgever']);
  const byEmployer = await fixture.post(
    `/v1/werkgevers/${id}/factuurvoorstellen`,
    { periode: '2026-02' },
    { key: employerKey },
  );
  expect(byEmployer.status).toBe(403);
  const unclear = await fixture.post(`/v1/werkgevers/${id}/factuurvoorstellen`, { periode: '2026-13' }, { key });
  expect([unclear.status, JSON.stringify(unclear.body)]).toEqual([400, expect.stringContaining('JJJJ-MM')]);
}, 120_000);

test('a referral is there when it may be made, for the employee and never the employer, and goes when the consent does', async () => {
  const { id, key, documents, rolePlayer, ready } = await underPackage('nbpw/zorgportaal');
  const { geval: own } = await onDay(fixture, '2026-02-02', () => addGeval(fixture, '2026-02-02', key));
  const tell = (day: string, body: object) =>
    onDay(fixture, day, () => fixture.post(`/v1/verzuimgevallen/${own}/gebeurtenissen`, body, { key }));
  const consent = (given: boolean) => ({ type: 'toestemming', purpose: 'interventie-extern', given });
  await tell('2026-02-03', { type: 'indicatie', row: 'S5-05', by: 'casemanager' });
  expect(await documents('verwijzing')).toEqual([]);
  await tell('2026-02-04', consent(true));
  const [document] = await documents('verwijzing');
  expect(document).toMatchObject({ rij: 'S5-05', ontvangers: ['werknemer'] });
  await makeOn('2026-02-04');
  const letter = document?.id as string;
  const status = async () => {
    const { items } = (await fixture.get(`/v1/verzuimgevallen/${own}/taken`, { key })).body;
    return items.find(({ titel }: { titel: string }) => titel === 'Aanvullen en goedkeuren: Verwijzing')?.status;
  };
  expect(await status()).toBe('open');
  const employerKey = await addKey(fixture.api, id, ['werkgever']);
  expect((await fileOf(letter, 1, employerKey)).status).toBe(404);
  const doctor = await rolePlayer('bedrijfsarts');
  const byDoctor = await fixture.post(`/v1/documenten/${letter}/goedkeuring`, { person: doctor.id }, { key });
  expect(byDoctor.body.detail).toContain('laat casemanager dat doen');
  await tell('2026-02-05', consent(false));
  expect(await status()).not.toBe('open');
  const manager = await rolePlayer('casemanager');
  const approved = (document: string) =>
    fixture.post(`/v1/documenten/${document}/goedkeuring`, { person: manager.id }, { key });
  const refused = async (document: string) => {
    const tooLate = await approved(document);
    expect([tooLate.status, tooLate.body.detail]).toEqual([422, expect.stringContaining('gaat niet door')]);
    expect(await ready(document)).toEqual([]);
  };
  await refused(letter);
  // Made late, when the consent for it is gone: it is there for the file, and nobody can approve it.
  await tell('2026-02-06', consent(true));
  await tell('2026-02-07', consent(false));
  await makeOn('2026-02-07');
  const newest = async () => (await documents('verwijzing')).find(({ id: one }) => !seen.includes(one))?.id as string;
  const seen = [letter];
  const late = await newest();
  expect(await textOf(late, key)).toContain('Verwijzing');
  await refused(late);
  // Done once, its next time can be given up like the first; what was done stays to be approved.
  await tell('2026-02-09', consent(true));
  await makeOn('2026-02-09');
  seen.push(late);
  const done = await newest();
  await tell('2026-02-10', { type: 'afgerond', obligation: 'S5-05' });
  await tell('2026-02-11', { type: 'indicatie', row: 'S5-05', by: 'casemanager' });
  await makeOn('2026-02-11');
  seen.push(done);
  const second = await newest();
  await tell('2026-02-12', consent(false));
  await refused(second);
  expect((await approved(done)).status).toBe(201);
}, 120_000);

/** The concept plan of a case that is guided under a package: its row was done on 2 March. */
async function afterConceptPlan() {
  const made = await fixture.post(
    '/v1/werkgevers',
    { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket: 'mkbasics-2026/P3' },
    { key: fixture.operatorKey },
  );
  const { id: werkgeverId } = made.body;
  const key = await addKey(fixture.api, werkgeverId, ['arbodienst']);
  const started = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', key));
  const tell = (day: string, body: object, path = 'gebeurtenissen') =>
    onDay(fixture, day, () => fixture.post(`/v1/verzuimgevallen/${started.geval}/${path}`, body, { key }));
  await tell('2026-02-12', { type: 'probleemanalyse', mogelijkheden: true }, 'documenten');
  expect((await tell('2026-03-02', { type: 'afgerond', obligation: 'S1-21' })).status).toBe(201);
  const documents = () =>
    inTenant(fixture.api, werkgeverId, (tx) =>
      tx.document.findMany({ where: { sleutel: { not: null }, rij: 'S1-21' }, orderBy: { taal: 'asc' } }),
    );
  const make = () =>
    makeWaitingDocuments(fixture.worker, { nowMs: Date.parse('2026-03-02T10:00:00Z'), warn: () => undefined });
  return { werkgeverId, key, documents, make, geval: started.geval as string };
}

test('a draft plan begins with the goal and advice of the analysis that was approved last, in its own language', async () => {
  const { werkgeverId, key, documents, make, geval: own } = await afterConceptPlan();
  const doctor = await inTenant(fixture.worker, werkgeverId, (tx) =>
    tx.gebruiker.create({
      data: { werkgeverId, naam: 'Dr. B. Arts', email: 'dr@arbodienst.nl', rol: 'bedrijfsarts' },
    }),
  );
  const write = async (goal: string, advice: string, { language = 'nl', isApproved = true } = {}) => {
    const body = { kind: 'probleemanalyse', language, answers: { goal, advice } };
    const { id } = (await fixture.post(`/v1/verzuimgevallen/${own}/stukken`, body, { key })).body;
    const approval = { person: doctor.id, place: 'Utrecht' };
    if (!isApproved) return;
    const { status, body: made } = await fixture.post(`/v1/documenten/${id}/goedkeuring`, approval, { key });
    expect([status, made.signed]).toMatchObject([201, [{ role: 'bedrijfsarts', place: 'Utrecht' }]]);
  };
  await write('eigen-werk', 'Halve dagen');
  await write('ander-werk', 'Other work', { language: 'en' });
  await write('andere-werkgever', 'Nog niet goedgekeurd', { isApproved: false });
  await make();
  const [document] = await documents();
  const [first] = await inTenant(fixture.api, werkgeverId, (tx) =>
    tx.documentVersie.findMany({ where: { documentId: document?.id } }),
  );
  expect(first?.antwoorden).toEqual({ analysisOn: '2026-02-12', goal: 'eigen-werk', analysis: 'Halve dagen' });
}, 120_000);

test('work that makes a document has it made once, from the facts, and somebody completes and approves it before others hear', async () => {
  const { werkgeverId, key, documents, make, geval: own } = await afterConceptPlan();
  const [document] = await documents();
  expect(document).toMatchObject({
    soort: 'concept-plan-van-aanpak',
    ontvangers: ['werkgever', 'werknemer'],
    taal: 'nl',
  });
  const versions = () =>
    inTenant(fixture.api, werkgeverId, (tx) => tx.documentVersie.findMany({ where: { documentId: document?.id } }));
  expect(await versions()).toHaveLength(0);
  await make();
  expect(await make()).toBe(0);
  expect(await versions()).toMatchObject([{ versie: 1, antwoorden: { analysisOn: '2026-02-12' } }]);
  const tasks = await fixture.get(`/v1/verzuimgevallen/${own}/taken`, { key });
  const task = tasks.body.items.find(({ titel }: { titel: string }) =>
    titel.startsWith('Aanvullen en goedkeuren: Plan van aanpak'),
  );
  expect(task).toMatchObject({ rol: 'casemanager', status: 'open' });
  const reopen = () => fixture.post(`/v1/taken/${task.id}/heropeningen`, { reason: 'vergissing' }, { key });
  expect((await fixture.post(`/v1/taken/${task.id}/afronding`, {}, { key })).status).toBe(201);
  expect((await reopen()).status).toBe(201);
  const mails = () =>
    inTenant(fixture.api, werkgeverId, (tx) =>
      tx.bericht.findMany({ where: { stap: 'stuk-gereed' }, orderBy: { ontvanger: 'asc' } }),
    );
  expect(await mails()).toEqual([]);
  const manager = await inTenant(fixture.worker, werkgeverId, (tx) =>
    tx.gebruiker.create({ data: { werkgeverId, naam: 'C. Jansen', email: 'c@arbodienst.nl', rol: 'casemanager' } }),
  );
  const approved = await fixture.post(`/v1/documenten/${document?.id}/goedkeuring`, { person: manager.id }, { key });
  expect([approved.status, approved.body.missing]).toEqual([201, ['werkgever', 'werknemer']]);
  expect(
    (await mails()).map(({ ontvanger, gegevens }) => [ontvanger, (gegevens as { toSign: boolean }).toSign]),
  ).toEqual([
    ['werkgever', true],
    ['werknemer', true],
  ]);
  const after = await fixture.get(`/v1/taken/${task.id}`, { key });
  expect(after.body.status).toBe('gedaan');
  expect(await reopen()).toMatchObject({ status: 422, body: { detail: expect.stringContaining('is goedgekeurd') } });
}, 120_000);

test.each([
  ['given up', 'vervallen'],
  ['done', 'open'],
])(
  'who approves a document while a transaction has its work in hand comes after it: work that is %s',
  async (_how, status) => {
    const { werkgeverId, key, documents, make } = await afterConceptPlan();
    await make();
    const [document] = await documents();
    const person = await inTenant(fixture.worker, werkgeverId, (tx) =>
      tx.gebruiker.create({ data: { werkgeverId, naam: 'C. Jansen', email: 'c@arbodienst.nl', rol: 'casemanager' } }),
    );
    const task = { sleutel: `${document?.sleutel}/stuk-goedkeuren` };
    let approval: ReturnType<typeof approve> | undefined;
    await inTenant(fixture.worker, werkgeverId, async (tx) => {
      await tx.taak.update({ where: task, data: { status, reden: 'niet meer aan de orde' } });
      approval = approve(document?.id as string, person.id, key);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    });
    const replied = await approval;
    const versions = await inTenant(fixture.api, werkgeverId, async (tx) => ({
      made: await tx.documentVersie.count({ where: { documentId: document?.id } }),
      mails: await tx.bericht.count({ where: { stap: 'stuk-gereed' } }),
      task: (await tx.taak.findUniqueOrThrow({ where: task })).status,
    }));
    expect({ status: replied?.status, ...versions }).toEqual(
      status === 'open'
        ? { status: 201, made: 2, mails: 2, task: 'gedaan' }
        : { status: 422, made: 1, mails: 0, task: 'vervallen' },
    );
  },
  120_000,
);

test('after a crash and by two workers at once a document has one version, one task and one mail for each reader', async () => {
  const { werkgeverId, key, documents, make: makeAll, geval: own } = await afterConceptPlan();
  const [document] = await documents();
  const id = document?.id as string;
  const counts = () =>
    inTenant(fixture.api, werkgeverId, async (tx) => [
      await tx.documentVersie.count({ where: { documentId: id } }),
      await tx.taak.count({ where: { sleutel: `${document?.sleutel}/stuk-goedkeuren` } }),
      await tx.bericht.count({ where: { sleutel: { startsWith: id } } }),
    ]);
  // A worker that dies after the file and before its task: the database keeps neither.
  const died = inTenant(fixture.worker, werkgeverId, async (tx) => {
    const found = await tx.document.findUniqueOrThrow({ where: { id } });
    const template = templateFor(found) as Template;
    await addVersion(tx, found, template, { answers: {}, signed: [], atMs: Date.parse('2026-03-02T10:00:00Z') });
    throw new Error('gestorven');
  });
  await expect(died).rejects.toThrow('gestorven');
  expect(await counts()).toEqual([0, 0, 0]);
  await Promise.all([makeAll(), makeAll()]);
  expect(await counts()).toEqual([1, 1, 0]);
  // What is told while and after it is made changes no version that is there.
  const hash = async () =>
    createHash('sha256')
      .update((await fileOf(id, 1, key)).bytes)
      .digest('hex');
  const before = await hash();
  await onDay(fixture, '2026-03-03', () =>
    fixture.post(`/v1/verzuimgevallen/${own}/gebeurtenissen`, { type: 'evaluatie' }, { key }),
  );
  expect([await hash(), await counts()]).toEqual([before, [1, 1, 0]]);
  const manager = await inTenant(fixture.worker, werkgeverId, (tx) =>
    tx.gebruiker.create({ data: { werkgeverId, naam: 'C. Jansen', email: 'c@arbodienst.nl', rol: 'casemanager' } }),
  );
  // The answer was lost and the same approval comes again.
  const path = `/v1/documenten/${id}/goedkeuring`;
  const options = { key, idempotencyKey: `goedkeuring-${id}` };
  const first = await fixture.post(path, { person: manager.id }, options);
  const again = await fixture.post(path, { person: manager.id }, options);
  expect([first.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true']);
  expect(await counts()).toEqual([2, 1, 2]);
}, 120_000);

test('the employee signs under his own id, and everybody hears when all have signed', async () => {
  const plan = await make({ kind: 'plan-van-aanpak', answers: { goal: 'eigen-werk' } });
  const { id } = plan.body;
  const [manager, boss] = [await addPerson('M', 'casemanager'), await addPerson('W', 'werkgever')];
  const employee = await inTenant(fixture.api, fixture.a.id, async (tx) => {
    const found = await tx.document.findUniqueOrThrow({ where: { id } });
    return (await tx.dienstverband.findUniqueOrThrow({ where: { id: found.dienstverbandId } })).werknemerId;
  });
  await approve(id, manager);
  await approve(id, boss);
  expect((await approve(id, employee)).body.missing).toEqual([]);
  const rows = await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.bericht.findMany({
      where: { stap: 'stuk-gereed', sleutel: { startsWith: id } },
      orderBy: [{ ronde: 'asc' }, { ontvanger: 'asc' }],
    }),
  );
  expect(
    rows.map(({ ronde, ontvanger, gegevens }) => [ronde, ontvanger, (gegevens as { toSign: boolean }).toSign]),
  ).toEqual([
    [2, 'werkgever', true],
    [2, 'werknemer', true],
    [4, 'werkgever', false],
    [4, 'werknemer', false],
  ]);
}, 120_000);

test('who has to sign a document reads it and is told of it, also where its row names others', async () => {
  const { body } = await make({ kind: 're-integratieverslag', answers: { firm: 'Bakkerij' } });
  const [manager, boss] = [await addPerson('R', 'casemanager'), await addPerson('B', 'werkgever')];
  await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.document.update({ where: { id: body.id }, data: { rij: 'S4-18', ontvangers: ['werknemer', 'uwv'] } }),
  );
  const isListed = async () =>
    (await fixture.get(`/v1/verzuimgevallen/${geval}/documenten`, { key: employer })).body.items.some(
      ({ id }: { id: string }) => id === body.id,
    );
  expect(await isListed()).toBe(false);
  await approve(body.id, manager);
  expect(await isListed()).toBe(true);
  const told = await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.bericht.findMany({ where: { sleutel: { startsWith: body.id } }, orderBy: { ontvanger: 'asc' } }),
  );
  expect(told.map(({ ontvanger }) => ontvanger)).toEqual(['werkgever', 'werknemer']);
  const signed = await approve(body.id, boss, employer);
  expect([signed.status, signed.body.missing]).toEqual([201, ['werknemer']]);
}, 120_000);

test('an employer that signs again under its key reads no version that was not approved since', async () => {
  const { body } = await make({ kind: 're-integratieverslag', answers: { firm: 'Bakkerij' } });
  const [manager, boss] = [await addPerson('S', 'casemanager'), await addPerson('T', 'werkgever')];
  await approve(body.id, manager);
  const sign = () =>
    fixture.post(
      `/v1/documenten/${body.id}/goedkeuring`,
      { person: boss },
      { key: employer, idempotencyKey: `teken-${body.id}` },
    );
  const signed = await sign();
  expect([signed.status, signed.body.version]).toEqual([201, 3]);
  const corrected = await fixture.post(
    `/v1/documenten/${body.id}/versies`,
    { answers: { firm: 'Slagerij' } },
    { key: arbodienst },
  );
  expect(corrected.body.version).toBe(4);
  expect((await sign()).body).toEqual(signed.body);
}, 120_000);

test.each([
  ['another kind', { kind: 'fml', answers: {} }],
  ['a question that it does not have', { kind: 'probleemanalyse', answers: { diagnose: 'x' } }],
  ['a choice that there is not', { kind: 'probleemanalyse', answers: { goal: 'met pensioen' } }],
  ['an answer without end', { kind: 'probleemanalyse', answers: { advice: 'x'.repeat(2001) } }],
])('%s is refused and leaves nothing', async (_what, body) => {
  const before = await inTenant(fixture.api, fixture.a.id, (tx) => tx.document.count());
  expect((await make(body)).status).toBe(400);
  expect(await inTenant(fixture.api, fixture.a.id, (tx) => tx.document.count())).toBe(before);
});
