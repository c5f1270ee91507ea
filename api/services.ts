import type { Logger } from 'pino';
import type { Database } from '../activities/database/client';
import type { CaseClient } from '../client/case-client';

/** One part that the API needs, and whether it answers. */
export type ReadinessPart = { naam: string; gereed: boolean };

/** What the routes work with. */
export type Services = {
  db: Database;
  cases: Pick<CaseClient, 'send'>;
  logger: Logger;
  /** Milliseconds since 1970; the only clock of the API. */
  now: () => number;
  readiness: () => Promise<ReadinessPart[]>;
};
