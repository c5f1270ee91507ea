import type { RunState, Work } from './run-state';

export type Step = Work | 'end' | 'rollOver' | 'rest';

/** Longest life of one run: a run that sleeps for months would never see a new release. */
const ROLL_OVER_AFTER_MS = 90 * 86_400_000;
const ROLL_OVER_AT_LAST_MS = 100 * 86_400_000;

type Clock = { nowMs: number; workflowMs: number; timerStands: boolean; isLong: boolean };

/**
 * What a run does next. What it has under way goes on meanwhile; nothing that one message holds keeps it from its moments.
 * @param clock the case's own clock, the clock of its workflow, whether its timer is set for the moment that is to come, and
 *   whether its history has grown long
 */
export function nextStep(state: RunState, clock: Clock): Step {
  const { running } = state;
  // Nothing may be under way that still works with the database as it was.
  if (state.setBackTo !== null) return running.size === 0 ? 'redo' : 'rest';
  if (running.has('redo')) return 'rest';
  if (state.asides.length > 0 && !running.has('aside')) return 'aside';
  if (state.inbox.length > 0 && !running.has('answer')) return 'answer';
  if (momentIsDue(state, clock.nowMs)) return 'moment';
  if (isBusy(state) || state.plan === null) return 'rest';
  if (state.plan.nextMomentMs === null) return state.sagasRunning === 0 ? 'end' : 'rest';
  return shouldRollOver(state, clock) ? 'rollOver' : 'rest';
}

/** A moment has come, or the run does not know what is to come. */
function momentIsDue({ plan, running, momentNotBeforeMs }: RunState, nowMs: number) {
  if (running.has('moment')) return false;
  if (momentNotBeforeMs !== null) return momentNotBeforeMs <= nowMs;
  return plan === null || (plan.nextMomentMs !== null && plan.nextMomentMs <= nowMs);
}

function isBusy({ running, sagasUnderWay, inbox, asides }: RunState): boolean {
  return running.size > 0 || sagasUnderWay > 0 || inbox.length > 0 || asides.length > 0;
}

/**
 * A phase ended, the run grew old or its history long, and nothing is under way. Best when the timer has to be set anyway; a run
 * that never comes to that rolls over a little later. Before its history has no room for another signal it does so at any
 * quiet point.
 */
function shouldRollOver(
  { mayRollOver, startedAtMs, phaseAtStart, plan, sagasRunning }: RunState,
  { workflowMs, timerStands, isLong }: Clock,
): boolean {
  // A saga is a child of the run that started it; it takes days, and the run waits for it.
  if (!mayRollOver || sagasRunning > 0) return false;
  const ageMs = workflowMs - startedAtMs;
  if (isLong || ageMs > ROLL_OVER_AT_LAST_MS) return true;
  return !timerStands && (plan?.phase !== phaseAtStart || ageMs > ROLL_OVER_AFTER_MS);
}
