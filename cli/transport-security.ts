import { isIP } from 'node:net';
import { InputError } from './input';

/** Connections that leave this machine, each with how its setting asks for TLS. */
const CONNECTIONS = {
  postgresql: {
    setting: 'DATABASE_URL',
    remedy: 'voeg sslmode=verify-full toe',
    isSafe: (url: URL) => /^(require|verify-ca|verify-full)$/.test(url.searchParams.get('sslmode') ?? ''),
  },
  smtp: {
    setting: 'SMTP_URL',
    remedy: 'gebruik smtps:// of voeg requireTLS=true toe',
    isSafe: (url: URL) => url.protocol === 'smtps:' || url.searchParams.get('requireTLS') === 'true',
  },
  uwv: overHttps('UWV_URL'),
  verzekeraar: overHttps('VERZEKERAAR_URL'),
  ncvb: overHttps('NCVB_URL'),
  uitvoerders: overHttps('UITVOERDERS_URL'),
  temporal: {
    setting: 'TEMPORAL_ADDRESS',
    remedy: 'zet TEMPORAL_TLS=true of TEMPORAL_API_KEY',
    isSafe: (_url: URL, env: NodeJS.ProcessEnv) =>
      Boolean(env.TEMPORAL_API_KEY) ||
      /^(1|true)$/i.test(env.TEMPORAL_TLS ?? '') ||
      Boolean(env.TEMPORAL_TLS_CLIENT_CERT_PATH),
  },
} as const;
function overHttps(setting: string) {
  return { setting, remedy: 'gebruik https://', isSafe: (url: URL) => url.protocol === 'https:' };
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
  return (Object.keys(CONNECTIONS) as Connection[]).flatMap((name) => {
    const { setting, remedy, isSafe } = CONNECTIONS[name];
    const value = env[setting];
    if (!value) return [];
    const url = new URL(name === 'temporal' ? `temporal://${value}` : value);
    if (isThisMachine(url.hostname) || isSafe(url, env)) return [];
    if (allowed.has(name))
      return [`${setting}: deze verbinding gaat zonder TLS, omdat POORTWACHTER_PLAINTEXT dat zegt.`];
    throw new InputError(
      `${setting}: deze verbinding verlaat deze machine zonder TLS; ${remedy}, of noem ${name} in POORTWACHTER_PLAINTEXT als het netwerk zelf besloten is`,
    );
  });
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
