const { run } = require('graphile-worker');
const { inTransaction, performMoment, report, sendMail } = require('../job');

async function start({ pool, smtpUrl }) {
  const quiet = new (require('graphile-worker').Logger)(() => () => undefined);
  const runner = await run({
    pgPool: pool,
    concurrency: 8,
    pollInterval: 500,
    noHandleSignals: true,
    logger: quiet,
    taskList: {
      mail: (job) => sendMail(pool, smtpUrl, job),
      moment: (job) => performMoment(pool, job),
    },
  });
  const add = (client, task, payload, at) =>
    client.query({
      name: 'taak',
      text: 'select graphile_worker.add_job($1, payload := $2::json, run_at := $3)',
      values: [task, JSON.stringify(payload), at],
    });
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
    stop: () => runner.stop(),
  };
}

module.exports = { start };
