import { randomUUID } from 'node:crypto';
import { RIGHTS } from '../../store/api-keys';
import { inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import { type ApiFixture, addGeval, auditOf, type Reply, startApiFixture } from './fixture';

/** Whoever has one key of an employer would have UWV pay to an account of their own, or have the platform file in its name. */

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const IBAN = 'NL62TEST0987654321';
type Change = { what: string; field: string; ask(options: { headers?: Record<string, string> }): Promise<Reply> };

async function changes(): Promise<Change[]> {
  const { a, patch, post, get } = fixture;
  const { geval, dienstverband } = await addGeval(fixture);
  const { werknemerId } = (await get(`/v1/dienstverbanden/${dienstverband}`)).body;
  const mandate = { type: 'mandaat', scope: 'alle', given: true };
  const facts = [`verzuimgevallen/${geval}`, `dienstverbanden/${dienstverband}`];
  return [
    {
      what: 'account of an employee',
      field: 'iban',
      ask: (options) => patch(`/v1/werknemers/${werknemerId}`, { iban: IBAN }, options),
    },
    {
      what: 'account of an employee taken away',
      field: 'iban',
      ask: (options) => patch(`/v1/werknemers/${werknemerId}`, { iban: null }, options),
    },
    {
      what: 'account of the employer',
      field: 'iban',
      ask: (options) => patch(`/v1/werkgevers/${a.id}`, { iban: IBAN, telefoon: '0101234567' }, options),
    },
    {
      what: 'mandates of the employer',
      field: 'mandaten',
      ask: (options) => patch(`/v1/werkgevers/${a.id}/mandaten`, { mandaten: ['alle'] }, options),
    },
    ...facts.map((of) => ({
      what: `mandate told to ${of.split('/')[0]}`,
      field: 'type',
      ask: (options: object) => post(`/v1/${of}/gebeurtenissen`, mandate, options),
    })),
  ];
}

const withSecond = (key: string) => ({ headers: { 'Tweede-Sleutel': key } });

test('one key changes no account and no mandate, and leaves nothing behind', async () => {
  for (const { what, field, ask } of await changes())
    await naming(what, async () => {
      const refused = await ask({});
      expect(refused).toMatchObject({ status: 403, body: { code: 'TWEEDE_SLEUTEL', errors: [{ veld: field }] } });
      expect(refused.body.detail).toContain('stuur in de header Tweede-Sleutel een sleutel van iemand anders mee');
    });
  const { get, a } = fixture;
  expect((await get(`/v1/werkgevers/${a.id}`)).body).toMatchObject({ iban: null, telefoon: null });
  expect((await get(`/v1/werkgevers/${a.id}/mandaten`)).body.mandaten).toEqual([]);
});

test('with a key of somebody else it is done, and the trail names both keys and the fields, not what they hold', async () => {
  for (const { what, ask } of await changes())
    await naming(what, async () => {
      const done = await ask(withSecond(fixture.operatorKey));
      expect([200, 201]).toContain(done.status);
      const [line] = await auditOf(fixture, fixture.a, done.headers.get('X-Request-Id') as string);
      expect(line?.wie).toMatch(/^sleutel:[-0-9a-f]{36} met sleutel:[-0-9a-f]{36}$/);
      expect(JSON.stringify(line)).not.toContain(IBAN);
    });
});

test('a mandate that was told is not taken back with one key either', async () => {
  const { geval } = await addGeval(fixture);
  const at = `/v1/verzuimgevallen/${geval}`;
  const no = { type: 'mandaat', scope: '42e-weeksmelding', given: false };
  const told = await fixture.post(`${at}/gebeurtenissen`, no, withSecond(fixture.operatorKey));
  const wish = { gebeurtenisId: told.body.gebeurtenisId, reason: 'vergissing' };
  expect(await fixture.post(`${at}/terugnames`, wish)).toMatchObject({ status: 403, body: { code: 'TWEEDE_SLEUTEL' } });
  expect((await fixture.post(`${at}/terugnames`, wish, withSecond(fixture.operatorKey))).status).toBe(201);
});

describe('the second key is not', () => {
  const ask = (second: string, key?: string) =>
    fixture.patch(`/v1/werkgevers/${fixture.a.id}`, { iban: IBAN }, { key, ...withSecond(second) });
  const make = async (body: object, key?: string) =>
    (await fixture.post('/v1/sleutels', { omschrijving: 'x', rechten: RIGHTS, ...body }, { key })).body;

  test('the first one again, one that it made, that made it, that came in its place, or of the same maker', async () => {
    const first = await make({});
    const [child, sibling] = [await make({}, first.sleutel), await make({}, first.sleutel)];
    // The database's own clock decides whether a key opens, so the overlap is counted from today.
    fixture.clock.now = Date.now();
    const { sleutel: next } = (await fixture.post(`/v1/sleutels/${child.id}/vervanging`, {})).body;
    const pairs = [
      ['itself', first.sleutel, first.sleutel],
      ['made by the first', first.sleutel, child.sleutel],
      ['maker of the first', child.sleutel, first.sleutel],
      ['of the same maker', child.sleutel, sibling.sleutel],
      ['in the place of one of the same maker', sibling.sleutel, next],
    ] as const;
    for (const [what, key, second] of pairs)
      await naming(what, async () => {
        const refused = await ask(second, key);
        expect(refused).toMatchObject({ status: 403, body: { code: 'TWEEDE_SLEUTEL' } });
        expect(refused.body.detail).toContain('dezelfde hand');
      });
  });

  test('that of another employer, or one without the right', async () => {
    expect((await ask(fixture.b.key)).body.detail).toContain('hoort niet bij deze werkgever');
    const { a, operatorKey } = fixture;
    const reads = await fixture.post(
      `/v1/sleutels?werkgeverId=${a.id}`,
      { omschrijving: 'x', rechten: ['lezen'] },
      { key: operatorKey },
    );
    expect((await ask(reads.body.sleutel)).body.detail).toContain('heeft het recht mensen niet');
  });

  test('one that opens nothing, and a guess of it counts as a guess', async () => {
    const guessed = await ask(`pw_${randomUUID()}`);
    expect(guessed).toMatchObject({ status: 401 });
    expect(guessed.body.detail).toContain('Tweede-Sleutel');
  });

  test('of the hand of the first because an operator made both', async () => {
    const { a, operatorKey } = fixture;
    const [one, other] = await Promise.all(
      ['een', 'twee'].map((omschrijving) =>
        fixture.post(`/v1/sleutels?werkgeverId=${a.id}`, { omschrijving, rechten: RIGHTS }, { key: operatorKey }),
      ),
    );
    expect((await ask(other?.body.sleutel, one?.body.sleutel)).status).toBe(200);
    await inTenant(fixture.api, a.id, (tx) => tx.werkgever.updateMany({ data: { iban: null } }));
  });
});
