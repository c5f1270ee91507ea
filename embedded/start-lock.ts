import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digest } from './paths';
import { StartError } from './start-error';

/**
 * Makes this process the only one that works on a data folder, until it lets go or dies: the kernel frees the lock.
 *
 * @throws StartError when another process has it
 */
export async function lockDataDirectory(dataDir: string): Promise<{ release(): Promise<void> }> {
  const name = `poortwachter-${digest(dataDir)}`;
  const server = createServer((socket) => socket.destroy()).unref();
  const listen = (path: string) =>
    new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(path, () => resolve(server.off('error', reject) && undefined)),
    );
  try {
    if (process.platform === 'linux') await listen(`\0${name}`);
    else if (process.platform === 'win32') await listen(`\\\\.\\pipe\\${name}`);
    else await listenOnFile(join(tmpdir(), name), listen);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new StartError(
      `Poortwachter draait al met de gegevens in ${dataDir}: stop dat eerst, of kies een andere map met POORTWACHTER_DATA.`,
      { cause },
    );
  }
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Elsewhere a socket is a file that outlives a killed process: nobody answers on it then, and it is removed. */
async function listenOnFile(path: string, listen: (path: string) => Promise<void>): Promise<void> {
  const alive = await new Promise<boolean>((resolve) => {
    const probe = connect(path, () => resolve(true)).once('error', () => resolve(false));
    probe.once('close', () => probe.destroy());
  });
  if (!alive) rmSync(path, { force: true });
  await listen(path);
}
