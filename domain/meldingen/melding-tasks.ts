import type { MeldingId } from '../case/contract';
import { preparedOn } from '../case/kinds';
import { isActive } from '../case/obligation';
import { type Effect, effectOf, type TaskData, toldOf } from '../moment/effects';
import type { StoredTask } from '../moment/loaded-case';
import type { Moment } from '../moment/moment';
import { kindForTask, kindOf } from './kinds';
import { aboutOf } from './kinds/wish';
import { isKnown, type KindNow } from './kinds-now';
import { isUnderWay, type NewMelding, outcomeId, type StoredMelding } from './stored-melding';

/** Steps of tasks that close by themselves, or do not count rounds of the obligation. */
export const MELDING_TASK_STEPS = { preparation: 'voorbereiding', rejection: 'afgekeurd' } as const;

/** What the agenda of this moment tells of the obligations. */
export type AgendaNow = {
  roundOf(obligation: string): number;
  /** Obligations whose alarm was raised, or whose last day passed, at this moment. */
  alarmed: ReadonlySet<string>;
};

/** A line in the timeline for a melding that ended, and a task for one that was rejected. */
export function outcomeEffects(row: StoredMelding, moment: Moment, kinds: readonly KindNow[]): Effect[] {
  const kind = kindOf(row);
  const { aard, status, reason, contents, number } = row;
  // The acceptance of a report shows as the obligation that is done.
  const silent = status === 'geaccepteerd' && aard === 'melding' && contents.settles === kind.obligation;
  if (row.isRecorded || isUnderWay(row) || silent) return [];
  const id = outcomeId(row);
  const data = { aard, status, reason, firstSickDay: contents.firstSickDay };
  const outcome = effectOf(
    { ...moment, gevalId: row.gevalId },
    { ...id, obligation: kind.obligation },
    { kind: 'melding', data: kind.voluntary ? { ...data, name: kind.name } : data },
    id,
  );
  const asksNobody = status !== 'afgekeurd' || contents.withdraw || kind.voluntary;
  if (asksNobody || row.gevalId !== moment.gevalId) return [outcome];
  const what = aard === 'intrekking' ? `intrekking van de ${kind.name}` : kind.name;
  const obligation = kinds.find((each) => each.kind === kind)?.obligation;
  const task = taskOf({ kind, obligation, moment }, MELDING_TASK_STEPS.rejection, number, {
    name: `UWV heeft de ${what} afgekeurd`,
    reason,
    why: [reason ?? '', 'Verbeter wat hierboven staat en rond deze taak af: dan gaat het bericht opnieuw naar UWV.'],
  });
  return [outcome, task];
}

type TaskSubject = Pick<KindNow, 'kind' | 'obligation'> & { moment: Moment };

/** A task about a melding, for who makes it, or has the duty to, unless somebody else is named. */
function taskOf(
  { kind, obligation, moment }: TaskSubject,
  step: string,
  round: number,
  data: TaskData,
  to: string = obligation?.performer ?? obligation?.dutyOn ?? 'werkgever',
): Effect {
  const subject = { obligation: kind.obligation, step, round, channel: 'taak', to, part: data.item } as const;
  const told = { ...(obligation ? toldOf(obligation) : {}), opensOn: moment.now.date };
  return effectOf(moment, subject, { kind: 'taak', data: { ...told, ...data } });
}

/** One task for each missing item, from the preparation on. */
export function preparationTasks(
  moment: Moment,
  { roundOf }: AgendaNow,
  { kind, obligation, mandated, missing }: KindNow,
  underWay: readonly MeldingId[],
): Effect[] {
  const { loaded, gevalId, now } = moment;
  if (gevalId === null || kind.voluntary || !(mandated || kind.asksAnyone)) return [];
  if (!obligation || !isActive(obligation)) return [];
  const from = preparedOn(obligation) ?? obligation.opensOn;
  if (now.date < from || underWay.some((row) => row.kind === kind.id)) return [];
  const open = new Set(loaded.openTasks.map(({ key }) => key));
  return missing
    .map(({ item, name, todo }) =>
      taskOf({ kind, obligation, moment }, MELDING_TASK_STEPS.preparation, roundOf(kind.obligation), {
        name: `Ontbreekt voor de ${kind.name}: ${name}`,
        item,
        why: [todo],
      }),
    )
    .filter(({ key }) => !open.has(key));
}

/** Close to the last day UWV has not accepted the report: a person has to look. */
export function escalation(
  moment: Moment,
  { roundOf, alarmed }: AgendaNow,
  each: KindNow,
  kinds: readonly KindNow[],
): Effect[] {
  const { kind, obligation, mandated } = each;
  const isPressing = obligation && isActive(obligation) && alarmed.has(kind.obligation);
  if (moment.gevalId === null || kind.voluntary || !isPressing || !mandated) return [];
  const data = {
    name: `UWV heeft de ${kind.name} nog niet aanvaard`,
    why: [
      holdUp(each, kinds),
      'Doe de melding zelf in het werkgeversportaal van UWV als zij niet op tijd aankomt, en rond deze taak daarna af.',
    ],
  };
  return [taskOf({ kind, obligation, moment }, 'alarm', roundOf(kind.obligation), data, 'casemanager')];
}

function holdUp({ kind, meldingen, missing }: KindNow, kinds: readonly KindNow[]): string {
  const last = meldingen.at(-1);
  if (last?.status === 'verzonden') return 'De melding is verzonden, maar UWV heeft haar nog niet bevestigd.';
  if (last?.status === 'wachtend') return 'De melding kon nog niet worden verzonden: UWV is niet bereikbaar.';
  if (last?.status === 'afgekeurd') return `UWV heeft de melding afgekeurd. ${last.reason ?? ''}`.trim();
  if (missing.length > 0) return `Voor de melding ontbreekt nog: ${missing.map(({ name }) => name).join(', ')}.`;
  if (!isKnown(kind.after, kinds)) {
    const first = kinds.find((each) => each.kind.id === kind.after)?.kind.name;
    return `De melding gaat na de ${first}, en die heeft UWV nog niet aanvaard.`;
  }
  return 'De melding is nog niet verzonden.';
}

/** The item is there now, or the rejected report went again or need not go any more. */
export function isSettled(task: StoredTask, kinds: readonly KindNow[], created: readonly NewMelding[]): boolean {
  const now = kinds.find(({ kind }) => kind === kindForTask(task));
  if (!now) return false;
  if (task.step === MELDING_TASK_STEPS.preparation) {
    const isKnownToMiss = now.wishes.some((wish) => 'told' in wish);
    return isKnownToMiss && !now.missing.some(({ item }) => item === task.part);
  }
  return task.step === MELDING_TASK_STEPS.rejection && isOvertaken(task, now, created);
}

/** What UWV rejected went again, or was done by hand. */
function isOvertaken(task: StoredTask, now: KindNow, created: readonly NewMelding[]): boolean {
  const { kind, wishes, obligation, meldingen }: KindNow = now;
  const about = meldingen.find((row) => row.number === task.round)?.contents.about;
  const isKnownToUwv = wishes.some((wish) => wish.kind === 'as-is' && aboutOf(wish) === about);
  if (isKnownToUwv && obligation?.status === 'done') return true;
  return created.some((row) => row.gevalId === task.gevalId && row.kind === kind.id && row.contents.about === about);
}
