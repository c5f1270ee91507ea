import type { Request } from 'express';
import type { Right } from '../../store/api-keys';
import type { Database } from '../../store/client';
import { outsideTenant } from '../../store/outside-tenant';
import { Problem } from '../problem/problem';
import { findCaller } from './api-key';
import type { Caller, SecondKey } from './caller';

/** The header in which a second person gives a key of their own. */
export const SECOND_KEY = 'Tweede-Sleutel';

/**
 * The second key of a request, beside that of its caller.
 * @returns undefined without one, null for one that opens nothing
 */
export async function findSecondKey(
  db: Database,
  req: Request,
  { caller, nowMs }: { caller: Caller; nowMs: number },
): Promise<SecondKey | null | undefined> {
  const key = req.get(SECOND_KEY)?.trim();
  if (key === undefined) return undefined;
  const found = await findCaller(db, key, nowMs);
  if (!found) return null;
  const { sleutelId, sleutelHash, werkgeverId, rechten } = found;
  const [row] = await outsideTenant(
    () => db.$queryRaw<[{ same: boolean }]>`select van_een_hand(${caller.sleutelId}::uuid, ${sleutelId}::uuid) as same`,
  );
  return { sleutelId, sleutelHash, werkgeverId, rechten, ofSameHand: row.same };
}

const REMEDY = `stuur in de header ${SECOND_KEY} een sleutel van iemand anders mee`;

/**
 * Where money or a mandate goes elsewhere one key is not enough: somebody with another one has to agree, of the same employer
 * or an operator, who may do the same.
 * @throws Problem without such a key
 */
export function requireSecondKey(caller: Caller, right: Right, field: string): void {
  const why = lackOf(caller, right);
  if (why === null) return;
  throw new Problem('geen-toegang', `${field}: ${why}; ${REMEDY}.`, {
    code: 'TWEEDE_SLEUTEL',
    errors: [{ veld: field, melding: REMEDY }],
  });
}

function lackOf({ werkgeverId, isOperator, second }: Caller, right: Right): string | null {
  if (!second) return 'dit vraagt een tweede sleutel';
  if (second.ofSameHand) return 'de tweede sleutel is van dezelfde hand als de eerste';
  const isOfOperator = second.werkgeverId === null && !isOperator;
  if (second.werkgeverId !== werkgeverId && !isOfOperator) return 'de tweede sleutel hoort niet bij deze werkgever';
  return second.rechten.includes(right) ? null : `de tweede sleutel heeft het recht ${right} niet`;
}
