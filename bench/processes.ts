import { readdirSync, readFileSync } from 'node:fs';
import { postgresHome } from '../embedded/postgres-home';

const PARTS = {
  api: /poortwachter\.js api/,
  worker: /poortwachter\.js worker/,
  temporal: /temporal/,
  postgres: /postgres/,
} as const;
type Part = keyof typeof PARTS | 'rest';

/** Processor time since the start, user and system, in milliseconds; memory that no other process shares, in MB. */
type Use = { cpuMs: number; memoryMb: number };

type Process = { pid: number; parent: number; command: string; cpuMs: number };

/** The processes of one part of an installation that this process started. */
export function pidsOf(dataDir: string, part: Part): number[] {
  return processesOf(dataDir)
    .filter(({ command }) => partOf(command) === part)
    .map(({ pid }) => pid);
}

function processesOf(dataDir: string): Process[] {
  const all = processes();
  return all.filter((one) => isOurs(one, new Map(all.map((each) => [each.pid, each])), dataDir));
}

/** What each part of an installation that this process started uses. Linux only: zeros elsewhere. */
export function useOf(dataDir: string): Record<Part, Use> {
  const use = Object.fromEntries(
    [...Object.keys(PARTS), 'rest'].map((part) => [part, { cpuMs: 0, memoryMb: 0 }]),
  ) as Record<Part, Use>;
  for (const one of processesOf(dataDir)) {
    const part = partOf(one.command);
    use[part].cpuMs += one.cpuMs;
    use[part].memoryMb += memoryOf(one.pid);
  }
  return use;
}

/** What a process and all below it use together. */
export function useBelow(root: number): Use {
  const all = processes();
  const byId = new Map(all.map((each) => [each.pid, each]));
  const isBelow = (one: Process | undefined): boolean =>
    one !== undefined && (one.pid === root || isBelow(byId.get(one.parent)));
  const below = all.filter(isBelow);
  return {
    cpuMs: below.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    memoryMb: below.reduce((sum, { pid }) => sum + memoryOf(pid), 0),
  };
}

function partOf(command: string): Part {
  const isShell = command.startsWith('sh ');
  const found = Object.entries(PARTS).find(([, words]) => !isShell && words.test(command));
  return (found?.[0] as Part | undefined) ?? 'rest';
}

/** Below this process, or PostgreSQL on these data, which outlives who starts it. */
function isOurs(one: Process, all: ReadonlyMap<number, Process>, dataDir: string): boolean {
  for (let each: Process | undefined = one; each; each = all.get(each.parent))
    if (
      each.parent === process.pid ||
      (each.command.includes(postgresHome(dataDir)) && PARTS.postgres.test(each.command))
    )
      return true;
  return false;
}

const TICK_MS = 10;

function processes(): Process[] {
  const pids = read(() => readdirSync('/proc'))?.filter((name) => /^\d+$/.test(name)) ?? [];
  return pids.flatMap((pid) => {
    const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const command = read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.replaceAll('\0', ' ');
    if (!stat || !command) return [];
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Connections of PostgreSQL end: what they used is their parent's `reaped`.
    const [user, system, reapedUser, reapedSystem] = fields.slice(11, 15).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const reaped = PARTS.postgres.test(command) ? reapedUser + reapedSystem : 0;
    return [{ pid: Number(pid), parent: Number(fields[1]), command, cpuMs: (user + system + reaped) * TICK_MS }];
  });
}

function memoryOf(pid: number): number {
  const kB = /^Pss: +(\d+)/m.exec(read(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? '')?.[1];
  return Number(kB ?? 0) / 1024;
}

function read<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
