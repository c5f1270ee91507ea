// Longer than 300 lines: all that can happen to a mail between its row and the relay, on one database.
import { randomUUID } from 'node:crypto';
import { createDeliverCase } from '../../activities/delivery/deliver-case';
import type { MailSettings } from '../../activities/mail/mail-settings';
import { createSmtpMailer, type Mailer } from '../../activities/mail/mailer';
import { caseNumber } from '../../domain/case/case-number';
import { type Lineage, NO_LINEAGE } from '../../domain/case/lineage';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { createDatabase, type Database } from '../../store/client';
import { inTenant } from '../../store/in-tenant';
import { APPOINTMENT, CONFIRMATION, PLAN_MAIL } from '../mail/mail-data';
import { type SmtpInbox, startSmtpInbox } from '../mail/smtp-inbox';
import { eventually } from '../support/installation';
import { naming } from '../support/naming';

const MAIL = { from: 'zaak@poortwachter.example', replyTo: null, logo: null, portalUrl: 'https://portaal.example' };
const AT = Date.parse('2026-02-16T07:00:00Z');
const refusals: Record<string, { at: 'RCPT'; code: number }> = {};
let server: ScratchPostgres;
let db: Database;
/** Writes what only the API may. */
let api: Database;
let inbox: SmtpInbox;
let mailer: Mailer;
/** Waits no longer for an answer than a test does. */
let hasty: Mailer;
/** Takes the whole mail and never answers. */
const silent = new Set<string>();

beforeAll(async () => {
  server = await startScratchPostgres();
  const { workerUrl, apiUrl } = await server.createDatabase('delivery');
  db = createDatabase(workerUrl, { poolSize: 3 });
  api = createDatabase(apiUrl, { poolSize: 1 });
  inbox = await startSmtpInbox(
    (to) => refusals[to] ?? null,
    (to) => silent.has(to),
  );
  mailer = createSmtpMailer(inbox.url, MAIL);
  hasty = createSmtpMailer(inbox.url, MAIL, { wholeMailMs: 2_000 });
}, 60_000);

afterAll(async () => {
  await mailer?.close();
  await hasty?.close();
  await inbox?.stop();
  await db?.$disconnect();
  await api?.$disconnect();
  await server?.stop();
});

beforeEach(() => {
  inbox.mails.length = 0;
  for (const to of Object.keys(refusals)) delete refusals[to];
});

type Employment = { werkgeverId: string; dienstverbandId: string; gevalId: string; atMs: number; seen?: Lineage };
type People = {
  employeeEmail?: string | null;
  employeeLanguage?: string;
  employerEmail?: string;
  users?: Array<[rol: string, email: string, state?: 'onbevestigd' | 'beeindigd']>;
  soort?: string;
};

