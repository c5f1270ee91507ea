import type { PrismaClient } from '../prisma/client/client';
import { openBytes, openJson, openText, sealBytes, sealJson, sealText } from './secret-text';

type Change = (value: never) => unknown;
type Secret = { seal: Change; open: Change };

const TEXT: Secret = { seal: sealText, open: openText };
const BYTES: Secret = { seal: sealBytes, open: openBytes };
const JSON_OBJECT: Secret = { seal: sealJson, open: openJson };

/** Of a document, made or received: the file, what it was made of, and what its sender called it. */
const VERSION = { inhoud: BYTES, antwoorden: JSON_OBJECT, bestandsnaam: TEXT };

/** Columns that the database keeps encrypted, by model. Raw questions seal and open them by `secret-text` themselves. */
const SECRET = {
  werknemer: { bsn: TEXT, iban: TEXT },
  werkgever: { iban: TEXT },
  documentVersie: VERSION,
  medischeVersie: VERSION,
} as const satisfies Record<string, Record<string, Secret>>;

type Columns = Readonly<Record<string, Secret>>;
type Fields = Record<string, unknown>;

/** A client that seals secret columns on their way in and opens them on their way out, whoever asks. */
export function withSecretFields(db: PrismaClient): PrismaClient {
  const through = (columns: Columns) => ({
    async $allOperations({ args, query }: { args: unknown; query: (args: unknown) => Promise<unknown> }) {
      return mapped(await query(sealedArgs(args as Fields | undefined, columns)), columns, 'open');
    },
  });
  const query = Object.fromEntries(Object.entries(SECRET).map(([model, columns]) => [model, through(columns)]));
  return db.$extends({ query } as unknown as Parameters<PrismaClient['$extends']>[0]) as unknown as PrismaClient;
}

/** A new version of a document as the table takes it, for a question that does not go through the client. */
export function sealedVersion<T extends object>(version: T): T {
  return mapped(version, VERSION, 'seal') as T;
}

/** `data` of a change, `create` and `update` of an upsert. */
const WRITTEN = ['data', 'create', 'update'];

function sealedArgs(args: Fields | undefined, columns: Columns): Fields | undefined {
  if (!args) return args;
  const changed = WRITTEN.filter((name) => args[name] !== undefined).map((name) => [
    name,
    mapped(args[name], columns, 'seal'),
  ]);
  return { ...args, ...Object.fromEntries(changed) };
}

function mapped(row: unknown, columns: Columns, way: keyof Secret): unknown {
  if (Array.isArray(row)) return row.map((one) => mapped(one, columns, way));
  if (row === null || typeof row !== 'object') return row;
  const fields = row as Fields;
  const changed = Object.entries(columns)
    .filter(([column]) => fields[column] !== undefined && fields[column] !== null)
    .map(([column, secret]) => [column, secret[way](fields[column] as never)]);
  return changed.length === 0 ? row : { ...fields, ...Object.fromEntries(changed) };
}
