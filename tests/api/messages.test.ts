// Longer than 300 lines: every message of a case, told once through the API of one installation.

import { inTenant } from '../../store/in-tenant';
import { nameOfRequest } from '../../store/stable-id';
import { naming } from '../support/naming';
import { type ApiFixture, addDienstverband, addGeval, auditOf, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const of = (geval: string, name: string) => `/v1/verzuimgevallen/${geval}/${name}`;
const factsOf = async (dienstverbandId: string) => {
  const rows = await inTenant(fixture.api, fixture.a.id, (tx) =>
    tx.feit.findMany({ where: { dienstverbandId }, orderBy: { volgnummer: 'asc' } }),
  );
  return rows.map(({ soort }) => soort);
};
const timelineOf = async (geval: string) => (await fixture.get(`${of(geval, 'tijdlijn')}?limiet=200`)).body.items;

/** Every message below a verzuimgeval: what is sent, what it becomes, and the stand after it. */
const MESSAGES: ReadonlyArray<[path: string, body: object, type: string, fact: object, status: string]> = [
  [
    'deelherstelmeldingen',
    { vanaf: '2026-02-02', arbeidsongeschiktheidspercentage: 40 },
    'deelherstelmelding',
    { type: 'deelherstel', from: '2026-02-02', incapacityPct: 40 },
    'ziek',
  ],
  [
    'herstelmeldingen',
    { hersteldOp: '2026-02-02' },
    'herstelmelding',
    { type: 'herstelmelding', recoveredOn: '2026-02-02' },
    'hersteld-bewaking',
  ],
  [
    'einde-dienstverband',
    { laatsteDag: '2026-01-31' },
    'eindeDienstverband',
    { type: 'einde-dienstverband', lastDay: '2026-01-31' },
    'uit-dienst',
  ],
  ['overlijden', { datum: '2026-02-01' }, 'overlijden', { type: 'overlijden', date: '2026-02-01' }, 'overleden'],
  [
    'dossieroverdrachten',
    { verantwoordelijkSinds: '2026-02-02' },
    'dossieroverdracht',
    { type: 'dossieroverdracht', responsibleSince: '2026-02-02' },
    'ziek',
  ],
  [
    'onderbrekingen',
    { reden: 'gegevens-volgen', totEnMet: '2026-02-16' },
    'onderbreking',
    { type: 'onderbreking', reason: 'gegevens-volgen', until: '2026-02-16' },
    'ziek',
  ],
];

describe.each(MESSAGES)('POST %s', (path, body, type, fact, status) => {
  test('is taken once, reaches the case and changes its stand', async () => {
    const { geval, dienstverband } = await addGeval(fixture);
    const options = { idempotencyKey: `sleutel-${path}` };
    const reply = await fixture.post(of(geval, path), body, options);
    expect(reply).toMatchObject({ status: 201, body: { status } });
    expect(fixture.cases.sent.at(-1)).toMatchObject({ type, message: { fact } });
    const again = await fixture.post(of(geval, path), body, options);
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(again.body).toEqual(reply.body);
    expect(await factsOf(dienstverband)).toEqual(['ziekmelding', (fact as { type: string }).type]);
  });

  test('wants its fields and no others', async () => {
    const { geval } = await addGeval(fixture);
    for (const wrong of [{}, { ...body, diagnose: 'x' }])
      await naming(wrong, async () => {
        expect(await fixture.post(of(geval, path), wrong)).toMatchObject({ status: 400 });
      });
  });
});

test('a recovery is withdrawn and a hold ended; without one there is nothing to withdraw or end', async () => {
  const { geval, dienstverband } = await addGeval(fixture);
  const { post } = fixture;
  for (const path of ['herstelintrekkingen', 'hervattingen'])
    await naming(path, async () => {
      expect(await post(of(geval, path), {})).toMatchObject({
        status: 422,
        body: {
          code: 'PAST_NIET',
          detail: expect.stringMatching(/^Er (is geen herstelmelding|loopt geen onderbreking)/),
        },
      });
    });
  await onDay(fixture, '2026-01-30', () => post(of(geval, 'herstelmeldingen'), { hersteldOp: '2026-01-26' }));
  expect(await post(of(geval, 'herstelintrekkingen'), {})).toMatchObject({ status: 201, body: { status: 'ziek' } });
  await post(of(geval, 'onderbrekingen'), { reden: 'overleg', totEnMet: '2026-02-16' });
  expect((await fixture.get(`/v1/verzuimgevallen/${geval}`)).body.onderbroken).toEqual({
    totEnMet: '2026-02-16',
    reden: 'overleg',
  });
  expect((await post(of(geval, 'hervattingen'), {})).status).toBe(201);
  expect((await fixture.get(`/v1/verzuimgevallen/${geval}`)).body.onderbroken).toBeNull();
  expect(await factsOf(dienstverband)).toHaveLength(5);
});

test.each([
  ['overlijden', { datum: '2026-02-20' }, 'datum'],
  ['onderbrekingen', { reden: 'overleg', totEnMet: '2026-01-20' }, 'totEnMet'],
  ['einde-dienstverband', { laatsteDag: '2010-01-01' }, 'laatsteDag'],
])('%s that cannot be is refused with its field, and nothing is stored', async (path, body, veld) => {
  const { geval, dienstverband } = await addGeval(fixture);
  const reply = await fixture.post(of(geval, path), body);
  expect(reply).toMatchObject({ status: 422, body: { errors: [{ veld }] } });
  expect(await factsOf(dienstverband)).toEqual(['ziekmelding']);
});

describe('what makes a case look again', () => {
  const ASKED = [
    ['herplanningen', { reden: 'gewijzigde-wet' }, 'herplan', 'gewijzigde-wet'],
    ['wekverzoeken', { reden: 'na-een-storing' }, 'wek', 'na-een-storing'],
    ['frequent-verzuimsignalen', {}, 'frequentVerzuim', null],
  ] as const;

  test.each(ASKED)(
    '%s by the employer: a line in the timeline with the reason and who asked',
    async (path, body, type, reden) => {
      const { geval, dienstverband } = await addGeval(fixture);
      const before = await timelineOf(geval);
      expect(await fixture.post(of(geval, path), body)).toMatchObject({ status: 201, body: { gebeurtenisId: null } });
      const added = (await timelineOf(geval)).slice(before.length);
      expect(added).toMatchObject([
        {
          soort: 'status',
          verplichting: type,
          stap: 'gevraagd',
          gegevens: { reason: reden, by: expect.stringMatching(/^sleutel:/) },
        },
      ]);
      expect(await factsOf(dienstverband)).toEqual(['ziekmelding']);
    },
  );

  test.each(ASKED)('%s by an operator, who names the employer', async (path, body, type) => {
    const { geval } = await addGeval(fixture);
    const { a, b, operatorKey: key, post } = fixture;
    expect(await post(of(geval, path), body, { key })).toMatchObject({
      status: 400,
      body: { errors: [{ veld: 'werkgeverId' }] },
    });
    expect((await post(`${of(geval, path)}?werkgeverId=${b.id}`, body, { key })).status).toBe(404);
    const reply = await post(`${of(geval, path)}?werkgeverId=${a.id}`, body, {
      key,
      headers: { 'X-Request-Id': `op-${path}` },
    });
    expect(reply.status).toBe(201);
    expect(fixture.cases.sent.at(-1)).toMatchObject({ type, address: { werkgeverId: a.id } });
    expect(await auditOf(fixture, a, `op-${path}`)).toMatchObject([{ uitkomst: '201' }]);
    expect((await post(`${of(geval, path)}?werkgeverId=${b.id}`, body)).status).toBe(403);
  });

  test('herplannen takes over what changed beside the facts', async () => {
    const { geval, dienstverband } = await addGeval(fixture);
    const storedStatus = async (verplichting: string) =>
      inTenant(fixture.api, fixture.a.id, async (tx) => {
        const where = { verzuimgevalId_verplichting: { verzuimgevalId: geval, verplichting } };
        return (await tx.verplichting.findUnique({ where }))?.status;
      });
    expect(await storedStatus('eerstejaarsevaluatie')).toBe('planned');
    await inTenant(fixture.api, fixture.a.id, (tx) =>
      tx.dienstverband.update({ where: { id: dienstverband }, data: { einddatum: '2026-02-27' } }),
    );
    await fixture.post(of(geval, 'herplanningen'), { reden: 'gewijzigde-gegevens' });
    expect(await storedStatus('eerstejaarsevaluatie')).not.toBe('planned');
  });

  test('a case that catches up when it is woken says that it was late by itself', async () => {
    const { geval } = await addGeval(fixture);
    await onDay(fixture, '2026-03-02', () => fixture.post(of(geval, 'wekverzoeken'), { reden: 'na-een-storing' }));
    const late = (await timelineOf(geval)).filter((line: { gegevens: { delayed?: object } }) => line.gegevens.delayed);
    expect(late.length).toBeGreaterThan(0);
    for (const line of late)
      naming(line.verplichting, () => {
        expect(line.gegevens.delayed.cause).toBe('storing');
      });
  });
});

describe('an employer who is eigenrisicodrager for the Ziektewet', () => {
  const carries = (eigenrisicodragerZw: boolean) =>
    inTenant(fixture.api, fixture.a.id, (tx) =>
      tx.werkgever.update({ where: { id: fixture.a.id }, data: { eigenrisicodragerZw } }),
    );
  beforeAll(() => carries(true));
  afterAll(() => carries(false));

  test('keeps the case as one of the kind zw_erd after the employment, and gets its tasks under its own role', async () => {
    const { geval } = await addGeval(fixture);
    const reply = await fixture.post(of(geval, 'einde-dienstverband'), { laatsteDag: '2026-01-30' });
    expect(reply).toMatchObject({ status: 201, body: { status: 'uit-dienst' } });
    expect((await fixture.get(`/v1/verzuimgevallen/${geval}`)).body).toMatchObject({
      soort: 'zw_erd',
      status: 'uit-dienst',
      ziektedag: 29,
    });
    expect((await fixture.get(`${of(geval, 'plan')}?peildatum=2026-01-30`)).body.kind).toBe('verzuim');
    const { body } = await fixture.get(`${of(geval, 'plan')}?peildatum=2026-06-01`);
    const verslag = body.obligations.find(({ id }: { id: string }) => id === 're-integratieverslag');
    expect([body.kind, verslag.dutyOn, verslag.status]).toEqual(['zw_erd', 'eigenrisicodrager', 'planned']);
    const line = (await timelineOf(geval)).find(
      ({ verplichting }: { verplichting: string }) => verplichting === 'eigenrisicodrager',
    );
    expect(line).toMatchObject({ soort: 'status', gegevens: { status: 'uit-dienst', caseKind: 'zw_erd' } });
  });

  test('takes an open task over when the employment turns out to have ended before it opened', async () => {
    const { geval } = await addGeval(fixture);
    const analysis = { soort: 'probleemanalyse', mogelijkheden: true };
    await onDay(fixture, '2026-01-26', () => fixture.post(of(geval, 'documenten'), analysis));
    const planTasks = async () => {
      const { items } = (await fixture.get(of(geval, 'taken'))).body;
      return items
        .filter(({ verplichting }: { verplichting: string }) => verplichting === 'plan-van-aanpak')
        .map(({ rol, status, reden }: Record<string, string | null>) => [rol, status, reden])
        .sort();
    };
    expect(await planTasks()).toEqual([['werkgever', 'open', null]]);
    await fixture.post(of(geval, 'einde-dienstverband'), { laatsteDag: '2026-01-23' });
    expect(await planTasks()).toEqual([
      ['eigenrisicodrager', 'open', null],
      ['werkgever', 'vervallen', 'de plicht ligt nu bij een ander'],
    ]);
  });
});

describe('an employment without a case', () => {
  test('ends', async () => {
    const dienstverband = await addDienstverband(fixture);
    const reply = await fixture.post(`/v1/dienstverbanden/${dienstverband}/einde`, { laatsteDag: '2026-06-30' });
    expect(reply).toMatchObject({ status: 201, body: { verzuimgevalId: null, status: 'geen-verzuim' } });
    expect(await factsOf(dienstverband)).toEqual(['einde-dienstverband']);
  });

  test('hears of a pregnancy and opens the task to apply for the leave, which can be closed', async () => {
    const dienstverband = await addDienstverband(fixture);
    const path = `/v1/dienstverbanden/${dienstverband}/gebeurtenissen`;
    const refused = await fixture.post(path, { type: 'verwachting', langdurig: true });
    expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringContaining('meld eerst ziek') } });
    const reply = await onDay(fixture, '2026-06-01', () =>
      fixture.post(path, { type: 'zwangerschap', dueDate: '2026-08-03' }),
    );
    expect(reply).toMatchObject({ status: 201, body: { verzuimgevalId: null, status: 'geen-verzuim' } });
    const tasks = async (status: string) =>
      (await fixture.get(`/v1/taken?status=${status}`)).body.items.filter(
        (task: { dienstverbandId: string }) => task.dienstverbandId === dienstverband,
      );
    const [task] = await tasks('open');
    expect(task).toMatchObject({
      verzuimgevalId: null,
      verplichting: 'wazo-aanvraag',
      rol: 'werkgever',
      wettelijkUiterlijk: '2026-06-23',
    });
    const closed = await onDay(fixture, '2026-06-02', () => fixture.post(`/v1/taken/${task.id}/afronding`, {}));
    expect(closed.status).toBe(201);
    expect(await tasks('open')).toEqual([]);
    expect(await factsOf(dienstverband)).toEqual(['zwangerschap', 'afgerond']);
  });

  test('takes over a sickness that runs: nothing of before is asked for or mailed', async () => {
    const dienstverband = await addDienstverband(fixture);
    const path = `/v1/dienstverbanden/${dienstverband}/lopende-dossiers`;
    const body = { eersteZiektedag: '2025-07-07', verantwoordelijkSinds: '2026-02-02' };
    const reply = await fixture.post(path, body, { idempotencyKey: 'overname' });
    expect(reply).toMatchObject({ status: 201, body: { status: 'ziek' } });
    const location = reply.headers.get('Location') as string;
    expect(reply.body._links.self.href).toBe(location);
    expect(await fixture.get(location)).toMatchObject({
      status: 200,
      body: { status: 'aangenomen', gebeurtenisId: reply.body.gebeurtenisId, _links: { self: { href: location } } },
    });
    expect(await factsOf(dienstverband)).toEqual(['dossieroverdracht', 'ziekmelding']);
    expect((await fixture.post(path, body, { idempotencyKey: 'overname' })).body).toEqual(reply.body);
    expect(await factsOf(dienstverband)).toHaveLength(2);
    const geval = reply.body.verzuimgevalId;
    const plan = (await fixture.get(of(geval, 'plan'))).body;
    const statusOf = (id: string) => plan.obligations.find((one: { id: string }) => one.id === id).status;
    expect(plan.firstSickDay).toBe('2025-07-07');
    expect(statusOf('probleemanalyse')).toBe('before-our-time');
    expect((await timelineOf(geval)).map((line: { verplichting: string }) => line.verplichting)).not.toContain(
      'probleemanalyse',
    );
  });

  test('a take-over that does not fit leaves nothing behind', async () => {
    const { dienstverband } = await addGeval(fixture);
    const path = `/v1/dienstverbanden/${dienstverband}/lopende-dossiers`;
    const sent = fixture.cases.sent.length;
    const reply = await fixture.post(path, { eersteZiektedag: '2025-07-07', verantwoordelijkSinds: '2026-02-02' });
    const way = 'al ziek sinds 2026-01-05: meld eerst herstel, of geef bij een ziekmelding recoveredBefore';
    expect(reply).toMatchObject({ status: 422, body: { detail: expect.stringContaining(way) } });
    expect(fixture.cases.sent).toHaveLength(sent);
    expect(await factsOf(dienstverband)).toEqual(['ziekmelding']);
    const swapped = await fixture.post(path, { eersteZiektedag: '2026-01-05', verantwoordelijkSinds: '2026-01-04' });
    expect(swapped).toMatchObject({ status: 400, body: { errors: [{ veld: 'verantwoordelijkSinds' }] } });
  });

  test('a take-over of which the first message is refused says so at its own address', async () => {
    const dienstverband = await addDienstverband(fixture);
    const body = { firstSickDay: '2025-07-07', responsibleSince: '2026-02-02' };
    const send = () =>
      fixture.post(`/v1/dienstverbanden/${dienstverband}/lopende-dossiers`, body, { idempotencyKey: 'gewist' });
    expect((await send()).status).toBe(201);
    // As an erasure leaves it.
    await inTenant(fixture.worker, fixture.a.id, (tx) =>
      tx.ontvangenBericht.updateMany({
        where: { dienstverbandId: dienstverband },
        data: { antwoord: { gewist: true } },
      }),
    );
    await inTenant(fixture.api, fixture.a.id, (tx) =>
      tx.idempotentie.deleteMany({ where: { sleutel: nameOfRequest('gewist') } }),
    );
    const refused = await send();
    expect(refused).toMatchObject({ status: 404, body: { code: 'NIET_GEVONDEN' } });
    expect(await fixture.get(refused.body.uitkomst)).toMatchObject({
      status: 200,
      body: { status: 'geweigerd', code: 'NIET_GEVONDEN' },
    });
  });
});

