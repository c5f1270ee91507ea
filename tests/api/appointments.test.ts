// Longer than 300 lines: what becomes of appointments, at one installation for all of them.
import { inTenant } from '../../store/in-tenant';
import { nameOfRequest } from '../../store/stable-id';
import { naming } from '../support/naming';
import { type ApiFixture, addGeval, addKey, onDay, startApiFixture, type Tenant } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

type Customer = Tenant & { geval: string; employer: string; arbodienst: string };

async function customer(pakket: string): Promise<Customer> {
  const { post, api, operatorKey } = fixture;
  const made = await post(
    '/v1/werkgevers',
    { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket },
    { key: operatorKey },
  );
  const { id, apiSleutel: key } = made.body;
  const [employer, arbodienst] = [await addKey(api, id, ['werkgever']), await addKey(api, id, ['arbodienst'])];
  const { geval } = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', arbodienst));
  return { id, key, employer, arbodienst, geval };
}

/** The consult of week 6 opens on 5 January and is due on 13 February. */
const ROW = 'S1-18';
const AT = '2026-02-10T10:00:00+01:00';
const book = ({ geval, arbodienst }: Customer, more: object = {}, day = '2026-01-20') =>
  onDay(fixture, day, () =>
    fixture.post(
      `/v1/verzuimgevallen/${geval}/afspraken`,
      { row: ROW, at: AT, performer: 'bedrijfsarts', ...more },
      { key: arbodienst },
    ),
  );
const listed = async ({ geval, arbodienst }: Customer, key = arbodienst) =>
  (await fixture.get(`/v1/verzuimgevallen/${geval}/afspraken`, { key })).body.items;
const AFTER = '2026-02-10T10:00:00Z';
const tell = ({ arbodienst }: Customer, id: string, path: string, body: object, atMs: string, more = {}) => {
  const before = fixture.clock.now;
  fixture.clock.now = Date.parse(atMs);
  return fixture.post(`/v1/afspraken/${id}/${path}`, body, { key: arbodienst, ...more }).finally(() => {
    fixture.clock.now = before;
  });
};
async function booked(one: Customer): Promise<string> {
  const reply = await book(one);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return (await listed(one)).at(-1).id;
}
const linesOf = async ({ geval, arbodienst }: Customer) =>
  (await fixture.get(`/v1/verzuimgevallen/${geval}/factuurregels`, { key: arbodienst })).body.items;

test('an appointment is made in the window of its row and read back, on the clock of the Netherlands', async () => {
  const one = await customer('mkbasics-2026/P3');
  await book(one, { at: '2026-02-10T09:00:00Z', place: 'locatie-arbodienst' });
  expect(await listed(one)).toMatchObject([
    {
      row: ROW,
      nth: 1,
      at: AT,
      minutes: 30,
      performer: 'bedrijfsarts',
      status: 'gepland',
      changes: 0,
      place: 'locatie-arbodienst',
    },
  ]);
  const [{ id }] = await listed(one);
  expect((await fixture.get(`/v1/afspraken/${id}`, { key: fixture.b.key })).status).toBe(404);
});

test.each([
  ['in the past', { at: '2026-01-19T10:00:00+01:00' }, 'is al geweest'],
  ['after the last day of its row', { at: '2026-03-30T10:00:00+02:00' }, 'moet uiterlijk'],
  ['for a row that is no appointment', { row: 'S1-14' }, 'kies een regel met een spreekuur'],
  ['for a row that is not at hand', { row: 'S1-36' }, 'is nu niet aan de orde'],
])('an appointment %s is refused with the remedy and leaves nothing', async (_what, more, remedy) => {
  const one = await customer('mkbasics-2026/P3');
  const reply = await book(one, more);
  expect([reply.status, reply.body.detail]).toEqual([422, expect.stringContaining(remedy)]);
  expect(await listed(one)).toEqual([]);
});

test('a moment that is told with another offset is of its civil day in the Netherlands', async () => {
  const one = await customer('alpina-2024/vov');
  const at = '2026-03-11T09:00:00Z';
  const event = (day: string, fact: object) =>
    onDay(fixture, day, () =>
      fixture.post(`/v1/verzuimgevallen/${one.geval}/gebeurtenissen`, fact, { key: one.arbodienst }),
    );
  expect((await event('2026-02-27', { type: 'afspraak', row: 'S4-14', at })).status).toBe(201);
  // Half past midnight on Tuesday: past the second working day before, and within 48 hours.
  const cancelledAt = '2026-03-09T23:30:00Z';
  expect((await event('2026-03-10', { type: 'afzegging', row: 'S4-14', at, cancelledAt })).status).toBe(201);
  expect(await listed(one)).toMatchObject([
    { at: '2026-03-11T10:00:00+01:00', status: 'afgezegd', charge: { state: 'in-rekening', rule: 'S4-R02' } },
  ]);
});

