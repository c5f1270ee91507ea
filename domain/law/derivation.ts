import { lastBusinessDayOnOrBefore } from '../calendar/business-days';
import { addDays, addMonths, inDutch, type PlainDate } from '../calendar/plain-date';
import { remembered } from '../remembered';

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
    /** What this step says: a ground for its date, or with `says` a remark. */
    private readonly ground: string,
    private readonly says: Says = 'ground',
    private readonly count: number = 0,
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
    return new Derivation(date, date, null, fact);
  }

  /** The steps from the fact to the date, each a Dutch sentence; written only when somebody asks why. */
  get why(): readonly string[] {
    this.lines ??= this.written();
    return this.lines;
  }

  private written(): readonly string[] {
    let at = 0;
    for (let step: Derivation | null = this; step; step = step.before) at++;
    // With room for no more: a list that grows takes room for sixteen.
    const lines = new Array<string>(at);
    for (let step: Derivation | null = this; step; step = step.before) lines[--at] = step.line();
    return lines;
  }

  private line(): string {
    const { ground, says, count } = this;
    if (says === 'remark') return ground;
    const arithmetic = says === 'ground' ? '' : ` (${count < 0 ? 'min' : 'plus'} ${Math.abs(count)} ${says})`;
    return ground + arithmetic + endOfLine(this.date);
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
    return date === this.date ? this : this.step(date, ground);
  }

  /** The term stood still for so many days of recovery or leave, so that it goes on as if it had begun on `date`. */
  stoodStill(date: PlainDate, ground: string, days: number): Derivation {
    if (date === this.date) return this;
    return new Derivation(date, this.start, this, ground, 'ground', 0, date, this.notCounted + days);
  }

  /**
   * The end of a statutory term that the Algemene termijnenwet moves on (N-11). Late counts from the moved day; work
   * stays planned on the unmoved one.
   */
  movedByTermijnenwet(end: PlainDate): Derivation {
    if (end === this.date) return this;
    const ground = 'Verlengd tot de eerste dag die geen zaterdag, zondag of feestdag is (Algemene termijnenwet art. 1)';
    return new Derivation(end, this.start, this, ground, 'ground', 0, this.date, this.notCounted);
  }

  /** A remark that changes no date but has to be read with it. */
  noted(remark: string): Derivation {
    return new Derivation(this.date, this.start, this, remark, 'remark', 0, this.unmoved, this.notCounted);
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

  private step(date: PlainDate, ground: string, count = 0, says: Says = 'ground'): Derivation {
    return new Derivation(date, this.start, this, ground, says, count, date, this.notCounted);
  }
}

const endOfLine = remembered((date: PlainDate) => `: ${inDutch(date)}.`, 20_000);

/** How a step speaks: of its ground alone, of so many days or months from the step before, or as a remark of no date. */
type Says = 'ground' | 'dagen' | 'maanden' | 'remark';
