import { randomUUID } from 'node:crypto';
import { createSetAside } from '../../store/case/set-aside';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, auditOf, type Json, startApiFixture } from './fixture';

let fixture: ApiFixture;
/** Of the arbodienst: what was set aside is nothing for an employer. */
let key: string;
beforeAll(async () => {
  fixture = await startApiFixture();
  key = await addKey(fixture.api, fixture.a.id, ['arbodienst']);
}, 120_000);
afterAll(() => fixture.stop());

const VERGISSING = { reason: 'vergissing' };
const reopen = (id: string, more = '', body: object = VERGISSING) =>
  fixture.post(`/v1/taken/${id}/heropeningen${more}`, body, { key });
const close = async (id: string, body: object = {}) => {
  const reply = await fixture.post(`/v1/taken/${id}/afronding`, body, { key });
  expect(reply.status).toBe(201);
  return reply.body;
};
const task = async (id: string) => (await fixture.get(`/v1/taken/${id}`, { key })).body;
const tasksOf = async (geval: string, query = ''): Promise<Json[]> =>
  (await fixture.get(`/v1/verzuimgevallen/${geval}/taken?limiet=200${query}`)).body.items;
const tell = async (geval: string, name: string, body: object) => {
  const reply = await fixture.post(`/v1/verzuimgevallen/${geval}/${name}`, body);
  expect(reply.status).toBe(201);
  return reply.body.gebeurtenisId as string;
};

type Case = Awaited<ReturnType<typeof addGeval>>;

/** Told to UWV by hand, and taken back: the employer is to withdraw it there. */
async function leftAtUwv(): Promise<Case & { id: string }> {
  const one = await addGeval(fixture);
  const end = await tell(one.geval, 'einde-dienstverband', { lastDay: '2026-01-12' });
  await tell(one.geval, 'gebeurtenissen', { type: 'afgerond', obligation: 'ziek-uit-dienst-melding' });
  await tell(one.geval, 'terugnames', { gebeurtenisId: end, ...VERGISSING });
  const found = (await tasksOf(one.geval)).find(({ titel }) => titel.startsWith('Trek'));
  return { ...one, id: found?.id };
}

/** A message that nobody vouches for, set aside. */
async function setAside(): Promise<Case & { id: string; message: string }> {
  const one = await addGeval(fixture);
  const message = randomUUID();
  const { a, clock, seal, worker } = fixture;
  await createSetAside(
    worker,
    seal,
  )({
    ...{ werkgeverId: a.id, dienstverbandId: one.dienstverband, atMs: clock.now, id: message },
    aside: {
      ...{ name: 'herstelmelding', reason: 'onbevestigd', explanation: 'Niet van deze installatie.' },
      message: { id: message, fact: { recoveredOn: '2026-02-02' } },
    },
  });
  const [found] = (await fixture.get('/v1/taken?limiet=200&status=open', { key })).body.items.filter(
    (each: Json) => each.dienstverbandId === one.dienstverband && each.verplichting === 'onbegrepen-bericht',
  );
  return { ...one, id: found.id, message };
}

/** Of which a person was told that it could not be delivered. */
async function undelivered(): Promise<Case & { id: string }> {
  const one = await addGeval(fixture);
  const { a, cases } = fixture;
  await cases.deliver({
    address: { werkgeverId: a.id, dienstverbandId: one.dienstverband },
    type: 'leveringMislukt' as never,
    message: { id: randomUUID(), fact: { berichtId: '*' }, reason: 'geen postbus' },
  });
  const [found] = (await tasksOf(one.geval, '&status=open')).filter(({ titel }) => titel.endsWith('niet bezorgd'));
  return { ...one, id: found?.id };
}