async function addEmployment({
  employeeEmail = 'maria@thuis.nl',
  employeeLanguage = 'nl',
  employerEmail = 'hr@bakker.nl',
  users = [],
  soort = 'echt',
}: People = {}): Promise<Employment> {
  const [werkgeverId, werknemerId, dienstverbandId, gevalId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await inTenant(db, werkgeverId, async (tx) => {
    await tx.werkgever.create({ data: { id: werkgeverId, naam: 'Bakker BV', email: employerEmail } });
    await tx.werknemer.create({
      data: {
        id: werknemerId,
        werkgeverId,
        naam: 'Maria de Vries',
        email: employeeEmail,
        taal: employeeLanguage,
        geboortedatum: '1980-02-15',
      },
    });
    await tx.dienstverband.create({
      data: { id: dienstverbandId, werkgeverId, werknemerId, begindatum: '2019-03-01', soort },
    });
    await tx.verzuimgeval.create({
      data: { id: gevalId, werkgeverId, dienstverbandId, eersteZiektedag: '2026-01-05', status: 'ziek' },
    });
    for (const [rol, email, state] of users)
      await tx.gebruiker.create({
        data: {
          werkgeverId,
          naam: 'X',
          email,
          rol,
          bevestigdOp: state === 'onbevestigd' ? null : new Date(AT),
          beeindigdOp: state === 'beeindigd' ? new Date(AT) : null,
        },
      });
  });
  return { werkgeverId, dienstverbandId, gevalId, atMs: AT };
}

type RowOptions = {
  step?: string;
  obligation?: string;
  moment?: number;
  status?: string;
  data?: Record<string, unknown>;
  /** By the clock: when the delivery over all cases may take it. */
  handedOver?: Date;
};

/** Writes a message row as the case transaction does; gives its id. */
async function addRow(
  { werkgeverId, dienstverbandId, gevalId }: Employment,
  ontvanger: string,
  {
    step = 'opening',
    obligation = 'plan-van-aanpak',
    moment = AT,
    status = 'wachtend',
    data = PLAN_MAIL.data,
    handedOver = new Date(),
  }: RowOptions = {},
): Promise<string> {
  const sleutel = `${gevalId}/${obligation}/${step}/1/email/${ontvanger}`;
  const row = {
    werkgeverId,
    dienstverbandId,
    verzuimgevalId: gevalId,
    sleutel,
    verplichting: obligation,
    stap: step,
    ronde: 1,
    kanaal: 'email',
    ontvanger,
    sjabloon: step,
    gegevens: data as object,
    status,
    versie: 1,
    moment: new Date(moment),
    klaarOp: handedOver,
    messageId: `<${Buffer.from(sleutel).toString('base64url')}@poortwachter>`,
  };
  return inTenant(db, werkgeverId, async (tx) => (await tx.bericht.create({ data: row })).id);
}

function rowsOf({ werkgeverId, dienstverbandId }: Employment) {
  return inTenant(db, werkgeverId, (tx) =>
    tx.bericht.findMany({ where: { dienstverbandId }, orderBy: [{ moment: 'asc' }, { sleutel: 'asc' }] }),
  );
}

async function statesOf(employment: Employment): Promise<Record<string, string>> {
  return Object.fromEntries((await rowsOf(employment)).map((row) => [row.ontvanger, row.status]));
}

/** Delivers what is due of a case; `failed`: what the case was told to be undeliverable. */
async function notify(
  input: Employment,
  through: Mailer = mailer,
  { stops = { now: false }, claimant = randomUUID(), mail = MAIL as MailSettings } = {},
) {
  const { werkgeverId, dienstverbandId, atMs, seen } = input;
  const failed: Array<{ berichtId: unknown; reason: unknown }> = [];
  const deliver = createDeliverCase({
    db,
    mailer: through,
    mail,
    nowMs: Date.now,
    warn: () => undefined,
    tellCase: async (_address, _type, { reason, fact }) => {
      failed.push({ berichtId: fact?.berichtId, reason });
      return { refused: false };
    },
  });
  const take = seen ? ({ which: 'first', atMs, seen } as const) : ({ which: 'all', atMs } as const);
  const done = await deliver({ werkgeverId, dienstverbandId, claimant, take, isStopping: () => stops.now });
  return { ...done, failed };
}

/** Another may take these rows at once: as time would bring it. */
const later = ({ werkgeverId, dienstverbandId }: Employment) =>
  inTenant(db, werkgeverId, (tx) =>
    tx.bericht.updateMany({ where: { dienstverbandId }, data: { inHandenTot: null, klaarOp: new Date(0) } }),
  );

/** A mailer that works on each mail before or instead of sending it. */
function around(send: (mail: Parameters<Mailer['send']>[0]) => Promise<void>): Mailer {
  return { send, close: async () => undefined };
}

describe('what is due', () => {
  test('is sent in order of its moment, recorded at the moment of the case, and not sent again', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'werkgever', { moment: AT - 60_000 });
    await addRow(employment, 'werknemer');
    expect(await notify(employment)).toMatchObject({ sent: 2, failed: [] });
    expect(inbox.mails.map((mail) => mail.to)).toEqual([['hr@bakker.nl'], ['maria@thuis.nl']]);
    const rows = await rowsOf(employment);
    for (const row of rows)
      naming(row.messageId, () => {
        expect(row).toMatchObject({ status: 'verzonden', verzondenOp: new Date(AT), pogingen: 1 });
      });
    expect(inbox.mails.map((mail) => mail.headers['message-id'])).toEqual(rows.map((row) => row.messageId));
    expect(await notify(employment)).toMatchObject({ sent: 0, failed: [] });
    expect(inbox.mails).toHaveLength(2);
  });

  test('leaves alone what comes later, what the case dropped, what was sent and what is of another employment', async () => {
    const employment = await addEmployment();
    const other = await addEmployment();
    await addRow(employment, 'werkgever', { moment: AT + 1 });
    await addRow(employment, 'werknemer', { status: 'vervallen' });
    await addRow(employment, 'casemanager', { status: 'verzonden' });
    await addRow(employment, 'bedrijfsarts', { status: 'mislukt' });
    await addRow(other, 'werkgever');
    expect(await notify(employment)).toMatchObject({ sent: 0, failed: [] });
    expect(await statesOf(other)).toEqual({ werkgever: 'wachtend' });
  });

  test('is not sent by a moment from a database that is behind what the run has seen', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'werkgever', { handedOver: new Date(Date.now() + 60_000) });
    for (const seen of [
      { version: 1, marks: ['aa'] },
      { version: 2, marks: ['aa', 'bb'] },
    ])
      expect(await notify({ ...employment, seen })).toMatchObject({ sent: 0, lineage: null, failed: [] });
    expect(await statesOf(employment)).toEqual({ werkgever: 'wachtend' });
    expect(await notify({ ...employment, seen: NO_LINEAGE })).toMatchObject({
      sent: 1,
      lineage: { version: 1, marks: [expect.any(String)] },
      failed: [],
    });
  });

  test('is left by a moment to the delivery over all cases once that may have it', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'werkgever', { handedOver: new Date(Date.now() - 1) });
    expect(await notify({ ...employment, seen: NO_LINEAGE })).toMatchObject({ sent: 0 });
    expect(await statesOf(employment)).toEqual({ werkgever: 'wachtend' });
  });

  test('does not send what the case drops while another mail is on its way', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'werkgever', { moment: AT - 60_000 });
    const second = await addRow(employment, 'werknemer');
    const recovering = around(async (mail) => {
      // A server that takes its time.
      await new Promise((resolve) => setTimeout(resolve, 400));
      await inTenant(db, employment.werkgeverId, (tx) =>
        tx.bericht.updateMany({ where: { id: second, status: 'wachtend' }, data: { status: 'vervallen' } }),
      );
      await mailer.send(mail);
    });
    expect(await notify(employment, recovering)).toMatchObject({ sent: 1, failed: [] });
    expect(await statesOf(employment)).toEqual({ werkgever: 'verzonden', werknemer: 'vervallen' });
  });

  test('names the case, links to it and speaks the language of its reader', async () => {
    const employment = await addEmployment({ employeeLanguage: 'en' });
    await addRow(employment, 'werkgever', {
      step: 'bevestiging',
      obligation: 'ziekmelding',
      data: CONFIRMATION.data,
      moment: AT - 60_000,
    });
    await addRow(employment, 'werknemer');
    await notify(employment);
    const number = caseNumber(employment.gevalId);
    const [dutch, english] = inbox.mails;
    expect(dutch?.headers.subject).toBe(`Zaak ${number}: melding van 6 januari 2026 ontvangen`);
    expect(dutch?.text).toContain('M. de Vries, in dienst bij Bakker BV');
    expect(dutch?.text).toContain(`https://portaal.example/zaken/${employment.gevalId}`);
    expect(english?.headers).toMatchObject({ 'content-language': 'en' });
    expect(english?.headers.subject).toContain(
      `Case ${number}: draw up and sign the plan of action by 27 February 2026`,
    );
  });

  test('takes an appointment with it into the calendar of its reader', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'werknemer', { obligation: 'S4-14', step: 'afspraak', data: APPOINTMENT });
    expect(await notify(employment)).toMatchObject({ sent: 1, failed: [] });
    const [mail] = inbox.mails;
    expect(mail?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(mail?.raw).toMatch(/filename=afspraak\.ics/);
  });

  test('is marked as proef for a proefgeval', async () => {
    const employment = await addEmployment({ soort: 'proef' });
    await addRow(employment, 'werkgever');
    await notify(employment);
    expect(inbox.mails[0]?.text).toContain('Dit is een proefzaak');
  });
});

