import { AsyncLocalStorage } from 'node:async_hooks';

/** Hashes of the keys with which a request came; `second` is that of the key of somebody else beside it. */
export type ShownKeys = { hash: string; second?: string };

const shown = new AsyncLocalStorage<ShownKeys>();

/** Has every transaction of the work show the keys of its request to the database, which names the lines of the audit trail by them. */
export function underKey<T>(keys: ShownKeys, work: () => Promise<T>): Promise<T> {
  return shown.run(keys, work);
}

/** What a transaction sets at its beginning; empty where nobody shows a key. */
export function shownKeys(): { 'poortwachter.sleutel': string; 'poortwachter.tweede_sleutel': string } {
  const { hash = '', second = '' } = shown.getStore() ?? {};
  return { 'poortwachter.sleutel': hash, 'poortwachter.tweede_sleutel': second };
}