describe('?voorbeeld=true', () => {
  const preview = (geval: string, path: string, body: object) =>
    fixture.post(`${of(geval, path)}?voorbeeld=true`, body, { idempotencyKey: null });

  test('tells what a correction will do, records nothing, and the correction then does exactly that', async () => {
    const { geval, dienstverband } = await addGeval(fixture);
    const body = { soort: 'eerste-ziektedag', eersteZiektedag: '2025-12-15', reden: 'verkeerd-doorgegeven' };
    const sent = fixture.cases.sent.length;
    const timeline = await timelineOf(geval);
    const told = await preview(geval, 'correcties', body);
    expect(told.status).toBe(200);
    expect(told.body.verschoven).toContainEqual(
      expect.objectContaining({
        verplichting: 'probleemanalyse',
        veld: 'legalLatest',
        vanDatum: '2026-02-16',
        naarDatum: '2026-01-26',
      }),
    );
    expect(told.body.wordtTeLaat).toContainEqual(
      expect.objectContaining({ verplichting: 'probleemanalyse', dagenTeLaat: 7 }),
    );
    expect(told.body.vervallenTaken).toContainEqual(expect.objectContaining({ verplichting: 'probleemanalyse' }));
    expect(told.body.nieuweBerichten).toContainEqual(
      expect.objectContaining({ verplichting: 'probleemanalyse', soort: 'taak', stap: 'gewijzigd' }),
    );
    expect(fixture.cases.sent).toHaveLength(sent);
    expect(await factsOf(dienstverband)).toEqual(['ziekmelding']);
    expect(await timelineOf(geval)).toEqual(timeline);

    expect((await fixture.post(of(geval, 'correcties'), body)).status).toBe(201);
    const plan = (await fixture.get(of(geval, 'plan'))).body;
    for (const { verplichting, veld, naarDatum } of told.body.verschoven)
      expect([
        verplichting,
        veld,
        plan.obligations.find((one: { id: string }) => one.id === verplichting)[veld],
      ]).toEqual([verplichting, veld, naarDatum]);
    const tasks = (await fixture.get(`${of(geval, 'taken')}?limiet=200`)).body.items;
    for (const { id } of told.body.vervallenTaken)
      naming(id, () => {
        expect(tasks.find((task: { id: string }) => task.id === id).status).toBe('vervallen');
      });
    const added = (await timelineOf(geval)).slice(timeline.length);
    const outgoing = added.filter(({ soort }: { soort: string }) => soort === 'taak' || soort === 'bericht');
    expect(
      outgoing.map(({ verplichting, soort, stap, ontvanger }: Record<string, string>) => ({
        verplichting,
        soort,
        stap,
        ontvanger,
      })),
    ).toEqual(told.body.nieuweBerichten);
  });

  test('of a withdrawal and of a withdrawn recovery', async () => {
    const { geval } = await addGeval(fixture);
    const withdrawn = await preview(geval, 'intrekking', {});
    expect(withdrawn.body.gevalStatus).toEqual({ van: 'ziek', naar: 'ingetrokken' });
    expect(withdrawn.body.vervallenTaken.length).toBeGreaterThan(0);
    await onDay(fixture, '2026-01-30', () => fixture.post(of(geval, 'herstelmeldingen'), { hersteldOp: '2026-01-26' }));
    const back = await preview(geval, 'herstelintrekkingen', {});
    expect(back.body.gevalStatus).toEqual({ van: 'hersteld-bewaking', naar: 'ziek' });
    expect((await fixture.get(`/v1/verzuimgevallen/${geval}`)).body.status).toBe('hersteld-bewaking');
  });

  test('is refused as the correction itself would be', async () => {
    const { geval } = await addGeval(fixture);
    expect(await preview(geval, 'herstelintrekkingen', {})).toMatchObject({ status: 422, body: { code: 'PAST_NIET' } });
    expect(
      await preview(geval, 'correcties', {
        soort: 'hersteldatum',
        hersteldOp: '2026-01-20',
        reden: 'verkeerd-doorgegeven',
      }),
    ).toMatchObject({
      status: 422,
    });
    expect((await preview(geval, 'herstelmeldingen', { hersteldOp: '2026-02-02' })).status).toBe(400);
    expect((await fixture.post(of(geval, 'correcties'), {}, { idempotencyKey: null })).status).toBe(400);
  });
});
