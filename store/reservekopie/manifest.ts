import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

/** A backup that cannot be made, read or put back, in one Dutch sentence that says what to do. */
export class BackupError extends Error {}

const contentSchema = z.strictObject({ rows: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
/** How much a table holds, and what: the rows in the order of its key, as COPY writes them on the server that they are of. */
export type Content = z.output<typeof contentSchema>;

const tableSchema = contentSchema.extend({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()).min(1),
  orderBy: z.array(z.string()).min(1),
});
export type TableCopy = z.output<typeof tableSchema>;

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** The snapshot that all tables are of. */
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()).min(1),
  /** Parents before the tables that refer to them. */
  tables: z.array(tableSchema),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string().regex(/^\d+$/) })),
  /** The secret of ids, sealed; not in a backup of before it travelled. */
  idSecret: z.string().nullable().optional(),
});
export type Manifest = z.output<typeof manifestSchema>;

export const MANIFEST_FILE = 'manifest.json';

export function fileOf(table: Pick<TableCopy, 'schema' | 'name'>): string {
  return `${table.schema}.${table.name}.copy.gz`;
}

/** Lets what COPY writes pass, and tells how much it was. */
export function contentMeter(): { stream: Transform; content(): Content } {
  const hash = createHash('sha256');
  let rows = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk);
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++;
      pass(null, chunk);
    },
  });
  return { stream, content: () => ({ rows, sha256: hash.digest('hex') }) };
}

/** What a stream of rows holds; the rows themselves are let go. */
async function contentOf(...source: [Readable, ...Transform[]]): Promise<Content> {
  const meter = contentMeter();
  await pipeline([...source, meter.stream.resume()] as unknown as [Readable, Writable]);
  return meter.content();
}

function isSame(a: Content, b: Content): boolean {
  return a.rows === b.rows && a.sha256 === b.sha256;
}

/**
 * Reads a backup from the first byte to the last and compares it with its own list.
 * @throws BackupError when it is no backup of ours, or not whole
 */
export async function readBackup(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const table of manifest.tables) {
    let content: Content;
    try {
      content = await contentOf(createReadStream(join(folder, fileOf(table))), createGunzip());
    } catch (error) {
      throw new BackupError(
        `${fileOf(table)} is niet te lezen (${(error as NodeJS.ErrnoException).code ?? 'fout'}): neem een andere reservekopie`,
      );
    }
    if (!isSame(content, table))
      throw new BackupError(`${fileOf(table)} is beschadigd of veranderd: neem een andere reservekopie`);
  }
  return manifest;
}

function readManifest(folder: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')));
  } catch {
    throw new BackupError(
      `${folder} is geen reservekopie van poortwachter: er staat geen leesbaar ${MANIFEST_FILE} in`,
    );
  }
}
