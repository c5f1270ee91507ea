// The job that every engine does: a report is one transaction that decides, plans and writes its rows, with one mail to
// send and one moment to wake at. The plan is the product's own; what differs is who remembers what is still to be done.
const { randomUUID } = require('node:crypto');
const nodemailer = require('nodemailer');
const { addDays, plainDate } = require('../../dist/domain/calendar/plain-date');
const { makePlan } = require('../../dist/domain/case/plan');

const SCHEMA = `
  create table zaak (id uuid primary key, versie int not null default 0, volgend_moment timestamptz);
  create table sleutel (sleutel text primary key, antwoord jsonb);
  create table feit (id uuid primary key, zaak uuid not null references zaak, volgnummer int, gegevens jsonb,
    unique (zaak, volgnummer));
  create table verplichting (zaak uuid not null references zaak, verplichting text, gegevens jsonb,
    primary key (zaak, verplichting));
  create table effect (id uuid primary key, zaak uuid not null references zaak, sleutel text unique, gegevens jsonb);
  create table bericht (id uuid primary key, zaak uuid not null references zaak, sleutel text unique, status text,
    gegevens jsonb, verzonden_op timestamptz);
  create table moment (zaak uuid primary key, wanneer timestamptz, uitgevoerd timestamptz);
  create table audit (id uuid primary key, zaak uuid, moment timestamptz default now(), gegevens jsonb);`;

const CONTEXT = {
  package: 'none',
  employee: {
    birthDate: plainDate('1980-02-15'),
    aowDate: null,
    workdays: ['ma', 'di', 'wo', 'do', 'vr'],
    monthlyWage: 3200,
    hoursPerWeek: 36,
    language: 'nl',
  },
  employment: { start: plainDate('2019-03-01'), end: null },
  employer: { employees: 8, erdZw: false, erdWga: false, frequent: { reports: 3, months: 12 }, language: 'nl' },
  contract: { start: null },
};
const TODAY = plainDate('2026-01-05');

function planOf(facts, asOf) {
  return makePlan({ context: CONTEXT, facts, asOf });
}

async function writePlan(client, zaak, plan) {
  const rows = plan.obligations.map((one) => ({ id: one.id, status: one.status, due: one.internalDue }));
  await client.query({
    name: 'plan',
    text: `insert into verplichting (zaak, verplichting, gegevens)
      select $1, o->>'id', o from jsonb_array_elements($2::jsonb) o
      on conflict (zaak, verplichting) do update set gegevens = excluded.gegevens`,
    values: [zaak, JSON.stringify(rows)],
  });
}

/**
 * One report within the transaction of `client`.
 * @param later remembers what is still to be done, in the same transaction where the engine can
 * @returns what is to be done after the commit, by engines that cannot
 */
async function report(client, { zaak, key }, later) {
  const claimed = await client.query({
    name: 'claim',
    text: 'insert into sleutel (sleutel) values ($1) on conflict do nothing',
    values: [key],
  });
  if (claimed.rowCount === 0) return null;
  await client.query({ name: 'lock', text: 'select 1 from zaak where id = $1 for update', values: [zaak] });
  const fact = { type: 'ziekmelding', on: TODAY, firstSickDay: TODAY, id: randomUUID(), seq: 1 };
  const plan = planOf([fact], TODAY);
  await client.query({
    name: 'fact',
    text: 'insert into feit (id, zaak, volgnummer, gegevens) values ($1, $2, 1, $3)',
    values: [fact.id, zaak, fact],
  });
  await writePlan(client, zaak, plan);
  const mail = randomUUID();
  await client.query({
    name: 'rows',
    text: `with e as (insert into effect (id, zaak, sleutel, gegevens) values ($1, $2, $3, '{}')),
        b as (insert into bericht (id, zaak, sleutel, status, gegevens) values ($4, $2, $3, 'wachtend', '{}')),
        a as (insert into audit (id, zaak, gegevens) values ($1, $2, '{}')),
        s as (update sleutel set antwoord = '{"status": 201}' where sleutel = $5)
      update zaak set versie = versie + 1, volgend_moment = $6 where id = $2`,
    values: [randomUUID(), zaak, `${zaak}/bevestiging`, mail, key, new Date(Date.now() + 21 * 86_400_000)],
  });
  const todo = { mail: { mail, zaak }, moment: { zaak, at: new Date(Date.now() + 21 * 86_400_000) } };
  await later?.(client, todo);
  return todo;
}

let transport;
/** Sends the mail of a row and records it. */
async function sendMail(pool, smtpUrl, { mail }) {
  transport ??= nodemailer.createTransport({ url: smtpUrl, pool: true, maxConnections: 8 });
  await transport.sendMail({
    from: 'zaak@voorbeeld.example',
    to: 'hr@voorbeeld.example',
    subject: 'Ziekmelding ontvangen',
    text: 'Wij hebben de ziekmelding ontvangen.',
    messageId: `<${mail}@voorbeeld.example>`,
  });
  await pool.query({
    name: 'sent',
    text: "update bericht set status = 'verzonden', verzonden_op = now() where id = $1",
    values: [mail],
  });
}

/** A moment that has come: plans again and writes what is due. */
async function performMoment(pool, { zaak }) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({
      name: 'facts',
      text: 'select f.gegevens from zaak z left join feit f on f.zaak = z.id where z.id = $1 for update of z',
      values: [zaak],
    });
    const facts = rows.map(({ gegevens }) => gegevens).filter(Boolean);
    const plan = planOf(facts, addDays(TODAY, 21));
    await writePlan(client, zaak, plan);
    await client.query({
      name: 'moment',
      text: `with e as (insert into effect (id, zaak, sleutel, gegevens) values ($1, $2, $3, '{}') on conflict do nothing)
        insert into moment (zaak, uitgevoerd) values ($2, clock_timestamp())
        on conflict (zaak) do update set uitgevoerd = clock_timestamp()`,
      values: [randomUUID(), zaak, `${zaak}/opening`],
    });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Carries out work in one transaction. */
async function inTransaction(pool, work) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

module.exports = { SCHEMA, report, sendMail, performMoment, inTransaction };
