import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, processesIn, runningProcesses, within } from './processes';

const STOP_PATIENCE_MS = 30_000;

/** The PostgreSQL that runs on this folder with its data, which a killed predecessor of ours may have left. */
export function postmasterOf(dataDir: string): { pid: number; port: number } | undefined {
  if (!existsSync(pidFile(dataDir))) return undefined;
  const [pid, , , port] = readFileSync(pidFile(dataDir), 'utf8').split('\n').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return runningProcesses().some((one) => one.pid === pid && one.command.includes(dataDir)) ? { pid, port } : undefined;
}

/** Ends it, when it runs; false when something still works on the folder after that. */
export async function endPostmaster(dataDir: string): Promise<boolean> {
  const running = postmasterOf(dataDir);
  if (running) await endProcess(running.pid, 'SIGINT', STOP_PATIENCE_MS);
  return clearAfter(dataDir);
}

/**
 * Waits for what a dead one left behind, and clears it: PostgreSQL itself would refuse a postmaster.pid whose number now belongs to
 * a zombie or to somebody else. False when it does not end; where it cannot be known nothing is cleared.
 */
export async function clearAfter(dataDir: string): Promise<boolean> {
  const deserted = await within(STOP_PATIENCE_MS, () => processesIn(dataDir).length === 0);
  if (deserted && process.platform === 'linux') rmSync(pidFile(dataDir), { force: true });
  return deserted;
}

function pidFile(dataDir: string): string {
  return join(dataDir, 'postmaster.pid');
}
