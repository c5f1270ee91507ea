import { TrustingCodec } from '../../client/encryption-codec';
import { Sealer } from '../../client/seal';
import { inTenant } from '../../store/in-tenant';
import { passOn } from '../../workers/pass-on';

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
  ['from a day that has passed', { package: 'mkbasics-2026/P2', happened: '2026-01-16' }, 'laat happened weg'],
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

test('under the law alone a change to the law alone is refused too, of a case and of the contract', async () => {
  const { id, key, tell } = await customer('none');
  const before = await stateOf(id);
  const body = { type: 'pakketwissel', package: 'none' };
  const replies = [
    await tell('2026-01-19', 'pakketwissels', { package: 'none' }),
    await onDay(fixture, '2026-01-19', () => fixture.post(`/v1/werkgevers/${id}/gebeurtenissen`, body, { key })),
    await onDay(fixture, '2026-01-19', () =>
      fixture.post(`/v1/werkgevers/${id}/gebeurtenissen?voorbeeld=true`, body, { key }),
    ),
  ];
  for (const { status, body: problem } of replies)
    expect([status, problem.detail]).toEqual([
      422,
      expect.stringContaining('geldt hier al: er hoeft niets te veranderen'),
    ]);
  expect(await stateOf(id)).toEqual(before);
});

/** What relays in workers do within seconds: passes on until nothing waits. */
async function relayed(werkgeverId: string): Promise<void> {
  const reporting = {
    db: fixture.worker,
    cases: { tell: async () => undefined },
    sealer: new Sealer(new TrustingCodec()),
    nowMs: Date.now,
  };
  const where = { werkgeverId, feitId: { not: null } };
  for (;;) {
    const rows = await inTenant(fixture.worker, werkgeverId, async (tx) => {
      const found = await tx.doorgifte.findMany({ where, orderBy: { aangemaaktOp: 'asc' } });
      await tx.doorgifte.deleteMany({ where });
      return found;
    });
    if (rows.length === 0) return;
    for (const { dienstverbandId, feitId } of rows)
      await passOn(reporting as never, { werkgeverId, dienstverbandId, factId: feitId as string });
  }
}

describe.each(['contract', 'case'] as const)('a change that is told to a %s', (to) => {
  test('is one of the contract: every case of the employer goes over, once, and whoever is reported sick later begins under it', async () => {
    const { id, key, geval, tell } = await customer('mkbasics-2026/P3');
    const { geval: other } = await onDay(fixture, '2026-01-12', () => addGeval(fixture, '2026-01-12', key));
    const change = { type: 'pakketwissel', package: 'nbpw/zorgportaal' };
    const reply =
      to === 'case'
        ? await tell('2026-02-02', 'gebeurtenissen', change)
        : await onDay(fixture, '2026-02-02', () =>
            fixture.post(`/v1/werkgevers/${id}/gebeurtenissen`, change, { key }),
          );
    expect(reply.status).toBe(201);
    await onDay(fixture, '2026-02-02', async () => {
      const clock = jest.spyOn(Date, 'now').mockImplementation(() => fixture.clock.now);
      await relayed(id).finally(() => clock.mockRestore());
    });
    const { geval: later } = await onDay(fixture, '2026-02-09', () => addGeval(fixture, '2026-02-09', key));
    const rowsOf = async (path: string, asOf: string) => {
      const { body } = await onDay(fixture, '2026-02-09', () => fixture.get(`/v1/${path}/plan?asOf=${asOf}`, { key }));
      const rows = body.obligations.flatMap(({ row }: { row?: string }) => (row ? [row.slice(0, 2)] : []));
      return [...new Set(rows)];
    };
    for (const path of [geval, other, later].map((one) => `verzuimgevallen/${one}`))
      expect([path, await rowsOf(path, '2026-02-09')]).toEqual([path, ['S5']]);
    expect(await rowsOf(`verzuimgevallen/${other}`, '2026-02-01')).toEqual(['S1']);
    expect(await rowsOf(`werkgevers/${id}`, '2026-02-09')).toEqual(['S5']);
    expect((await fixture.get(`/v1/werkgevers/${id}`, { key })).body.pakket).toBe('nbpw/zorgportaal');
    for (const by of [key, fixture.operatorKey]) {
      const { items } = (await fixture.get('/v1/werkgevers?limiet=100', { key: by })).body;
      const own = items.find((one: { id: string }) => one.id === id);
      expect([own.pakket, own.naam, own.email]).toEqual(['nbpw/zorgportaal', 'Bakkerij', 'hr@voorbeeld.nl']);
    }
    const facts = await inTenant(fixture.api, id, (tx) => tx.feit.findMany({ where: { soort: 'pakketwissel' } }));
    expect(facts).toHaveLength(3);
    const refused = await inTenant(fixture.api, id, (tx) =>
      tx.audit.count({ where: { uitkomst: { startsWith: 'geweigerd' } } }),
    );
    expect(refused).toBe(0);
  });
});