describe('after an outage of the mail server', () => {
  const FRIDAY = Date.parse('2026-02-20T07:05:00Z');
  const SUNDAY_NIGHT = Date.parse('2026-02-22T02:00:00Z');

  test('nothing leaves at night: reminder and alarm wait for the morning, where the alarm goes alone and says why it is late', async () => {
    const employment = await addEmployment({ soort: 'proef' });
    await addRow(employment, 'werkgever', { step: 'herinnering', moment: FRIDAY });
    await addRow(employment, 'werkgever', { step: 'alarm', moment: FRIDAY + 3_600_000 });
    const atNight = await notify({ ...employment, atMs: SUNDAY_NIGHT });
    const morning = Date.parse('2026-02-23T07:00:00Z');
    expect(atNight).toMatchObject({ sent: 0, failed: [], laterMs: morning });
    expect(inbox.mails).toEqual([]);
    const stand = await inTenant(db, employment.werkgeverId, (tx) =>
      tx.dienstverband.findUniqueOrThrow({ where: { id: employment.dienstverbandId } }),
    );
    expect(stand).toMatchObject({ versie: 1 });
    expect(await notify({ ...employment, atMs: morning })).toMatchObject({ sent: 1, failed: [] });
    expect(inbox.mails).toHaveLength(1);
    expect(inbox.mails[0]?.text).toContain('Door een storing komt dit bericht later dan gepland (20 februari 2026)');
    const rows = await rowsOf(employment);
    expect(Object.fromEntries(rows.map(({ stap, status }) => [stap, status]))).toEqual({
      herinnering: 'vervallen',
      alarm: 'verzonden',
    });
  });

  test('what is written at night waits since the morning on which it may leave; what an outage kept, since it could have left', async () => {
    const employment = await addEmployment({ soort: 'proef' });
    await addRow(employment, 'werkgever', { obligation: 'plan-van-aanpak', moment: SUNDAY_NIGHT });
    await addRow(employment, 'werkgever', { obligation: 'probleemanalyse', moment: FRIDAY });
    const waitsSince = async (obligation: string) =>
      (await rowsOf(employment))
        .find(({ verplichting }) => verplichting === obligation)
        ?.wachtSinds.getTime() as number;
    const since = await waitsSince('probleemanalyse');
    const began = Date.now();
    expect(await notify({ ...employment, atMs: SUNDAY_NIGHT })).toMatchObject({ sent: 0, failed: [] });
    const untilMorning = Date.parse('2026-02-23T07:00:00Z') - SUNDAY_NIGHT;
    expect(await waitsSince('plan-van-aanpak')).toBeGreaterThan(began + untilMorning - 60_000);
    expect(await waitsSince('probleemanalyse')).toBe(since);
  });

  test('an alarm that leaves at night takes the confirmation that waits for the morning with it, first', async () => {
    const employment = await addEmployment({ soort: 'proef' });
    const data = { ...PLAN_MAIL.data, legalLatest: '2026-02-22' };
    await addRow(employment, 'werkgever', { step: 'alarm', moment: SUNDAY_NIGHT, data });
    await addRow(employment, 'werkgever', {
      step: 'bevestiging',
      obligation: 'ziekmelding',
      data: CONFIRMATION.data,
      moment: Date.parse('2026-02-23T07:00:00Z'),
    });
    expect(await notify({ ...employment, atMs: SUNDAY_NIGHT })).toMatchObject({ sent: 2, failed: [] });
    expect(inbox.mails.map(({ headers }) => /ontvangen/.test(headers.subject as string))).toEqual([true, false]);
  });
});

