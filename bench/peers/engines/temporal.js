// Temporal alone, as barely as it does the job: what the product's own engine costs before anything of the product.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Client, Connection } = require('@temporalio/client');
const { NativeConnection, Worker } = require('@temporalio/worker');
const { freePort } = require('../../../dist/embedded/ports');
const { startTemporalServer } = require('../../../dist/embedded/temporal-server');
const { installRuntime } = require('../../../dist/workers/runtime');
const { inTransaction, performMoment, report, sendMail } = require('../job');

const taskQueue = 'zaken';
/** As the product's. */
const MAX_CACHED_WORKFLOWS = 64;

async function start({ pool, smtpUrl }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'peers-temporal-'));
  installRuntime('ERROR');
  const server = await startTemporalServer({ dataDir, port: await freePort(), uiPort: await freePort() });
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: server.address }),
    taskQueue,
    workflowsPath: require.resolve('./temporal-workflow'),
    activities: { mail: (todo) => sendMail(pool, smtpUrl, todo), moment: (todo) => performMoment(pool, todo) },
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
  });
  const running = worker.run();
  const { workflow } = new Client({ connection: await Connection.connect({ address: server.address }) });
  const follow = (workflowId, job) => workflow.start('zaak', { taskQueue, workflowId, args: [job] });
  return {
    // It has no way into the transaction: what is still to be done is told after the commit.
    report: async (body) => {
      const todo = await inTransaction(pool, (client) => report(client, body));
      if (todo) await follow(body.key, { mail: todo.mail, zaak: body.zaak, atMs: todo.moment.at.getTime() });
    },
    // All at once: one after the other takes longer than is waited for.
    schedule: (cases, at) => Promise.all(cases.map((zaak) => follow(`m-${zaak}`, { zaak, atMs: at.getTime() }))),
    stop: async () => {
      worker.shutdown();
      await running.catch(() => undefined);
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

module.exports = { start };
