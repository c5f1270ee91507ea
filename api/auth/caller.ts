/** Who sends a request. */
export type Caller = {
  sleutelId: string;
  /** The tenant; null for an operator. */
  werkgeverId: string | null;
  rol: string;
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
