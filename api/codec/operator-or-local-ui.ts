import type { Request } from 'express';
import type { Database } from '../../store/client';
import { findCaller, presentedKey } from '../auth/api-key';
import type { Caller } from '../auth/caller';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

export function isLoopback(address: string | undefined): boolean {
  return address === 'localhost' || LOOPBACK.test(address ?? '');
}

/** The page of Temporal on this machine, which has no key. */
export const LOCAL_UI = 'web-ui van deze machine';

/** An operator, or what somebody without a key is called. */
export type Reader = Pick<Caller, 'sleutelHash'> | typeof LOCAL_UI;

/**
 * Who may have payloads decrypted: whoever shows an operator's key, and, where everything runs on one machine, that
 * machine's own Web UI.
 * @param localUiOrigin null where the Web UI is not on this machine
 */
export function operatorOrLocalUi(db: Database, localUiOrigin: string | null, now: () => number) {
  return async (req: Request): Promise<Reader | null> => {
    const isLocalUi = localUiOrigin !== null && req.get('Origin') === localUiOrigin;
    if (isLocalUi && isLoopback(req.socket.remoteAddress)) return LOCAL_UI;
    const key = presentedKey(req);
    const caller = key ? await findCaller(db, key, now()) : null;
    return caller?.isOperator && caller.rechten.includes('beheren') ? caller : null;
  };
}
