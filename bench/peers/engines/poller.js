// A bare table of work, taken with SKIP LOCKED.
const { inTransaction, performMoment, report, sendMail } = require('../job');

const TAKE = `
  update werk w set bezig_tot = now() + interval '1 minute' where w.id in (
    select id from werk where wanneer <= now() and coalesce(bezig_tot, '-infinity') < now()
    order by wanneer limit 16 for update skip locked)
  returning w.id, w.soort, w.gegevens`;

async function start({ pool, smtpUrl }) {
  await pool.query(`create table werk (id bigserial primary key, soort text, gegevens jsonb, wanneer timestamptz,
    bezig_tot timestamptz); create index on werk (wanneer)`);
  const add = (client, soort, gegevens, at) =>
    client.query({
      name: 'werk',
      text: 'insert into werk (soort, gegevens, wanneer) values ($1, $2, $3)',
      values: [soort, gegevens, at],
    });
  const perform = { mail: (job) => sendMail(pool, smtpUrl, job), moment: (job) => performMoment(pool, job) };
  let stopped = false;
  const loop = (async () => {
    while (!stopped) {
      const { rows } = await pool.query({ name: 'neem', text: TAKE });
      if (rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await Promise.all(rows.map(({ soort, gegevens }) => perform[soort](gegevens)));
      if (rows.length > 0)
        await pool.query({
          name: 'klaar',
          text: 'delete from werk where id = any($1)',
          values: [rows.map(({ id }) => id)],
        });
    }
  })();
  return {
    report: (body) =>
      inTransaction(pool, (client) =>
        report(client, body, async (tx, { mail, moment }) => {
          await add(tx, 'mail', mail, new Date());
          await add(tx, 'moment', { zaak: moment.zaak }, moment.at);
        }),
      ),
    schedule: async (cases, at) => {
      for (const zaak of cases) await add(pool, 'moment', { zaak }, at);
    },
    stop: async () => {
      stopped = true;
      await loop;
    },
  };
}

module.exports = { start };
