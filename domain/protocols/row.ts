import type { EndKind } from '../case/ends';
import type { Fact } from '../case/facts';
import type { RequestKind } from '../facts/request-kind';
import type { ObligationId, RowId } from '../obligations/obligation-id';
import type { Words } from '../obligations/words';
import type { Billing } from './billing';
import type { Condition } from './condition';
import type { Output } from './output';
import type { Asker, Performer, Recipient } from './party';
import type { SickMoment, Span, Trigger } from './trigger';

export type ConsentPurpose = Fact<'toestemming'>['purpose'];
export const CONSENT_PURPOSES = [
  'signalen',
  'beroepsziekte',
  'medische-informatie',
  'oud-dossier',
  'interventie-extern',
  'dossier-naar-nieuwe-arbodienst',
] as const satisfies readonly ConsentPurpose[];

/** Ends that a row can outlive. */
export type OutlivedEnd = EndKind | 'vertrek-arbodienst';

/**
 * Each time its trigger comes, where it waits for a name each time that it is named; each request as work of its own, also
 * while an earlier one is open, where nobody can know that it is of the same person, and of what is ordered each order; with each round of its duty; or so long
 * after it was done, up to a last sick day.
 */
export type Repetition = 'each-time' | 'each-request' | 'with-duty' | (Span & { until?: SickMoment });

/** One activity of a protocol: somebody does something for somebody at some moment. `Column` are its packages. */
export type Row<Column extends string = string> = {
  id: RowId;
  /** The activity in a few words, Dutch. */
  name: string;
  /** As the protocol prints it; one wording can be of several rows. */
  wording: string;
  /** Lines of the printed protocol: `37-40`, `53, 145`. */
  lines: string;
  /** Belongs to a case of sickness, or to the contract of an employer. */
  level: 'case' | 'contract';
  trigger: Trigger;
  condition: Condition;
  /** Who does it: the first, or another of them where work is delegated or agreed. */
  performers: readonly [Performer, ...Performer[]];
  recipients: readonly Recipient[];
  outputs: readonly [Output, ...Output[]];
  bills: Readonly<Record<Column, Billing>>;
  /** The employee agreed to this flow of data; `signed` asks for a signature. A mandate never replaces it. */
  consent?: { purpose: ConsentPurpose; signed?: true };
  /** The employer lets the arbodienst act without asking first. */
  mandate?: string;
  /** Who has to agree before it starts. */
  approval?: Asker | 'arbodienst';
  /** Default once: the first time that its trigger comes and its condition holds. */
  repeats?: Repetition;
  /** Ends of a case that it outlives; every other end stops it. */
  outlives?: readonly OutlivedEnd[];
  /** The statutory obligation that it performs, prepares or supports; `goesOn`: what comes after the duty is work of its own. */
  duty?: { id: ObligationId; as: 'performs' | 'prepares' | 'supports'; goesOn?: true };
  /** Rows of which one is done at most: this one or those. */
  excludes?: readonly RowId[];
  /**
   * What the employer may not read of it: `neutral` shows him the neutral wording only, `nothing` hides that it exists;
   * an invoice line then carries the neutral wording.
   */
  employerSees?: 'neutral' | 'nothing';
  /** What those read who may not know the wording. */
  neutral?: string;
  /** What its mail tells its readers; nothing that `employerSees` keeps from one of them. */
  message?: Words;
  /** Services that it names, of which a request says which is meant. */
  kinds?: readonly RequestKind[];
  /** A request for it sets the language of the mails to who asked. */
  language?: 'en';
  /** After so many calls that reached nobody the casemanager decides what to do; default three. */
  attempts?: number;
  /** What the protocol leaves open and how it is read here, Dutch. */
  choice?: string;
};
