import {
  ApplicationFailure,
  CancellationScope,
  condition,
  setCurrentDetails,
  sleep,
  uuid4,
} from '@temporalio/workflow';
import type {
  Answer,
  CaseMessage,
  CaseRunInput,
  IncomingMessage,
  MessageType,
  TransactionResult,
} from '../domain/case/contract';
import { Recent } from './recent';
import { Sagas } from './sagas';

type Inboxed = { message: CaseMessage; answer: Answer | null };

/** Longest life of one run: a run that sleeps for months would never see a new release. */
const ROLL_OVER_AFTER_MS = 90 * 86_400_000;
const ROLL_OVER_AT_LAST_MS = 100 * 86_400_000;

/** The state of one run: its inbox, the next moment and what it waits for. Everything else stands in the database. */
export class CaseRun {
  private readonly inbox: Inboxed[] = [];
  private nextMomentMs: number | null;
  private phase: string;
  private phaseAtStart: string;
  private waitsFor: string;
  /** False until the plan has been read once: a first run knows no moment yet. */
  private planned: boolean;
  private readonly startedAtMs = Date.now();
  private timer: { atMs: number; scope: CancellationScope; fired: boolean } | null = null;
  /** Messages answered so far in this run. */
  answered = 0;
  /** Rows were written that nobody delivers yet. */
  deliveryWanted = false;
  deliveryRunning = false;
  /** A moment is being performed; its result tells the next one. */
  momentRunning = false;

  /** Meldingen that are under way. */
  readonly sagas: Sagas;
  readonly recent: Recent;

  constructor(private readonly input: CaseRunInput) {
    this.sagas = new Sagas(input);
    this.recent = new Recent(input.carried?.known);
    this.nextMomentMs = input.carried?.nextMomentMs ?? null;
    this.phase = this.phaseAtStart = input.carried?.phase ?? '';
    this.waitsFor = input.carried?.waitsFor ?? '';
    this.planned = input.carried !== null;
  }

  /** The case's own clock. */
  nowMs(): number {
    return Date.now() + this.input.clockOffsetMs;
  }

  /** Queues a message of a person and waits until the main loop has answered it. */
  async submit(type: MessageType, message: IncomingMessage): Promise<Answer> {
    const entry = this.post({ ...message, type });
    await condition(() => entry.answer !== null);
    const answer = entry.answer as Answer;
    if (!answer.accepted) throw ApplicationFailure.nonRetryable(answer.reason, answer.code, answer.field);
    return answer;
  }

  /** Queues a message that nobody waits for. A signal of an operator may come without an id. */
  post(message: CaseMessage): Inboxed {
    const entry: Inboxed = { message: { ...message, id: message.id || uuid4() }, answer: null };
    this.inbox.push(entry);
    return entry;
  }

  /** The next message; none while the database is behind. */
  takeMessage(): Inboxed | undefined {
    return this.isSetBack ? undefined : this.inbox.shift();
  }

  /** The database turned out to be behind: the message is answered once that has been made good. */
  putBack(entry: Inboxed): void {
    this.inbox.unshift(entry);
  }

  get isSetBack(): boolean {
    return this.recent.setBackTo !== null;
  }

  /** Nothing is under way that still works with the database as it was. */
  mayDoAgain(): boolean {
    return this.isSetBack && !this.momentRunning && !this.deliveryRunning;
  }

  /** A moment has come, or the run does not know yet what is to come. */
  momentIsDue(): boolean {
    if (this.momentRunning || this.inbox.length > 0 || this.isSetBack) return false;
    return !this.planned || (this.nextMomentMs !== null && this.nextMomentMs <= this.nowMs());
  }

  /** Takes over what an answered message says of the future. */
  adopt(result: TransactionResult): void {
    this.answered++;
    this.take(result);
  }

