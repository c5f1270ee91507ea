import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Client } from 'pg';
import { isRunning, within } from '../embedded/processes';
import { atOnce, type Bench, connectAsAdmin, drained, employ, startForBench } from './load';
import { pidsOf, useOf } from './processes';
import { table, writeSection } from './results-file';

const AT_ONCE = 16;
const WARM_UP = 150;
const FOR_MS = 40_000;
const PLENTY = 6_000;
/** Parts that cost less, in milliseconds a report, are told together. */
const LEAST = 0.2;

type Part = { where: string; ms: number };
const run = promisify(execFile);

/** `npm run bench:profile`: where the processor time of a ziekmelding goes, its mail included, written to bench/RESULTS.md. */
async function main(): Promise<void> {
  const profiles = mkdtempSync(join(tmpdir(), 'poortwachter-profile-'));
  process.env.PROFILES = profiles;
  process.env.NODE_OPTIONS = `--require=${join(__dirname, 'profiled.js')}`;
  const bench = await startForBench();
  const { dataDir } = bench.installation;
  const admin = await countStatements(bench);
  const places = await employ({ ...bench, admin }, PLENTY);
  await atOnce(bench, places.splice(0, WARM_UP), AT_ONCE);
  await drained({ ...bench, admin });

  await admin.query('select pg_stat_statements_reset()');
  const before = useOf(dataDir);
  const fromUs = nowUs();
  const [temporal, times] = await Promise.all([
    packagesOf(pidsOf(dataDir, 'temporal'), join(profiles, 'perf')),
    atOnce(bench, places, AT_ONCE, FOR_MS),
  ]);
  await drained({ ...bench, admin });
  const after = useOf(dataDir);
  const untilUs = nowUs();
  const statements = await statementsOf(admin);
  const pids = { api: pidsOf(dataDir, 'api'), worker: pidsOf(dataDir, 'worker') };
  await admin.end();
  await bench.remove();

  const spent = (part: keyof typeof after) => (after[part].cpuMs - before[part].cpuMs) / times.length;
  const ofNode = (part: 'api' | 'worker') =>
    readdirSync(profiles)
      .filter((file) => pids[part].some((pid) => file.includes(`.${pid}.`)))
      .flatMap((file) => modulesOf(join(profiles, file), fromUs, untilUs));
  const perReport = (parts: Part[]) => parts.map(({ where, ms }) => ({ where, ms: ms / times.length }));
  const measured: Array<[name: string, total: number, parts: Part[]]> = [
    ['API', spent('api'), perReport(ofNode('api'))],
    ['worker', spent('worker'), perReport(ofNode('worker'))],
    ['Temporal', spent('temporal'), temporal],
    ['PostgreSQL', spent('postgres'), perReport(statements)],
  ];
  const rows = measured.flatMap(([name, total, parts]) => [
    [`**${name}**`, '', `**${total.toFixed(1)}**`],
    ...told(parts, total).map(({ where, ms }) => ['', where, ms.toFixed(1)]),
  ]);
  writeSection({
    title: 'Where the processor time of a ziekmelding goes',
    command: 'npm run bench:profile',
    text: `${times.length} ziekmeldingen, ${AT_ONCE} at once, their mails included. Our own processes by V8's profiler, Temporal by \`perf\`, PostgreSQL by
\`pg_stat_statements\`; all that costs time too.

${table(['process', 'where', 'ms a ziekmelding'], rows)}`,
  });
  rmSync(profiles, { recursive: true, force: true });
}

const nowUs = () => Number(process.hrtime.bigint() / 1000n);

/** PostgreSQL starts anew with the library that counts what each statement costs. */
async function countStatements({ admin, installation }: Bench): Promise<Client> {
  await admin.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
  const { rows } = await admin.query(`select split_part(pg_read_file('postmaster.pid'), E'\n', 1)::int as pid`);
  admin.on('error', () => undefined);
  process.kill(rows[0].pid, 'SIGINT');
  await within(60_000, async () => !isRunning(rows[0].pid));
  const isBack = () => fetch(`${installation.apiUrl}/readyz`).then(({ ok }) => ok);
  await within(60_000, () => isBack().catch(() => false));
  const counting = await connectAsAdmin(installation.dataDir);
  await counting.query('create extension if not exists pg_stat_statements');
  return counting;
}

