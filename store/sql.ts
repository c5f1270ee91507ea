import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { Prisma } from '../prisma/client/client';
import { DatabaseUnavailable, isConnectionError, isSystemError } from './database-unavailable';

/**
 * Questions in SQL: what a transaction of Prisma can do and one of plain `pg` too, so that what is written for it runs in
 * either. An `int8` is a bigint in the one and text in the other: read it through `Number`.
 */
export interface Sql {
  $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<T>;
  /** @returns the number of rows that it changed */
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
}

/** Enough for every shape of every question; what comes after is asked without a name, so that no server fills up. */
const MOST_NAMES = 300;
const names = new Map<string, string>();

/** The name under which a connection keeps a question prepared. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  const name = `q${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** Plain `pg`: each question is parsed and planned once for each connection. */
export class PreparedSql implements Sql {
  constructor(private readonly connection: Pick<Pool | PoolClient, 'query'>) {}

  async $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<T> {
    return (await this.ask(query, values)).rows as T;
  }

  async $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number> {
    return (await this.ask(query, values)).rowCount ?? 0;
  }

  protected async ask(query: TemplateStringsArray | Prisma.Sql, given: unknown[]) {
    const { text, values } = 'raw' in query ? Prisma.sql(query, ...given) : query;
    try {
      return await this.connection.query({ name: nameOf(text), text, values });
    } catch (error) {
      throw failureOf(error);
    }
  }
}

/**
 * A question that PostgreSQL refused. Of what it said only the sentence and the codes go on: the rest quotes rows.
 */
class QueryFailed extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;

  constructor({ message, code, constraint }: DatabaseError) {
    super(message);
    this.name = 'QueryFailed';
    this.code = code;
    this.constraint = constraint;
  }
}

/** What `pg` threw, as the rest of the program knows it. */
export function failureOf(error: unknown): unknown {
  const told = error instanceof DatabaseError ? new QueryFailed(error) : error;
  return isConnectionError(told) || isSystemError(told) ? new DatabaseUnavailable(told) : told;
}
