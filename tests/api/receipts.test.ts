import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, startApiFixture } from './fixture';

/** The day of the clock of the tests. */
const SENT = '2026-02-02';

let fixture: ApiFixture;
let geval: string;
let employerKey: string;
beforeAll(async () => {
  fixture = await startApiFixture();
  employerKey = await addKey(fixture.api, fixture.a.id, ['werkgever']);
  const found = await addGeval(fixture, '2025-04-14');
  geval = found.geval;
  await filed(found.dienstverband, '42e-weeksmelding', '104-1');
  const reply = await fixture.post(`/v1/verzuimgevallen/${geval}/documenten`, { type: '42e-weeksmelding' });
  expect(reply.status).toBe(201);
});
afterAll(() => fixture.stop());

/** A report that UWV accepted, as the filing of meldingen leaves it. */
async function filed(dienstverbandId: string, kind: string, kenmerk: string): Promise<void> {
  const werkgeverId = fixture.a.id;
  await inTenant(fixture.worker, werkgeverId, async (tx) => {
    const { id } = await tx.melding.create({
      data: {
        ...{ werkgeverId, dienstverbandId, verzuimgevalId: geval, sleutel: `${geval}/${kind}/melding/1` },
        ...{ verplichting: kind, nummer: 1, status: 'geaccepteerd', verzondenOp: `${SENT}T08:00:00Z` },
        inhoud: { firstSickDay: '2025-04-14', opensOn: '2026-01-26', referentie: 'PW-1', settles: kind },
      },
    });
    await tx.meldingOntvangst.create({
      data: { werkgeverId, meldingId: id, kenmerk, uitslag: 'geaccepteerd', ontvangenOp: `${SENT}T08:01:00Z` },
    });
  });
}

test.each(['arbodienst and employer', 'employer'])(
  'the number of UWV stands in task, plan and timeline for %s',
  async (who) => {
    const key = who === 'employer' ? employerKey : fixture.a.key;
    const at = `/v1/verzuimgevallen/${geval}`;
    const plan = await fixture.get(`${at}/plan`, { key });
    const numbered = plan.body.obligations.filter((each: { kenmerk?: string }) => each.kenmerk !== undefined);
    expect(numbered).toEqual([
      expect.objectContaining({ id: '42e-weeksmelding', status: 'done', doneOn: SENT, kenmerk: '104-1' }),
    ]);
    expect((await fixture.get(`${at}/plan/42e-weeksmelding`, { key })).body.kenmerk).toBe('104-1');

    const tasks = await fixture.get(`${at}/taken?limiet=200`, { key });
    const told = tasks.body.items.filter((each: { kenmerk: string | null }) => each.kenmerk !== null);
    expect(told.length).toBeGreaterThan(0);
    const done = { verplichting: '42e-weeksmelding', status: 'gedaan', kenmerk: '104-1' };
    expect(told).toMatchObject(told.map(() => done));
    expect((await fixture.get(`/v1/taken/${told[0].id}`, { key })).body.kenmerk).toBe('104-1');

    const timeline = await fixture.get(`${at}/tijdlijn?limiet=200`, { key });
    const lines = timeline.body.items.filter((each: { kenmerk: string | null }) => each.kenmerk !== null);
    expect(lines).toMatchObject([{ verplichting: '42e-weeksmelding', stap: 'gedaan', kenmerk: '104-1' }]);
    expect(lines[0].zin).toMatch(/^Gedaan: .+ op .+ \(kenmerk van UWV 104-1\)\.$/);
  },
);

test('the plan of a day before it was done has no number', async () => {
  const plan = await fixture.get(`/v1/verzuimgevallen/${geval}/plan?peildatum=2026-02-01`);
  expect(plan.body.obligations.filter((each: object) => 'kenmerk' in each)).toEqual([]);
});
