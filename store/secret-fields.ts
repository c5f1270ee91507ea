import type { PrismaClient } from '../prisma/client/client';
import { openText, sealText } from './secret-text';

/** Columns that the database keeps encrypted, by model. Raw questions read them through `openText` themselves. */
const SECRET: Readonly<Record<'werknemer' | 'werkgever', readonly string[]>> = {
  werknemer: ['bsn', 'iban'],
  werkgever: ['iban'],
};

type Fields = Record<string, unknown>;

/** A client that seals secret columns on their way in and opens them on their way out, whoever asks. */
export function withSecretFields(db: PrismaClient): PrismaClient {
  const through = (columns: readonly string[]) => ({
    async $allOperations({ args, query }: { args: unknown; query: (args: unknown) => Promise<unknown> }) {
      return opened(await query(sealedArgs(args as Fields | undefined, columns)), columns);
    },
  });
  const query = { werknemer: through(SECRET.werknemer), werkgever: through(SECRET.werkgever) };
  return db.$extends({ query } as unknown as Parameters<PrismaClient['$extends']>[0]) as unknown as PrismaClient;
}

/** `data` of a change, `create` and `update` of an upsert. */
const WRITTEN = ['data', 'create', 'update'];

function sealedArgs(args: Fields | undefined, columns: readonly string[]): Fields | undefined {
  if (!args) return args;
  const changed = WRITTEN.filter((name) => args[name] !== undefined).map((name) => [name, sealed(args[name], columns)]);
  return { ...args, ...Object.fromEntries(changed) };
}

function sealed(data: unknown, columns: readonly string[]): unknown {
  if (Array.isArray(data)) return data.map((row) => sealed(row, columns));
  return mapped(data, columns, sealText);
}

function opened(result: unknown, columns: readonly string[]): unknown {
  if (Array.isArray(result)) return result.map((row) => opened(row, columns));
  return mapped(result, columns, openText);
}

function mapped(row: unknown, columns: readonly string[], change: (text: string) => string): unknown {
  if (row === null || typeof row !== 'object') return row;
  const fields = row as Fields;
  const changed = columns
    .filter((column) => typeof fields[column] === 'string')
    .map((column) => [column, change(fields[column] as string)]);
  return changed.length === 0 ? row : { ...fields, ...Object.fromEntries(changed) };
}
