import type { z } from 'zod';
import type { Right } from '../store/api-keys';
import type { Caller } from './auth/caller';
import type { Services } from './services';
import type { FormerWords } from './words';

/** Who may come in: everybody, any key, the key of an employer, the key of an operator. */
type Auth = 'geen' | 'sleutel' | 'werkgever' | 'operator';

export const TAGS = [
  'Werkgevers',
  'Werknemers',
  'Verzuim',
  'Taken',
  'Pakketten',
  'Sleutels',
  'Beheer',
  'Dienst',
] as const;

export type RouteRequest<P, Q, B> = {
  params: P;
  query: Q;
  /** In the words of today. */
  body: B;
  /** The body in the words in which it came: what makes a repeat the same request. */
  sent: unknown;
  caller: Caller;
  /** Empty but on a POST. */
  idempotencyKey: string;
  /** The path as it came, with ids filled in. */
  path: string;
  /** The media type that the sender wants, of those that the route gives. */
  accepts: string;
  requestId: string;
  /** What the sender calls the request. */
  clientId?: string;
};

/** A file that goes out as it is. */
export type FileBody = { type: string; bytes: Uint8Array };

export type Reply = {
  status: number;
  /** As JSON; null where a file goes out. */
  body: unknown;
  file?: FileBody;
  headers?: Readonly<Record<string, string>>;
};

export type Handler<P, Q, B> = (request: RouteRequest<P, Q, B>, services: Services) => Promise<Reply>;

/** One answer that a route may give when all goes well. */
export type AnswerDefinition = { description: string; schema: z.ZodType; headers?: Readonly<Record<string, string>> };

export type RouteDefinition<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = {
  method: 'get' | 'post' | 'patch';
  /** Without the base path; parameters as `{id}`. */
  path: string;
  /** True for the few paths that stand outside the versioned base. */
  outsideBase?: boolean;
  operationId: string;
  summary: string;
  description?: string;
  tag: (typeof TAGS)[number];
  auth: Auth;
  /** What asks for a key of somebody else too (`api/auth/second-key.ts`), as the description says it. */
  secondKeyFor?: string;
  /** What the key must be allowed, where that does not follow from method and tag (`api/auth/rights.ts`). */
  right?: Right;
  params?: P;
  query?: Q;
  body?: B;
  former?: FormerWords;
  bodyExample?: Readonly<Record<string, unknown>>;
  /** How large a body may be, as body-parser reads it; default 100kb. */
  bodyLimit?: string;
  answers: Readonly<Record<number, AnswerDefinition>>;
  /** Media types of a good answer, the first where the sender does not say; default JSON alone. */
  produces?: readonly [string, ...string[]];
  /** `?voorbeeld=true` tells what it would do; that records nothing, so it needs no Idempotency-Key. */
  preview?: boolean;
  /** Anyone's web page may read it, and it may be cached. */
  open?: boolean;
  handler: Handler<z.output<P>, z.output<Q>, z.output<B>>;
};

/** A route as the app and the OpenAPI document see it, whatever its parameters are. */
export type Route = Omit<RouteDefinition<z.ZodObject, z.ZodObject, z.ZodType>, 'handler'> & {
  handler: Handler<unknown, unknown, unknown>;
};

/** Checks a definition against its own schemas; from then on the pipeline guarantees what the handler is given. */
export function defineRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  definition: RouteDefinition<P, Q, B>,
): Route {
  return definition as unknown as Route;
}