describe('the address', () => {
  test('of a role without people is that of the employer, with a word of explanation', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'bedrijfsarts');
    expect(await notify(employment)).toMatchObject({ sent: 1, failed: [] });
    expect(inbox.mails.map((mail) => mail.to)).toEqual([['hr@bakker.nl']]);
    expect(inbox.mails[0]?.text).toContain('Dit bericht is voor de bedrijfsarts, van wie geen e-mailadres bekend is.');
  });

  test.each([
    ['werknemer', { employeeEmail: null }, 'geen e-mailadres van de werknemer bekend'],
    ['werknemer', { employeeEmail: ' ' }, 'geen e-mailadres van de werknemer bekend'],
    ['werkgever', { employerEmail: '' }, 'geen e-mailadres van de werkgever bekend'],
    ['casemanager', { employerEmail: '' }, 'geen e-mailadres van de casemanager bekend'],
    ['verzekeraar', {}, 'geen e-mailadres van de verzekeraar bekend'],
    ['eigenrisicodrager', { employerEmail: '' }, 'geen e-mailadres van de eigenrisicodrager bekend'],
  ])('of %s is missing: the row is reported, the others go', async (recipient, people, reason) => {
    const employment = await addEmployment(people);
    const berichtId = await addRow(employment, recipient, { moment: AT - 60_000 });
    await addRow(employment, recipient === 'werknemer' ? 'werkgever' : 'werknemer');
    expect(await notify(employment)).toMatchObject({ sent: 1, failed: [{ berichtId, reason }] });
  });
});