describe.each(['contract', 'case'] as const)('an employer that leaves the arbodienst, told to a %s,', (to) => {
  test('stops in every case at once, is told to each reader there, and nobody later begins under its package', async () => {
    const { id, key, geval, tell } = await customer('mkbasics-2026/P3');
    const { geval: other } = await onDay(fixture, '2026-01-12', () => addGeval(fixture, '2026-01-12', key));
    const left = { type: 'vertrek-arbodienst' };
    const reply =
      to === 'case'
        ? await tell('2026-02-02', 'gebeurtenissen', left)
        : await onDay(fixture, '2026-02-02', () => fixture.post(`/v1/werkgevers/${id}/gebeurtenissen`, left, { key }));
    expect(reply.status).toBe(201);
    await onDay(fixture, '2026-02-02', async () => {
      const clock = jest.spyOn(Date, 'now').mockImplementation(() => fixture.clock.now);
      await relayed(id).finally(() => clock.mockRestore());
    });
    const { geval: later } = await onDay(fixture, '2026-02-09', () => addGeval(fixture, '2026-02-09', key));
    const openRows = async (path: string) => {
      const { body } = await onDay(fixture, '2026-02-09', () => fixture.get(`/v1/${path}/plan`, { key }));
      return body.obligations.filter(
        ({ row, status }: { row?: string; status: string }) => row && ['open', 'planned', 'late'].includes(status),
      );
    };
    for (const path of [...[geval, other, later].map((one) => `verzuimgevallen/${one}`), `werkgevers/${id}`])
      expect([path, await openRows(path)]).toEqual([path, []]);
    const told = await inTenant(fixture.api, id, (tx) =>
      tx.bericht.findMany({ where: { stap: 'vertrek' }, select: { verzuimgevalId: true, ontvanger: true } }),
    );
    const readersOf = (of: string | null) =>
      told.filter(({ verzuimgevalId }) => verzuimgevalId === of).map(({ ontvanger }) => ontvanger);
    for (const one of [geval, other]) expect(readersOf(one).sort()).toEqual(['casemanager', 'werkgever', 'werknemer']);
    expect(readersOf(later)).toEqual([]);
    expect(readersOf(null)).toContain('werkgever');
    const open = await inTenant(fixture.api, id, (tx) =>
      tx.taak.count({ where: { status: 'open', verplichting: { startsWith: 'S1-' } } }),
    );
    expect(open).toBe(0);
  });
});

describe.each(['contract', 'case'] as const)(
  'an employer that left and comes back under the package that it had, told to a %s,',
  (to) => {
    test('has the rows of it again in the contract and every case, once, and a take-over of what others did meanwhile', async () => {
      const { id, key, geval, tell } = await customer('mkbasics-2026/P4');
      const { geval: other } = await onDay(fixture, '2026-01-12', () => addGeval(fixture, '2026-01-12', key));
      const told = async (day: string, body: object) => {
        const at = `/v1/werkgevers/${id}/gebeurtenissen`;
        const reply =
          to === 'case'
            ? await tell(day, 'gebeurtenissen', body)
            : await onDay(fixture, day, () => fixture.post(at, body, { key }));
        await onDay(fixture, day, async () => {
          const clock = jest.spyOn(Date, 'now').mockImplementation(() => fixture.clock.now);
          await relayed(id).finally(() => clock.mockRestore());
        });
        return reply;
      };
      const back = { type: 'pakketwissel', package: 'mkbasics-2026/P3' };
      expect((await told('2026-01-19', back)).status).toBe(201);
      expect((await told('2026-02-02', { type: 'vertrek-arbodienst' })).status).toBe(201);
      const { geval: meanwhile } = await onDay(fixture, '2026-02-09', () => addGeval(fixture, '2026-02-09', key));
      expect((await told('2026-03-02', back)).status).toBe(201);
      const paths = [...[geval, other, meanwhile].map((one) => `verzuimgevallen/${one}`), `werkgevers/${id}`];
      for (const path of paths) {
        const { body } = await onDay(fixture, '2026-03-03', () => fixture.get(`/v1/${path}/plan`, { key }));
        const open = body.obligations.filter(
          ({ row, status }: { row?: string; status: string }) => row && ['open', 'planned'].includes(status),
        );
        expect([path, open.length > 0]).toEqual([path, true]);
      }
      const facts = await inTenant(fixture.api, id, (tx) => tx.feit.findMany({ where: { soort: 'pakketwissel' } }));
      expect(facts).toHaveLength(3 + 4);
      expect((await told('2026-03-03', back)).body.detail).toContain('geldt hier al');
      const takenOver = await tell('2026-03-03', 'dossieroverdrachten', { responsibleSince: '2026-03-02' });
      expect(takenOver.status).toBe(201);
    });
  },
);

