import type {
  Aside,
  CaseMessage,
  CaseRunInput,
  DoneTransaction,
  Outlook,
  RunPlan,
  Told,
  TransactionResult,
} from '../domain/case/contract';
import { forkOf, higher, type Lineage, NO_LINEAGE, setBackTo } from '../domain/case/lineage';

/** So far back a database can be set without the run forgetting what it did since. */
const REMEMBERED_MS = 7 * 86_400_000;
/** Of a case that is told more than this in those days the last are remembered. */
const REMEMBERED_AT_MOST = 1_000;
/** What goes to the next run is one payload, of which Temporal takes two megabytes. */
const CARRIED_AT_MOST = 1_000_000;
/** A moment that fails for a cause that repeating cannot mend is tried again after so long; an operator has a task meanwhile. */
const AFTER_FAILURE_MS = 3_600_000;

/** What a run has under way, each at most once. */
export type Work = 'redo' | 'answer' | 'aside' | 'moment';

/** Everything a run knows. It changes in `afterEvent` alone, and `nextStep` follows from it. */
export type RunState = {
  readonly startedAtMs: number;
  readonly mayRollOver: boolean;
  readonly phaseAtStart: string;
  /** Null until the plan has been read, and when a transaction is known to have been missed. */
  readonly plan: RunPlan | null;
  /** The highest version of the case that this run has seen. */
  readonly lineage: Lineage;
  /** Everything that was planned until this moment was done. */
  readonly untilMs: number;
  /** The transactions of the last days, to do them again when the database is set back. */
  readonly done: readonly DoneTransaction[];
  /** Version to which the database was set back, until everything was done again. */
  readonly setBackTo: number | null;
  readonly inbox: readonly CaseMessage[];
  readonly asides: readonly Aside[];
  readonly running: ReadonlySet<Work>;
  /** Not before then a moment is tried that failed for good; null when none did. */
  readonly momentNotBeforeMs: number | null;
  /** Starts and commands of sagas under way: a run does not end or roll over meanwhile. */
  readonly sagasUnderWay: number;
  /** Sagas that this run started and that have not ended: it neither rolls over nor ends meanwhile. */
  readonly sagasRunning: number;
};

export type RunEvent =
  | { kind: 'told'; told: Told }
  | { kind: 'posted'; message: CaseMessage }
  | { kind: 'notUnderstood'; aside: Aside }
  | { kind: 'began'; work: Work }
  | { kind: 'ended'; work: Work }
  /** A transaction of this run was committed, or found the database set back. */
  | { kind: 'done'; result: TransactionResult; message: CaseMessage | null }
  | { kind: 'momentFailed'; atMs: number }
  | { kind: 'sagas'; underWay: number; running: number };

export function stateAtStart({ carried, mayRollOver }: CaseRunInput, startedAtMs: number): RunState {
  const { lineage = NO_LINEAGE, untilMs = 0, done = [] } = carried?.known ?? {};
  return {
    startedAtMs,
    mayRollOver,
    phaseAtStart: carried?.plan?.phase ?? '',
    plan: carried?.plan ?? null,
    lineage,
    untilMs,
    done,
    setBackTo: null,
    inbox: [],
    asides: [],
    running: new Set(),
    momentNotBeforeMs: null,
    sagasUnderWay: 0,
    sagasRunning: 0,
  };
}

/** The state after something happened; never throws. */
export function afterEvent(state: RunState, event: RunEvent): RunState {
  switch (event.kind) {
    case 'told':
      return afterTold(state, event.told);
    case 'posted':
      return { ...state, inbox: [...state.inbox, event.message] };
    case 'notUnderstood':
      return { ...state, asides: [...state.asides, event.aside] };
    case 'began':
      return afterBeginning(state, event.work);
    case 'ended':
      return { ...state, running: new Set([...state.running].filter((work) => work !== event.work)) };
    case 'done':
      return afterTransaction(state, event.result, event.message);
    case 'momentFailed':
      return { ...state, momentNotBeforeMs: event.atMs + AFTER_FAILURE_MS };
    case 'sagas':
      return { ...state, sagasUnderWay: event.underWay, sagasRunning: event.running };
  }
}

/** Whatever the order in which a run is told: of all plans that of the highest version holds. */
function adopt(state: RunState, outlook: Outlook): RunState {
  const { planVersion, nextMomentMs, phase, waitsFor, details, lineage } = outlook;
  const isNewer = state.plan === null || planVersion > state.plan.planVersion;
  return {
    ...state,
    plan: isNewer
      ? { planVersion, nextMomentMs, phase, waitsFor, ...(details === undefined ? {} : { details }) }
      : state.plan,
    phaseAtStart: state.phaseAtStart || phase,
    lineage: higher(state.lineage, lineage),
    momentNotBeforeMs: isNewer ? null : state.momentNotBeforeMs,
  };
}

function afterTold(state: RunState, told: Told): RunState {
  const done = [...state.done, ...told.done].slice(-REMEMBERED_AT_MOST);
  const fork = forkOf(state.lineage, told.lineage);
  // Told from another past than this run has seen: the database was set back. What was lost on either side is done again.
  if (fork !== null) return { ...state, done, setBackTo: Math.min(fork, state.setBackTo ?? fork) };
  const untilMs = Math.max(state.untilMs, ...told.done.map(({ atMs }) => atMs));
  return { ...adopt(state, told), done, untilMs };
}

function afterBeginning(state: RunState, work: Work): RunState {
  const running = new Set([...state.running, work]);
  switch (work) {
    case 'answer':
      return { ...state, running, inbox: state.inbox.slice(1) };
    case 'aside':
      return { ...state, running, asides: state.asides.slice(1) };
    // What it does again is remembered anew, under the versions of the database as it is now.
    case 'redo': {
      const from = state.setBackTo ?? state.lineage.version;
      const done = state.done.filter(({ version }) => version <= from);
      return { ...state, running, done, lineage: NO_LINEAGE, plan: null, setBackTo: null };
    }
    default:
      return { ...state, running };
  }
}

function afterTransaction(state: RunState, result: TransactionResult, message: CaseMessage | null): RunState {
  if (result.setBack) {
    const setBack = setBackTo(state.lineage, result.lineage) ?? result.lineage.version;
    // The message is taken once that has been made good.
    return { ...state, setBackTo: setBack, inbox: message ? [message, ...state.inbox] : state.inbox };
  }
  const transaction = { version: result.planVersion, atMs: result.atMs, message };
  const done = [...state.done, transaction].slice(-REMEMBERED_AT_MOST);
  const untilMs = Math.max(state.untilMs, result.atMs);
  return { ...adopt(state, result), done, untilMs };
}

/** What a set-back database has lost, in order. Read before the work on it begins. */
export function lostSince({ done, setBackTo: from, lineage }: RunState): DoneTransaction[] {
  return done.filter(({ version }) => version > (from ?? lineage.version)).sort((a, b) => a.version - b.version);
}

/** For the next run. */
export function knownBy({ lineage, untilMs, done }: RunState) {
  return { lineage, untilMs, done: fitting(done.filter(({ atMs }) => atMs > untilMs - REMEMBERED_MS)) };
}

/** The last of these, as many as one payload holds. */
function fitting(done: readonly DoneTransaction[]): DoneTransaction[] {
  let room = CARRIED_AT_MOST;
  const tooMany = done.findLastIndex((one) => {
    room -= JSON.stringify(one).length;
    return room < 0;
  });
  return done.slice(tooMany + 1);
}