describe('who answers', () => {
  test('a mail goes in the name of the employer, tells whom to call, and its answers go to the employer’s own address', async () => {
    const employment = await addEmployment({ users: [['casemanager', 'c@arbodienst.nl']] });
    await inTenant(db, employment.werkgeverId, (tx) =>
      tx.werkgever.updateMany({ data: { afzenderNaam: 'Bakker HR', antwoordadres: 'verzuim@bakker.nl' } }),
    );
    await addRow(employment, 'werkgever');
    await notify(employment);
    const [first] = inbox.mails;
    expect(first?.headers).toMatchObject({
      from: 'Bakker HR <zaak@poortwachter.example>',
      'reply-to': 'verzuim@bakker.nl',
    });
    expect(first?.text).toContain('Casemanager: X, c@arbodienst.nl.');
  });

  test.each([
    ['werkgever', 'plan-van-aanpak', 'verzuim@bakker.nl'],
    ['werkgever', 'S3-77', 'verzuim@bakker.nl'],
    ['eigenrisicodrager', 'plan-van-aanpak', 'verzuim@bakker.nl'],
    ['werknemer', 'plan-van-aanpak', 'verzuim@bakker.nl'],
    ['werknemer', 'S1-05', 'zaken@arbodienst.nl'],
    ['werknemer', 'S2-06', 'zaken@arbodienst.nl'],
    ['werknemer', 'S2-08', 'zaken@arbodienst.nl'],
    ['bedrijfsarts', 'probleemanalyse', 'zaken@arbodienst.nl'],
    ['bedrijfsarts', 'second-opinion', 'zaken@arbodienst.nl'],
    ['pob', 'S4-24', 'zaken@arbodienst.nl'],
    ['casemanager', 'plan-van-aanpak', 'zaken@arbodienst.nl'],
    ['arbeidsdeskundige', 'S5-23', 'zaken@arbodienst.nl'],
    ['arbodienst', 'S2-10', 'zaken@arbodienst.nl'],
  ])('answers of a %s to %s go to %s', async (recipient, obligation, expected) => {
    const mail = { ...MAIL, replyTo: 'zaken@arbodienst.nl' };
    const users = ['bedrijfsarts', 'pob', 'casemanager', 'arbeidsdeskundige', 'arbodienst'].map(
      (rol): [string, string] => [rol, `${rol}@arbodienst.nl`],
    );
    const employment = await addEmployment({ users });
    await inTenant(db, employment.werkgeverId, (tx) =>
      tx.werkgever.updateMany({ data: { antwoordadres: 'verzuim@bakker.nl' } }),
    );
    await addRow(employment, recipient, { obligation });
    await notify(employment, mailer, { mail });
    expect(inbox.mails.map(({ headers }) => headers['reply-to'])).toEqual([expected]);
  });
});

