import { loadCase } from '../../store/case/load-case';
import { inTenant } from '../../store/in-tenant';
import { inTenantSql } from '../../store/in-tenant-sql';
import { naming } from '../support/naming';
import { type ApiFixture, addGeval, auditOf, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

async function werknemerOf(dienstverband: string): Promise<string> {
  return (await fixture.get(`/v1/dienstverbanden/${dienstverband}`)).body.werknemerId;
}

/** Employments whose cases were asked to look by what is done; they look. */
async function wokenBy(work: () => Promise<unknown>): Promise<string[]> {
  await fixture.cases.look(fixture.a.id);
  await work();
  return fixture.cases.look(fixture.a.id);
}

test('a changed employee shows, keeps what was not named, and only the running case of that employee looks again', async () => {
  const [{ dienstverband }] = [await addGeval(fixture), await addGeval(fixture)];
  const path = `/v1/werknemers/${await werknemerOf(dienstverband)}`;
  const woken = await wokenBy(async () => {
    const changed = await fixture.patch(path, { bsn: '999990019', telefoon: '0612345678' });
    expect(changed).toMatchObject({ status: 200, body: { naam: 'Willemijn Testpersoon', bsn: '*******19' } });
  });
  expect(woken).toEqual([dienstverband]);
  expect((await fixture.get(path)).body).toMatchObject({ telefoon: '0612345678', geboortedatum: '1980-02-15' });
  expect((await fixture.patch(path, { telefoon: null })).body.telefoon).toBeNull();
});

test('a task for what UWV misses closes when the number is filled in', async () => {
  const { geval, dienstverband } = await addGeval(fixture, '2025-04-21');
  const missing = async () => {
    const { body } = await fixture.get(`/v1/verzuimgevallen/${geval}/taken?status=open&limiet=200`);
    return (body.items as Array<{ titel: string }>)
      .map(({ titel }) => titel)
      .filter((titel) => titel.startsWith('Ontbreekt'));
  };
  expect(await missing()).toContain('Ontbreekt voor de 42e-weeksmelding: Burgerservicenummer van de werknemer');
  await fixture.patch(`/v1/werknemers/${await werknemerOf(dienstverband)}`, { bsn: '999990019' });
  await fixture.patch(`/v1/werkgevers/${fixture.a.id}`, { loonheffingennummer: '999990032L01' });
  await fixture.cases.look(fixture.a.id);
  expect(await missing()).toEqual([]);
});

test('what the employer has filed shows, replaces what it said before, and reaches its running cases', async () => {
  const { dienstverband } = await addGeval(fixture);
  const path = `/v1/werkgevers/${fixture.a.id}/mandaten`;
  expect((await fixture.get(path)).body.mandaten).toEqual([]);
  const headers = { 'Tweede-Sleutel': fixture.operatorKey };
  const patch = (body: object) => fixture.patch(path, body, { headers });
  const woken = await wokenBy(async () => {
    const given = await patch({ mandaten: ['42e-weeksmelding', 'vangnetmelding'] });
    expect(given).toMatchObject({ status: 200, body: { mandaten: ['42e-weeksmelding', 'vangnetmelding'] } });
  });
  expect(woken).toContain(dienstverband);
  expect((await patch({ mandaten: ['alle'] })).body.mandaten).toEqual(['alle']);
  expect((await fixture.get(path)).body.mandaten).toEqual(['alle']);
  expect((await patch({ mandaten: ['alles'] })).status).toBe(400);
  expect((await patch({ mandaten: [] })).body.mandaten).toEqual([]);
});

test('of two sets of mandates at once one is left, never both', async () => {
  const scopes = ['42e-weeksmelding', 'vangnetmelding'];
  const wishes = [...scopes, ...scopes].map((scope) => ({ mandaten: [scope] }));
  const path = `/v1/werkgevers/${fixture.a.id}/mandaten`;
  const options = { headers: { 'Tweede-Sleutel': fixture.operatorKey } };
  const replies = await Promise.all(wishes.map((wish) => fixture.patch(path, wish, options)));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await fixture.get(path)).body.mandaten).toHaveLength(1);
  expect((await fixture.patch(path, { mandaten: [] }, options)).status).toBe(200);
});

