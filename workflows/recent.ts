import type { CaseMessage, DeliveryResult, DoneTransaction, Known, TransactionResult } from '../domain/case/contract';

/** So far back a database can be set without the run forgetting what it did since. */
const REMEMBERED_MS = 7 * 86_400_000;

/** What the case did in the last days, from which it finds that the database was set back, and does it again. */
export class Recent {
  /** Highest version of the case that this run has seen. */
  version: number;
  private untilMs: number;
  private done: DoneTransaction[];
  /** Version to which the database was set back, until everything was done again. */
  setBackTo: number | null = null;

  constructor(known: Known | undefined) {
    this.version = known?.version ?? 0;
    this.untilMs = known?.untilMs ?? 0;
    this.done = known?.done ?? [];
  }

  /** Takes note of a transaction, unless it found the database behind. */
  remember(result: Partial<TransactionResult>, message: CaseMessage | null): void {
    // A result that an earlier release recorded has neither.
    const { version = this.version, atMs = this.untilMs } = result;
    if (result.setBack) this.setBackTo = version;
    else {
      this.saw(version, atMs);
      this.done.push({ version, atMs, message });
    }
  }

  /**
   * Takes note of a delivery: what it sent shows in the version.
   * @param seenVersion what this run had seen when it began; a message may have been answered meanwhile
   */
  delivered({ version = this.version, atMs = this.untilMs }: Partial<DeliveryResult>, seenVersion: number): void {
    if (version < seenVersion) this.setBackTo = version;
    else this.saw(version, atMs);
  }

  private saw(version: number, atMs: number): void {
    this.version = Math.max(this.version, version);
    this.untilMs = Math.max(this.untilMs, atMs);
  }

  /** Hands out what the database has lost, in order, and forgets it; and the moment until which all was done. */
  takeLost(): { lost: DoneTransaction[]; untilMs: number; name: string } {
    const setBackTo = this.setBackTo ?? this.version;
    const name = `teruggezet-${setBackTo}-${this.version}`;
    const lost = this.done.filter(({ version }) => version > setBackTo).sort((a, b) => a.version - b.version);
    this.done = this.done.filter(({ version }) => version <= setBackTo);
    this.version = setBackTo;
    this.setBackTo = null;
    return { lost, untilMs: this.untilMs, name };
  }

  /** For the next run. */
  known(): Known {
    const done = this.done.filter(({ atMs }) => atMs > this.untilMs - REMEMBERED_MS);
    return { version: this.version, untilMs: this.untilMs, done };
  }
}
