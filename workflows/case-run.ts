import { CancellationScope, condition, setCurrentDetails, sleep, workflowInfo } from '@temporalio/workflow';
import type { CaseRunInput, Outlook } from '../domain/case/contract';
import { nextStep, type Step } from './next-step';
import { afterEvent, knownBy, type RunEvent, type RunState, stateAtStart, type Work } from './run-state';
import { Sagas } from './sagas';

/** Events; the server ends a run of some ten times as many, and takes no more than 10,000 signals for one. */
const LONG_HISTORY = 5_000;

/** One run: holds its state, sleeps until there is something to do, and keeps the one timer. */
export class CaseRun {
  state: RunState;
  /** Meldingen that are under way. */
  readonly sagas: Sagas;
  private timer: { atMs: number; scope: CancellationScope; fired: boolean } | null = null;
  private failure: unknown = null;

  constructor(private readonly input: CaseRunInput) {
    this.state = stateAtStart(input, Date.now());
    this.sagas = new Sagas(input, (counts) => this.note({ kind: 'sagas', ...counts }));
  }

  /** The case's own clock. */
  nowMs(): number {
    return Date.now() + this.input.clockOffsetMs;
  }

  /** The one way to change the state. */
  note(event: RunEvent): void {
    const before = detailsOf(this.state);
    this.state = afterEvent(this.state, event);
    const details = detailsOf(this.state);
    if (details !== undefined && details !== before) setCurrentDetails(details);
  }

  /** Takes over what a transaction said: its plan by the event, and its sagas. */
  follow(event: RunEvent, outlook: Pick<Outlook, 'sagas' | 'sagaCommands'>): void {
    this.note(event);
    void this.sagas.follow(outlook);
  }

  /** Does a piece of work beside everything else; an error that is nobody's to mend ends the run with its words. */
  begin(work: Work, act: () => Promise<void>): void {
    this.note({ kind: 'began', work });
    act()
      .catch((error: unknown) => {
        this.failure = error;
      })
      .finally(() => this.note({ kind: 'ended', work }));
  }

  /** @throws the error that ended a piece of work for good */
  step(): Step {
    if (this.failure !== null) throw this.failure;
    const atMs = this.timerMs();
    const timerStands = this.timer !== null && this.timer.atMs === atMs;
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    const isLong = continueAsNewSuggested || historyLength > LONG_HISTORY;
    return nextStep(this.state, { nowMs: this.nowMs(), workflowMs: Date.now(), timerStands, isLong });
  }

  /** Sleeps until something happens or the next moment comes. One timer, kept while the moment stands. */
  async rest(): Promise<void> {
    if (!this.state.running.has('moment')) this.arm();
    const { state } = this;
    await condition(() => this.state !== state || this.timer?.fired === true);
    if (this.timer?.fired) this.timer = null;
  }

  private arm(): void {
    const atMs = this.timerMs();
    if (this.timer?.atMs === atMs) return;
    this.cancelTimer();
    if (atMs === null) return;
    const timer = { atMs, scope: new CancellationScope(), fired: false };
    this.timer = timer;
    // The timer stays while its moment does, and what it was set for may not come any more: the details tell that.
    const summary = this.state.plan?.waitsFor.replace(/: .*$/s, '.');
    // A cancelled sleep is not an error here: another timer took its place.
    timer.scope
      .run(() => sleep(Math.max(1, atMs - Date.now()), { summary }))
      .then(
        () => {
          timer.fired = true;
        },
        () => undefined,
      );
  }

  private cancelTimer(): void {
    this.timer?.scope.cancel();
    this.timer = null;
  }

  /** The next moment in workflow time. */
  private timerMs(): number | null {
    const { plan, momentNotBeforeMs } = this.state;
    const atMs = momentNotBeforeMs ?? plan?.nextMomentMs ?? null;
    return atMs === null ? null : atMs - this.input.clockOffsetMs;
  }

  nextRun(): CaseRunInput {
    this.cancelTimer();
    return { ...this.input, carried: { plan: this.state.plan, known: knownBy(this.state) } };
  }

  view(): { phase: string; waitsFor: string; nextMomentMs: number | null } {
    const { phase = '', waitsFor = '', nextMomentMs = null } = this.state.plan ?? {};
    return { phase, waitsFor, nextMomentMs };
  }
}

/** What a run shows of itself. */
function detailsOf({ plan }: RunState): string | undefined {
  return plan?.details ?? plan?.waitsFor;
}