test('other workdays and wage reach the plan of the running case; a CAO table can be taken away again', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const path = `/v1/dienstverbanden/${dienstverband}`;
  const wage = async () =>
    (await fixture.get(`/v1/verzuimgevallen/${geval}/plan`)).body.wageEstimate?.[0]?.wagePerMonth;
  expect(await wage()).toBeUndefined();
  await fixture.patch(path, { maandloon: 4000, urenPerWeek: 40, doorbetaling: [{ vanafWeek: 1, percentage: 100 }] });
  expect(await wage()).toBe(4000);
  await fixture.patch(path, { doorbetaling: null });
  expect(await wage()).toBe(2800);
});

test('a change of the employer waits for none of its cases', async () => {
  const { dienstverband } = await addGeval(fixture);
  const woken = await wokenBy(async () => {
    const changed = await inTenantSql(fixture.worker, fixture.a.id, async (tx) => {
      // In hand, as while its case transaction runs.
      await loadCase(tx, { werkgeverId: fixture.a.id, dienstverbandId: dienstverband });
      return fixture.patch(`/v1/werkgevers/${fixture.a.id}`, { aantalWerknemers: 40 });
    });
    expect(changed).toMatchObject({ status: 200, body: { aantalWerknemers: 40 } });
  });
  expect(woken).toContain(dienstverband);
  expect(new Set(woken).size).toBe(woken.length);
});

test.each([
  ['a number that fails the elfproef', { bsn: '999990018' }, 400],
  ['an unknown field', { salaris: 1 }, 400],
  ['a name that is taken away', { naam: null }, 400],
])('%s is refused and changes nothing', async (_what, body, status) => {
  const { dienstverband } = await addGeval(fixture);
  const path = `/v1/werknemers/${await werknemerOf(dienstverband)}`;
  const before = (await fixture.get(path)).body;
  expect((await fixture.patch(path, body)).status).toBe(status);
  expect((await fixture.get(path)).body).toEqual(before);
});

test('another employer can change nothing of ours', async () => {
  const { dienstverband } = await addGeval(fixture);
  const werknemer = await werknemerOf(dienstverband);
  for (const path of [`werknemers/${werknemer}`, `dienstverbanden/${dienstverband}`, `werkgevers/${fixture.a.id}`])
    await naming(path, async () => {
      expect((await fixture.patch(`/v1/${path}`, {}, { key: fixture.b.key })).status).toBe(404);
    });
});

test('who changed what stands in the audit trail, without the values', async () => {
  const { dienstverband } = await addGeval(fixture);
  const { headers } = await fixture.patch(`/v1/dienstverbanden/${dienstverband}`, { maandloon: 3210 });
  const rows = await auditOf(fixture, fixture.a, headers.get('x-request-id') as string);
  expect(rows).toMatchObject([{ actie: 'wijzigDienstverband: maandloon', uitkomst: '200' }]);
  const lines = await inTenant(fixture.api, fixture.a.id, (tx) => tx.audit.findMany());
  // Ids are random and may hold any digits.
  const said = lines.map(({ wie, actie, onderwerp, uitkomst }) => [wie, actie, onderwerp, uitkomst].join(' '));
  expect(said.join('\n').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')).not.toContain('3210');
});

test('what an employer has, an operator reads among all employers, field by field', async () => {
  const { get, patch, a, operatorKey } = fixture;
  const antwoordadres = 'verzuim@voorbeeld.nl';
  const all = { bestedingsgrens: 1250.5, afzenderNaam: 'Verzuim', iban: null };
  await inTenant(fixture.api, a.id, (tx) => tx.werkgever.updateMany({ data: { antwoordadres } }));
  const second = { headers: { 'Tweede-Sleutel': operatorKey } };
  const own = await patch(`/v1/werkgevers/${a.id}`, { ...all, iban: 'NL62TEST0987654321' }, second);
  expect(own.body).toMatchObject({ ...all, antwoordadres, iban: 'NL62TEST0987654321' });
  const { items } = (await get('/v1/werkgevers?limiet=200', { key: operatorKey })).body;
  expect(items.find(({ id }: { id: string }) => id === a.id)).toEqual(own.body);
  await patch(`/v1/werkgevers/${a.id}`, { iban: null, bestedingsgrens: null }, second);
});
