import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const line = z.strictObject({
  soort: z.enum(['geval', 'geval-behalve-medisch', 'dienstverband', 'persoon']),
  id: z.uuid(),
  werkgeverId: z.uuid(),
  grond: z.string(),
  wie: z.string(),
  gewistOp: z.iso.datetime(),
  /** Opaque ids of the messages that went, in order. */
  berichten: z.array(z.uuid()).default([]),
});
/** One erasure: ids, ground and who; nothing of what was erased. */
export type Erasure = z.output<typeof line>;

/** The record of erasures cannot be read: without it a backup would bring back who was erased. */
export class JournalUnreadable extends Error {}

/**
 * The erasures that a file outside the database holds, one JSON line each, the oldest first. No file is none.
 * @throws JournalUnreadable that names the line
 */
export function readJournal(file: string): Erasure[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, i) => {
    if (text === '') return [];
    try {
      return [line.parse(JSON.parse(text))];
    } catch {
      // A line that was cut off by a crash is written again from the database.
      if (i === lines.length - 1) return [];
      throw new JournalUnreadable(`regel ${i + 1} van ${file} is niet te lezen: herstel dit bestand uit een kopie`);
    }
  });
}

/** Adds the erasures that the file does not hold yet, or with fewer messages, and has them on disk before it returns; how many there were. */
export function addToJournal(file: string, erasures: readonly Erasure[]): number {
  const known = new Set(readJournal(file).map(nameOf));
  const added = erasures.filter((erasure) => !known.has(nameOf(erasure)));
  if (added.length === 0) return 0;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = openSync(file, 'a', 0o600);
  try {
    const begin = endsWithNewline(file) ? '' : '\n';
    appendFileSync(handle, begin + added.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return added.length;
}

function endsWithNewline(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  return text === '' || text.endsWith('\n');
}

function nameOf({ soort, id, berichten }: Erasure): string {
  return [soort, id, ...berichten].join('/');
}
