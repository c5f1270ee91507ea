// Longer than 300 lines: every way in which an address is named, proven, replaced and ended, on one installation.
import { randomUUID } from 'node:crypto';
import { sendAddressMails } from '../../activities/delivery/send-address-mails';
import { MailRejected, MailServerAway, MailUnavailable, MailUncertain } from '../../activities/mail/mail-errors';
import type { Mailer, RenderedMail } from '../../activities/mail/mailer';
import { probing } from '../../activities/mail/probing-mailer';
import { EMPLOYER_ROLES, HELD_ROLES } from '../../domain/case/roles';
import { CODE_TRIES, CODE_VALID_MS } from '../../store/address-code';
import { inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import { type ApiFixture, addGeval, type Json, type Reply, startApiFixture } from './fixture';

let fixture: ApiFixture;
let mails: RenderedMail[];
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());
beforeEach(async () => {
  await deliver();
  mails = [];
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FOREIGN_ROLES = HELD_ROLES.filter((role) => !EMPLOYER_ROLES.includes(role));
const address = () => `${randomUUID()}@voorbeeld.nl`;
const asOperator = () => ({ key: fixture.operatorKey });
const forA = () => `werkgeverId=${fixture.a.id}`;

/** Lets a worker send what waits; what it sent is in `mails`. */
async function deliver(
  send: Mailer['send'] = async (mail) => void mails?.push(mail),
  { lookingSinceMs = 0 } = {},
): Promise<void> {
  const mailer = probing({ send, close: async () => undefined });
  const now = () => fixture.clock.now;
  const portalUrl = 'https://portaal.example';
  await sendAddressMails({ db: fixture.worker, mailer, portalUrl, now, lookingSinceMs, warn: () => undefined });
}

function addUser(rol: string, email = address()): Promise<Reply> {
  return fixture.post(`/v1/gebruikers?${forA()}`, { naam: 'D. Arts', email, rol }, asOperator());
}

async function waitingFor(email: string): Promise<Json> {
  const { items } = (await fixture.get('/v1/adresbevestigingen?limiet=200')).body;
  return items.find((item: Json) => item.email === email);
}

const codeIn = (mail: RenderedMail | undefined) => /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(mail?.text ?? '')?.[0] as string;
const mailTo = (email: string) => mails.filter(({ to }) => to === email);

async function confirm(email: string, code = codeIn(mailTo(email).at(-1)), key = fixture.a.key): Promise<Reply> {
  const { id } = await waitingFor(email);
  return fixture.post('/v1/adresbevestigingen', { adresbevestigingId: id, code }, { key });
}

/** A user of the arbodienst whose address is proven. */
async function addProven(rol: string): Promise<{ id: string; email: string }> {
  const email = address();
  const { id } = (await addUser(rol, email)).body;
  await deliver();
  expect((await confirm(email)).status).toBe(201);
  return { id, email };
}

describe('who may say who has a role', () => {
  test.each(FOREIGN_ROLES)('the key of an employer enters no %s, and nothing is mailed', async (rol) => {
    const email = address();
    const reply = await fixture.post('/v1/gebruikers', { naam: 'Een ander', email, rol });
    expect(reply).toMatchObject({ status: 403, body: { errors: [{ veld: 'rol' }] } });
    await deliver();
    expect(mails).toEqual([]);
    expect(JSON.stringify((await fixture.get('/v1/gebruikers?limiet=200')).body)).not.toContain(email);
  });

  test.each(EMPLOYER_ROLES)('the key of an employer enters, changes and ends its own %s', async (rol) => {
    const { status, body } = await fixture.post('/v1/gebruikers', { naam: 'P. Chef', email: address(), rol });
    expect([status, body.bevestigdOp]).toEqual([201, expect.any(String)]);
    const path = `/v1/gebruikers/${body.id}`;
    expect((await fixture.patch(path, { naam: 'Q. Chef' })).body).toMatchObject({ naam: 'Q. Chef', email: body.email });
    expect((await fixture.patch(path, { beeindigd: true })).body.beeindigdOp).toEqual(expect.any(String));
    expect((await fixture.patch(path, { beeindigd: false })).body).toMatchObject({
      beeindigdOp: null,
      bevestigdOp: body.bevestigdOp,
    });
  });

  test('somebody of the arbodienst is changed and ended by an operator only', async () => {
    const { id, email } = await addProven('bedrijfsarts');
    const path = `/v1/gebruikers/${id}`;
    for (const change of [{ email: address() }, { naam: 'Ik' }, { beeindigd: true }])
      await naming(Object.keys(change), async () => {
        expect((await fixture.patch(path, change)).status).toBe(403);
      });
    expect((await fixture.get(path)).body).toMatchObject({ email, beeindigdOp: null });
    expect((await fixture.patch(`${path}?${forA()}`, { beeindigd: true }, asOperator())).body.beeindigdOp).toBeTruthy();
  });

  test.each(['werknemer', 'uwv'])('the role %s makes nobody read the mail of every employee', async (rol) => {
    expect((await addUser(rol)).status).toBe(400);
  });

  test('an operator lists the users of the employer that it names, another employer sees and changes none', async () => {
    const { id } = await addProven('pob');
    const list = await fixture.get(`/v1/gebruikers?limiet=200&${forA()}`, asOperator());
    expect(list.body.items.map((item: Json) => item.id)).toContain(id);
    expect((await fixture.patch(`/v1/gebruikers/${id}`, {}, { key: fixture.b.key })).status).toBe(404);
    expect((await fixture.get('/v1/adresbevestigingen', { key: fixture.b.key })).body.items).toEqual([]);
  });
});

describe('the proof of an address', () => {
  test('of the arbodienst comes by a mail with a code; until then it is not in use', async () => {
    const email = address();
    const { id, bevestigdOp } = (await addUser('bedrijfsarts', email)).body;
    expect(bevestigdOp).toBeNull();
    expect(await waitingFor(email)).toMatchObject({ soort: 'gebruiker', verlooptOp: null, pogingenOver: CODE_TRIES });
    await deliver();
    const reply = await confirm(email);
    expect(reply).toMatchObject({ status: 201, body: { soort: 'gebruiker' } });
    expect(reply.headers.get('Location')).toBe(`/v1/gebruikers/${id}`);
    expect((await fixture.get(`/v1/gebruikers/${id}`)).body.bevestigdOp).toBe(
      new Date(fixture.clock.now).toISOString(),
    );
    expect(await waitingFor(email)).toBeUndefined();
  });

  test('is mailed once, names no person, and its code stands in no table, log or audit line', async () => {
    const email = address();
    await addUser('casemanager', email);
    await Promise.all([deliver(), deliver(), deliver()]);
    const [mail, ...more] = mailTo(email);
    expect(more).toEqual([]);
    expect(mail?.text).not.toContain('D. Arts');
    const code = codeIn(mail);
    expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    const { rows } = await fixture.owner.query(
      `select set_config('poortwachter.werkgever', $1, false),
        (select json_agg(a) from adresbevestiging a)::text || (select json_agg(b) from adresbericht b)::text
        || (select json_agg(c) from audit c)::text || (select json_agg(i) from idempotentie i)::text as text`,
      [fixture.a.id],
    );
    await confirm(email);
    expect(rows[0].text).toContain(email);
    expect(rows[0].text + fixture.logged()).not.toContain(code);
  });

  test('is refused for a wrong code, and after too many of them for the right one', async () => {
    const email = address();
    await addUser('bedrijfsarts', email);
    await deliver();
    const guesses = await Promise.all(Array.from({ length: CODE_TRIES }, () => confirm(email, 'AAAAA-AAAAA')));
    expect(guesses.map(({ status }) => status)).toEqual(Array(CODE_TRIES).fill(422));
    expect(await waitingFor(email)).toMatchObject({ pogingenOver: 0 });
    expect(await confirm(email)).toMatchObject({ status: 422, body: { detail: expect.stringContaining('te vaak') } });
  });

  test('ends after a day; asked for again there is a new code, and the old one is worth nothing', async () => {
    const email = address();
    const { id } = (await addUser('bedrijfsarts', email)).body;
    await deliver();
    const old = codeIn(mailTo(email)[0]);
    const before = fixture.clock.now;
    fixture.clock.now += CODE_VALID_MS;
    expect(await confirm(email)).toMatchObject({ status: 422, body: { detail: expect.stringContaining('verlopen') } });
    await fixture.patch(`/v1/gebruikers/${id}?${forA()}`, { email }, asOperator());
    await deliver();
    expect((await confirm(email, old)).status).toBe(422);
    expect((await confirm(email)).status).toBe(201);
    fixture.clock.now = before;
  });

  test('counts once under one Idempotency-Key, and no key of another employer can give it', async () => {
    const email = address();
    await addUser('casemanager', email);
    await deliver();
    const body = { adresbevestigingId: (await waitingFor(email)).id, code: codeIn(mailTo(email)[0]).toLowerCase() };
    expect((await fixture.post('/v1/adresbevestigingen', body, { key: fixture.b.key })).status).toBe(404);
    const idempotencyKey = randomUUID();
    const replies = [1, 2].map(() => fixture.post('/v1/adresbevestigingen', body, { idempotencyKey }));
    expect((await Promise.all(replies)).map(({ status }) => status)).toEqual([201, 201]);
    expect((await fixture.post('/v1/adresbevestigingen', body)).status).toBe(404);
  });

  test('stands in the audit trail, given and refused', async () => {
    const email = address();
    await addUser('pob', email);
    await deliver();
    const refused = await confirm(email, 'AAAAA-AAAAA');
    const given = await confirm(email);
    const ids = [refused, given].map(({ headers }) => headers.get('x-request-id') as string);
    const lines = await inTenant(fixture.api, fixture.a.id, (tx) =>
      tx.audit.findMany({ where: { verzoekId: { in: ids } }, orderBy: { moment: 'asc' } }),
    );
    expect(lines).toMatchObject([
      { actie: 'bevestigAdres', uitkomst: '422 geweigerd' },
      { actie: 'bevestigAdres', uitkomst: '201' },
    ]);
  });
});

describe('a changed address', () => {
  test('of two at once, one waits for its proof', async () => {
    const { id, key } = fixture.b;
    const wanted = [address(), address(), address()];
    const replies = await Promise.all(wanted.map((email) => fixture.patch(`/v1/werkgevers/${id}`, { email }, { key })));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const waiting = await inTenant(fixture.api, id, (tx) => tx.adresbevestiging.findMany({ where: { vanId: id } }));
    expect(waiting.map(({ email }) => wanted.includes(email))).toEqual([true]);
    await deliver();
  });

  const OWNERS: Array<[string, () => Promise<{ path: string; old: string }>]> = [
    [
      'own people',
      async () => {
        const body = { naam: 'P. Chef', email: address(), rol: 'werkgever' };
        const { id } = (await fixture.post('/v1/gebruikers', body)).body;
        return { path: `/v1/gebruikers/${id}`, old: body.email };
      },
    ],
    [
      'the employee',
      async () => {
        const body = { naam: 'W. Nemer', geboortedatum: '1980-02-15', email: address() };
        const { id } = (await fixture.post('/v1/werknemers', body)).body;
        return { path: `/v1/werknemers/${id}`, old: body.email };
      },
    ],
    [
      'the employer',
      async () => {
        const path = `/v1/werkgevers/${fixture.a.id}`;
        return { path, old: (await fixture.get(path)).body.email };
      },
    ],
  ];

  test.each(OWNERS)('of %s is told to the old one, and is in use once it is proven', async (_who, make) => {
    const { path, old } = await make();
    const email = address();
    expect(await fixture.patch(path, { email })).toMatchObject({ status: 200, body: { email: old } });
    await deliver();
    expect(mailTo(old).map(({ subject }) => subject)).toEqual(['Uw e-mailadres wordt gewijzigd']);
    expect(mailTo(old)[0]?.text).not.toContain(email);
    expect((await fixture.get(path)).body.email).toBe(old);
    expect((await confirm(email)).status).toBe(201);
    expect((await fixture.get(path)).body.email).toBe(email);
  });

  test('to which answers of an employer go is in use once it is proven, the first one too, and the old one hears of it', async () => {
    const path = `/v1/werkgevers/${fixture.a.id}`;
    const [first, second] = [address(), address()];
    const inUse = async () => (await fixture.get(path)).body.antwoordadres;
    expect(await fixture.patch(path, { antwoordadres: first })).toMatchObject({
      status: 200,
      body: { antwoordadres: null },
    });
    await deliver();
    expect(await waitingFor(first)).toMatchObject({ soort: 'antwoordadres', _links: { van: { href: path } } });
    const { email } = (await fixture.get(path)).body;
    expect((await confirm(first)).body.soort).toBe('antwoordadres');
    expect((await fixture.get(path)).body).toMatchObject({ email, antwoordadres: first });
    await fixture.patch(path, { antwoordadres: second, email: first });
    await deliver();
    expect(mailTo(first).map(({ subject }) => subject)).toContain('Uw e-mailadres wordt gewijzigd');
    expect(await inUse()).toBe(first);
    expect((await confirm(second)).status).toBe(201);
    expect(await inUse()).toBe(second);
    await fixture.patch(path, { antwoordadres: null });
    await deliver();
    expect([await inUse(), mailTo(second).length]).toEqual([null, 2]);
  });

  test('what an operator enters with a new employer is believed: it is in use at once and gets no code', async () => {
    const [email, antwoordadres] = [address(), address()];
    const body = { naam: 'Nieuwe Werkgever', email, antwoordadres, aantalWerknemers: 3, pakket: 'none' };
    const made = await fixture.post('/v1/werkgevers', body, { key: fixture.operatorKey });
    expect(made).toMatchObject({ status: 201, body: { email, antwoordadres } });
    await deliver();
    expect([...mailTo(email), ...mailTo(antwoordadres)]).toEqual([]);
  });

  test('replaces the one that was asked for before, whose code is worth nothing', async () => {
    const { path } = await (OWNERS[1] as (typeof OWNERS)[number])[1]();
    const [first, second] = [address(), address()];
    await fixture.patch(path, { email: first });
    await deliver();
    const { id } = await waitingFor(first);
    await fixture.patch(path, { email: second });
    await deliver();
    const body = { adresbevestigingId: id, code: codeIn(mailTo(first)[0]) };
    expect((await fixture.post('/v1/adresbevestigingen', body)).status).toBe(404);
    expect((await confirm(second)).status).toBe(201);
  });

  test('that is asked for again gives one mail for each code and one to the old address', async () => {
    const { path, old } = await (OWNERS[1] as (typeof OWNERS)[number])[1]();
    const email = address();
    for (let i = 0; i < 3; i++) await fixture.patch(path, { email });
    await deliver();
    expect([mailTo(email).length, mailTo(old).length]).toEqual([1, 1]);
    await fixture.patch(path, { email });
    await deliver();
    expect([mailTo(email).length, mailTo(old).length]).toEqual([2, 1]);
    expect((await confirm(email)).status).toBe(201);
  });

  test('of an employee cannot come in use by taking the old one away first', async () => {
    const { path, old } = await (OWNERS[1] as (typeof OWNERS)[number])[1]();
    const email = address();
    await fixture.patch(path, { email: null });
    expect((await fixture.patch(path, { email })).body.email).toBeNull();
    await deliver();
    expect(mailTo(old)).toHaveLength(1);
  });

  test('back to the one in use asks for nothing', async () => {
    const { path, old } = await (OWNERS[0] as (typeof OWNERS)[number])[1]();
    const email = address();
    await fixture.patch(path, { email });
    await fixture.patch(path, { email: old });
    expect(await waitingFor(email)).toBeUndefined();
  });

  test('of somebody whose role begins again is proven again', async () => {
    const { id, email } = await addProven('bedrijfsarts');
    const path = `/v1/gebruikers/${id}?${forA()}`;
    await fixture.patch(path, { beeindigd: true }, asOperator());
    expect((await fixture.patch(path, { beeindigd: false }, asOperator())).body.bevestigdOp).toBeNull();
    await deliver();
    expect((await confirm(email)).status).toBe(201);
  });
});

describe('a mail with a code that does not arrive', () => {
  test('for now is tried again later, and holds up no other', async () => {
    const [away, other] = [address(), address()];
    await addUser('casemanager', away);
    await addUser('casemanager', other);
    const refusing: Mailer['send'] = async (mail) => {
      if (mail.to === away) throw new MailUnavailable('de mailserver neemt nu geen mail aan (421)');
      mails.push(mail);
    };
    await deliver(refusing);
    expect(mailTo(other)).toHaveLength(1);
    await deliver();
    expect(mailTo(away)).toEqual([]);
    fixture.clock.now += 10_000;
    await deliver();
    expect((await confirm(away)).status).toBe(201);
  });

  test('ever is told with the reason, without another try', async () => {
    const email = address();
    await addUser('casemanager', email);
    await deliver(async () => {
      throw new MailRejected('de mailserver weigert dit e-mailadres (550)');
    });
    expect(await waitingFor(email)).toMatchObject({ reden: 'de mailserver weigert dit e-mailadres (550)' });
    await deliver();
    expect(mailTo(email)).toEqual([]);
  });

  test('for all that anybody knows is sent once more, the same mail, and then told: two copies, whatever the days', async () => {
    const email = address();
    await addUser('casemanager', email);
    const { now: before } = fixture.clock;
    for (; fixture.clock.now < before + 4 * DAY; fixture.clock.now += HOUR / 2)
      await deliver(async (mail) => {
        mails.push(mail);
        throw new MailUncertain('niemand weet of het is aangekomen');
      });
    fixture.clock.now = before + HOUR;
    const copies = mailTo(email).map((mail) => ({ id: mail.messageId, code: codeIn(mail) }));
    expect(copies).toEqual([copies[0], copies[0]]);
    expect(await waitingFor(email)).toMatchObject({ reden: 'niemand weet of het is aangekomen' });
    expect((await confirm(email)).status).toBe(201);
    fixture.clock.now = before;
  });

  test('by our mistake, or slowly, holds up no other', async () => {
    const [ours, slow, other] = [address(), address(), address()];
    for (const email of [ours, slow, other]) await addUser('casemanager', email);
    let otherLeft = () => {};
    const left = new Promise<void>((resolve) => {
      otherLeft = resolve;
    });
    await deliver(async (mail) => {
      if (mail.to === ours) throw new TypeError('een fout van ons');
      if (mail.to === slow) await left;
      mails.push(mail);
      if (mail.to === other) otherLeft();
    });
    expect(mails.map(({ to }) => to)).toEqual([other, slow]);
    fixture.clock.now += 10_000;
    await deliver();
    expect((await confirm(ours)).status).toBe(201);
  });

  test('while the server is away keeps no other waiting for the same connection, and goes once it is back', async () => {
    const emails = Array.from({ length: 14 }, address);
    for (const email of emails) await addUser('casemanager', email);
    let tries = 0;
    await deliver(async () => {
      tries++;
      throw new MailServerAway('de mailserver is weg');
    });
    expect(tries).toBeLessThan(emails.length);
    fixture.clock.now += 10_000;
    await deliver();
    expect(emails.map((email) => mailTo(email).length)).toEqual(emails.map(() => 1));
  });

  test('for three days is given up', async () => {
    const email = address();
    await addUser('casemanager', email);
    const before = fixture.clock.now;
    fixture.clock.now += 3 * 24 * 60 * 60 * 1_000;
    await deliver(async () => {
      throw new MailUnavailable('de mailserver neemt nu geen mail aan (421)');
    });
    fixture.clock.now = before;
    expect(await waitingFor(email)).toMatchObject({ reden: 'de mailserver neemt nu geen mail aan (421)' });
  });

  test('while no machine looked is tried for three days from then, and its code counts from when it leaves, as it says', async () => {
    const email = address();
    await addUser('casemanager', email);
    const before = fixture.clock.now;
    fixture.clock.now += 11 * DAY;
    const lookingSinceMs = fixture.clock.now;
    await deliver(
      async () => {
        throw new MailUnavailable('de mailserver neemt nu geen mail aan (421)');
      },
      { lookingSinceMs },
    );
    expect(await waitingFor(email)).toMatchObject({ reden: null, verlooptOp: null });
    fixture.clock.now += HOUR;
    await deliver(undefined, { lookingSinceMs });
    const until = /geldt tot \S+ (\d+ \S+ \d+) om (\d+)\.(\d+) uur/.exec(mailTo(email)[0]?.text ?? '');
    const shown = new Date(fixture.clock.now + CODE_VALID_MS).toLocaleString('nl-NL', {
      ...{ timeZone: 'Europe/Amsterdam', dateStyle: 'long', timeStyle: 'short' },
    });
    expect(`${until?.[1]} om ${until?.[2]?.padStart(2, '0')}:${until?.[3]}`).toBe(shown);
    fixture.clock.now += CODE_VALID_MS - 60_000;
    expect((await confirm(email)).status).toBe(201);
    fixture.clock.now = before;
  });

  test('leaves no address behind once it is sent', async () => {
    await addProven('casemanager');
    const rows = await inTenant(fixture.worker, fixture.a.id, (tx) =>
      tx.adresbericht.findMany({ where: { status: 'verzonden', naar: { not: null } } }),
    );
    expect(rows).toEqual([]);
  });
});

describe('who has a role in a case', () => {
  test('is said by an operator, of those who hold the role at a proven address', async () => {
    const { geval } = await addGeval(fixture);
    const path = `/v1/verzuimgevallen/${geval}/toewijzingen`;
    const { id } = await addProven('bedrijfsarts');
    const unproven = (await addUser('bedrijfsarts')).body.id;
    const other = (await addProven('casemanager')).id;
    const set = (bedrijfsarts: string | null, key = fixture.operatorKey) =>
      fixture.patch(`${path}?${forA()}`, { bedrijfsarts }, { key });
    expect((await set(id, fixture.a.key)).status).toBe(403);
    expect((await set(unproven)).status).toBe(422);
    expect((await set(other)).status).toBe(422);
    expect((await set(randomUUID())).status).toBe(404);
    expect((await fixture.get(path)).body).toMatchObject({ bedrijfsarts: null, casemanager: null });
    expect((await set(id)).body).toMatchObject({ bedrijfsarts: id, casemanager: null });
    expect((await fixture.get(path)).body.bedrijfsarts).toBe(id);
    expect((await set(null)).body.bedrijfsarts).toBeNull();
  });

  test('is said by two at once, one after the other', async () => {
    const { geval } = await addGeval(fixture);
    const { id } = await addProven('pob');
    const set = () => fixture.patch(`/v1/verzuimgevallen/${geval}/toewijzingen?${forA()}`, { pob: id }, asOperator());
    const replies = await Promise.all([set(), set(), set()]);
    expect(replies.map(({ status, body }) => [status, body.pob])).toEqual(replies.map(() => [200, id]));
  });

  test('goes with the case when that is erased', async () => {
    const { geval } = await addGeval(fixture);
    const { id } = await addProven('casemanager');
    await fixture.patch(`/v1/verzuimgevallen/${geval}/toewijzingen?${forA()}`, { casemanager: id }, asOperator());
    await inTenant(fixture.worker, fixture.a.id, async (tx) => {
      await tx.verzuimgeval.update({ where: { id: geval }, data: { status: 'hersteld' } });
      await tx.$executeRaw`select wis_geval(${geval}::uuid, 'bewaartermijn')`;
      expect(await tx.toewijzing.count({ where: { verzuimgevalId: geval } })).toBe(0);
    });
  });
});
