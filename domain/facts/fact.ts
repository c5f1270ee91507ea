import type { PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import type { MessageType } from '../case/contract';
import type { Address } from './addresses';
import type { Fields, ValuesOf } from './field';
import type { LifeCourse, LifeDraft } from './life-course';
import type { Refusal } from './refusal';

/** What every fact says beside its own fields. */
export type Envelope = {
  /** Day on which it became known. */
  on: PlainDate;
  /** Day on which it took place; terms run from it. Default: `on`. */
  happened?: PlainDate;
};

/** A fact with these fields, as the outside tells it. */
export type Told<S extends Fields> = Envelope & ValuesOf<S>;

/**
 * Places within a day, first to last: facts that change the course of sickness come first, and what answers another
 * fact comes after it. Reports of sickness and recovery share a place: among them the day that they are about decides.
 */
export const PLACES = [
  'death',
  'employment',
  'report',
  'recovery-withdrawn',
  'recovery-corrected',
  'first-day-corrected',
  'other',
  'answer',
  'answer-of-uwv',
] as const;

/** Everything that is known of one type of fact. */
export type FactDefinition<S extends Fields = Fields> = {
  /** What it is, in Dutch, as it follows "een": in the timeline and in refusals. */
  name: string;
  /** Beside `on` and `happened`. */
  fields: S;
  /**
   * What an employer may learn of it: all, only that it is there, or not even that; then it sees its case as if this had
   * never been told. A fact can be secret by what it holds; what it counts as for a duty of the employer itself still shows,
   * because that duty ends.
   */
  employerSees:
    | 'all'
    | 'that-it-is-there'
    | 'nothing'
    | { readonly nothingWhen: Partial<ValuesOf<S>>; readonly countsAs: string };
  /** Whose key may tell it: a professional's judgement comes from the arbodienst. */
  toldBy:
    | 'anyone'
    | 'arbodienst'
    | { readonly arbodienstWhen: Partial<ValuesOf<S>> }
    /** With this field, whatever it says. */
    | { readonly arbodienstWith: keyof S };
  /** The message that carries it; without one it comes as `gebeurtenis`. */
  message?: MessageType;
  /** Where programs tell it; without one at the addresses of all other events. */
  addresses?: readonly Address[];
  /** Place within a day; default `other`. */
  place?: (typeof PLACES)[number];
  /** Within its place and day: the day that it is about, and what comes first of two about one day. */
  about?(fact: Told<S>): string;
  /** It belongs to a course of sickness and takes place in it. */
  inSickness?: true;
  /** It can still happen, or become known, after a death. */
  afterDeath?: true;
  /** The fact type that it answers, and what to do without one. */
  answers?: { to: string; remedy: string };
  /** Nothing reads it yet, or nothing does without a service package: a running case refuses it, a casus may hold it. */
  unread?: true | 'without-package';
  /**
   * The contract of the employer takes it, as it does every fact that names a row: what names an obligation or a fact where
   * that is one of it, what is told of the employer beside its cases, what a case passes on to it, or what is told to either and
   * reaches the contract and all cases.
   */
  ofContract?: 'by-its-row' | 'of-the-employer' | 'passed-on' | 'told-or-passed-on';
  /** Anybody may tell it, so its field `source` names for whom the key of the API spoke. */
  namesItsSource?: true;
  /** When a case refuses it, besides all that. */
  refuses?(fact: Told<S>, life: LifeCourse, context: CaseContext): Refusal | null;
  /** How it changes the life; null: it leaves the life as it is, and obligations read it. */
  changes: ((draft: LifeDraft, fact: Told<S> & { id: string; seq: number }) => void) | null;
};
