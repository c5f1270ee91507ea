import { InputError } from './input';
import { settingsOf } from './settings';
import { tellPlaintext } from './transport-security';

type Needed = 'DATABASE_URL' | 'TEMPORAL_ADDRESS' | 'POORTWACHTER_ID_SECRET';

/**
 * Makes sure that this command knows what it needs, and how to reach it: from the environment, else from the installation in
 * the data folder here.
 * @throws InputError that names what is missing, or what would leave this machine without TLS
 */
export async function connectionSettings(...needed: Needed[]): Promise<void> {
  const missing = needed.filter((name) => !process.env[name]);
  if (missing.length === 0) return tellPlaintext();
  const { localSettings } = await import('../embedded/local-settings.js');
  const local = localSettings();
  if (!local)
    throw new InputError(
      `${missing[0]}: zet deze omgevingsvariabele, of geef dit commando in de map waar \`poortwachter start\` draait`,
    );
  // Half of one set-up and half of another would look at the wrong cases.
  Object.assign(process.env, local);
}

/**
 * The owner of the database: from the environment, else of the installation in the data folder here.
 * @throws InputError that names what is missing, or what would leave this machine without TLS
 */
export async function ownerUrl(): Promise<string> {
  if (process.env.DATABASE_URL) {
    const { DATABASE_URL } = settingsOf('migrate');
    tellPlaintext();
    return DATABASE_URL;
  }
  await connectionSettings('DATABASE_URL');
  const { localOwnerUrl } = await import('../embedded/local-settings.js');
  return localOwnerUrl();
}
