import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { erasuresFile } from './paths';
import { configuredPort } from './ports';
import { roleUrls } from './postgres';
import type { Secrets } from './secrets';
import { StartError } from './start-error';

/** How a command reaches the parts of the installation in this data folder, as environment variables. */
export type LocalSettings = {
  DATABASE_URL: string;
  TEMPORAL_ADDRESS: string;
  TEMPORAL_NAMESPACE: string;
  POORTWACHTER_PAYLOAD_KEYS: string;
  POORTWACHTER_ERASURES: string;
  POORTWACHTER_ID_SECRET: string;
};

/**
 * The settings of an installation that `poortwachter start` made here; nothing is made or started.
 * @returns null where there is none
 * @throws StartError when a port variable holds no port number
 */
export function localSettings(): LocalSettings | null {
  const secrets = localSecrets();
  if (!secrets) return null;
  return {
    DATABASE_URL: databaseUrls(secrets).workerUrl,
    TEMPORAL_ADDRESS: `127.0.0.1:${configuredPort('temporal')}`,
    TEMPORAL_NAMESPACE: 'default',
    POORTWACHTER_PAYLOAD_KEYS: secrets.payload,
    POORTWACHTER_ID_SECRET: secrets.ids,
    POORTWACHTER_ERASURES: erasuresFile(resolve(process.env.POORTWACHTER_DATA || '.poortwachter')),
  };
}

/** The database of this installation as its owner. */
export function localOwnerUrl(): string {
  const secrets = localSecrets();
  if (!secrets) throw new StartError('Hier is geen installatie: start haar eerst met `poortwachter start`.');
  return databaseUrls(secrets).ownerUrl;
}

function databaseUrls(secrets: Secrets) {
  return roleUrls(configuredPort('postgres'), secrets, 'poortwachter');
}

function localSecrets(): Secrets | null {
  const file = join(resolve(process.env.POORTWACHTER_DATA || '.poortwachter'), 'secrets.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : null;
}
