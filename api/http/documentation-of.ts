import type { Response } from 'express';
import type { Route } from '../route';

/** The page that shows the API to people. */
export const DOCUMENTATION_PATH = '/documentatie';

/** Where that page tells of one operation, or of all operations under a tag. */
export function documentationAt({ tag, operationId }: { tag: Route['tag']; operationId?: string }): string {
  return `${DOCUMENTATION_PATH}#/${[tag, operationId].filter(Boolean).join('/')}`;
}

/** Where to read about the request that is answered; the whole page when it is to no known operation. */
export function documentationOf(res: Response): string {
  const { documentation } = res.locals as { documentation?: string };
  return documentation ?? DOCUMENTATION_PATH;
}
