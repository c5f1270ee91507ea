// Health of a worker container: Temporal has seen the worker on this host ask for work in the last two minutes.
const { hostname } = require('node:os');
const { Connection } = require('@temporalio/client');
const { loadClientConnectConfig } = require('@temporalio/envconfig');

const TASK_QUEUE = 'verzuim';
const WORKFLOW_TASKS = 1;
const RECENT_MS = 120_000;

async function main() {
  const { connectionOptions, namespace } = loadClientConnectConfig({ disableFile: true });
  const connection = await Connection.connect({ ...connectionOptions, connectTimeout: '5s' });
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace: namespace ?? 'default',
      taskQueue: { name: TASK_QUEUE },
      taskQueueType: WORKFLOW_TASKS,
    });
    const own = pollers.filter(({ identity }) => identity?.endsWith(`@${hostname()}`));
    const seenMs = Math.max(0, ...own.map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000));
    if (Date.now() - seenMs > RECENT_MS) throw new Error(`no worker on ${hostname()} asks for work`);
  } finally {
    await connection.close();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
