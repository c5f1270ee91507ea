import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

export type ChildOptions = {
  command: string;
  args: string[];
  /** Takes what the program prints. */
  logFile: string;
  env?: NodeJS.ProcessEnv;
  /** User to run as, when we are root. */
  user?: { uid: number; gid: number };
  /** How it is asked to stop, and how it ends when this process dies. */
  signal?: 'INT' | 'TERM' | 'QUIT';
  /** Removed once the program has ended, however that came about. */
  scratchDir?: string;
  /** It gives way to what has a lower number when the processor is short, as `nice` has it. */
  niceness?: number;
  /** Lets the program live on when this process dies. */
  survives?: boolean;
};

export type Child = {
  pid: number;
  /** Resolves once the program and all its helpers have ended. */
  exited: Promise<void>;
  hasExited(): boolean;
  /** Asks it to stop; kills it when it still runs after so many milliseconds. */
  stop(patience?: number): Promise<void>;
};

/** Niceness of what goes on after an answer: it leaves the processor to who waits for one. */
export const AFTER_THE_ANSWER = 5;

// A shell between us and the program holds a pipe to us. The kernel closes that pipe when we stop it, end or are killed, and
// then the program is told to stop and cleaned up after. Where Linux shares the processor among sessions, as each of these
// programs is one, the session gives way; elsewhere the program does.
const LIFELINE = `
exec 3<&0 </dev/null
[ -w /proc/self/autogroup ] && echo "$LIFELINE_NICENESS" >/proc/self/autogroup
nice -n "$LIFELINE_NICENESS" "$@" 3<&- & program=$!
(read -r _ <&3; kill -"$LIFELINE_SIGNAL" $program) 2>/dev/null & watch=$!
exec 3<&-
wait $program; code=$?
kill $watch 2>/dev/null
if [ -n "$LIFELINE_SCRATCH" ]; then rm -rf "$LIFELINE_SCRATCH"; fi
exit $code`;

/** Starts a program in a process group of its own, so that Ctrl+C reaches only us and we decide in which order to stop. */
export function startChild(options: ChildOptions): Child {
  const { command, args, user, signal = 'TERM' } = options;
  const direct = options.survives || process.platform === 'win32';
  const lifeline = {
    LIFELINE_SIGNAL: signal,
    LIFELINE_SCRATCH: options.scratchDir ?? '',
    LIFELINE_NICENESS: String(options.niceness ?? 0),
  };
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(direct ? command : 'sh', direct ? args : ['-c', LIFELINE, 'sh', command, ...args], {
    ...user,
    cwd: '/',
    detached: true,
    env: { ...process.env, ...options.env, ...lifeline },
    stdio: [direct ? 'ignore' : 'pipe', log, log],
  });
  closeSync(log);
  let ended = false;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).finally(() => {
    ended = true;
  });
  return {
    pid: child.pid ?? 0,
    exited,
    hasExited: () => ended,
    stop: (patience = 10_000) => stop(child, exited, direct ? `SIG${signal}` : undefined, patience),
  };
}

async function stop(
  child: ChildProcess,
  exited: Promise<void>,
  signal: `SIG${string}` | undefined,
  patience: number,
): Promise<void> {
  if (signal) child.kill(signal as NodeJS.Signals);
  else child.stdin?.end();
  const timer = setTimeout(() => killGroup(child.pid), patience);
  await exited;
  clearTimeout(timer);
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended just now.
  }
}
