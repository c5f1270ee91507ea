import { lastBusinessDayOnOrBefore } from '../calendar/business-days';
import { addDays, addMonths, inDutch, type PlainDate } from '../calendar/plain-date';

/**
 * A date together with the steps that led to it, in Dutch. A rule computes its dates only through these
 * operations, so that the explanation is made by the same code path as the date.
 */
export class Derivation {
  private constructor(
    readonly date: PlainDate,
    readonly why: readonly string[],
  ) {}

  /** A date that is a fact: `Eerste ziektedag: maandag 5 januari 2026`. */
  static from(date: PlainDate, fact: string): Derivation {
    return new Derivation(date, [`${fact}: ${inDutch(date)}.`]);
  }

  /** `days` later (or earlier); `ground` names the term and its source. */
  plusDays(days: number, ground: string): Derivation {
    return this.step(addDays(this.date, days), ground, `${days < 0 ? 'min' : 'plus'} ${Math.abs(days)} dagen`);
  }

  plusMonths(months: number, ground: string): Derivation {
    return this.step(addMonths(this.date, months), ground, `${months < 0 ? 'min' : 'plus'} ${Math.abs(months)} maanden`);
  }

  /** Another date takes over, for the reason given (a cap, an event that comes first, an ATW shift). */
  movedTo(date: PlainDate, ground: string): Derivation {
    return date === this.date ? this : new Derivation(date, [...this.why, `${ground}: ${inDutch(date)}.`]);
  }

  /** A remark that changes no date but has to be read with it. */
  noted(remark: string): Derivation {
    return new Derivation(this.date, [...this.why, remark]);
  }

  /** The day on which it has to be ready at the latest with people at work (H-02). */
  onLastBusinessDay(): Derivation {
    return this.movedTo(lastBusinessDayOnOrBefore(this.date), 'Laatste werkdag op of voor die dag');
  }

  private step(date: PlainDate, ground: string, arithmetic: string): Derivation {
    return new Derivation(date, [...this.why, `${ground} (${arithmetic}): ${inDutch(date)}.`]);
  }
}
