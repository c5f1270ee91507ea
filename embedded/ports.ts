import { createServer } from 'node:net';
import { StartError } from './start-error';

/** Who listens where on this machine, and how to move it. */
export const PORTS = {
  postgres: { name: 'PostgreSQL', env: 'POORTWACHTER_POSTGRES_PORT', standard: 5544 },
  temporal: { name: 'Temporal', env: 'POORTWACHTER_TEMPORAL_PORT', standard: 7233 },
  temporalUi: { name: 'de webpagina van Temporal', env: 'POORTWACHTER_TEMPORAL_UI_PORT', standard: 8233 },
  smtp: { name: 'de mailvanger (SMTP)', env: 'POORTWACHTER_SMTP_PORT', standard: 1025 },
  api: { name: 'de API', env: 'POORTWACHTER_API_PORT', standard: 3000 },
  mail: { name: 'de webpagina van de mailvanger', env: 'POORTWACHTER_MAIL_PORT', standard: 1080 },
  uwv: { name: 'de UWV-simulator', env: 'POORTWACHTER_UWV_PORT', standard: 8089 },
  parties: { name: 'de simulator van andere partijen', env: 'POORTWACHTER_PARTIES_PORT', standard: 8090 },
} as const;

export type PortUser = keyof typeof PORTS;

/**
 * The port of this part, from its environment variable or the standard one.
 *
 * @throws StartError when the variable holds no port number
 */
export function configuredPort(user: PortUser): number {
  const { env, standard } = PORTS[user];
  const value = process.env[env];
  if (!value) return standard;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StartError(`${env} is "${value}", en dat is geen poortnummer.`);
}

export class PortInUse extends StartError {
  constructor(user: PortUser, port: number) {
    const { name, env } = PORTS[user];
    super(
      `Poort ${port}, nodig voor ${name}, is al in gebruik: stop het andere programma of kies een andere poort met ${env}.`,
    );
  }
}

/** @throws PortInUse when another program has the port */
export async function requireFreePort(user: PortUser, port: number): Promise<void> {
  if (!(await isFree(port))) throw new PortInUse(user, port);
}

/**
 * A port that was free just now, below those that the system hands to outgoing connections: of these any may be taken
 * before a server has it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
