// npm run bench:peers: the same job on every engine, one after the other, against the same PostgreSQL.
const { spawn } = require('node:child_process');
const { randomUUID } = require('node:crypto');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Client, Pool } = require('pg');
const { SMTPServer } = require('smtp-server');
const { percentile } = require('../../dist/bench/percentile');
const { table, writeSection } = require('../../dist/bench/results-file');
const { freePort } = require('../../dist/embedded/ports');
const { superuserUrl } = require('../../dist/embedded/postgres-cluster');
const { startPostgres } = require('../../dist/embedded/postgres');

const ENGINES = ['poller', 'pg-boss', 'graphile-worker', 'dbos'];
const AT_ONCE = [1, 8, 16, 32];
const SECONDS = Number(process.env.SECONDS ?? 10);
const MOMENTS = Number(process.env.MOMENTS ?? 2_000);
const WARM_UP = 50;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const ms = (value) => `${Math.round(value)} ms`;

/** A mail server that takes everything. */
async function startSink() {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', done);
    },
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${server.server.address().port}`, stop: () => new Promise((r) => server.close(r)) };
}

async function startEngine(engine, databaseUrl, smtpUrl) {
  const child = spawn(process.execPath, [join(__dirname, 'server.js'), engine, databaseUrl, smtpUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${engine} ended with ${code}`)));
    child.stdout.on('data', (text) => {
      const found = /luistert (\d+)/.exec(String(text));
      if (found) resolve(found[1]);
    });
  });
  const ask = async (path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body: body === undefined ? '' : JSON.stringify(body),
    });
    if (response.status >= 300) throw new Error(`${engine} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const stop = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  return { ask, stop };
}

/** Adds cases that nobody reported on yet. */
async function addCases(pool, count) {
  const ids = Array.from({ length: count }, () => randomUUID());
  await pool.query('insert into zaak (id) select unnest($1::uuid[])', [ids]);
  return ids;
}

/** As many reports as go in the time, so many at once. */
async function burst({ ask }, pool, atOnce) {
  const cases = await addCases(pool, 4_000);
  const times = [];
  const began = performance.now();
  const end = began + SECONDS * 1_000;
  const one = async () => {
    for (let zaak = cases.pop(); zaak && performance.now() < end; zaak = cases.pop()) {
      const from = performance.now();
      await ask('/report', { zaak, key: randomUUID() });
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const perSecond = times.length / ((performance.now() - began) / 1_000);
  const drainFrom = performance.now();
  const waits = async () =>
    (await pool.query("select count(*)::int n from bericht where status = 'wachtend'")).rows[0].n;
  while ((await waits()) > 0) await pause(100);
  return {
    perSecond,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    drainMs: performance.now() - drainFrom,
  };
}

/** Many moments due in one second: how late each was performed. */
async function momentsAtOnce({ ask }, pool) {
  const cases = await addCases(pool, MOMENTS);
  const at = Date.now() + 15_000;
  for (let i = 0; i < cases.length; i += 200) await ask('/schedule', { cases: cases.slice(i, i + 200), at });
  const done = async () =>
    (await pool.query('select count(*)::int n from moment where zaak = any($1)', [cases])).rows[0].n;
  while ((await done()) < MOMENTS) await pause(200);
  const { rows } = await pool.query('select uitgevoerd from moment where zaak = any($1)', [cases]);
  const late = rows.map(({ uitgevoerd }) => uitgevoerd.getTime() - at);
  return { p50: percentile(late, 0.5), p99: percentile(late, 0.99), last: Math.max(...late) };
}

const walOf = async (client) => Number((await client.query("select pg_current_wal_lsn() - '0/0' as n")).rows[0].n);

async function measure(engine, postgres, sink) {
  const admin = new Client({
    connectionString: superuserUrl({ port: postgres.port, password: postgres.secrets.postgres }),
  });
  await admin.connect();
  const name = `peers_${engine.replace(/\W/g, '_')}`;
  await admin.query(`create database ${name}`);
  const url = superuserUrl({ port: postgres.port, password: postgres.secrets.postgres }, name);
  const pool = new Pool({ connectionString: url, max: 4 });
  const running = await startEngine(engine, url, sink.url);
  try {
    const idle = await running.ask('/self');
    for (const zaak of await addCases(pool, WARM_UP)) await running.ask('/report', { zaak, key: randomUUID() });
    const [walBefore, cpuBefore] = [await walOf(admin), (await running.ask('/self')).cpuMs];
    const bursts = [];
    for (const atOnce of AT_ONCE) bursts.push(await burst(running, pool, atOnce));
    const reports = (await pool.query('select count(*)::int n from sleutel')).rows[0].n - WARM_UP;
    const wal = ((await walOf(admin)) - walBefore) / reports;
    const after = await running.ask('/self');
    const cpu = (after.cpuMs.user + after.cpuMs.system - cpuBefore.user - cpuBefore.system) / 1_000 / reports;
    const moments = await momentsAtOnce(running, pool);
    return [
      engine,
      ...bursts.map((one) => `${one.perSecond.toFixed(0)}/s, ${ms(one.p50)} / ${ms(one.p99)}`),
      ms(bursts.at(-1).drainMs),
      `${ms(moments.p50)} / ${ms(moments.p99)} / ${ms(moments.last)}`,
      `${Math.round(idle.rssMb)} / ${Math.round(after.rssMb)} MB`,
      `${cpu.toFixed(1)} ms`,
      `${(wal / 1024).toFixed(1)} kB`,
    ];
  } finally {
    await running.stop();
    await pool.end();
    await admin.end();
  }
}

async function main() {
  const dataDir = mkdtempSync(join(tmpdir(), 'poortwachter-peers-'));
  const postgres = await startPostgres({ dataDir, port: await freePort() });
  const sink = await startSink();
  const rows = [];
  try {
    for (const engine of (process.env.ENGINES ?? ENGINES.join(',')).split(',')) {
      rows.push(await measure(engine, postgres, sink));
      process.stdout.write(`${rows.at(-1).join(' | ')}\n`);
    }
  } finally {
    await sink.stop();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  const versions = JSON.parse(readFileSync(join(__dirname, 'package.json'), 'utf8')).dependencies;
  const head = ['engine', ...AT_ONCE.map((n) => `${n} at once: rate, p50 / p99`), 'drain'];
  writeSection({
    title: 'Peers',
    command: 'npm run bench:peers',
    text: `The same job on other engines: HTTP, the plan of this product, its rows, one mail and one next moment, ${SECONDS} s at each
number of requests at once, against the embedded PostgreSQL with durable commits; load, engine, mail server and PostgreSQL on this
machine. pg-boss ${versions['pg-boss']}, graphile-worker ${versions['graphile-worker']}, DBOS ${versions['@dbos-inc/dbos-sdk']}.

${table([...head, `${MOMENTS} moments at once: p50 / p99 / last late`, 'memory idle / after', 'CPU a report', 'WAL a report'], rows)}`,
  });
}

void main();
