import type { Logger } from 'pino';
import type { SweepOutcome } from '../client/sweep-client';
import type { Waiting } from '../client/teller';
import type { SweepInput } from '../domain/case/contract';
import type { Seal } from '../store/case/report';
import type { Database } from '../store/client';
import type { LookAtWorkflow } from '../stuck/why-waiting';

/**
 * One part that the API works with, and whether it answers. Reports are taken without a part that is not needed for them:
 * that it is away shows, and takes no API out of service.
 */
export type ReadinessPart = {
  naam: string;
  gereed: boolean;
  nodig: boolean;
  toelichting?: string;
  /** How much waits there as far as it was counted, whether there is more, and how old the oldest is. */
  achterstand?: { aantal: number; meer: boolean; oudsteSeconden: number };
};

/** The check of all cases, which a worker carries out. */
type Sweep = {
  run(input: SweepInput, id?: string): Promise<SweepOutcome>;
  read(id: string): Promise<SweepOutcome | null>;
};

/** What the routes work with. */
export type Services = {
  db: Database;
  /** Has the workflow of a case hear of what was committed; neither waits nor fails. */
  tell: (waiting: Waiting) => void;
  /** Seals what waits in the database to be told. */
  seal: Seal;
  /** Null when no key of this installation opens it. */
  unseal: <T>(sealed: Uint8Array) => Promise<T | null>;
  /** What Temporal knows of a case. */
  look: LookAtWorkflow;
  sweep: Sweep;
  logger: Logger;
  /** Milliseconds since 1970; the only clock of the API. */
  now: () => number;
  /** The page of a workflow in Temporal's Web UI; null where no Web UI is named. */
  workflowPage: (workflowId: string) => string | null;
  readiness: () => Promise<ReadinessPart[]>;
};
