import { naming } from '../support/naming';
import { type ApiFixture, addGeval, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

it('an employer learns nothing of a second opinion, an occupational disease or an early WIA', async () => {
  const { geval } = await addGeval(fixture);
  for (const type of ['second-opinion', 'beroepsziekte', 'vervroegde-wia-grond'])
    await naming(type, async () => {
      expect((await fixture.post(`/v1/verzuimgevallen/${geval}/gebeurtenissen`, { type })).status).toBe(201);
    });
  const hidden = /second-opinion|beroepsziekte|vervroegde-wia/;
  for (const part of ['plan', 'taken', 'berichten', 'tijdlijn', 'waarom-wacht'])
    await naming(part, async () => {
      const reply = await fixture.get(`/v1/verzuimgevallen/${geval}/${part}`);
      expect(reply.status).toBe(200);
      expect(JSON.stringify(reply.body)).not.toMatch(hidden);
    });
  expect((await fixture.get(`/v1/verzuimgevallen/${geval}/plan/second-opinion`)).status).toBe(404);
  expect(JSON.stringify((await fixture.get('/v1/taken')).body)).not.toMatch(hidden);
});

it('an employer learns that a vangnet applies and not which', async () => {
  const { geval } = await addGeval(fixture);
  const fact = { type: 'vangnet', ground: 'orgaandonatie' };
  expect((await fixture.post(`/v1/verzuimgevallen/${geval}/gebeurtenissen`, fact)).status).toBe(201);
  const { body } = await fixture.get(`/v1/verzuimgevallen/${geval}/plan`);
  expect(body.obligations.map((o: { id: string }) => o.id)).toContain('vangnetmelding');
  expect(JSON.stringify(body)).not.toMatch(/orgaandonatie|donor/i);
  const melding = body.obligations.find(({ id }: { id: string }) => id === 'vangnetmelding');
  expect(melding).toMatchObject({ opensOn: null, internalDue: null, legalLatest: null, alarmOn: null, status: null });
  expect(melding.why).toEqual([expect.stringContaining('alleen te zien')]);
  for (const part of ['taken', 'berichten', 'tijdlijn'])
    await naming(part, async () => {
      expect(JSON.stringify((await fixture.get(`/v1/verzuimgevallen/${geval}/${part}`)).body)).not.toContain('vangnet');
    });
});
