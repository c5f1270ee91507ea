import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export type Process = { pid: number; command: string };

const HAS_PROC = existsSync('/proc/self/cmdline');

/** All processes that run; a zombie, which has no command line any more, does not. Empty where it cannot be known. */
export function runningProcesses(): Process[] {
  const all = HAS_PROC ? fromProc() : process.platform === 'win32' ? [] : fromPs();
  return all.filter((one) => one.command !== '');
}

/** The processes that have this folder as their working directory, as PostgreSQL's all have their data folder. Linux only. */
export function processesIn(dir: string): Process[] {
  return runningProcesses().filter(({ pid }) => attempt(() => readlinkSync(`/proc/${pid}/cwd`)) === dir);
}

export function isRunning(pid: number): boolean {
  return runningProcesses().some((one) => one.pid === pid);
}

/** Signals a process that is not our child and waits for its end; after `patience` milliseconds it is killed. */
export async function endProcess(pid: number, signal: NodeJS.Signals, patience: number): Promise<void> {
  attempt(() => process.kill(pid, signal));
  if (await within(patience, () => !isRunning(pid))) return;
  attempt(() => process.kill(pid, 'SIGKILL'));
  await within(5_000, () => !isRunning(pid));
}

/** Resolves when a process that is not our child has ended. */
export async function endOf(pid: number): Promise<void> {
  while (isRunning(pid)) await sleep(500, undefined, { ref: false });
}

/** Ends what still runs with these words in its command line: what a killed predecessor left behind. */
export async function endLeftovers(words: string, patience: number): Promise<void> {
  const left = runningProcesses().filter(({ command }) => `${command} `.includes(` ${words} `));
  await Promise.all(left.map(({ pid }) => endProcess(pid, 'SIGTERM', patience)));
}

/** Waits until it holds; false when it does not within so many milliseconds. */
export async function within(milliseconds: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + milliseconds; ; await sleep(25)) {
    if (await holds()) return true;
    if (Date.now() > end) return false;
  }
}

function fromProc(): Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => ({
    pid: Number(pid),
    command: attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()) ?? '',
  }));
}

function fromPs(): Process[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,stat=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, state, command = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid && !state?.startsWith('Z') ? [{ pid: Number(pid), command }] : [];
  });
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
