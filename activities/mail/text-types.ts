import type { Role } from '../../domain/case/roles';
import type { Words } from './language';

/** Words for everybody, and other words for a role that reads them differently. */
export type ByRole = { anyone: Words } & Partial<Record<Role, Words>>;

/** What a reader is told of one obligation, in plain language. It names no person; `subject` names no illness. */
export type ObligationText = {
  /** Completes `Zaak 3F2A9C: … uiterlijk 26 februari 2026`. */
  subject: ByRole;
  /** What the reader has to do. */
  action: ByRole;
  /** How the task is closed. */
  closing: ByRole;
  /** What the law is after. */
  why: Words;
  /** What being late costs. In Dutch the obligation itself says so, unless a role has words of its own here. */
  late: { en: string } & Partial<Record<Role, Words>>;
  /** Who can help, where that is somebody else than usual. */
  help?: ByRole;
};

/** What a reader is told beforehand of something that happens by itself. */
export type EventText = {
  /** Completes `Zaak 3F2A9C: … op 2 januari 2028`; names no illness. */
  subject: Words;
  change: ByRole;
  action: ByRole;
  why: Words;
};