describe('who holds the role', () => {
  const recipients = () => inbox.mails.map((mail) => mail.to?.[0]).sort();
  const assign = ({ werkgeverId, gevalId }: Employment, rol: string, email: string) =>
    inTenant(db, werkgeverId, async (tx) => {
      const { id } = await tx.gebruiker.findFirstOrThrow({ where: { email } });
      return { werkgeverId, verzuimgevalId: gevalId, rol, gebruikerId: id };
    }).then((data) => inTenant(api, werkgeverId, (tx) => tx.toewijzing.create({ data })));

  test('gets its mail: everybody, each a row with a key and a Message-ID of its own', async () => {
    const employment = await addEmployment({
      users: [
        ['casemanager', 'zoe@arbo.nl'],
        ['casemanager', 'anna@arbo.nl'],
        ['bedrijfsarts', 'arts@arbo.nl'],
      ],
    });
    await addRow(employment, 'casemanager');
    expect(await notify(employment)).toMatchObject({ sent: 2, failed: [] });
    expect(recipients()).toEqual(['anna@arbo.nl', 'zoe@arbo.nl']);
    expect(inbox.mails[0]?.text).not.toContain('geen e-mailadres');
    const [role, ...people] = await rowsOf(employment);
    expect(role).toMatchObject({ status: 'verdeeld', gebruikerId: null });
    expect(people.map(({ sleutel }) => sleutel)).toEqual(
      people.map(({ gebruikerId }) => `${role?.sleutel}/${gebruikerId}`),
    );
    expect(inbox.mails.map((mail) => mail.headers['message-id']).sort()).toEqual(
      people.map(({ messageId }) => messageId).sort(),
    );
    expect(await notify(employment)).toMatchObject({ sent: 0, failed: [] });
  });

  test('of the werkgever gets it beside the address of the employer, once for each address', async () => {
    const employment = await addEmployment({
      users: [
        ['werkgever', 'chef@bakker.nl'],
        ['werkgever', 'HR@bakker.nl'],
      ],
    });
    await addRow(employment, 'werkgever');
    expect(await notify(employment)).toMatchObject({ sent: 2, failed: [] });
    expect(recipients()).toEqual(['chef@bakker.nl', 'hr@bakker.nl']);
  });

  test.each(['onbevestigd', 'beeindigd'] as const)('%s gets nothing', async (state) => {
    const employment = await addEmployment({
      users: [
        ['bedrijfsarts', 'aap@kwaad.nl', state],
        ['bedrijfsarts', 'arts@arbo.nl'],
      ],
    });
    await addRow(employment, 'bedrijfsarts', { obligation: 'second-opinion' });
    await notify(employment);
    expect((await rowsOf(employment)).map(({ status }) => status)).not.toContain('wachtend');
    expect(JSON.stringify(inbox.mails)).not.toContain('aap@kwaad.nl');
  });

  test('in this case goes before everybody with the role, until that role ends', async () => {
    const employment = await addEmployment({
      users: [
        ['bedrijfsarts', 'een@arbo.nl'],
        ['bedrijfsarts', 'twee@arbo.nl'],
      ],
    });
    await assign(employment, 'bedrijfsarts', 'twee@arbo.nl');
    await addRow(employment, 'bedrijfsarts');
    await notify(employment);
    expect(recipients()).toEqual(['twee@arbo.nl']);
    await inTenant(db, employment.werkgeverId, (tx) =>
      tx.gebruiker.updateMany({ where: { email: 'twee@arbo.nl' }, data: { beeindigdOp: new Date(AT) } }),
    );
    await addRow(employment, 'bedrijfsarts', { step: 'herinnering' });
    await notify(employment);
    expect(recipients()).toEqual(['een@arbo.nl', 'twee@arbo.nl']);
  });

  test('changes between the first attempt and the next: nobody gets it twice, who came later not at all', async () => {
    const employment = await addEmployment({
      users: [
        ['casemanager', 'anna@arbo.nl'],
        ['casemanager', 'zoe@arbo.nl'],
      ],
    });
    await addRow(employment, 'casemanager');
    refusals['zoe@arbo.nl'] = { at: 'RCPT', code: 421 };
    expect(await notify(employment)).toMatchObject({ sent: 1, failed: [] });
    await inTenant(db, employment.werkgeverId, (tx) =>
      tx.gebruiker.create({
        data: {
          werkgeverId: employment.werkgeverId,
          naam: 'Y',
          email: 'aaltje@arbo.nl',
          rol: 'casemanager',
          bevestigdOp: new Date(AT),
        },
      }),
    );
    delete refusals['zoe@arbo.nl'];
    await later(employment);
    await notify(employment);
    expect(recipients()).toEqual(['anna@arbo.nl', 'zoe@arbo.nl']);
    expect((await rowsOf(employment)).map(({ status }) => status).sort()).toEqual([
      'verdeeld',
      'verzonden',
      'verzonden',
    ]);
  });

  test('ends between the first attempt and the next: that row is reported, not passed on', async () => {
    const employment = await addEmployment({ users: [['casemanager', 'anna@arbo.nl']] });
    await addRow(employment, 'casemanager');
    refusals['anna@arbo.nl'] = { at: 'RCPT', code: 421 };
    expect(await notify(employment)).toMatchObject({ sent: 0, failed: [] });
    await inTenant(db, employment.werkgeverId, (tx) =>
      tx.gebruiker.updateMany({ data: { beeindigdOp: new Date(AT) } }),
    );
    await later(employment);
    expect(await notify(employment)).toMatchObject({
      sent: 0,
      failed: [{ reason: 'deze persoon is niet meer de casemanager' }],
    });
  });

  test('is looked up when the mail is due, not when the case wrote it', async () => {
    const employment = await addEmployment({ users: [['casemanager', 'anna@arbo.nl']] });
    await addRow(employment, 'casemanager', { moment: AT + 60_000 });
    await notify(employment);
    expect((await rowsOf(employment)).map(({ status }) => status)).toEqual(['wachtend']);
  });
});