test('an appointment in a year that no date has is told by its field, whoever makes, tells or moves it', async () => {
  const one = await customer('mkbasics-2026/P3');
  const id = await booked(one);
  const event = (at: string) =>
    onDay(fixture, '2026-01-20', () =>
      fixture.post(
        `/v1/verzuimgevallen/${one.geval}/gebeurtenissen`,
        { type: 'afspraak', row: ROW, at },
        { key: one.arbodienst },
      ),
    );
  for (const at of [
    '3000-01-01T10:00:00Z',
    '9999-12-31T23:59:59-12:00',
    '2199-12-31T23:30:00Z',
    '1899-01-01T00:00:00Z',
  ])
    for (const reply of [
      await book(one, { at }),
      await event(at),
      await tell(one, id, 'verplaatsingen', { at }, '2026-01-20T09:00:00Z'),
    ])
      expect([at, reply.status, reply.body.errors]).toMatchObject([at, 400, [{ veld: 'at' }]]);
  expect(await listed(one)).toMatchObject([{ at: AT, changes: 0 }]);
});

async function addPerson({ id: werkgeverId }: Customer, naam: string): Promise<string> {
  const data = { werkgeverId, naam, email: `${naam}@arbodienst.nl`, rol: 'bedrijfsarts' };
  return (await inTenant(fixture.worker, werkgeverId, (tx) => tx.gebruiker.create({ data }))).id;
}

test('of two at once for one performer the second is refused, also of another case', async () => {
  const one = await customer('mkbasics-2026/P3');
  const [doctor, another] = [await addPerson(one, 'a'), await addPerson(one, 'b')];
  expect((await book(one, { person: doctor })).status).toBe(201);
  const { geval } = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', one.arbodienst));
  const other = { ...one, geval };
  const at = (time: string) => ({ at: `2026-02-10T${time}:00+01:00`, person: doctor });
  expect((await book(other, at('10:29'))).body.detail).toContain(
    'heeft dan al een afspraak (dinsdag 10 februari 2026 om 10.00 uur)',
  );
  expect((await book(other, { ...at('10:00'), person: another })).status).toBe(201);
  expect((await book(other, at('10:30'))).status).toBe(201);
  expect((await book(other, at('09:45'))).status).toBe(422);
});

const another = async (one: Customer): Promise<Customer> => {
  const { geval } = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', one.arbodienst));
  return { ...one, geval };
};

test('of two that come at once for one performer, in different cases, one is refused, whichever way they are told', async () => {
  const one = await customer('mkbasics-2026/P3');
  const [doctor, other, third] = [await addPerson(one, 'a'), await another(one), await another(one)];
  const event = ({ geval }: Customer, at: string) =>
    onDay(fixture, '2026-01-20', () =>
      fixture.post(
        `/v1/verzuimgevallen/${geval}/gebeurtenissen`,
        { type: 'afspraak', row: ROW, at, person: doctor },
        { key: one.arbodienst },
      ),
    );
  const replies = await Promise.all([
    book(one, { person: doctor }),
    book(other, { person: doctor, at: '2026-02-10T10:15:00+01:00' }),
    event(third, '2026-02-10T09:50:00+01:00'),
  ]);
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  for (const { body } of replies.filter(({ status }) => status === 422))
    expect(body.detail).toContain('heeft dan al een afspraak');
  const taken = await inTenant(fixture.api, one.id, (tx) => tx.afspraak.count({ where: { persoon: doctor } }));
  expect(taken).toBe(1);
});

test('of two that are moved at once to one time of one performer one is refused', async () => {
  const one = await customer('mkbasics-2026/P3');
  const [doctor, other] = [await addPerson(one, 'a'), await another(one)];
  const ids = [await booked(one), await booked(other)];
  const to = { at: '2026-02-11T09:00:00+01:00', person: doctor };
  const replies = await Promise.all(ids.map((id) => tell(one, id, 'verplaatsingen', to, '2026-01-21T09:00:00Z')));
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 422]);
});

