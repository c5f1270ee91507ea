import type { Fact } from '../case/facts';
import type { FactMatch } from './trigger';

/** Whether a fact is of this type and carries these values. */
export function matches(fact: Fact, { type, where }: FactMatch): boolean {
  if (fact.type !== type) return false;
  if (!where) return true;
  const carried: Readonly<Record<string, unknown>> = fact;
  return Object.entries(where).every(([field, value]) => carried[field] === value);
}
