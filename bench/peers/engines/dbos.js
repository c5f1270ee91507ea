const { DBOS } = require('@dbos-inc/dbos-sdk');
const { inTransaction, performMoment, report, sendMail } = require('../job');

async function start({ pool, smtpUrl, databaseUrl }) {
  DBOS.setConfig({ name: 'peers', systemDatabaseUrl: databaseUrl, runAdminServer: false, logLevel: 'error' });
  const moment = DBOS.registerWorkflow(
    async (job) => {
      await DBOS.sleep(Math.max(0, job.atMs - Date.now()));
      await DBOS.runStep(() => performMoment(pool, job), { name: 'moment' });
    },
    { name: 'moment' },
  );
  const afterReport = DBOS.registerWorkflow(
    async (todo) => {
      await DBOS.runStep(() => sendMail(pool, smtpUrl, todo.mail), { name: 'mail' });
      await DBOS.sleep(Math.max(0, todo.atMs - Date.now()));
      await DBOS.runStep(() => performMoment(pool, todo.mail), { name: 'moment' });
    },
    { name: 'afterReport' },
  );
  await DBOS.launch();
  return {
    // It has no way into the transaction: what is still to be done is told after the commit.
    report: async (body) => {
      const todo = await inTransaction(pool, (client) => report(client, body));
      if (!todo) return;
      const input = { mail: todo.mail, atMs: todo.moment.at.getTime() };
      await DBOS.startWorkflow(afterReport, { workflowID: body.key })(input);
    },
    schedule: async (cases, at) => {
      for (const zaak of cases)
        await DBOS.startWorkflow(moment, { workflowID: `m-${zaak}` })({ zaak, atMs: at.getTime() });
    },
    stop: () => DBOS.shutdown(),
  };
}

module.exports = { start };