describe('somebody who cannot come', () => {
  const away = (one: Customer, person: string, body: object, key = one.arbodienst) =>
    onDay(fixture, '2026-02-09', () => fixture.post(`/v1/gebruikers/${person}/afwezigheden`, body, { key }));
  const tasksOf = ({ id }: Customer) =>
    inTenant(fixture.api, id, (tx) =>
      tx.taak.findMany({ where: { sleutel: { contains: 'afspraak-herplannen' }, status: 'open' } }),
    );

  /** Three cases with one doctor: two on Tuesday, one on Wednesday; another doctor is taken at 11:00 on Tuesday. */
  async function practice() {
    const one = await customer('nn-arboned-2025/mkb-uitgebreid');
    const [doctor, other] = [await addPerson(one, 'a'), await addPerson(one, 'b')];
    const cases = [one, await another(one), await another(one), await another(one)] as const;
    const at = ['10T10:00', '10T11:00', '11T09:00', '10T11:15'];
    for (const [i, each] of cases.entries()) {
      const event = { type: 'indicatie', row: 'S3-43' };
      const asked = await onDay(fixture, '2026-01-20', () =>
        fixture.post(`/v1/verzuimgevallen/${each.geval}/gebeurtenissen`, event, { key: one.arbodienst }),
      );
      expect(asked.status).toBe(201);
      const person = i === 3 ? other : doctor;
      const reply = await book(each, { row: 'S3-43', at: `2026-02-${at[i]}:00+01:00`, person });
      expect([reply.status, reply.body.detail]).toEqual([201, undefined]);
    }
    const shown = async () =>
      (await Promise.all(cases.map((each) => listed(each))))
        .flat()
        .map(({ at: begins, status, person }) => [begins.slice(8, 16), status, person === doctor ? 'a' : 'b']);
    return { one, cases, doctor, other, shown };
  }

  test('for a day has all appointments of that day cancelled in one call, free of charge, with a task for each', async () => {
    const { one, cases, doctor, shown } = await practice();
    const reply = await away(one, doctor, { from: '2026-02-10' });
    expect(reply.body.afspraken.map(({ uitkomst }: { uitkomst: string }) => uitkomst)).toEqual([
      'afgezegd',
      'afgezegd',
    ]);
    const changed = reply.body.gevolgen as Array<{ verzuimgevalId: string; berichten: Array<{ stap: string }> }>;
    expect(changed.map(({ verzuimgevalId }) => verzuimgevalId).sort()).toEqual([cases[0].geval, cases[1].geval].sort());
    for (const { berichten } of changed)
      expect(berichten).toContainEqual(expect.objectContaining({ stap: 'afspraak-vervallen', ontvanger: 'werknemer' }));
    expect(reply.headers.get('location')).toBe(`/v1/verzoeken/${reply.body.id}`);
    expect(await shown()).toEqual([
      ['10T10:00', 'afgezegd', 'a'],
      ['10T11:00', 'afgezegd', 'a'],
      ['11T09:00', 'gepland', 'a'],
      ['10T11:15', 'gepland', 'b'],
    ]);
    const tasks = await tasksOf(one);
    expect(tasks.map(({ verzuimgevalId }) => verzuimgevalId).sort()).toEqual([cases[0].geval, cases[1].geval].sort());
    const mails = (await mailsOf(one)).filter(({ stap }) => stap === 'afspraak-vervallen');
    expect(mails.map(({ ontvanger }) => ontvanger).sort()).toEqual([
      'bedrijfsarts',
      'bedrijfsarts',
      'werknemer',
      'werknemer',
    ]);
    expect(await Promise.all(cases.map((each) => linesOf(each)))).toEqual([[], [], [], []]);
    const again = await away(one, doctor, { from: '2026-02-10' });
    expect([again.status, again.body.detail]).toEqual([422, expect.stringContaining('geen afspraken meer')]);
  });

  test('for some days has those taken over for which another is free, and the workflow of each case hears of it', async () => {
    const { one, doctor, other, shown } = await practice();
    fixture.cases.sent.length = 0;
    const reply = await away(one, doctor, { from: '2026-02-10', until: '2026-02-11', replacement: other });
    expect(reply.status).toBe(201);
    expect(await shown()).toEqual([
      ['10T10:00', 'gepland', 'b'],
      ['10T11:00', 'afgezegd', 'a'],
      ['11T09:00', 'gepland', 'b'],
      ['10T11:15', 'gepland', 'b'],
    ]);
    expect(fixture.cases.sent.map(({ message }) => message.fact?.type).sort()).toEqual([
      'afzegging',
      'verplaatsing',
      'verplaatsing',
    ]);
    expect(new Set(fixture.cases.sent.map(({ address }) => address.dienstverbandId)).size).toBe(3);
    expect((await tasksOf(one)).length).toBe(1);
    const changed = (await mailsOf(one)).filter(({ stap }) => stap === 'afspraak-gewijzigd');
    expect(changed.map(({ ontvanger, gebruikerId }) => [ontvanger, gebruikerId]).sort()).toEqual([
      ['bedrijfsarts', other],
      ['bedrijfsarts', other],
      ['werknemer', null],
      ['werknemer', null],
    ]);
  });

  test('is told once: the same request again gives the same answer and changes nothing', async () => {
    const { one, doctor } = await practice();
    const send = () =>
      onDay(fixture, '2026-02-09', () =>
        fixture.post(
          `/v1/gebruikers/${doctor}/afwezigheden`,
          { from: '2026-02-10', until: '2026-02-11' },
          { key: one.arbodienst, idempotencyKey: `afwezig-${doctor}` },
        ),
      );
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await tasksOf(one)).toHaveLength(3);
  });

  test('is for the arbodienst to tell, of its own people and of days that are right; else it is refused and changes nothing', async () => {
    const { one, doctor, shown } = await practice();
    const before = await shown();
    const pob = await inTenant(fixture.worker, one.id, (tx) =>
      tx.gebruiker.create({ data: { werkgeverId: one.id, naam: 'p', email: 'p@arbodienst.nl', rol: 'pob' } }),
    );
    const day = { from: '2026-02-10' };
    const refusals: ReadonlyArray<[body: object, status: number, remedy: string]> = [
      [{ from: '2026-02-11', until: '2026-02-10' }, 422, 'draai de dagen om'],
      [{ from: '2026-02-10', until: '2026-03-13' }, 422, 'meld hoogstens 31 dagen'],
      [{ until: '2026-02-10' }, 400, 'from'],
      [{ ...day, replacement: pob.id }, 422, 'kies iemand met de rol bedrijfsarts'],
      [{ ...day, replacement: doctor }, 422, 'zelf afwezig'],
    ];
    for (const [body, status, remedy] of refusals)
      await naming(remedy, async () => {
        const reply = await away(one, doctor, body);
        expect([reply.status, reply.body.detail]).toEqual([status, expect.stringContaining(remedy)]);
      });
    expect((await away(one, doctor, day, one.employer)).status).toBe(403);
    expect((await away(one, doctor, day, fixture.b.key)).status).toBe(404);
    expect(await shown()).toEqual(before);
  });
});

