import { z } from 'zod';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { Tx } from '../../store/in-tenant';
import { type Caller, readerOf } from '../auth/caller';
import { pageOf, pageQuery, readCursor, toPage } from '../paging';
import type { Handler, RouteDefinition } from '../route';
import { uuid } from '../schemas/fields';
import type { Services } from '../services';
import { actingFor, operatorQuery } from './acting-for';
import { reading } from './reading';

/** A point in a list and how many rows to read beyond it. */
export type Page<C> = { after: C | null; take: number };

type Listing<P extends z.ZodObject, Q extends z.ZodRawShape, C extends z.ZodType, Row, Item extends z.ZodType> = {
  /** Name of the list in OpenAPI. */
  name: string;
  /** What the answer is, in Dutch. */
  description: string;
  item: Item;
  /** What a cursor holds: the key of a row, in the order of the list. */
  cursor: C;
  keyOf(row: NoInfer<Row>): unknown;
  params?: P;
  /** What may be asked beside the page. */
  query?: Q;
  /** An operator who names the employer may read it too. */
  operatorToo?: true;
  /** Rows beyond the cursor, in the order of the list. */
  rows(
    tx: Tx,
    page: Page<z.output<C>>,
    asked: { params: z.output<P>; query: z.output<z.ZodObject<Q>>; caller: Caller },
    services: Services,
  ): Promise<readonly Row[]>;
  /** As this reader may see it. */
  toItem(row: NoInfer<Row>, reader: Reader): z.output<Item>;
};

const asked = z.strictObject(pageQuery);

/** Query, answer and handler of a list: keyset pagination is here, once. */
export function listing<
  P extends z.ZodObject,
  const Q extends z.ZodRawShape,
  C extends z.ZodType,
  Row,
  Item extends z.ZodType,
>({ name, description, item, cursor, keyOf, params, query, operatorToo, rows, toItem }: Listing<P, Q, C, Row, Item>) {
  type Query = z.output<typeof asked> & z.output<typeof operatorQuery> & z.output<z.ZodObject<Q>>;
  const handler: Handler<z.output<P>, Query, unknown> = reading<z.output<P>, Query>(async (tx, request, services) => {
    const { na, limiet } = request.query;
    const found = await rows(tx, { after: readCursor(cursor, na), take: limiet + 1 }, request, services);
    const reader = readerOf(request.caller);
    return toPage(found, limiet, keyOf, (row) => toItem(row, reader));
  });
  return {
    method: 'get',
    params,
    query: z.strictObject({ ...pageQuery, ...(operatorToo ? operatorQuery.shape : {}), ...query }),
    answers: { 200: { description, schema: pageOf(name, item) } },
    handler: operatorToo ? actingFor(handler) : handler,
  } as unknown as Pick<RouteDefinition<P, z.ZodObject, z.ZodType>, 'params' | 'query' | 'answers' | 'handler'> & {
    method: 'get';
  };
}

/** For a list in order of id. */
export const BY_ID = { cursor: uuid, keyOf: ({ id }: { id: string }) => id };

/** Rows with an id beyond the cursor. */
export function beyondId(after: string | null): { id?: { gt: string } } {
  return after === null ? {} : { id: { gt: after } };
}
