import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Round, roundsAfter } from './audit-rounds';
import type { Database } from './client';

const anchorSchema = z.strictObject({ ronde: z.int().min(1), zegel: z.string() });

/** Beside the file of erasures, which is outside the database as well. */
export function anchorBeside(erasuresFile: string): string {
  return join(dirname(erasuresFile), 'auditspoor.json');
}

/**
 * The last round of seals as it was kept outside the database; null where there is no file.
 * @throws Error that names the file when it cannot be read
 */
export function readAnchor(file: string): Round | null {
  if (!existsSync(file)) return null;
  try {
    const { ronde, zegel } = anchorSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { nummer: ronde, zegel };
  } catch (cause) {
    throw new Error(`${file} is niet te lezen: herstel dit bestand uit een kopie`, { cause });
  }
}

/** Whether a round that was kept outside the database still stands in it. */
export async function isInDatabase(db: Database, { nummer, zegel }: Round): Promise<boolean> {
  const [found] = await roundsAfter(db, nummer - 1, 1);
  return found?.nummer === nummer && found.zegel === zegel;
}

/**
 * Keeps the last round outside the database. One that is kept there and no longer stands in the database stays, as it shows
 * that the end was taken away. Workers keep it in one file, each by a draft of its own; one that is behind leaves it.
 * @returns whether the kept one stood in the database
 */
export async function keepAnchor(db: Database, file: string, last: Round | null): Promise<boolean> {
  const kept = readAnchor(file);
  if (kept && !(await isInDatabase(db, kept))) return false;
  if (last && last.nummer > (kept?.nummer ?? 0)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, `${JSON.stringify({ ronde: last.nummer, zegel: last.zegel })}\n`, {
      mode: 0o600,
      flush: true,
    });
    renameSync(draft, file);
  }
  return true;
}