describe('a move is held to the window of its row, as a booking is', () => {
  const move = (one: Customer, id: string, at: string, day = '2026-01-21') =>
    tell(one, id, 'verplaatsingen', { at }, `${day}T09:00:00Z`);
  const moves = ({ id }: Customer) =>
    inTenant(fixture.api, id, (tx) => tx.feit.count({ where: { soort: 'verplaatsing' } }));

  test('a day beyond it is refused with the last day that is possible and stores nothing; that last day passes', async () => {
    const one = await customer('mkbasics-2026/P3');
    const id = await booked(one);
    const at = '2026-02-14T10:00:00+01:00';
    const refusal = [
      422,
      'at: S1-18 moet uiterlijk vrijdag 13 februari 2026 gebeuren: kies een moment op of voor die dag.',
    ];
    for (const reply of [await move(one, id, at), await book(one, { at })])
      expect([reply.status, reply.body.detail]).toEqual(refusal);
    expect(await listed(one)).toMatchObject([{ at: AT, changes: 0 }]);
    expect(await moves(one)).toBe(0);
    expect((await move(one, id, '2026-02-13T16:30:00+01:00')).status).toBe(201);
    expect(await listed(one)).toMatchObject([{ at: '2026-02-13T16:30:00+01:00', changes: 1 }]);
  });

  test('a day before it is refused with the first day that is possible', async () => {
    const one = await customer('nn-arboned-2025/mkb-uitgebreid');
    expect((await book(one, { row: 'S3-30', at: '2026-12-08T10:00:00+01:00' })).body.detail).toBeUndefined();
    const [{ id }] = await listed(one);
    const early = await move(one, id, '2026-02-10T10:00:00+01:00');
    expect([early.status, early.body.detail]).toEqual([
      422,
      expect.stringMatching(/^at: S3-30 kan pas vanaf .*2026: kies/),
    ]);
    expect(await moves(one)).toBe(0);
  });

  test('of a row that is late it goes to any day that is to come, as a booking does', async () => {
    const one = await customer('mkbasics-2026/P3');
    const id = await booked(one);
    expect((await move(one, id, '2026-02-24T10:00:00+01:00', '2026-02-16')).status).toBe(201);
    expect((await book(one, { at: '2026-02-25T10:00:00+01:00' }, '2026-02-16')).status).toBe(201);
    expect((await move(one, id, '2026-02-13T10:00:00+01:00', '2026-02-16')).body.detail).toContain('is al geweest');
    const days = (await listed(one)).map(({ nth, at }: { nth: number; at: string }) => [nth, at.slice(0, 10)]);
    expect(days.sort()).toEqual([
      [1, '2026-02-24'],
      [2, '2026-02-25'],
    ]);
  });

  test('another time and another performer on a day that a correction put outside it stay possible', async () => {
    const one = await customer('mkbasics-2026/P3');
    const [id, doctor] = [await booked(one), await addPerson(one, 'a')];
    const correct = () =>
      fixture.post(
        `/v1/verzuimgevallen/${one.geval}/correcties`,
        { type: 'correctie-eerste-ziektedag', firstSickDay: '2025-12-29', reason: 'verkeerd-doorgegeven' },
        { key: one.arbodienst },
      );
    expect((await onDay(fixture, '2026-01-21', correct)).status).toBe(201);
    expect((await move(one, id, '2026-02-11T10:00:00+01:00', '2026-01-22')).body.detail).toContain('moet uiterlijk');
    const same = { at: '2026-02-10T14:00:00+01:00', person: doctor };
    expect((await tell(one, id, 'verplaatsingen', same, '2026-01-22T09:00:00Z')).status).toBe(201);
    expect(await listed(one)).toMatchObject([{ at: same.at, person: doctor, changes: 1 }]);
  });

  test('one that is sent again under a key that was lost is the same move, whatever became of the appointment since', async () => {
    const one = await customer('mkbasics-2026/P3');
    const [id, idempotencyKey] = [await booked(one), 'verplaatst-na-verlies'];
    const send = () =>
      onDay(fixture, '2026-01-21', () =>
        fixture.post(
          `/v1/afspraken/${id}/verplaatsingen`,
          { at: '2026-02-11T10:00:00+01:00' },
          { key: one.arbodienst, idempotencyKey },
        ),
      );
    expect((await send()).status).toBe(201);
    expect((await tell(one, id, 'afzeggingen', {}, '2026-01-22T09:00:00Z')).status).toBe(201);
    await inTenant(fixture.api, one.id, (tx) =>
      tx.idempotentie.deleteMany({ where: { sleutel: nameOfRequest(idempotencyKey) } }),
    );
    expect((await send()).status).toBe(201);
    expect(await listed(one)).toMatchObject([{ at: '2026-02-11T10:00:00+01:00', status: 'afgezegd', changes: 2 }]);
    expect(await moves(one)).toBe(1);
  });
});