type ProfileNode = { id: number; callFrame: { functionName: string; url: string }; children?: number[] };
type Profile = {
  nodes: ProfileNode[];
  startTime: number;
  samples: number[];
  timeDeltas: number[];
};

/** Milliseconds within this time, of each top folder of ours and each library. */
function modulesOf(file: string, fromUs: number, untilUs: number): Part[] {
  const { nodes, startTime, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile;
  const where = modulesByNode(nodes);
  let atUs = startTime;
  return samples.flatMap((node, i) => {
    const us = timeDeltas[i] ?? 0;
    atUs += us;
    const module = where.get(node);
    return module && atUs > fromUs && atUs < untilUs ? [{ where: module, ms: us / 1000 }] : [];
  });
}

/** What Node does for somebody, such as a write to a socket, is that caller's. */
function modulesByNode(nodes: readonly ProfileNode[]): Map<number, string | undefined> {
  const callerOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const named = new Map(nodes.map(({ id, callFrame }) => [id, moduleOf(callFrame)]));
  const owner = (id: number): string => {
    const caller = callerOf.get(id);
    return caller === undefined ? 'Node itself' : (named.get(caller) ?? owner(caller));
  };
  return new Map(
    nodes.map(({ id, callFrame }) => [id, IDLE.has(callFrame.functionName) ? undefined : (named.get(id) ?? owner(id))]),
  );
}

const IDLE = new Set(['(idle)', '(program)', '(root)']);

function moduleOf({ functionName, url }: ProfileNode['callFrame']): string | undefined {
  if (functionName === '(garbage collector)') return 'collecting garbage';
  const library = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  const ours = /\/dist\/([^/]+)/.exec(url)?.[1];
  return library ?? (ours ? `our \`${ours}\`` : undefined);
}

/** Samples of a program in Go, by package; none without `perf`. */
async function packagesOf(pids: number[], file: string): Promise<Part[]> {
  try {
    const record = ['record', '-q', '-p', pids.join(','), '-F', '199', '-o', file];
    await run('perf', [...record, '--', 'sleep', String(FOR_MS / 1000)]);
    const { stdout } = await run('perf', ['script', '-i', file, '-F', 'ip,sym'], { maxBuffer: 2 ** 28 });
    return [...stdout.matchAll(/^\s*([0-9a-f]+) (.+)$/gm)].map(([, address = '', symbol = '']) => ({
      where: packageOf(address, symbol),
      ms: 1,
    }));
  } catch {
    return [];
  }
}

/** Addresses of the kernel begin so, on every machine of 64 bits. */
const KERNEL = /^ffff[0-9a-f]{12}$/;

/** `google.golang.org/grpc/internal/transport.(*loopyWriter).run` is of `google.golang.org/grpc`. */
function packageOf(address: string, symbol: string): string {
  if (KERNEL.test(address)) return 'kernel';
  if (symbol === '[unknown]') return 'its own code, which has no names in this build';
  const path = /^([\w.-]+(?:\/[\w.-]+)*)\.[(\w]/.exec(symbol)?.[1] ?? symbol;
  return `\`${path.split('/').slice(0, 2).join('/')}\``;
}

/** Milliseconds that each statement was carried out, over all. */
async function statementsOf(admin: Client): Promise<Part[]> {
  const { rows } = await admin.query<{ query: string; total: number }>(
    'select query, total_exec_time + total_plan_time as total from pg_stat_statements where query not like $1',
    ['%pg_stat_statements%'],
  );
  return rows.map(({ query, total }) => ({ where: `\`${inShort(query)}\``, ms: total }));
}

const inShort = (query: string) => query.replace(/\s+/g, ' ').replaceAll('|', '/').slice(0, 90);

/**
 * The parts together by name, the heaviest first, and what is left of the total. Profilers measure by the clock, in which
 * a process also waits for its turn: more than the total is shared out over the total.
 */
function told(parts: Part[], total: number): Part[] {
  const sums = new Map<string, number>();
  for (const { where, ms } of parts) sums.set(where, (sums.get(where) ?? 0) + ms);
  const share = Math.min(1, total / parts.reduce((sum, { ms }) => sum + ms, 0));
  const heavy = [...sums].map(([where, ms]) => ({ where, ms: ms * share })).filter(({ ms }) => ms >= LEAST);
  const rest = total - heavy.reduce((sum, { ms }) => sum + ms, 0);
  return [...heavy.sort((a, b) => b.ms - a.ms), { where: 'everything else', ms: rest }];
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
