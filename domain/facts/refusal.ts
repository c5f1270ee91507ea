import type { ErrorCode } from '../case/contract';

/** Why a fact is not recorded: which field, and what to do. */
export type Refusal = { code: ErrorCode; field: string; reason: string };

export function refuse(field: string, reason: string, code: ErrorCode = 'PAST_NIET'): Refusal {
  return { code, field, reason };
}