test('a task that stands alone and was closed by mistake is open again, with the plan as it was', async () => {
  const { geval, id } = await leftAtUwv();
  const plan = async () => (await fixture.get(`/v1/verzuimgevallen/${geval}/plan`)).body;
  const before = [await task(id), await plan()];
  expect(await close(id)).toMatchObject({ gebeurtenisId: null });
  expect(await task(id)).toMatchObject({ status: 'gedaan', geslotenOp: '2026-02-02' });
  const reply = await reopen(id);
  expect(reply).toMatchObject({
    status: 201,
    body: { gebeurtenisId: null, gevolgen: { takenGeopend: [{ id, rol: 'werkgever' }], takenGesloten: [] } },
  });
  expect([await task(id), await plan()]).toEqual(before);
  expect((await tasksOf(geval, '&status=open')).map((each) => each.id)).toContain(id);
  expect((await close(id)).gevolgen.takenGesloten).toMatchObject([{ id, status: 'gedaan' }]);
  expect((await reopen(id)).status).toBe(201);
});

test.each([
  ['a message that was set aside', setAside],
  ['a mail that was not delivered', undelivered],
])('a task about %s is open again', async (_what, made) => {
  const { id } = await made();
  await close(id);
  expect((await reopen(id)).status).toBe(201);
  expect(await task(id)).toMatchObject({ status: 'open', geslotenOp: null, reden: null });
});

test('the timeline tells it in a sentence each time, and the audit trail by whom', async () => {
  const { geval, id } = await leftAtUwv();
  await close(id);
  const { body } = await reopen(id, '', { reason: 'verkeerde-zaak' });
  await close(id);
  await reopen(id);
  const { items } = (await fixture.get(`/v1/verzuimgevallen/${geval}/tijdlijn?limiet=200`)).body;
  const what = 'Taak weer open: Trek de melding ziek uit dienst bij UWV in (was afgerond op maandag 2 februari 2026';
  expect(items.filter(({ stap }: Json) => stap === 'heropend').map(({ zin }: Json) => zin)).toEqual([
    `${what}, reden: verkeerde zaak).`,
    `${what}, reden: vergissing).`,
  ]);
  expect(await auditOf(fixture, fixture.a, `api-${body.id}`)).toMatchObject([
    { actie: 'taakHeropend', uitkomst: 'aangenomen' },
  ]);
});

test('sent again under its key it gives the same answer and does nothing more', async () => {
  const { id } = await leftAtUwv();
  await close(id);
  const idempotencyKey = randomUUID();
  const send = () => fixture.post(`/v1/taken/${id}/heropeningen`, VERGISSING, { idempotencyKey });
  const first = await send();
  await close(id);
  expect((await send()).body).toEqual(first.body);
  expect(await task(id)).toMatchObject({ status: 'gedaan' });
});

test('a preview says that the task would stand open, and records nothing', async () => {
  const { id } = await leftAtUwv();
  await close(id);
  const shown = await reopen(id, '?voorbeeld=true');
  expect(shown).toMatchObject({
    status: 200,
    body: { nieuweBerichten: [{ soort: 'taak', verplichting: 'ziek-uit-dienst-melding', ontvanger: 'werkgever' }] },
  });
  expect(await task(id)).toMatchObject({ status: 'gedaan' });
  await reopen(id);
  expect(await reopen(id, '?voorbeeld=true')).toMatchObject({ status: 422 });
});

test('a task of an obligation says which gebeurtenis to take back, and that opens the work again', async () => {
  const { geval } = await addGeval(fixture);
  const isAnalysis = ({ verplichting }: Json) => verplichting === 'probleemanalyse';
  const [analysis] = (await tasksOf(geval, '&status=open')).filter(isAnalysis);
  const { gebeurtenisId } = await close(analysis?.id, { mogelijkheden: true });
  const refused = await reopen(analysis?.id);
  expect(refused.status).toBe(422);
  expect(refused.body.detail).toMatch(/hoort bij een verplichting die is gedaan.*terugname van gebeurtenisId/);
  expect(refused.body.detail).toContain(gebeurtenisId);
  await tell(geval, 'terugnames', { gebeurtenisId, ...VERGISSING });
  expect((await tasksOf(geval, '&status=open')).filter(isAnalysis)).toHaveLength(1);
});

