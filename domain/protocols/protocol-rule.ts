import type { RowId } from '../obligations/obligation-id';
import type { BillingCode } from './billing';

/** A length of time before an appointment. */
type Limit = { count: number; unit: 'hours' | 'working-days' };

/** Rules that a protocol states beside its rows. Amounts in euro cents, excluding VAT. */
export type RuleBody =
  /** Text of contract, quality or role: shown, decides nothing. */
  | { kind: 'text' }
  /** The printed mark means this code. */
  | { kind: 'legend'; marks: Readonly<Record<string, BillingCode>> }
  /** A case that is taken over is ours from the start of the contract at the earliest. */
  | { kind: 'responsible-from-contract-start' }
  /** Who can have the contract at its start; `maxEmployees` by column. */
  | { kind: 'start-limits'; noRunningAbsence: boolean; maxEmployees: Readonly<Record<string, number>> }
  /** Time that a call may take before more is charged, and only after an agreement. */
  | { kind: 'helpdesk'; rows: readonly RowId[]; minutes: number; chargedAfterAgreement: true }
  /** Yearly price per employee; null where the text that is left gives no figure. */
  | { kind: 'price'; centsPerEmployeePerYear: number | null }
  /** Once per employee for a new employer with more employees than this. */
  | { kind: 'start-fee'; centsPerEmployee: number; employeesOver: number }
  /** Until when a planned activity is cancelled free, from when it is charged and how; `charge: none` where nothing is stated. */
  | {
      kind: 'cancellation';
      freeUntil: Limit | null;
      chargedFrom: Limit | null;
      charge: 'none' | 'normal' | 'price-list';
    }
  /** What has to hold before the insurer pays. */
  | { kind: 'reimbursement'; rows: readonly RowId[]; conditions: readonly ReimbursementCondition[] }
  | {
      kind: 'reimbursement-exclusions';
      rows: readonly RowId[];
      excluded: readonly ExcludedKind[];
      /** Rows that are such work, whatever somebody asks. */
      always: Readonly<Record<RowId, ExcludedKind>>;
    }
  /** Which part of the price carries VAT at which rate, in percents; null where it is not the whole and no split is given. */
  | { kind: 'vat'; percent: number; over: 'all' | 'part' }
  /** Prices of what is outside the package: a list per year. */
  | { kind: 'price-list'; per: 'year' }
  /** The employer lets the arbodienst act without permission; never a consent of the employee. */
  | { kind: 'mandate'; rows: readonly RowId[]; scope: string }
  /** A party of the contract. */
  | { kind: 'party'; role: 'verzekeraar'; name: string; kvk: string; form: string }
  /** When a RI&E needs no test, told to who does these rows. */
  | {
      kind: 'rie-exemption';
      rows: readonly RowId[];
      maxHoursPerWeek: number | null;
      maxEmployees: number | null;
      approvedInstrument: boolean;
    }
  /** Each document of these rows that the employer gets, the employee gets too. */
  | { kind: 'employee-gets-copies'; rows: readonly RowId[] }
  /** Nobody can be found in these rows, and the employer knows nothing of them. */
  | { kind: 'anonymity'; rows: readonly RowId[] }
  /** Part of the printed text is lost; how it is read. */
  | { kind: 'lost-text'; rows: readonly RowId[] };

export type ReimbursementCondition =
  | 'sick'
  | 'advised'
  | 'necessary'
  | 'not-excessive'
  | 'prevents-absence'
  | 'policy-decides';
export type ExcludedKind = 'rie' | 'pago-pmo' | 'psa' | 'individual-training';

export type ProtocolRule = {
  /** `S1-R08`. */
  id: string;
  /** Lines of the printed protocol; null where the rule is that it says nothing. */
  lines: string | null;
  /** What it says, Dutch. */
  text: string;
  /** What the protocol leaves open and how it is read here, Dutch. */
  choice?: string;
} & RuleBody;
