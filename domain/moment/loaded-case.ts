import type { CivilMoment } from '../calendar/civil-moment';
import type { PlainDate } from '../calendar/plain-date';
import type { LedgerEntry } from '../case/agenda';
import type { CaseContext } from '../case/context';
import type { RecordedFact } from '../case/facts';
import type { ContractContext } from '../contract/contract-context';
import type { StoredExchange } from '../exchanges/exchange';
import type { FilingData } from '../meldingen/filing-data';
import type { Mandate } from '../meldingen/mandate';
import type { StoredMelding } from '../meldingen/stored-melding';
import type { StoredLine } from '../money/ledger';

export type StoredObligation = {
  /** The geval; the employment for what it asks for without sickness. */
  owner: string;
  obligation: string;
  status: string;
  opensOn: string;
  internalDue: string;
  legalLatest: string | null;
  entry: LedgerEntry;
};

/** What an open task and a message that waits say of what they are about. */
type StoredEffect = {
  id: string;
  gevalId: string | null;
  obligation: string;
  step: string;
  round: number;
  to: string;
};
export type StoredTask = StoredEffect & {
  key: string;
  /** Which of several it is, such as the item that is missing. */
  part: string | null;
};
export type StoredMessage = StoredEffect & {
  /** When it may leave. */
  at: CivilMoment;
};
/** What was written to confirm a report. */
export type StoredConfirmation = {
  /** The number of the fact. */
  seq: number;
  /** So many rows, from the first time on. */
  written: number;
  /** What a row that waits says; null when none does, or one of them reached somebody. */
  waits: Record<string, unknown> | null;
  /** All of them were dropped before they left. */
  isGone: boolean;
};
export type StoredCase = { id: string; status: string; firstSickDay: string };

/** What the database holds of a case of either level. */
export type LoadedAlike = {
  dienstverbandId: string;
  kind: 'echt' | 'proef' | 'simulatie';
  version: number;
  /** Random marks of the last versions, the newest last. */
  marks: string[];
  /** Version that made the plan as it stands. */
  planVersion: number;
  /** The moment of the last transaction. */
  lastMomentMs: number | null;
  phase: string;
  /** Spread of the case within the quarter after 08:00; none under a clock of its own. */
  jitterMinutes: number;
  /** The moment that the last transaction planned. */
  nextMomentMs: number | null;
  facts: RecordedFact[];
  obligations: StoredObligation[];
  openTasks: StoredTask[];
  waitingMessages: StoredMessage[];
  confirmations: StoredConfirmation[];
  cases: StoredCase[];
  /** Reports to UWV of all gevallen, oldest first. */
  meldingen: StoredMelding[];
  /** Invoice lines of all gevallen, oldest first. */
  lines: StoredLine[];
  /** What the employer said of acting for it. */
  mandates: Mandate[];
};

/** A case as the database holds it, locked for the transaction. */
export type LoadedCase = LoadedAlike & {
  level: 'case';
  context: CaseContext;
  /** What a report to UWV needs of employer and employee. */
  filing: FilingData;
  /** Messages to others than UWV of all gevallen, oldest first. */
  exchanges: StoredExchange[];
  /** The employer reads its reminders on Monday, together. */
  remindsWeekly: boolean;
};

/** The contract of an employer as the database holds it: a case without gevallen, and without anybody in it. */
export type LoadedContract = LoadedAlike & {
  level: 'contract';
  context: ContractContext;
  /** For an employer who wants a mail on Monday: since when, and whether anything is open that it may know of. */
  overview: { since: PlainDate; hasWork: boolean } | null;
};
