const { spawn } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
// The SDK counts on this, and Node 20 does not have it.
Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};
const restate = require('@restatedev/restate-sdk');
const { freePort } = require('../../../dist/embedded/ports');
const { inTransaction, performMoment, report, sendMail } = require('../job');

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The server, with its own store on disk. */
async function startServer() {
  const dir = mkdtempSync(join(tmpdir(), 'peers-restate-'));
  const [ingress, admin, fabric] = [await freePort(), await freePort(), await freePort()];
  const bin = require.resolve(`@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`);
  const child = spawn(bin, ['--no-logo', '--listen-mode=tcp', '--bind-ip=127.0.0.1', `--bind-port=${fabric}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      RESTATE_BASE_DIR: dir,
      RESTATE_INGRESS__BIND_PORT: String(ingress),
      RESTATE_ADMIN__BIND_PORT: String(admin),
      RESTATE_DISABLE_TELEMETRY: 'true',
      DO_NOT_TRACK: '1',
      // As much as a small machine can spare; the default is 2 GiB.
      RESTATE_ROCKSDB_TOTAL_MEMORY_SIZE: '512 MiB',
    },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const at = `http://127.0.0.1:${ingress}`;
  for (const url of [`http://127.0.0.1:${admin}/health`, `${at}/restate/health`])
    while (!(await fetch(url).catch(() => null))?.ok) await pause(100);
  return {
    ingress: at,
    admin: `http://127.0.0.1:${admin}`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function post(url, body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
}

async function start({ pool, smtpUrl }) {
  const service = restate.service({
    name: 'zaak',
    handlers: {
      afterReport: async (ctx, { mail, atMs }) => {
        await ctx.run('mail', () => sendMail(pool, smtpUrl, mail));
        await ctx.sleep(Math.max(0, atMs - (await ctx.date.now())));
        await ctx.run('moment', () => performMoment(pool, mail));
      },
      moment: async (ctx, { zaak, atMs }) => {
        await ctx.sleep(Math.max(0, atMs - (await ctx.date.now())));
        await ctx.run('moment', () => performMoment(pool, { zaak }));
      },
    },
  });
  const port = await freePort();
  await restate
    .endpoint()
    .setLogger(() => undefined)
    .bind(service)
    .listen(port);
  const server = await startServer();
  await post(`${server.admin}/deployments`, { uri: `http://127.0.0.1:${port}` });
  const send = (handler, key, body) => post(`${server.ingress}/zaak/${handler}/send`, body, { 'idempotency-key': key });
  return {
    // It has no way into the transaction: what is still to be done is told after the commit.
    report: async (body) => {
      const todo = await inTransaction(pool, (client) => report(client, body));
      if (todo) await send('afterReport', body.key, { mail: todo.mail, atMs: todo.moment.at.getTime() });
    },
    schedule: async (cases, at) => {
      for (const zaak of cases) await send('moment', `m-${zaak}`, { zaak, atMs: at.getTime() });
    },
    stop: () => server.stop(),
  };
}

module.exports = { start };
