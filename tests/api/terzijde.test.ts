import { randomUUID } from 'node:crypto';
import type { Aside } from '../../domain/case/contract';
import { createSetAside } from '../../store/case/set-aside';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const RECOVERY: Aside = {
  name: 'herstelmelding',
  reason: 'onbevestigd',
  explanation: 'Het bericht kwam langs Temporal en is niet van deze installatie.',
  message: { id: 'ui', fact: { recoveredOn: '2026-02-02' } },
};

async function setAside(dienstverbandId: string, aside: Aside, id = randomUUID()): Promise<string> {
  const { a, clock, seal, worker } = fixture;
  await createSetAside(worker, seal)({ werkgeverId: a.id, dienstverbandId, atMs: clock.now, id, aside });
  return id;
}
const path = (rest = '', werkgeverId = fixture.a.id) => `/v1/terzijdeleggingen${rest}?werkgeverId=${werkgeverId}`;
const operator = () => ({ key: fixture.operatorKey });
const openTasks = async (dienstverbandId: string) =>
  inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.taak.count({ where: { dienstverbandId, verplichting: 'onbegrepen-bericht', status: 'open' } }),
  );
const statusOf = async (geval: string) => (await fixture.get(`/v1/verzuimgevallen/${geval}`)).body.status;

test('an operator reads a message that was set aside and sends it again: the case takes it and the task is done', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const id = await setAside(dienstverband, RECOVERY);
  expect(await openTasks(dienstverband)).toBe(1);
  const { items } = (await fixture.get(path(), operator())).body;
  expect(items).toContainEqual(
    expect.objectContaining({ id, soort: 'herstelmelding', reden: 'onbevestigd', teHerhalen: true }),
  );
  expect((await fixture.get(path(`/${id}`), operator())).body.inhoud.fact).toEqual({ recoveredOn: '2026-02-02' });

  const reply = await fixture.post(path(`/${id}/herhaling`), {}, operator());
  expect(reply).toMatchObject({ status: 201, body: { status: 'hersteld-bewaking' } });
  expect(await statusOf(geval)).toBe('hersteld-bewaking');
  expect(await openTasks(dienstverband)).toBe(0);
  expect((await fixture.get(path(`/${id}`), operator())).body).toMatchObject({ status: 'herhaald', teHerhalen: false });
  expect(await fixture.post(path(`/${id}/herhaling`), {}, operator())).toMatchObject({ status: 422 });
});

test('what the case refuses stays set aside', async () => {
  const { dienstverband } = await addGeval(fixture);
  const id = await setAside(dienstverband, { ...RECOVERY, message: { id: 'x', fact: { recoveredOn: '2020-01-01' } } });
  expect((await fixture.post(path(`/${id}/herhaling`), {}, operator())).status).toBe(422);
  expect((await fixture.get(path(`/${id}`), operator())).body).toMatchObject({ status: 'open', teHerhalen: true });
  expect(await openTasks(dienstverband)).toBe(1);
});

test('an operator drops what says nothing', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const id = await setAside(dienstverband, { ...RECOVERY, name: 'iets', reason: 'onleesbaar', message: null });
  expect((await fixture.post(path(`/${id}/herhaling`), {}, operator())).status).toBe(422);
  const key = { ...operator(), idempotencyKey: `verwerp-${id}` };
  const dropped = { status: 201, body: { status: 'vervallen' } };
  expect(await fixture.post(path(`/${id}/verwerping`), {}, key)).toMatchObject(dropped);
  expect(await openTasks(dienstverband)).toBe(0);
  expect(await statusOf(geval)).toBe('ziek');
  // Who did not hear the answer asks again.
  expect(await fixture.post(path(`/${id}/verwerping`), {}, key)).toMatchObject(dropped);
});

test('a moment that goes on failing is one thing to look at', async () => {
  const { dienstverband } = await addGeval(fixture);
  const moment: Aside = { name: 'moment', reason: 'fout', explanation: 'fout', message: null };
  for (let hour = 0; hour < 3; hour++) await setAside(dienstverband, moment);
  expect(await openTasks(dienstverband)).toBe(1);
  const { items } = (await fixture.get(path(), operator())).body;
  expect(items.filter((one: { dienstverbandId: string }) => one.dienstverbandId === dienstverband)).toHaveLength(1);
});

test('nobody but an operator sees it, and of one employer at a time', async () => {
  const { dienstverband } = await addGeval(fixture);
  const id = await setAside(dienstverband, RECOVERY);
  expect((await fixture.get(path())).status).toBe(403);
  expect((await fixture.post(path(`/${id}/herhaling`), {})).status).toBe(403);
  expect((await fixture.get(path(`/${id}`, fixture.b.id), operator())).status).toBe(404);
  expect((await fixture.get('/v1/terzijdeleggingen', operator())).status).toBe(400);
});

test('what is set aside is sealed in the database, and erased with its case', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const { a, api, post } = fixture;
  await setAside(dienstverband, RECOVERY);
  await post(`/v1/verzuimgevallen/${geval}/intrekking`, {});
  const left = () =>
    inTenant(api, a.id, async (tx) => [
      await tx.terzijde.count({ where: { dienstverbandId: dienstverband } }),
      await tx.doorgifte.count({ where: { dienstverbandId: dienstverband } }),
    ]);
  expect(await left()).toEqual([1, 2]);
  await inTenant(fixture.worker, a.id, (tx) => tx.$queryRaw`select wis_geval(${geval}::uuid, 'test')::text`);
  expect(await left()).toEqual([0, 0]);
});
