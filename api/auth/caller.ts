import type { Reader } from '../../domain/case/employer-knowledge';
import type { ShownKeys } from '../../store/acting-key';
import { nameOfKey, type Right } from '../../store/api-keys';

/** A key that came beside that of the caller, and whether both are of one hand. */
export type SecondKey = Pick<Caller, 'sleutelId' | 'sleutelHash' | 'werkgeverId' | 'rechten'> & { ofSameHand: boolean };

/** Who sends a request. */
export type Caller = {
  sleutelId: string;
  /** The tenant; null for an operator. */
  werkgeverId: string | null;
  rol: string;
  /** For whom the key speaks. */
  bereik: readonly Reader[];
  /** What may be done with it. */
  rechten: readonly Right[];
  /** The key itself is of no employer: stays true when the operator acts for one. */
  isOperator: boolean;
  sleutelHash: string;
  /** The key of somebody else that came with it. */
  second?: SecondKey;
};

/** The employer of a caller on a route that only lets employers in. */
export function tenantOf(caller: Caller): string {
  if (caller.werkgeverId === null) throw new Error('this route lets operators in, yet needs an employer');
  return caller.werkgeverId;
}

/** For whom a case is shown: a key that is in the employer's hands as well shows no more than the employer may know. */
export function readerOf({ bereik }: Pick<Caller, 'bereik'>): Reader {
  return bereik.length === 1 && bereik[0] === 'arbodienst' ? 'arbodienst' : 'werkgever';
}

/** What proves a caller to the database. */
export function keysOf({ sleutelHash, second }: Caller): ShownKeys {
  return { hash: sleutelHash, second: second?.sleutelHash };
}

/** How a caller is named in facts, as the database names it in the audit trail. */
export function nameOf(caller: Caller): string {
  return nameOfKey(caller.sleutelId);
}
