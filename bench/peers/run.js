// npm run bench:peers: the same job on every engine, one after the other, and the product itself.
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { SMTPServer } = require('smtp-server');
const { percentile } = require('../../dist/bench/percentile');
const { table, writeSection } = require('../../dist/bench/results-file');
const { freePort } = require('../../dist/embedded/ports');
const { startPostgres } = require('../../dist/embedded/postgres');
const { postgresHome } = require('../../dist/embedded/postgres-home');
const { startOwn } = require('./own');
const { startPeer } = require('./peer');

const OWN = 'poortwachter';
const ENGINES = ['poller', 'pg-boss', 'graphile-worker', 'dbos', 'restate', 'temporal', OWN];
const AT_ONCE = [1, 8, 16, 32];
const SECONDS = Number(process.env.SECONDS ?? 6);
const MOMENTS = Number(process.env.MOMENTS ?? 2_000);
/** What was asked otherwise than usual. */
const CHOSEN = ['SECONDS', 'MOMENTS'].flatMap((name) => (process.env[name] ? [`${name}=${process.env[name]}`] : []));
const WARM_UP = 50;
/** An engine that takes longer over what is behind is left. */
const PATIENCE_MS = 90_000;
/** The same of its moments; the product is told them by as many reports. */
const MOMENTS_WITHIN_MS = 480_000;

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
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${server.server.address().port}`, stop: () => new Promise((r) => server.close(r)) };
}

/** What came of it; a word where it took longer than we wait, so that the others are still measured. */
async function inTime(work, withinMs = PATIENCE_MS) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${withinMs / 1_000} s`)), withinMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const orWhy = (work, told, withinMs) => inTime(work, withinMs).then(told, (error) => error.message);

const walOf = async ({ admin }) => Number((await admin.query("select pg_current_wal_lsn() - '0/0' as n")).rows[0].n);

async function measure(engine, shared) {
  const running = await (engine === OWN ? startOwn() : startPeer(engine, shared));
  try {
    const idle = running.use();
    await inTime(running.reports(WARM_UP, 4, PATIENCE_MS));
    const [walBefore, before] = [await walOf(running), running.use()];
    let reports = 0;
    const bursts = [];
    for (const many of AT_ONCE) {
      const began = performance.now();
      const times = await inTime(running.reports(300 * SECONDS, many, SECONDS * 1_000));
      const perSecond = (times.length * 1_000) / (performance.now() - began);
      reports += times.length;
      bursts.push(`${perSecond.toFixed(0)}/s, ${ms(percentile(times, 0.5))} / ${ms(percentile(times, 0.99))}`);
    }
    const from = performance.now();
    const drain = await orWhy(running.drained(), () => ms(performance.now() - from));
    const [wal, after] = [(await walOf(running)) - walBefore, running.use()];
    const moments = await orWhy(
      running.momentsAtOnce(MOMENTS),
      ({ late, memoryMb }) => ({
        late: `${ms(percentile(late, 0.5))} / ${ms(percentile(late, 0.99))} / ${ms(Math.max(...late))}`,
        memory: `${Math.round(idle.memoryMb)} / ${Math.round(memoryMb)} MB`,
      }),
      MOMENTS_WITHIN_MS,
    );
    return [
      engine,
      ...bursts,
      drain,
      moments.late ?? moments,
      moments.memory ?? `${Math.round(idle.memoryMb)} MB`,
      `${((after.cpuMs - before.cpuMs) / reports).toFixed(1)} ms`,
      `${(wal / 1024 / reports).toFixed(1)} kB`,
    ];
  } finally {
    await running.stop();
  }
}

const HEAD = [
  'engine',
  ...AT_ONCE.map((n) => `${n} at once: rate, p50 / p99`),
  'drain',
  `${MOMENTS} moments at once: p50 / p99 / last late`,
  `memory idle / with ${MOMENTS} open cases`,
  'CPU a report',
  'WAL a report',
];

async function main() {
  const dataDir = mkdtempSync(join(tmpdir(), 'poortwachter-peers-'));
  const postgres = await startPostgres({ dataDir, port: await freePort() });
  const sink = await startSink();
  const engines = process.env.ENGINES?.split(',') ?? ENGINES;
  const rows = [];
  try {
    for (const engine of engines) {
      const row = await measure(engine, { postgres, sink }).catch((error) => [engine, `failed: ${error.message}`]);
      rows.push([...row, ...HEAD.slice(row.length).map(() => '')]);
      process.stdout.write(`${row.join(' | ')}\n`);
    }
  } finally {
    await sink.stop();
    await postgres.stop();
    for (const dir of [postgresHome(dataDir), dataDir]) rmSync(dir, { recursive: true, force: true });
  }
  if (process.env.ENGINES) return;
  const of = JSON.parse(readFileSync(join(__dirname, 'package.json'), 'utf8')).dependencies;
  writeSection({
    title: 'Peers',
    command: [...CHOSEN, 'npm run bench:peers'].join(' '),
    text: `The same job on other engines: HTTP, the plan of this product, its rows, one mail and one next moment, ${SECONDS} s at each
number of requests at once, against the embedded PostgreSQL with durable commits; load, engine, mail server and PostgreSQL on this
machine. pg-boss ${of['pg-boss']}, graphile-worker ${of['graphile-worker']}, DBOS ${of['@dbos-inc/dbos-sdk']}, Restate ${of['@restatedev/restate-server']} (its own store on disk).
Temporal alone is the product's engine as barely as it does the job, with nothing of the product: a workflow, two activities and a timer.
The last row is the product as it is installed, with its API, worker and Temporal (SQLite on disk), on a PostgreSQL of the same
build: row-level security, keys, audit trail, encryption and every row of a case included. Memory and CPU are of the engine's
processes, without PostgreSQL and mail server.

${table(HEAD, rows)}`,
  });
}

void main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
