import { createHash } from 'node:crypto';
import type { Database } from './client';
import { outsideTenant } from './outside-tenant';

type Question = { text: string; values: unknown[] };

/**
 * Where the API processes count together which addresses show keys that are refused: as `rate-limiter-flexible` wants its
 * table. Of no employer, so outside row-level security; an address stands there as a hash, until an hour after its minute.
 */
export function refusalStore(db: Database) {
  return {
    storeType: 'client',
    storeClient: {
      query: async ({ text, values }: Question) => {
        const hashed = values.map((value) => (typeof value === 'string' ? hashOf(value) : value));
        const rows = await outsideTenant(() => db.$queryRawUnsafe<Array<Record<string, unknown>>>(text, ...hashed));
        return { rows: rows.map(withNumbers), rowCount: rows.length };
      },
    },
    tableName: 'geweigerde_aanmelding',
    tableCreated: true,
  };
}

function hashOf(address: string): string {
  return createHash('sha256').update(address).digest('base64url');
}

function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}
