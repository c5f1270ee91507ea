import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startChild } from './child-process';
import { serveLocalPage } from './local-page';
import { packageRoot } from './package-root';
import { privateDirectory } from './paths';
import { configuredPort, freePort, requireFreePort } from './ports';
import { endLeftovers, within } from './processes';
import { StartError } from './start-error';

export type MailCatcherOptions = { dataDir: string; smtpPort?: number; webPort?: number };

export type MailCatcher = { smtpUrl: string; webUrl: string; exited: Promise<void>; stop(): Promise<void> };

const START_PATIENCE = 20_000;
const STOP_PATIENCE = 5_000;

/**
 * Takes every mail and shows it on a web page; nothing leaves this machine. Mails are kept in the data folder. The program
 * itself asks nobody under which name it is asked: its page has a password and a port that nobody knows, and is shown through
 * one of ours that does.
 *
 * @throws StartError when a port is taken or it does not start
 */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const { dataDir, smtpPort = configuredPort('smtp'), webPort = configuredPort('mail') } = options;
  const mails = privateDirectory(dataDir, 'mail');
  await endLeftovers(`--mail-directory ${mails}`, STOP_PATIENCE);
  await requireFreePort('smtp', smtpPort);
  await requireFreePort('mail', webPort);
  const logFile = join(privateDirectory(dataDir, 'logs'), 'mail.log');
  const [insidePort, password] = [await freePort(), randomBytes(24).toString('hex')];
  const child = startChild({
    command: process.execPath,
    args: [
      join(packageRoot('maildev') ?? '', 'dist', 'bin', 'maildev.js'),
      ...['--ip', '127.0.0.1', '--smtp', String(smtpPort), '--web-ip', '127.0.0.1', '--web', String(insidePort)],
      // Its log would tell to whom each mail goes.
      ...['--mail-directory', mails, '--max-emails', '5000', '--silent'],
    ],
    logFile,
    env: { MAILDEV_WEB_USER: 'poortwachter', MAILDEV_WEB_PASS: password },
  });
  const listening = async () => (await listens(smtpPort)) && (await listens(insidePort));
  const ready = await within(START_PATIENCE, async () => child.hasExited() || (await listening()));
  if (!ready || child.hasExited()) {
    await child.stop();
    throw new StartError(`De mailvanger start niet; zie het logboek ${logFile}.`);
  }
  const Authorization = `Basic ${Buffer.from(`poortwachter:${password}`).toString('base64')}`;
  const page = await serveLocalPage({ port: webPort, target: insidePort, headers: { Authorization } });
  const exited = child.exited.then(() => page.stop());
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    webUrl: `http://127.0.0.1:${webPort}`,
    exited,
    stop: async () => {
      await child.stop(STOP_PATIENCE);
      await exited;
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}
