import type { CivilMoment } from '../calendar/civil-moment';
import { type MeldingId, type SagaCommand, sagaIdOf } from '../case/contract';
import { isActive } from '../case/obligation';
import type { Plan } from '../case/plan';
import type { Effect } from '../moment/effects';
import type { Moment } from '../moment/moment';
import { kindForTask } from './kinds';
import type { MeldingKind } from './kinds/kind';
import { isKnown, type KindNow, kindsNow } from './kinds-now';
import {
  type AgendaNow,
  escalation,
  isSettled,
  MELDING_TASK_STEPS,
  outcomeEffects,
  preparationTasks,
} from './melding-tasks';
import { isUnderWay, type NewMelding, type StoredMelding } from './stored-melding';
import { type MeldingStep, nextSteps } from './wanted-melding';

/** What a case transaction does about the reports to UWV. */
export type MeldingWork = {
  effects: Effect[];
  /** Tasks whose cause is gone. */
  doneTasks: string[];
  created: NewMelding[];
  /** Meldingen under way that are no longer wanted. */
  withdrawn: string[];
  sagaCommands: SagaCommand[];
  /** The day on which a report can be sent of which the agenda knows nothing. */
  next: CivilMoment | null;
};

/** The checks, reports, withdrawals and tasks that this moment asks for; nothing is sent here. */
export function meldingWork(moment: Moment, agenda: AgendaNow): MeldingWork {
  const { loaded } = moment;
  const kinds = kindsNow(moment);
  const steps = kinds.flatMap((each) => stepsOf(moment, each, kinds));
  const created = numbered(moment, steps);
  const unwanted = steps.flatMap(({ step }) => (step.do === 'withdraw-on-its-way' ? [step.melding] : []));
  const underWay = [...loaded.meldingen.filter(isUnderWay), ...created];
  return {
    effects: [
      ...loaded.meldingen.flatMap((row) => outcomeEffects(row, moment, kinds)),
      ...kinds.flatMap((each) => preparationTasks(moment, agenda, each, underWay)),
      ...kinds.flatMap((each) => escalation(moment, agenda, each, kinds)),
    ],
    doneTasks: loaded.openTasks.filter((task) => isSettled(task, kinds, created)).map(({ id }) => id),
    created,
    withdrawn: unwanted.filter((row) => !row.contents.withdraw).map(({ id }) => id),
    sagaCommands: unwanted.map((row) => ({ workflowId: sagaIdOf(row), command: 'intrekken' as const })),
    next: nextOpening(moment, kinds),
  };
}

type GevalStep = { gevalId: string; kind: MeldingKind; step: MeldingStep };

/** What is to be done about one kind: in the current geval, and in those that no fact supports any more. */
function stepsOf(moment: Moment, now: KindNow, kinds: readonly KindNow[]): GevalStep[] {
  const { loaded, gevalId: current } = moment;
  const { kind, wishes, mandated, missing } = now;
  const retry = isRetry(moment, kind);
  const mayReport = mandated && missing.length === 0 && isKnown(kind.after, kinds);
  // A geval that is over keeps what was reported of it, and what is under way.
  const over = new Set(moment.earlier.map(({ geval }) => geval));
  const rows = loaded.meldingen.filter((row) => row.kind === kind.id && !over.has(row.gevalId));
  const gevallen = new Set([...rows.map((row) => row.gevalId), ...(current ? [current] : [])]);
  return [...gevallen].flatMap((gevalId) => {
    const own = rows.filter((row) => row.gevalId === gevalId);
    return nextSteps(kind, own, gevalId === current ? wishes : [], { retry })
      .filter((step) => step.do !== 'report' || mayReport)
      .map((step) => ({ gevalId, kind, step }));
  });
}

/** A person finished the task that a rejection gave. */
function isRetry({ message, loaded }: Moment, kind: MeldingKind): boolean {
  if (message?.type !== 'taakAfgerond') return false;
  const task = loaded.openTasks.find(({ id }) => id === message.taakId);
  return task !== undefined && task.step === MELDING_TASK_STEPS.rejection && kindForTask(task) === kind;
}

/** The meldingen that these steps ask for, each with the next number of its kind in its geval. */
function numbered({ loaded, plan }: Moment, steps: readonly GevalStep[]): NewMelding[] {
  const created: NewMelding[] = [];
  for (const { gevalId, kind, step } of steps) {
    if (step.do === 'withdraw-on-its-way') continue;
    const rows: MeldingId[] = [...loaded.meldingen, ...created];
    const numbers = rows.filter((row) => row.gevalId === gevalId && row.kind === kind.id).map(({ number }) => number);
    const id = { gevalId, kind: kind.id, number: Math.max(0, ...numbers) + 1 };
    if (step.do === 'withdraw-accepted')
      created.push({ ...id, aard: 'intrekking', contents: withdrawalOf(kind, step.melding, plan) });
    else created.push({ ...id, aard: 'melding', contents: { ...step.told, settles: settledBy(kind, plan) } });
  }
  return created;
}

/** The obligation that acceptance settles: the correction, else its own as long as it is still to be fulfilled. */
function settledBy({ obligation, correction, voluntary }: MeldingKind, plan: Plan): string | null {
  if (voluntary) return null;
  const isAsked = (id: string | undefined) => plan.obligations.some((o) => o.id === id && isActive(o));
  return [correction, obligation].find(isAsked) ?? null;
}

/**
 * Where the ziekmelding was withdrawn nothing is reported anew: with the withdrawal at UWV the correction is done. Else it settles
 * nothing, whatever the report that it withdraws settled: UWV has to get the new day first.
 */
function withdrawalOf({ correction }: MeldingKind, { contents }: StoredMelding, { status }: Plan) {
  return { ...contents, settles: status === 'ingetrokken' && correction !== undefined ? correction : null };
}

/** The first day on which a report opens of which the agenda knows nothing. */
function nextOpening({ gevalId, now }: Moment, kinds: readonly KindNow[]): CivilMoment | null {
  if (gevalId === null) return null;
  const days = kinds
    .filter(({ kind, mandated }) => mandated && isKnown(kind.after, kinds))
    .flatMap(({ kind, obligation, wishes }) => {
      const inAgenda = !kind.voluntary && obligation && isActive(obligation) ? obligation.opensOn : null;
      const days = wishes.flatMap((wish) => (wish.kind === 'later' ? [wish.told.opensOn] : []));
      return days.filter((day) => day > now.date && day !== inAgenda);
    })
    .sort();
  return days[0] ? { date: days[0], minute: 8 * 60 } : null;
}