  /**
   * Takes over what a performed moment says of the future. When a message was answered meanwhile, nobody knows which of
   * the two came last: then the plan is read again.
   * @param answeredBefore `answered` as it was when the moment began
   */
  adoptMoment(result: TransactionResult, answeredBefore: number): void {
    this.take(result);
    if (this.answered !== answeredBefore) this.planned = false;
  }

  private take(result: TransactionResult): void {
    this.deliveryWanted ||= result.deliver;
    void this.sagas.follow(result);
    this.planned = true;
    this.nextMomentMs = result.nextMomentMs;
    this.phase = result.phase;
    if (this.phaseAtStart === '') this.phaseAtStart = result.phase;
    if (this.waitsFor !== result.waitsFor) setCurrentDetails(result.waitsFor);
    this.waitsFor = result.waitsFor;
  }

  /** Sleeps until a message, the end of what is under way or the next moment. One timer, kept while the moment stands. */
  async rest(): Promise<void> {
    if (!this.momentRunning) this.arm();
    const wasUnderWay = this.underWay();
    await condition(
      () =>
        (this.inbox.length > 0 && !this.isSetBack) ||
        this.mayDoAgain() ||
        this.timer?.fired === true ||
        this.underWay() !== wasUnderWay,
    );
    if (this.timer?.fired) this.timer = null;
  }

  private underWay(): string {
    return `${this.momentRunning} ${this.deliveryRunning} ${this.sagas.underWay} ${this.sagas.running}`;
  }

  private arm(): void {
    const atMs = this.timerMs();
    if (this.timer?.atMs === atMs) return;
    this.timer?.scope.cancel();
    this.timer = null;
    if (atMs === null) return;
    const timer = { atMs, scope: new CancellationScope(), fired: false };
    this.timer = timer;
    // A cancelled sleep is not an error here: another timer took its place.
    timer.scope
      .run(() => sleep(Math.max(1, atMs - Date.now()), { summary: this.waitsFor }))
      .then(
        () => {
          timer.fired = true;
        },
        () => undefined,
      );
  }

  private isBusy(): boolean {
    return (
      this.momentRunning ||
      this.deliveryRunning ||
      this.sagas.underWay > 0 ||
      this.deliveryWanted ||
      this.isSetBack ||
      this.inbox.length > 0
    );
  }

  /** Nothing is to come, so the run can end once all handlers have finished. */
  isOver(): boolean {
    return this.planned && this.nextMomentMs === null && !this.isBusy() && this.sagas.running === 0;
  }

  /**
   * A phase ended or the run grew old, and nothing is under way. Best when the timer has to be set anyway; a run that
   * never comes to that rolls over a little later.
   */
  shouldRollOver(): boolean {
    // Without a moment to come it ends as soon as its sagas have.
    if (!this.input.mayRollOver || this.isBusy() || this.nextMomentMs === null) return false;
    const ageMs = Date.now() - this.startedAtMs;
    if (ageMs > ROLL_OVER_AT_LAST_MS) return true;
    return !this.timerStands() && (this.phase !== this.phaseAtStart || ageMs > ROLL_OVER_AFTER_MS);
  }

  private timerStands(): boolean {
    return this.timer !== null && this.timer.atMs === this.timerMs();
  }

  /** The next moment in workflow time. */
  private timerMs(): number | null {
    return this.nextMomentMs === null ? null : this.nextMomentMs - this.input.clockOffsetMs;
  }

  nextRun(): CaseRunInput {
    const { nextMomentMs, phase, waitsFor } = this;
    this.timer?.scope.cancel();
    return { ...this.input, carried: { nextMomentMs, phase, waitsFor, known: this.recent.known() } };
  }

  get inboxIsEmpty(): boolean {
    return this.inbox.length === 0;
  }

  view(): { phase: string; waitsFor: string; nextMomentMs: number | null } {
    return { phase: this.phase, waitsFor: this.waitsFor, nextMomentMs: this.nextMomentMs };
  }
}
