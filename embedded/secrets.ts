import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the roles of one PostgreSQL, and the key (32 bytes, base64) under which payloads are encrypted. */
export type Secrets = { postgres: string; owner: string; api: string; worker: string; payload: string };

/** The passwords of this folder, made at random the first time and kept in a file that only its owner may read. */
export function keepSecrets(dir: string): Secrets {
  const file = join(dir, 'secrets.json');
  if (!existsSync(file)) {
    const random = () => randomBytes(24).toString('base64url');
    const draft = `${file}.${process.pid}`;
    writeFileSync(
      draft,
      JSON.stringify({
        postgres: random(),
        owner: random(),
        api: random(),
        worker: random(),
        payload: randomBytes(32).toString('base64'),
      }),
      { mode: 0o600 },
    );
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
