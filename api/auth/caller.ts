/** Who sends a request. */
export type Caller = {
  sleutelId: string;
  /** The tenant; null for an operator. */
  werkgeverId: string | null;
  rol: string;
  /** The key itself is of no employer: stays true when the operator acts for one. */
  isOperator: boolean;
  sleutelHash: string;
};

/** The employer of a caller on a route that only lets employers in. */
export function tenantOf(caller: Caller): string {
  if (caller.werkgeverId === null) throw new Error('this route lets operators in, yet needs an employer');
  return caller.werkgeverId;
}

/** How a caller is named in the audit trail and in facts. */
export function nameOf(caller: Caller): string {
  return `sleutel:${caller.sleutelId}`;
}