test('what the contract was billed for a year stays so after a change of package: the next year is of the new one', async () => {
  const { post, operatorKey } = fixture;
  const contract = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', contractbegindatum: '2026-01-01' };
  const made = await post(
    '/v1/werkgevers',
    { ...contract, pakket: 'asr-arboned-2024/arbobegeleiding' },
    { key: operatorKey },
  );
  const { id } = made.body;
  const key = await addKey(fixture.api, id, ['arbodienst']);
  await addGeval(fixture, '2026-01-05', key);
  const change = { type: 'pakketwissel', package: 'nn-arboned-2025/mkb-uitgebreid' };
  await onDay(fixture, '2026-06-01', () => post(`/v1/werkgevers/${id}/gebeurtenissen`, change, { key }));
  const feeOf = async (month: string) =>
    (await fixture.get(`/v1/werkgevers/${id}/factuurregels?periode=${month}`, { key })).body.regels.map(
      ({ gegevens }: { gegevens: { deel: string; bedrag: number; pakket: string } }) => [
        gegevens.bedrag,
        gegevens.pakket,
      ],
    );
  expect(await feeOf('2026-01')).toEqual([[159.95, 'asr-arboned-2024/arbobegeleiding']]);
  expect(await feeOf('2027-01')).toEqual([[164.75, 'nn-arboned-2025/mkb-uitgebreid']]);
});

test('a quote that waits when the package changes ends with its reason: told beforehand, to who has to answer it, and in the timeline', async () => {
  const { id, key } = await customer('nn-arboned-2025/mkb-uitgebreid');
  const tell = (day: string, body: object, query = '') =>
    onDay(fixture, day, () => fixture.post(`/v1/werkgevers/${id}/gebeurtenissen${query}`, body, { key }));
  const row = 'S3-06';
  expect((await tell('2026-01-12', { type: 'verzoek', row, by: 'werkgever' })).status).toBe(201);
  expect((await tell('2026-01-13', { type: 'offerte', row, amount: 2400 })).status).toBe(201);
  const change = { type: 'pakketwissel', package: 'alpina-2024/vov' };
  const shown = await tell('2026-01-19', change, '?voorbeeld=true');
  const reden = 'het dienstenpakket dat sinds maandag 19 januari 2026 geldt, heeft deze dienst niet';
  const own = (all: Array<{ verplichting: string }>) => all.filter(({ verplichting }) => verplichting === row);
  expect(own(shown.body.standen)).toMatchObject([{ van: 'planned', naar: null, reden }]);
  expect(shown.body.nieuweBerichten).toContainEqual({
    verplichting: 'verzoek',
    soort: 'bericht',
    stap: 'weigering',
    ontvanger: 'werkgever',
  });
  expect((await tell('2026-01-19', change)).status).toBe(201);
  const refused = await inTenant(fixture.api, id, (tx) => tx.bericht.findMany({ where: { stap: 'weigering' } }));
  expect(refused.map(({ ontvanger }) => ontvanger)).toEqual(['werkgever']);
  const { body } = await fixture.get(`/v1/werkgevers/${id}/tijdlijn?limiet=100`, { key });
  expect(JSON.stringify(body)).toContain('weigering');
  const refusedAnswer = await tell('2026-01-20', { type: 'offerte-akkoord', row, by: 'werkgever' });
  expect(refusedAnswer.status).toBe(422);
});
