import type { CivilMoment } from '../calendar/civil-moment';
import type { LedgerEntry } from '../case/agenda';
import type { CaseContext } from '../case/context';
import type { RecordedFact } from '../case/facts';
import type { FilingData } from '../meldingen/filing-data';
import type { StoredMelding } from '../meldingen/stored-melding';

export type StoredObligation = {
  /** The employment's own id for what it asks for without sickness. */
  verzuimgeval_id: string;
  verplichting: string;
  status: string;
  opent_op: string;
  intern_uiterlijk: string;
  wettelijk_uiterlijk: string | null;
  gegevens: LedgerEntry;
};
export type StoredTask = {
  id: string;
  verzuimgeval_id: string | null;
  verplichting: string;
  sleutel: string;
  rol: string;
};
export type StoredMessage = {
  id: string;
  verzuimgeval_id: string | null;
  verplichting: string;
  stap: string;
  sleutel: string;
  /** When it may leave. */
  at: CivilMoment;
};
export type StoredMandate = { bereik: string; gegeven: boolean };
export type StoredCase = { id: string; status: string; eerste_ziektedag: string };

/** A case as the database holds it, locked for the transaction. */
export type LoadedCase = {
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
  context: CaseContext;
  facts: RecordedFact[];
  obligations: StoredObligation[];
  openTasks: StoredTask[];
  waitingMessages: StoredMessage[];
  /** Messages a delivery has in hand, or had when it died. */
  claimedMessages: number;
  cases: StoredCase[];
  /** Reports to UWV of all gevallen, oldest first. */
  meldingen: StoredMelding[];
  /** What the employer said of acting for it. */
  mandates: StoredMandate[];
  /** What a report to UWV needs of employer and employee. */
  filing: FilingData;
};
