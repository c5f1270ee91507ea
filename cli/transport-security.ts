import { isIP } from 'node:net';
import { InputError } from './input';

/** Connections that leave this machine, each with how its setting asks for TLS. */
const CONNECTIONS = {
  postgresql: {
    setting: 'DATABASE_URL',
    remedy: 'voeg sslmode=verify-full toe',
    isSafe: (url: URL) => /^(require|verify-ca|verify-full)$/.test(lastOf(url, 'sslmode') ?? ''),
  },
  smtp: {
    setting: 'SMTP_URL',
    remedy: 'gebruik smtps:// of voeg requireTLS=true toe',
    isSafe: (url: URL) =>
      url.protocol === 'smtps:' || (lastOf(url, 'requireTLS') === 'true' && !url.searchParams.has('ignoreTLS')),
  },
  uwv: overHttps('UWV_URL'),
  verzekeraar: overHttps('VERZEKERAAR_URL'),
  ncvb: overHttps('NCVB_URL'),
  uitvoerders: overHttps('UITVOERDERS_URL'),
  temporal: {
    setting: 'TEMPORAL_ADDRESS',
    remedy: 'zet TEMPORAL_TLS=true of TEMPORAL_API_KEY',
    isSafe: (_url: URL, env: NodeJS.ProcessEnv) => temporalIsSafe(env),
  },
} as const;
function overHttps(setting: string) {
  return { setting, remedy: 'gebruik https://', isSafe: (url: URL) => url.protocol === 'https:' };
}

/** What is named twice, the drivers take from the last one. */
function lastOf(url: URL, name: string): string | undefined {
  return url.searchParams.getAll(name).at(-1);
}

/** As the SDK reads it: anything but `1` and `true` switches TLS off, whatever else asks for it. */
function temporalIsSafe(env: NodeJS.ProcessEnv): boolean {
  if (env.TEMPORAL_TLS !== undefined) return env.TEMPORAL_TLS === '1' || env.TEMPORAL_TLS === 'true';
  return Boolean(env.TEMPORAL_API_KEY) || Object.keys(env).some((name) => name.startsWith('TEMPORAL_TLS_'));
}

type Connection = keyof typeof CONNECTIONS;

/**
 * Wants TLS on every connection of a process that leaves this machine, unless POORTWACHTER_PLAINTEXT names it.
 * @returns sentences about what goes without TLS because the setting says so
 * @throws InputError that names the setting and the remedy
 */
export function requireTls(env: NodeJS.ProcessEnv): string[] {
  const allowed = new Set(
    (env.POORTWACHTER_PLAINTEXT ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  );
  const unknown = [...allowed].find((name) => !Object.hasOwn(CONNECTIONS, name));
  if (unknown)
    throw new InputError(
      `POORTWACHTER_PLAINTEXT: ${unknown} is geen verbinding; kies uit ${Object.keys(CONNECTIONS).join(', ')}`,
    );
  return thatLeave(env).flatMap(([name, url]) => {
    const { setting, remedy, isSafe } = CONNECTIONS[name];
    if (isSafe(url, env)) return [];
    if (allowed.has(name))
      return [`${setting}: deze verbinding gaat zonder TLS, omdat POORTWACHTER_PLAINTEXT dat zegt.`];
    throw new InputError(
      `${setting}: deze verbinding verlaat deze machine zonder TLS; ${remedy}, of noem ${name} in POORTWACHTER_PLAINTEXT als het netwerk zelf besloten is`,
    );
  });
}

/** The connections of a process that leave this machine. */
function thatLeave(env: NodeJS.ProcessEnv): Array<[Connection, URL]> {
  return (Object.keys(CONNECTIONS) as Connection[]).flatMap((name): Array<[Connection, URL]> => {
    const value = env[CONNECTIONS[name].setting];
    if (!value) return [];
    const url = new URL(name === 'temporal' ? `temporal://${value}` : value);
    return isThisMachine(hostOf(url)) ? [] : [[name, url]];
  });
}

/** The settings of a process whose connection leaves this machine. */
export function settingsThatLeave(env: NodeJS.ProcessEnv): string[] {
  return thatLeave(env).map(([name]) => CONNECTIONS[name].setting);
}

/**
 * Says what of this process goes without TLS because the setting says so.
 * @throws InputError as `requireTls` does
 */
export function tellPlaintext(): void {
  for (const sentence of requireTls(process.env)) process.stderr.write(`${sentence}\n`);
}

/** PostgreSQL's driver goes to the host of the query, where there is one; a path is a socket of this machine. */
function hostOf(url: URL): string {
  const host = url.protocol.startsWith('postgres') ? (lastOf(url, 'host') ?? url.hostname) : url.hostname;
  return /^(\/|%2f)/i.test(host) ? '' : host;
}

function isThisMachine(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '');
  return (
    address === '' ||
    address === 'localhost' ||
    address === '::1' ||
    (isIP(address) === 4 && address.startsWith('127.'))
  );
}
