import type { Request } from 'express';
import { nameOfAddress, type OfNoEmployer, writeKeylessAudit } from '../audit';
import { networkOf } from '../http/network-of';
import type { RequestLimits } from '../http/rate-limit';
import type { Services } from '../services';
import { presentedKey } from './api-key';

/**
 * Counts a request that is refused for its key, and puts the first one with a key in the audit trail: one line for each
 * address and minute in a process, so that who guesses cannot fill the trail, nor hide behind requests without a key or beyond
 * the limit.
 * @throws Problem when the address had too many of them
 */
export async function refuseKey(
  req: Request,
  line: OfNoEmployer,
  { db, limits }: Pick<Services, 'db'> & { limits: RequestLimits },
): Promise<void> {
  if (presentedKey(req) && (await limits.isFirstGuess(req)))
    await writeKeylessAudit(db, nameOfAddress(networkOf(req.ip ?? 'onbekend')), line);
  await limits.countRefusal(req);
}