test('the calendar file of one that its facts number otherwise, since an earlier geval was erased, is there as well', async () => {
  const one = await customer('mkbasics-2026/P3');
  const id = await booked(one);
  await inTenant(fixture.worker, one.id, (tx) => tx.afspraak.update({ where: { id }, data: { nummer: 2 } }));
  const answer = await fetch(`${fixture.url}/v1/afspraken/${id}.ics`, {
    headers: { Authorization: `Bearer ${one.arbodienst}` },
  });
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringMatching(/DTSTAMP:20260120T/)]);
});

test('it is moved and cancelled, and its calendar file follows under one UID', async () => {
  const one = await customer('mkbasics-2026/P3');
  await book(one, { place: 'telefonisch' });
  const [{ id }] = await listed(one);
  const file = async (key = one.arbodienst, query = '') => {
    const answer = await fetch(`${fixture.url}/v1/afspraken/${id}.ics${query}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    return answer.text();
  };
  const made = await file();
  expect(made).toContain('METHOD:REQUEST');
  expect(made).toContain(`UID:${id}@poortwachter`);
  expect(made).toContain('SEQUENCE:0');
  const unfolded = made.replaceAll('\r\n ', '');
  expect(unfolded).toMatch(/\nATTENDEE;[^\r]*:mailto:agenda@poortwachter\.example\r/i);
  // Nothing happened to it, however much time goes by, nor when another is made.
  const stamps = ['DTSTAMP', 'LAST-MODIFIED'].map((name) => new RegExp(`${name}:(.*)\r`).exec(made)?.[1]);
  expect(stamps).toEqual(Array(2).fill(expect.stringMatching(/^20260120T/)));
  await book(one, { at: '2026-02-12T10:00:00+01:00' }, '2026-01-21');
  expect(await onDay(fixture, '2026-02-01', () => file())).toBe(made);
  expect(made).toContain('DTSTART;TZID=Europe/Amsterdam:20260210T100000');
  expect(made).not.toMatch(/ziek|spreekuur|\barts|arbo|S1-18/i);
  expect(made.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  // An employer reads it in its own language, the arbodienst in that which it asks for.
  await inTenant(fixture.worker, one.id, (tx) => tx.werkgever.update({ where: { id: one.id }, data: { taal: 'en' } }));
  const titles = [
    await file(one.employer),
    await file(one.employer, '?taal=nl'),
    await file(),
    await file(one.arbodienst, '?taal=en'),
  ].map((text) => /SUMMARY:(.*)\r/.exec(text)?.[1]);
  expect(titles).toEqual(['Appointment', 'Appointment', 'Afspraak', 'Appointment']);
  const inEnglish = await file(one.arbodienst, '?taal=en');
  expect(inEnglish).toContain('LOCATION:By telephone');
  expect(inEnglish).not.toMatch(/sick|health|consult|doctor|S1-18/i);
  const unknown = await fixture.get(`/v1/afspraken/${id}.ics?taal=de`, { key: one.arbodienst });
  expect([unknown.status, unknown.body.errors]).toMatchObject([400, [{ veld: 'taal' }]]);
  expect(
    (await tell(one, id, 'verplaatsingen', { at: '2026-02-11T14:00:00+01:00' }, '2026-01-21T09:00:00Z')).status,
  ).toBe(201);
  expect(await file()).toMatch(/SEQUENCE:1[\s\S]*DTSTAMP:20260121T090000Z/);
  expect(await file()).toMatch(/SEQUENCE:1[\s\S]*DTSTART;TZID=Europe\/Amsterdam:20260211T140000/);
  expect(
    (await tell(one, id, 'afzeggingen', { by: 'werknemer', reason: 'verhinderd' }, '2026-01-22T09:00:00Z')).status,
  ).toBe(201);
  expect(await file()).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:2[\s\S]*STATUS:CANCELLED/);
  const moved = (await listed(one)).find((each: { id: string }) => each.id === id);
  expect(moved).toMatchObject({ status: 'afgezegd', changes: 2 });
});

test('its calendar file is there also where nobody knows any more which fact told of it, and tells of nothing else that is told', async () => {
  const one = await customer('mkbasics-2026/P3');
  await book(one);
  const [{ id }] = await listed(one);
  await inTenant(fixture.worker, one.id, (tx) => tx.afspraak.update({ where: { id }, data: { nummer: 2 } }));
  const file = async () => {
    const headers = { Authorization: `Bearer ${one.arbodienst}` };
    const answer = await fetch(`${fixture.url}/v1/afspraken/${id}.ics`, { headers });
    return [answer.status, await answer.text()];
  };
  const before = await file();
  expect(before[0]).toBe(200);
  const secret = { type: 'second-opinion' };
  const told = await onDay(fixture, '2026-01-30', () =>
    fixture.post(`/v1/verzuimgevallen/${one.geval}/gebeurtenissen`, secret, { key: one.arbodienst }),
  );
  expect(told.status).toBe(201);
  expect(await file()).toEqual(before);
});

test('an employment that ends before it calls it off, and gives the withdrawal for the calendar; no other is made after that day', async () => {
  const one = await customer('mkbasics-2026/P3');
  const id = await booked(one);
  const tellEnd = () =>
    fixture.post(
      `/v1/verzuimgevallen/${one.geval}/einde-dienstverband`,
      { lastDay: '2026-02-06' },
      { key: one.arbodienst },
    );
  const ended = await onDay(fixture, '2026-02-02', tellEnd);
  expect(ended.status).toBe(201);
  expect(await listed(one)).toMatchObject([{ status: 'vervallen', changes: 1 }]);
  const ics = async () =>
    (
      await fetch(`${fixture.url}/v1/afspraken/${id}.ics`, { headers: { Authorization: `Bearer ${one.arbodienst}` } })
    ).text();
  expect(await ics()).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:1[\s\S]*STATUS:CANCELLED/);
  const told = (await mailsOf(one)).filter(({ stap }) => stap === 'afspraak-vervallen');
  expect(told.map(({ ontvanger, gegevens }) => [ontvanger, (gegevens as { reason: string }).reason])).toEqual([
    ['werknemer', 'uit-dienst'],
  ]);
  expect(await linesOf(one)).toEqual([]);
  const again = await book(one, {}, '2026-02-03');
  expect([again.status, again.body.detail]).toEqual([
    422,
    expect.stringContaining('kan niet na vrijdag 6 februari 2026, want het dienstverband eindigt dan'),
  ]);
  // It does not end after all: who comes is invited again, under a higher number.
  const gebeurtenisId = ended.body.gebeurtenisId as string;
  const takeBack = () =>
    fixture.post(
      `/v1/verzuimgevallen/${one.geval}/terugnames`,
      { gebeurtenisId, reason: 'vergissing' },
      { key: one.arbodienst },
    );
  expect((await onDay(fixture, '2026-02-04', takeBack)).status).toBe(201);
  expect(await listed(one)).toMatchObject([{ status: 'gepland', changes: 2 }]);
  expect(await ics()).toMatch(/METHOD:REQUEST[\s\S]*SEQUENCE:2/);
});

test.each([
  ['2026-02-09T10:00:00+01:00', 0],
  ['2026-02-09T10:00:01+01:00', 1],
])('cancelled at %s of the day before it gives %s lines under a rule of 24 hours', async (atMs, count) => {
  const one = await customer('nn-arboned-2025/mkb-uitgebreid');
  await onDay(fixture, '2026-01-06', () =>
    fixture.post(
      `/v1/verzuimgevallen/${one.geval}/gebeurtenissen`,
      { type: 'indicatie', row: 'S3-43' },
      { key: one.arbodienst },
    ),
  );
  const reply = await book(one, { row: 'S3-43' });
  expect([reply.status, reply.body.detail]).toEqual([201, undefined]);
  const [{ id }] = await listed(one);
  expect((await tell(one, id, 'afzeggingen', { by: 'werknemer' }, atMs)).status).toBe(201);
  const lines = await linesOf(one);
  expect(lines).toHaveLength(count);
  if (count > 0)
    expect(lines).toMatchObject([{ rij: 'S3-43', gegevens: { regel: 'S3-R02', deel: 'afzegging', bedrag: null } }]);
});

test('it is attended or missed once it has been, and neither before nor twice', async () => {
  const one = await customer('mkbasics-2026/P3');
  const id = await booked(one);
  const early = await tell(one, id, 'uitkomst', { outcome: 'attended' }, '2026-02-10T08:59:59Z');
  expect([early.status, early.body.detail]).toEqual([422, expect.stringContaining('moet nog beginnen')]);
  const late = await tell(one, id, 'afzeggingen', {}, '2026-02-10T09:00:00Z');
  expect([late.status, late.body.detail]).toEqual([422, expect.stringContaining('al begonnen')]);
  expect((await tell(one, id, 'uitkomst', { outcome: 'attended', minutes: 40 }, '2026-02-10T10:00:00Z')).status).toBe(
    201,
  );
  expect(await listed(one)).toMatchObject([{ status: 'verschenen' }]);
  const again = await tell(one, id, 'uitkomst', { outcome: 'no-show' }, '2026-02-10T11:00:00Z');
  expect([again.status, again.body.detail]).toEqual([422, expect.stringContaining('al verschenen')]);
  const facts = await inTenant(fixture.api, one.id, (tx) =>
    tx.feit.findMany({ where: { soort: { in: ['besteding', 'niet-verschenen'] } } }),
  );
  expect(facts.map(({ soort }) => soort)).toEqual(['besteding']);
});

test('that work was done is told of its appointment by the arbodienst alone; the employer tells that nobody came', async () => {
  const one = await customer('mkbasics-2026/P3');
  const id = await booked(one);
  const byEmployer = (body: object) => tell({ ...one, arbodienst: one.employer }, id, 'uitkomst', body, AFTER);
  for (const body of [
    { outcome: 'attended', minutes: 480 },
    { outcome: 'attended' },
    { outcome: 'late', minutes: 30 },
  ]) {
    const reply = await byEmployer(body);
    expect([reply.status, reply.body.detail]).toEqual([403, expect.stringContaining('aan de arbodienst')]);
  }
  expect(await listed(one)).toMatchObject([{ status: 'gepland' }]);
  expect(await linesOf(one)).toEqual([]);
  expect((await byEmployer({ outcome: 'no-show' })).status).toBe(201);
  expect(await listed(one)).toMatchObject([{ status: 'niet-verschenen' }]);
});

test('an employer cancels an appointment of which it may know', async () => {
  const one = await customer('mkbasics-2026/P3');
  const id = await booked(one);
  const reply = await tell({ ...one, arbodienst: one.employer }, id, 'afzeggingen', {}, '2026-01-22T09:00:00Z');
  expect(reply.status).toBe(201);
});

test.each([
  ['afzeggingen', { by: 'werknemer' }, '2026-01-22T09:00:00Z', 'afgezegd'],
  ['uitkomst', { outcome: 'attended', minutes: 40 }, '2026-02-10T10:00:00Z', 'verschenen'],
])('a message to %s that is sent again under a key that was lost is the same one', async (path, body, atMs, status) => {
  const one = await customer('mkbasics-2026/P3');
  const [id, idempotencyKey] = [await booked(one), `${path}-na-verlies`];
  const send = () => tell(one, id, path, body, atMs, { idempotencyKey });
  const first = await send();
  expect(first.status).toBe(201);
  await inTenant(fixture.api, one.id, (tx) =>
    tx.idempotentie.deleteMany({ where: { sleutel: nameOfRequest(idempotencyKey) } }),
  );
  const again = await send();
  expect([again.status, again.body.gebeurtenisId]).toEqual([201, first.body.gebeurtenisId]);
  expect(await listed(one)).toMatchObject([{ status }]);
});

const mailsOf = ({ id }: Customer) =>
  inTenant(fixture.api, id, (tx) =>
    tx.bericht.findMany({ where: { stap: { startsWith: 'afspraak' } }, orderBy: { sleutel: 'asc' } }),
  );

test('who comes is invited by a row that was written with it; a change drops what waits, and nothing is written twice', async () => {
  const one = await customer('mkbasics-2026/P3');
  const doctor = await addPerson(one, 'a');
  const reply = await book(one, { person: doctor });
  expect(reply.status).toBe(201);
  const shown = async () =>
    (await mailsOf(one)).map(({ stap, ontvanger, gebruikerId, status }) =>
      [stap, ontvanger, gebruikerId === doctor ? 'a' : '-', status].join(' '),
    );
  expect(await shown()).toEqual(
    expect.arrayContaining([
      'afspraak werknemer - wachtend',
      'afspraak bedrijfsarts a wachtend',
      'afspraak-herinnering werknemer - wachtend',
    ]),
  );
  const [{ id }] = await listed(one);
  await tell(one, id, 'verplaatsingen', { at: '2026-02-11T14:00:00+01:00' }, '2026-01-21T09:00:00Z');
  expect((await shown()).sort()).toEqual([
    'afspraak bedrijfsarts a vervallen',
    'afspraak werknemer - vervallen',
    'afspraak-gewijzigd bedrijfsarts a wachtend',
    'afspraak-gewijzigd werknemer - wachtend',
    'afspraak-herinnering werknemer - vervallen',
    'afspraak-herinnering werknemer - wachtend',
  ]);
  const keys = (await mailsOf(one)).map(({ sleutel, messageId }) => [sleutel, messageId]);
  expect(new Set(keys.flat()).size).toBe(12);
});

test('an employer is invited to an appointment of its contract, and reads it there with those it may know of', async () => {
  const one = await customer('nn-arboned-2025/mkb-uitgebreid');
  const tellContract = (body: object) =>
    onDay(fixture, '2026-01-20', () =>
      fixture.post(`/v1/werkgevers/${one.id}/gebeurtenissen`, body, { key: one.arbodienst }),
    );
  for (const row of ['S3-10', 'S3-09'])
    expect((await tellContract({ type: 'afspraak', row, at: AT, performer: 'bedrijfsarts' })).status).toBe(201);
  const path = `/v1/werkgevers/${one.id}/afspraken`;
  const rows = async (key: string) =>
    (await fixture.get(path, { key })).body.items.map(({ row }: { row: string }) => row);
  expect([await rows(one.employer), (await rows(one.arbodienst)).sort()]).toEqual([['S3-10'], ['S3-09', 'S3-10']]);
  expect((await fixture.get(path, { key: fixture.b.key })).status).toBe(404);
  const mails = (await mailsOf(one)).map(({ stap, ontvanger, verplichting }) => [verplichting, stap, ontvanger]);
  expect(mails.sort()).toEqual([
    ['S3-10', 'afspraak', 'werkgever'],
    ['S3-10', 'afspraak-herinnering', 'werkgever'],
  ]);
});

test('an appointment of an earlier verzuimgeval stays with it when a later one gets its own', async () => {
  const one = await customer('alpina-2024/vov');
  const at = (day: string, work: () => Promise<{ status: number }>) => onDay(fixture, day, work);
  expect((await book(one, { row: 'S4-14', at: '2026-02-03T10:00:00+01:00' }, '2026-01-27')).status).toBe(201);
  const { id: dienstverbandId } = await inTenant(fixture.api, one.id, (tx) =>
    tx.dienstverband.findFirstOrThrow({ select: { id: true } }),
  );
  const recover = () =>
    fixture.post(
      `/v1/verzuimgevallen/${one.geval}/herstelmeldingen`,
      { recoveredOn: '2026-02-04' },
      { key: one.arbodienst },
    );
  expect((await at('2026-02-04', recover)).status).toBe(201);
  const again = () =>
    fixture.post('/v1/ziekmeldingen', { dienstverbandId, firstSickDay: '2026-05-04' }, { key: one.arbodienst });
  const reported = await onDay(fixture, '2026-05-04', again);
  expect(reported.status).toBe(201);
  const geval = reported.body.verzuimgevalId as string;
  const second = { ...one, geval };
  expect((await book(second, { row: 'S4-14', at: '2026-05-27T10:00:00+02:00' }, '2026-05-26')).status).toBe(201);
  expect((await listed(one)).map(({ nth }: { nth: number }) => nth)).toEqual([1]);
  expect((await listed(second)).map(({ nth }: { nth: number }) => nth)).toEqual([2]);
  // Each is moved by the window of its own case: that of the first is over, that of the second is not.
  const [[{ id: first }], [{ id: other }]] = [await listed(one), await listed(second)];
  const far = { at: '2026-12-01T10:00:00+01:00' };
  const late = await tell(one, other, 'verplaatsingen', far, '2026-05-26T09:00:00Z');
  expect([late.status, late.body.detail]).toEqual([422, expect.stringContaining('S4-14 moet uiterlijk')]);
  expect((await tell(one, first, 'verplaatsingen', far, '2026-05-26T09:00:00Z')).status).toBe(201);
});

test('who came late is written down as such at that appointment and no other, and counts as having come', async () => {
  const one = await customer('mkbasics-2026/P3');
  const id = await booked(one);
  const days = async () =>
    (await listed(one)).map(({ at, status }: { at: string; status: string }) => [at.slice(8, 10), status]).sort();
  expect((await book(one, { at: '2026-02-09T10:00:00+01:00' })).status).toBe(201);
  expect((await tell(one, id, 'uitkomst', { outcome: 'late' }, '2026-02-11T10:00:00Z')).status).toBe(201);
  expect(await days()).toEqual([
    ['09', 'gepland'],
    ['10', 'te-laat'],
  ]);
  const first = (await listed(one)).find(({ status }: { status: string }) => status === 'gepland').id;
  expect((await tell(one, first, 'uitkomst', { outcome: 'attended' }, '2026-02-11T10:05:00Z')).status).toBe(201);
  expect(await days()).toEqual([
    ['09', 'verschenen'],
    ['10', 'te-laat'],
  ]);
  // What it came to is told once, by whichever route.
  const missed = await onDay(fixture, '2026-02-11', () =>
    fixture.post(
      `/v1/verzuimgevallen/${one.geval}/gebeurtenissen`,
      { type: 'niet-verschenen', row: ROW, at: AT },
      { key: one.arbodienst },
    ),
  );
  expect([missed.status, missed.body.detail]).toEqual([
    422,
    expect.stringContaining('is al gehouden: geef het moment'),
  ]);
});
