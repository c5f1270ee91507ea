const PgBoss = require('pg-boss');
const { inTransaction, performMoment, report, sendMail } = require('../job');

async function start({ pool, smtpUrl, databaseUrl }) {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 6 });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  for (const queue of ['mail', 'moment']) await boss.createQueue(queue);
  const options = { batchSize: 16, pollingIntervalSeconds: 0.5 };
  await boss.work('mail', options, (jobs) => Promise.all(jobs.map(({ data }) => sendMail(pool, smtpUrl, data))));
  await boss.work('moment', options, (jobs) => Promise.all(jobs.map(({ data }) => performMoment(pool, data))));
  const through = (client) => ({ db: { executeSql: (text, values) => client.query(text, values) } });
  return {
    report: (body) =>
      inTransaction(pool, (client) =>
        report(client, body, async (tx, { mail, moment }) => {
          await boss.send('mail', mail, through(tx));
          await boss.send('moment', { zaak: moment.zaak }, { ...through(tx), startAfter: moment.at });
        }),
      ),
    schedule: async (cases, at) => {
      await boss.insert(cases.map((zaak) => ({ name: 'moment', data: { zaak }, startAfter: at })));
    },
    stop: () => boss.stop({ graceful: false }),
  };
}

module.exports = { start };