describe('what goes wrong', () => {
  test('a refusal for good is reported without the address, and the others go', async () => {
    const employment = await addEmployment();
    refusals['hr@bakker.nl'] = { at: 'RCPT', code: 550 };
    const berichtId = await addRow(employment, 'werkgever', { moment: AT - 60_000 });
    await addRow(employment, 'werknemer');
    expect(await notify(employment)).toMatchObject({
      sent: 1,
      failed: [{ berichtId, reason: 'de mailserver weigert dit e-mailadres (550)' }],
    });
    expect(await statesOf(employment)).toEqual({ werkgever: 'wachtend', werknemer: 'verzonden' });
  });

  test('a row that no mail can be made of is reported, and the others go', async () => {
    const employment = await addEmployment();
    const berichtId = await addRow(employment, 'werkgever', { step: 'onzin', moment: AT - 60_000 });
    await addRow(employment, 'werknemer');
    expect(await notify(employment)).toMatchObject({
      sent: 1,
      failed: [{ berichtId, reason: 'voor de stap onzin bestaat geen mail' }],
    });
  });

  test('a refusal for now holds up nobody else, is told without the address, and the mail goes later, once', async () => {
    const employment = await addEmployment();
    refusals['hr@bakker.nl'] = { at: 'RCPT', code: 450 };
    await addRow(employment, 'werknemer', { moment: AT - 120_000 });
    await addRow(employment, 'werkgever', { moment: AT - 60_000 });
    await addRow(employment, 'casemanager');
    expect(await notify(employment)).toMatchObject({ sent: 1, failed: [] });
    const waiting = { status: 'wachtend', pogingen: 1, reden: 'de mailserver neemt nu geen mail aan (450)' };
    expect(await rowsOf(employment)).toMatchObject([{ status: 'verzonden' }, waiting, waiting]);
    delete refusals['hr@bakker.nl'];
    await later(employment);
    expect(await notify(employment)).toMatchObject({ sent: 2, failed: [] });
    expect(inbox.mails).toHaveLength(3);
  });

  test('a row that is refused for now waits ever longer, and after three days becomes a task', async () => {
    const employment = await addEmployment();
    refusals['hr@bakker.nl'] = { at: 'RCPT', code: 450 };
    const berichtId = await addRow(employment, 'werkgever');
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      await notify(employment);
      const [row] = await rowsOf(employment);
      waits.push((row?.klaarOp.getTime() ?? 0) - Date.now());
      await later(employment);
    }
    expect(waits[0]).toBeLessThan(waits[1] as number);
    expect(waits[1]).toBeLessThan(waits[2] as number);
    await inTenant(db, employment.werkgeverId, (tx) =>
      tx.bericht.updateMany({ data: { wachtSinds: new Date(Date.now() - 3 * 86_400_000 - 1) } }),
    );
    expect((await notify(employment)).failed).toEqual([
      { berichtId, reason: expect.stringContaining('na drie dagen opgegeven') },
    ]);
  });

  test('killed between sending and recording, the next attempt takes the row over and sends it under the same Message-ID', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'werkgever');
    // The process dies: it neither records nor gives back, and its lease ends.
    const dying = around(async (mail) => {
      await mailer.send(mail);
      await new Promise(() => undefined);
    });
    void notify(employment, dying);
    await eventually('the mail has left', async () => inbox.mails.length === 1);
    expect(await notify(employment)).toMatchObject({ sent: 0, failed: [] });
    await later(employment);
    expect(await notify(employment)).toMatchObject({ sent: 1, failed: [] });
    const ids = inbox.mails.map((mail) => mail.headers['message-id']);
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(ids[0]);
    expect((await rowsOf(employment))[0]).toMatchObject({ status: 'verzonden', pogingen: 2 });
  });

  test('a worker that stops finishes the mail in hand, records it and gives back the rest', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'werkgever', { moment: AT - 60_000 });
    await addRow(employment, 'werknemer');
    const stops = { now: false };
    const stopping = around(async (mail) => {
      stops.now = true;
      await mailer.send(mail);
    });
    expect(await notify(employment, stopping, { stops })).toMatchObject({ sent: 1, failed: [] });
    expect(await rowsOf(employment)).toMatchObject([
      { status: 'verzonden' },
      { status: 'wachtend', pogingen: 0, inHandenTot: null },
    ]);
    expect(await notify(employment)).toMatchObject({ sent: 1, failed: [] });
    expect(inbox.mails.map((mail) => mail.to)).toEqual([['hr@bakker.nl'], ['maria@thuis.nl']]);
  });
});

