// One other engine, as a process of its own, on a database of its own in the PostgreSQL that all of them share.
const { spawn } = require('node:child_process');
const { randomUUID } = require('node:crypto');
const { join } = require('node:path');
const { Client, Pool } = require('pg');
const { useBelow } = require('../../dist/bench/processes');
const { superuserUrl } = require('../../dist/embedded/postgres-cluster');

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const START_WITHIN_MS = 30_000;
const ANSWERS_WITHIN_MS = 20_000;
/** So long before they are due moments are made known: who takes longer over that is late by it. */
const aheadMs = (count) => 10_000 + 15 * count;
/** Before they are due, when all of them are known. */
const LOOK_BEFORE_MS = 1_000;

async function startProcess(engine, databaseUrl, smtpUrl) {
  const child = spawn(process.execPath, [join(__dirname, 'server.js'), engine, databaseUrl, smtpUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('does not start')), START_WITHIN_MS).unref();
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    child.stdout.on('data', (text) => {
      const found = /luistert (\d+)/.exec(String(text));
      if (found) resolve(found[1]);
    });
  }).catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  const ask = async (path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    });
    if (response.status >= 300) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
  };
  const stop = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit');
      if (child.exitCode !== null) return resolve();
      child.once('exit', resolve);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 8_000).unref();
    });
  return { ask, stop, pid: child.pid };
}

async function startPeer(engine, { postgres, sink }) {
  const server = { port: postgres.port, password: postgres.secrets.postgres };
  const name = `peers_${engine.replace(/\W/g, '_')}`;
  const main = new Client(superuserUrl(server));
  await main.connect();
  await main.query(`create database ${name}`);
  await main.end();
  const url = superuserUrl(server, name);
  const admin = new Pool({ connectionString: url, max: 2 });
  const { ask, stop, pid } = await startProcess(engine, url, sink.url);
  const addCases = async (count) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await admin.query('insert into zaak (id) select unnest($1::uuid[])', [ids]);
    return ids;
  };
  return {
    admin,
    use: () => useBelow(pid),
    /** So many at a time until the time is over; gives the milliseconds of each. */
    reports: async (atMost, many, forMs) => {
      const cases = await addCases(atMost);
      const times = [];
      const end = performance.now() + forMs;
      const one = async () => {
        for (let zaak = cases.pop(); zaak && performance.now() < end; zaak = cases.pop()) {
          const from = performance.now();
          await ask('/report', { zaak, key: randomUUID() });
          times.push(performance.now() - from);
        }
      };
      await Promise.all(Array.from({ length: many }, one));
      return times;
    },
    drained: async () => {
      const waits = "select count(*)::int n from bericht where status = 'wachtend'";
      while ((await admin.query(waits)).rows[0].n > 0) await pause(100);
    },
    /** Many moments due in one second: how late each was performed, and the memory while all of them wait. */
    momentsAtOnce: async (count) => {
      const cases = await addCases(count);
      const at = Date.now() + aheadMs(count);
      for (let i = 0; i < cases.length; i += 200) await ask('/schedule', { cases: cases.slice(i, i + 200), at });
      await pause(at - LOOK_BEFORE_MS - Date.now());
      const { memoryMb } = useBelow(pid);
      const asked = 'select uitgevoerd from moment where zaak = any($1)';
      for (;;) {
        const { rows } = await admin.query(asked, [cases]);
        if (rows.length === count) return { late: rows.map(({ uitgevoerd }) => uitgevoerd.getTime() - at), memoryMb };
        await pause(200);
      }
    },
    stop: async () => {
      await stop();
      await admin.end();
    },
  };
}

module.exports = { startPeer };
