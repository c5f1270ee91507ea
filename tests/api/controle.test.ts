import { randomUUID } from 'node:crypto';
import type { SweepReport } from '../../domain/case/contract';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, auditOf, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const ids = { werkgeverId: randomUUID(), dienstverbandId: randomUUID() };
const REPORT: SweepReport = {
  at: '2026-02-02T09:00:00.000Z',
  checked: 12,
  found: 1,
  differences: [
    {
      ...ids,
      kind: 'geen-workflow',
      stored: '2026-02-16T07:00:00.000Z',
      computed: '2026-02-16T07:00:00.000Z',
      what: 'geen open workflow',
      done: 'gewekt',
    },
  ],
  lateFound: 1,
  late: [
    {
      ...ids,
      gevalId: null,
      obligation: 'probleemanalyse',
      step: 'opening',
      to: 'werkgever',
      due: '2026-01-26',
      at: '2026-01-28T07:00:00.000Z',
    },
  ],
};

describe('the check of all cases', () => {
  test('looks, and repairs nothing', async () => {
    const { get, operatorKey: key, sweep } = fixture;
    sweep.next = { kind: 'report', report: REPORT };
    const reply = await get('/v1/controle?sinds=2026-01-20', { key });
    expect(reply).toMatchObject({
      status: 200,
      body: {
        nagekeken: 12,
        gevonden: 1,
        verschillen: [{ ...ids, soort: 'geen-workflow', vastgelegd: '2026-02-16T07:00:00.000Z', gedaan: 'gewekt' }],
        teLaat: [{ ...ids, verplichting: 'probleemanalyse', termijndatum: '2026-01-26' }],
      },
    });
    expect(sweep.asked.at(-1)?.input).toEqual({ repair: false, lateSince: '2026-01-19T23:00:00.000Z' });
  });

  test('repairs, once for each key, and can be read back', async () => {
    const { get, post, operatorKey: key, sweep } = fixture;
    sweep.next = { kind: 'report', report: REPORT };
    const idempotencyKey = randomUUID();
    const reply = await post('/v1/controles', {}, { key, idempotencyKey });
    expect(reply).toMatchObject({ status: 201, body: { status: 'klaar', gevonden: 1 } });
    expect(sweep.asked.at(-1)).toEqual({ input: { repair: true }, id: reply.body.id });
    const location = reply.headers.get('Location') as string;
    expect((await get(location, { key })).body).toEqual(reply.body);
    expect((await post('/v1/controles', {}, { key, idempotencyKey })).body.id).toBe(reply.body.id);
    expect((await get(`/v1/controles/${randomUUID()}`, { key })).status).toBe(404);
  });

  test('that no worker carries out is said to be so', async () => {
    const { get, post, operatorKey: key, sweep } = fixture;
    sweep.next = { kind: 'later' };
    const looked = await get('/v1/controle', { key });
    expect(looked).toMatchObject({ status: 503, body: { detail: expect.stringContaining('worker') } });
    const repairing = await post('/v1/controles', {}, { key });
    expect(repairing).toMatchObject({ status: 202, body: { status: 'in behandeling' } });
    expect(repairing.headers.get('Location')).toBe(`/v1/controles/${repairing.body.id}`);
  });
});

describe('why a case waits', () => {
  const pathOf = (geval: string) => `/v1/verzuimgevallen/${geval}/waarom-wacht`;

  test('for its employer: the person and the moment, and that it was asked', async () => {
    const { geval } = await addGeval(fixture);
    await inTenant(fixture.worker, fixture.a.id, (tx) =>
      tx.bericht.updateMany({ where: { verzuimgevalId: geval }, data: { status: 'verzonden' } }),
    );
    const reply = await fixture.get(pathOf(geval), { headers: { 'X-Request-Id': 'waarom' } });
    expect(reply).toMatchObject({ status: 200, body: { verzuimgevalId: geval, hapert: false } });
    expect(reply.body.redenen.map(({ soort }: { soort: string }) => soort)).toEqual([
      'wacht-op-mens',
      'wacht-op-moment',
    ]);
    expect(await auditOf(fixture, fixture.a, 'waarom')).toMatchObject([{ actie: 'lees', uitkomst: '200' }]);
  });

  test('for an operator: the failure comes first, with what to do', async () => {
    const { geval } = await addGeval(fixture);
    const { a, get, operatorKey: key, temporal } = fixture;
    const before = temporal.view;
    temporal.view = { reachable: false, error: 'connection refused' };
    const reply = await get(`${pathOf(geval)}?werkgeverId=${a.id}`, { key });
    temporal.view = before;
    expect(reply.body).toMatchObject({
      hapert: true,
      redenen: expect.arrayContaining([
        {
          soort: 'temporal-onbereikbaar',
          aard: 'storing',
          sinds: null,
          zin: expect.stringContaining('connection refused'),
          advies: expect.any(String),
        },
      ]),
    });
    expect(reply.body.redenen[0].soort).toBe('temporal-onbereikbaar');
  });
});