describe('a mail of which nobody knows whether it arrived', () => {
  const HOUR = 3_600_000;
  /** Only the mail that gets no answer is given up soon: that a machine is busy is no silence. */
  const gettingNoAnswer = around((mail) => (silent.has(mail.to) ? hasty : mailer).send(mail));
  beforeEach(() => silent.add('hr@bakker.nl'));
  afterEach(() => silent.clear());

  test('is repeated once, an hour later, under the same Message-ID, and then becomes a person’s to look at', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'werkgever');
    await addRow(employment, 'werknemer');
    expect(await notify(employment, gettingNoAnswer)).toMatchObject({ sent: 1, failed: [] });
    const [uncertain] = (await rowsOf(employment)).filter(({ ontvanger }) => ontvanger === 'werkgever');
    expect(uncertain).toMatchObject({ status: 'wachtend', onzekerOp: new Date(AT) });
    expect((uncertain?.klaarOp.getTime() ?? 0) - Date.now()).toBeGreaterThan(HOUR - 30_000);
    await later(employment);
    const last = await notify(employment, gettingNoAnswer);
    expect(last.failed).toEqual([{ berichtId: expect.any(String), reason: expect.stringMatching(/niemand weet/) }]);
    const copies = inbox.mails.filter(({ to }) => to.includes('hr@bakker.nl'));
    expect(copies).toHaveLength(2);
    expect(new Set(copies.map(({ headers }) => headers['message-id'])).size).toBe(1);
  });

  test('is sent when the server answers at the repeat', async () => {
    const employment = await addEmployment();
    await addRow(employment, 'werkgever');
    await notify(employment, gettingNoAnswer);
    silent.clear();
    await later(employment);
    expect(await notify(employment)).toMatchObject({ sent: 1, failed: [] });
    expect(await statesOf(employment)).toEqual({ werkgever: 'verzonden' });
  });
});

test('a delivery that lost its claim records nothing and sends no more', async () => {
  const employment = await addEmployment();
  await addRow(employment, 'werkgever');
  await addRow(employment, 'werknemer');
  let sent = 0;
  const overtaken = around(async () => {
    sent++;
    await inTenant(db, employment.werkgeverId, (tx) => tx.bericht.updateMany({ data: { geclaimdDoor: 'another' } }));
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
  expect(await notify(employment, overtaken)).toMatchObject({ sent: 0, failed: [] });
  expect(sent).toBe(1);
  expect(Object.values(await statesOf(employment))).toEqual(['wachtend', 'wachtend']);
});

test('what left while the case dropped it is recorded as sent', async () => {
  const employment = await addEmployment();
  await addRow(employment, 'werkgever');
  const dropped = around(async (mail) => {
    await mailer.send(mail);
    await inTenant(db, employment.werkgeverId, (tx) => tx.bericht.updateMany({ data: { status: 'vervallen' } }));
  });
  expect(await notify(employment, dropped)).toMatchObject({ sent: 1 });
  expect(await statesOf(employment)).toEqual({ werkgever: 'verzonden' });
});
