import { lastBusinessDayOnOrBefore } from '../calendar/business-days';
import { addDays, addMonths, inDutch, type PlainDate } from '../calendar/plain-date';

/**
 * A date together with the steps that led to it, in Dutch. A rule computes its dates only through these
 * operations, so that the explanation is made by the same code path as the date.
 */
export class Derivation {
  private constructor(
    readonly date: PlainDate,
    /** The fact it counts from. */
    readonly start: PlainDate,
    private readonly before: Derivation | null,
    /** What this step says; written only when somebody asks why. */
    private readonly line: () => string,
    /** The day on which work is planned: the date itself, or the one from which the Algemene termijnenwet moved it. */
    private readonly unmoved: PlainDate = date,
    /** Days of recovery and leave that lie in the term and are no part of it. */
    readonly notCounted: number = 0,
  ) {}

  /** What was asked of it before: a day that many cases have in common is asked the same each time. */
  private lines: readonly string[] | null = null;
  private workday: Derivation | null = null;

  /** A date that is a fact: `Eerste ziektedag: maandag 5 januari 2026`. */
  static from(date: PlainDate, fact: string): Derivation {
    return new Derivation(date, date, null, () => `${fact}: ${inDutch(date)}.`);
  }

  /** The steps from the fact to the date, each a Dutch sentence. */
  get why(): readonly string[] {
    this.lines ??= this.written();
    return this.lines;
  }

  private written(): readonly string[] {
    const lines: string[] = [];
    for (let step: Derivation | null = this; step; step = step.before) lines.push(step.line());
    return lines.reverse();
  }

  /** `days` later (or earlier); `ground` names the term and its source. */
  plusDays(days: number, ground: string): Derivation {
    return this.step(addDays(this.date, days), ground, days, 'dagen');
  }

  plusMonths(months: number, ground: string): Derivation {
    return this.step(addMonths(this.date, months), ground, months, 'maanden');
  }

  /** Another date takes over, for the reason given (a cap, an event that comes first, an ATW shift). */
  movedTo(date: PlainDate, ground: string): Derivation {
    return date === this.date ? this : this.next(date, () => `${ground}: ${inDutch(date)}.`);
  }

  /** The term stood still for so many days of recovery or leave, so that it goes on as if it had begun on `date`. */
  stoodStill(date: PlainDate, ground: string, days: number): Derivation {
    return date === this.date
      ? this
      : new Derivation(date, this.start, this, () => `${ground}: ${inDutch(date)}.`, date, this.notCounted + days);
  }

  /**
   * The end of a statutory term that the Algemene termijnenwet moves on (N-11). Late counts from the moved day; work
   * stays planned on the unmoved one.
   */
  movedByTermijnenwet(end: PlainDate): Derivation {
    if (end === this.date) return this;
    const ground = 'Verlengd tot de eerste dag die geen zaterdag, zondag of feestdag is (Algemene termijnenwet art. 1)';
    return new Derivation(end, this.start, this, () => `${ground}: ${inDutch(end)}.`, this.date, this.notCounted);
  }

  /** A remark that changes no date but has to be read with it. */
  noted(remark: string): Derivation {
    return new Derivation(this.date, this.start, this, () => remark, this.unmoved, this.notCounted);
  }

  /** The day on which it has to be ready at the latest with people at work (H-02). */
  onLastBusinessDay(): Derivation {
    this.workday ??= this.movedToWorkday();
    return this.workday;
  }

  private movedToWorkday(): Derivation {
    const which = this.unmoved === this.date ? 'die dag' : 'de dag zonder verlenging';
    return this.movedTo(lastBusinessDayOnOrBefore(this.unmoved), `Laatste werkdag op of voor ${which}`);
  }

  private step(date: PlainDate, ground: string, count: number, unit: string): Derivation {
    return this.next(date, () => {
      const arithmetic = `${count < 0 ? 'min' : 'plus'} ${Math.abs(count)} ${unit}`;
      return `${ground} (${arithmetic}): ${inDutch(date)}.`;
    });
  }

  private next(date: PlainDate, line: () => string): Derivation {
    return new Derivation(date, this.start, this, line, date, this.notCounted);
  }
}
