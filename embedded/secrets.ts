import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Passwords of the roles of one PostgreSQL, the key (32 bytes, base64) under which payloads are encrypted, and the secret
 * under which ids are made.
 */
export type Secrets = {
  postgres: string;
  owner: string;
  api: string;
  worker: string;
  payload: string;
  ids: string;
};

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
        ids: randomBytes(32).toString('base64'),
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
  const secrets = JSON.parse(readFileSync(file, 'utf8'));
  return secrets.ids ? secrets : withIds(file, secrets);
}

/** An installation from before ids were made under a secret gets one, under the lock of its start. */
function withIds(file: string, before: Omit<Secrets, 'ids'>): Secrets {
  const secrets = { ...before, ids: randomBytes(32).toString('base64') };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(draft, file);
  return secrets;
}
