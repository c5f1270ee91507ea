import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

async function customer(pakket: string) {
  const { post, api, operatorKey } = fixture;
  const made = await post(
    '/v1/werkgevers',
    { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket },
    { key: operatorKey },
  );
  const { id } = made.body;
  const key = await addKey(api, id, ['arbodienst']);
  const { geval } = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', key));
  const tell = (day: string, path: string, body: object) =>
    onDay(fixture, day, () => fixture.post(`/v1/verzuimgevallen/${geval}/${path}`, body, { key }));
  return { id: id as string, key, geval: geval as string, tell };
}

const stateOf = (id: string) =>
  inTenant(fixture.api, id, async (tx) => ({
    tasks: await tx.taak.findMany({ orderBy: { id: 'asc' } }),
    facts: await tx.feit.count(),
    effects: await tx.effect.findMany({ where: { soort: { in: ['bericht', 'taak'] } } }),
  }));

const short = (one: { verplichting: string; soort: string; stap: string; ontvanger: string }) =>
  [one.verplichting, one.soort, one.stap, one.ontvanger].join(' ');

test.each([
  ['a change of package', 'pakketwissels', { package: 'nbpw/zorgportaal' }],
  ['a take-over', 'dossieroverdrachten', { responsibleSince: '2026-01-19' }],
])('%s tells beforehand what it would do, records nothing, and then does just that', async (_what, path, body) => {
  const { id, tell } = await customer('mkbasics-2026/P3');
  await tell('2026-01-12', 'pakketwissels', { package: 'mkbasics-2026/P4' });
  const before = await stateOf(id);
  const shown = await tell('2026-01-19', `${path}?voorbeeld=true`, body);
  expect(shown.status).toBe(200);
  expect(await stateOf(id)).toEqual(before);
  expect((await tell('2026-01-19', path, body)).status).toBe(201);
  const after = await stateOf(id);
  const open = before.tasks.filter(({ status }) => status === 'open').map((task) => task.id);
  const ended = after.tasks.filter((task) => open.includes(task.id) && task.status !== 'open');
  const promised = shown.body.vervallenTaken as Array<{ id: string; reden: string | null }>;
  expect(promised.map((task) => [task.id, task.reden]).sort()).toEqual(
    ended.map(({ id: of, reden }) => [of, reden]).sort(),
  );
  const known = new Set(before.effects.map(({ sleutel }) => sleutel));
  const added = after.effects.filter(({ sleutel }) => !known.has(sleutel));
  expect(shown.body.nieuweBerichten.map(short).sort()).toEqual(
    added
      .map(({ verplichting, soort, stap, ontvanger }) => short({ verplichting, soort, stap: stap ?? '', ontvanger }))
      .sort(),
  );
  expect(ended.length + added.length).toBeGreaterThan(0);
});

test.each([
  ['to the package that it has', { package: 'mkbasics-2026/P3' }, 'er hoeft niets te veranderen'],
  ['to one that there is not', { package: 'mkbasics-2026/P9' }, 'package: kies uit'],
  ['from before the last one', { package: 'mkbasics-2026/P2', happened: '2026-01-12' }, 'geef die dag of een latere'],
])('a change %s is refused with the remedy and leaves nothing', async (_what, body, remedy) => {
  const { id, tell } = await customer('mkbasics-2026/P3');
  await tell('2026-01-12', 'pakketwissels', { package: 'mkbasics-2026/P1' });
  await tell('2026-01-13', 'pakketwissels', { package: 'mkbasics-2026/P3' });
  const before = await stateOf(id);
  const answer = await tell('2026-01-19', 'gebeurtenissen', { type: 'pakketwissel', ...body });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body.detail).toContain(remedy);
  expect(await stateOf(id)).toEqual(before);
});