test('a task that is open, lapsed by itself, or asks what was settled since is refused with what to do', async () => {
  const open = await leftAtUwv();
  expect(await reopen(open.id)).toMatchObject({ status: 422, body: { detail: expect.stringContaining('is open') } });

  const { geval } = await addGeval(fixture);
  await tell(geval, 'overlijden', { date: '2026-02-01' });
  const [lapsed] = await tasksOf(geval, '&status=vervallen');
  expect((await reopen(lapsed?.id)).body.detail).toMatch(
    /^Deze taak is niet afgerond maar vervallen \(.+\): neem terug/,
  );

  const aside = await setAside();
  await fixture.post(
    `/v1/terzijdeleggingen/${aside.message}/herhaling?werkgeverId=${fixture.a.id}`,
    {},
    { key: fixture.operatorKey },
  );
  expect(await task(aside.id)).toMatchObject({ status: 'gedaan' });
  expect((await reopen(aside.id)).body.detail).toContain('is al opnieuw gestuurd of verworpen');
  expect(await task(aside.id)).toMatchObject({ status: 'gedaan' });
});

test('a task of which nothing is left to do is not opened to lapse at once', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const id = randomUUID();
  await inTenant(fixture.worker, fixture.a.id, (tx) =>
    tx.taak.create({
      data: {
        ...{ id, werkgeverId: fixture.a.id, dienstverbandId: dienstverband, verzuimgevalId: geval, sleutel: id },
        ...{ verplichting: 'probleemanalyse', stap: 'niet-bereikt', ronde: 1, kanaal: 'taak', titel: 'Bel nog eens' },
        ...{ rol: 'casemanager', opentOp: '2026-02-02', gegevens: {} },
      },
    }),
  );
  await close(id);
  expect((await reopen(id, '?voorbeeld=true')).status).toBe(200);
  await tell(geval, 'documenten', { type: 'probleemanalyse', mogelijkheden: true });
  const refused = await reopen(id);
  expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringContaining('is niet meer aan de orde') } });
  expect(await task(id)).toMatchObject({ status: 'gedaan' });
});

test('of another employer, unknown or erased it is not there, and a reason is one of the list', async () => {
  const { geval, id } = await leftAtUwv();
  await close(id);
  const path = `/v1/taken/${id}/heropeningen`;
  expect((await fixture.post(path, VERGISSING, { key: fixture.b.key })).status).toBe(404);
  expect((await reopen(randomUUID())).status).toBe(404);
  const wrong = { status: 400, body: { errors: [{ veld: 'reason' }] } };
  expect(await reopen(id, '', { reason: 'zomaar' })).toMatchObject(wrong);
  expect(await reopen(id, '', {})).toMatchObject(wrong);
  await tell(geval, 'intrekking', {});
  await inTenant(fixture.worker, fixture.a.id, (tx) => tx.$queryRaw`select wis_geval(${geval}::uuid, 'test')::text`);
  expect((await reopen(id)).status).toBe(404);
});

test('a signal takes the same way: what makes no sense is refused, and the rest opens the task', async () => {
  const { dienstverband, id } = await leftAtUwv();
  await close(id);
  const signal = (taakId: string, reason: string) =>
    fixture.cases.deliver({
      address: { werkgeverId: fixture.a.id, dienstverbandId: dienstverband },
      type: 'taakHeropend',
      message: { id: randomUUID(), taakId, reason },
    });
  expect(await signal(id, 'zomaar')).toMatchObject({ accepted: false, field: 'reason' });
  expect(await signal('geen-taak', 'vergissing')).toMatchObject({ accepted: false, code: 'NIET_GEVONDEN' });
  expect(await signal(id, 'vergissing')).toMatchObject({ accepted: true });
  expect(await task(id)).toMatchObject({ status: 'open' });
});
