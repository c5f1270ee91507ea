import type { CivilMoment } from '../calendar/civil-moment';
import { type SagaCommand, sagaIdOf } from '../case/contract';
import type { RecordedFact } from '../case/facts';
import { preparedOn } from '../case/kinds';
import { isActive, type Obligation } from '../case/obligation';
import type { Plan } from '../case/plan';
import { type Effect, effectKey, factsForReader } from '../moment/effects';
import type { LoadedCase, StoredTask } from '../moment/loaded-case';
import type { Moment } from '../moment/moment';
import { type MissingItem, missingFor } from './completeness';
import { kindForTask, kindOf, MELDING_KINDS } from './kinds';
import type { MeldingKind } from './kinds/kind';
import { type Picture, pictureOf } from './kinds/picture';
import { aboutOf, type Wish } from './kinds/wish';
import { isMandated } from './mandate';
import {
  acceptedOf,
  isUnderWay,
  kindIdOf,
  type NewMelding,
  numberOf,
  outcomeKey,
  type StoredMelding,
} from './stored-melding';
import { agrees, type MeldingStep, nextSteps } from './wanted-melding';

/** Steps of tasks that have no round of the obligation in their key, or close by themselves. */
export const MELDING_TASK_STEPS = { preparation: 'voorbereiding', rejection: 'afgekeurd' } as const;

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

type MeldingWorkInput = Moment & {
  /** Rounds of the obligations in the agenda. */
  roundOf(obligation: string): number;
  /** Obligations whose alarm was raised, or whose last day passed, at this moment. */
  alarmed: ReadonlySet<string>;
};

/** One kind of melding in the current geval: what UWV ought to know, and what stands in the way. */
type KindNow = {
  kind: MeldingKind;
  obligation: Obligation | undefined;
  mandated: boolean;
  wishes: readonly Wish[];
  missing: readonly MissingItem[];
  /** Of this kind and geval, oldest first. */
  meldingen: readonly StoredMelding[];
};

/** What is missing, by obligation, before the meldingen of the current geval can be sent. */
export function missingNow(moment: Moment): Map<string, readonly MissingItem[]> {
  const duties = kindsNow(moment).filter(({ kind }) => !kind.voluntary);
  return new Map(duties.map(({ kind, missing }) => [kind.obligation, missing]));
}

/** The checks, reports, withdrawals and tasks that this moment asks for; nothing is sent here. */
export function meldingWork(input: MeldingWorkInput): MeldingWork {
  const { loaded } = input;
  const kinds = kindsNow(input);
  const steps = kinds.flatMap((each) => stepsOf(input, each, kinds));
  const created = numbered(input, steps);
  const unwanted = steps.flatMap(({ step }) => (step.do === 'withdraw-on-its-way' ? [step.melding] : []));
  const underWay = [...loaded.meldingen.filter(isUnderWay), ...created];
  return {
    effects: [
      ...loaded.meldingen.flatMap((row) => outcomeEffects(row, input, kinds)),
      ...kinds.flatMap((each) => preparationTasks(input, each, underWay)),
      ...kinds.flatMap((each) => escalation(input, each, kinds)),
    ],
    doneTasks: loaded.openTasks.filter((task) => isSettled(task, kinds, created)).map(({ id }) => id),
    created,
    withdrawn: unwanted.filter((row) => !row.inhoud.withdraw).map(({ id }) => id),
    sagaCommands: unwanted.map(({ sleutel }) => ({ workflowId: sagaIdOf(sleutel), command: 'intrekken' as const })),
    next: nextOpening(input, kinds),
  };
}

function kindsNow({ loaded, facts, plan, gevalId }: Moment): KindNow[] {
  const current = loaded.meldingen.filter((row) => row.verzuimgeval_id === gevalId);
  const reported = new Set(loaded.meldingen.map(({ factId }) => factId));
  const picture = pictureOf({ plan, facts, context: loaded.context, reported, meldingen: current });
  return MELDING_KINDS.map((kind) => kindNow(kind, picture, { loaded, facts, plan, current }));
}

function kindNow(
  kind: MeldingKind,
  picture: Picture | null,
  { loaded, facts, plan, current }: Pick<Moment, 'loaded' | 'facts' | 'plan'> & { current: readonly StoredMelding[] },
): KindNow {
  const wishes = picture ? kind.wishes(picture) : [];
  const missing = wishes.flatMap((wish) => ('told' in wish ? missingFor(kind, loaded.filing, wish.told) : []));
  return {
    kind,
    wishes,
    obligation: plan.obligations.find(({ id }) => id === kind.obligation),
    mandated: isMandated(facts, loaded.mandates, kind.obligation),
    missing: missing.filter(({ item }, i) => missing.findIndex((each) => each.item === item) === i),
    meldingen: current.filter((row) => kindIdOf(row) === kind.id),
  };
}

type GevalStep = { geval: string; kind: MeldingKind; step: MeldingStep };

/** What is to be done about one kind: in the current geval, and in those that no fact supports any more. */
function stepsOf(input: MeldingWorkInput, now: KindNow, kinds: readonly KindNow[]): GevalStep[] {
  const { loaded, gevalId } = input;
  const { kind, wishes, mandated, missing } = now;
  const retry = isRetry(input, kind);
  const mayReport = mandated && missing.length === 0 && isKnown(kind.after, kinds);
  // A geval that is over keeps what was reported of it, and what is under way.
  const over = new Set(input.earlier.map(({ geval }) => geval));
  const rows = loaded.meldingen.filter((row) => kindIdOf(row) === kind.id && !over.has(row.verzuimgeval_id));
  const gevallen = new Set([...rows.map((row) => row.verzuimgeval_id), ...(gevalId ? [gevalId] : [])]);
  return [...gevallen].flatMap((geval) => {
    const own = rows.filter((row) => row.verzuimgeval_id === geval);
    return nextSteps(kind, own, geval === gevalId ? wishes : [], { retry })
      .filter((step) => step.do !== 'report' || mayReport)
      .map((step) => ({ geval, kind, step }));
  });
}

/** UWV accepted what it ought to know of this kind, or has it from elsewhere. */
function isKnown(kindId: string | undefined, kinds: readonly KindNow[]): boolean {
  const needed = kinds.find(({ kind }) => kind.id === kindId);
  if (!needed) return true;
  const { kind, meldingen, wishes, obligation } = needed;
  if (meldingen.length === 0) return obligation?.status === 'done';
  const accepted = acceptedOf(meldingen);
  return accepted !== undefined && !meldingen.some(isUnderWay) && wishes.some((wish) => agrees(kind, accepted, wish));
}

/** A person finished the task that a rejection gave. */
function isRetry({ message, loaded }: MeldingWorkInput, kind: MeldingKind): boolean {
  if (message?.type !== 'taakAfgerond') return false;
  const task = loaded.openTasks.find(({ id }) => id === message.taakId);
  return task !== undefined && stepOf(task) === MELDING_TASK_STEPS.rejection && kindForTask(task) === kind;
}

export function stepOf({ sleutel }: Pick<StoredTask, 'sleutel'>): string {
  return sleutel.split('/')[2] ?? '';
}

/** The meldingen that these steps ask for, each with the next number of its kind in its geval. */
function numbered({ loaded, plan }: MeldingWorkInput, steps: readonly GevalStep[]): NewMelding[] {
  const created: NewMelding[] = [];
  for (const { geval, kind, step } of steps) {
    if (step.do === 'withdraw-on-its-way') continue;
    const before = `${geval}/${kind.id}/melding/`;
    const rows = [...loaded.meldingen, ...created].filter(({ sleutel }) => sleutel.startsWith(before));
    const sleutel = `${before}${Math.max(0, ...rows.map(numberOf)) + 1}`;
    const shared = { verzuimgeval_id: geval, sleutel };
    if (step.do === 'withdraw-accepted') created.push({ ...shared, aard: 'intrekking', inhoud: step.melding.inhoud });
    else {
      created.push({ ...shared, aard: 'melding', inhoud: { ...step.told, settles: settledBy(kind, plan) } });
    }
  }
  return created;
}

/** The obligation that acceptance settles: the correction, else its own as long as it is still to be fulfilled. */
function settledBy({ obligation, correction, voluntary }: MeldingKind, plan: Plan): string | null {
  if (voluntary) return null;
  const isAsked = (id: string | undefined) => plan.obligations.some((o) => o.id === id && isActive(o));
  return [correction, obligation].find(isAsked) ?? null;
}

/** A line in the timeline for a melding that ended, and a task for one that was rejected. */
function outcomeEffects(row: StoredMelding, { now, gevalId }: MeldingWorkInput, kinds: readonly KindNow[]): Effect[] {
  const kind = kindOf(row);
  // The acceptance of a report shows as the obligation that is done.
  const silent = row.status === 'geaccepteerd' && row.aard === 'melding' && row.inhoud.settles === kind.obligation;
  if (row.gemeld || isUnderWay(row) || silent) return [];
  const outcome: Effect = {
    obligation: kind.obligation,
    row: null,
    step: row.status,
    gevalId: row.verzuimgeval_id,
    at: now,
    key: outcomeKey(row),
    kind: 'melding',
    to: 'dossier',
    data: {
      aard: row.aard,
      status: row.status,
      reason: row.reden,
      firstSickDay: row.inhoud.firstSickDay,
      ...(kind.voluntary ? { name: kind.name } : {}),
    },
  };
  const asksNobody = row.status !== 'afgekeurd' || row.inhoud.withdraw || kind.voluntary;
  if (asksNobody || row.verzuimgeval_id !== gevalId) return [outcome];
  const what = row.aard === 'intrekking' ? `intrekking van de ${kind.name}` : kind.name;
  const obligation = kinds.find((each) => each.kind === kind)?.obligation;
  const task = taskOf({ kind, obligation, now, gevalId }, MELDING_TASK_STEPS.rejection, numberOf(row), {
    name: `UWV heeft de ${what} afgekeurd`,
    reason: row.reden,
    why: [row.reden ?? '', 'Verbeter wat hierboven staat en rond deze taak af: dan gaat het bericht opnieuw naar UWV.'],
  });
  return [outcome, task];
}

type TaskSubject = Pick<KindNow, 'kind' | 'obligation'> & { now: CivilMoment; gevalId: string };

/** A task about a melding, for who has the duty to make it unless somebody else is named. */
function taskOf(
  { kind, obligation, now, gevalId }: TaskSubject,
  step: string,
  round: number,
  data: Record<string, unknown>,
  to: string = obligation?.dutyOn ?? 'werkgever',
): Effect {
  return {
    key: effectKey(gevalId, kind.obligation, step, round, 'taak', to),
    kind: 'taak',
    obligation: kind.obligation,
    row: null,
    to,
    step,
    gevalId,
    at: now,
    data: { ...(obligation ? factsForReader(obligation) : {}), opensOn: now.date, ...data },
  };
}

/** One task for each missing item, from the preparation on. */
function preparationTasks(
  { loaded, gevalId, now, roundOf }: MeldingWorkInput,
  { kind, obligation, mandated, missing }: KindNow,
  underWay: ReadonlyArray<{ sleutel: string }>,
): Effect[] {
  if (gevalId === null || kind.voluntary || !(mandated || kind.asksAnyone)) return [];
  if (!obligation || !isActive(obligation)) return [];
  const from = preparedOn(obligation) ?? obligation.opensOn;
  if (now.date < from || underWay.some((row) => kindIdOf(row) === kind.id)) return [];
  const open = new Set(loaded.openTasks.map(({ sleutel }) => sleutel));
  const subject = { kind, obligation, now, gevalId };
  return missing
    .map(({ item, name, todo }) => {
      const data = { name: `Ontbreekt voor de ${kind.name}: ${name}`, item, why: [todo] };
      const task = taskOf(subject, MELDING_TASK_STEPS.preparation, roundOf(kind.obligation), data);
      return { ...task, key: `${task.key}/${item}` };
    })
    .filter(({ key }) => !open.has(key));
}

/** Close to the last day UWV has not accepted the report: a person has to look. */
function escalation(
  { gevalId, now, roundOf, alarmed }: MeldingWorkInput,
  each: KindNow,
  kinds: readonly KindNow[],
): Effect[] {
  const { kind, obligation, mandated } = each;
  const isPressing = obligation && isActive(obligation) && alarmed.has(kind.obligation);
  if (gevalId === null || kind.voluntary || !isPressing || !mandated) return [];
  const data = {
    name: `UWV heeft de ${kind.name} nog niet aanvaard`,
    why: [
      holdUp(each, kinds),
      'Doe de melding zelf in het werkgeversportaal van UWV als zij niet op tijd aankomt, en rond deze taak daarna af.',
    ],
  };
  return [taskOf({ kind, obligation, now, gevalId }, 'alarm', roundOf(kind.obligation), data, 'casemanager')];
}

function holdUp({ kind, meldingen, missing }: KindNow, kinds: readonly KindNow[]): string {
  const last = meldingen.at(-1);
  if (last?.status === 'verzonden') return 'De melding is verzonden, maar UWV heeft haar nog niet bevestigd.';
  if (last?.status === 'wachtend') return 'De melding kon nog niet worden verzonden: UWV is niet bereikbaar.';
  if (last?.status === 'afgekeurd') return `UWV heeft de melding afgekeurd. ${last.reden ?? ''}`.trim();
  if (missing.length > 0) return `Voor de melding ontbreekt nog: ${missing.map(({ name }) => name).join(', ')}.`;
  if (!isKnown(kind.after, kinds)) {
    const first = kinds.find((each) => each.kind.id === kind.after)?.kind.name;
    return `De melding gaat na de ${first}, en die heeft UWV nog niet aanvaard.`;
  }
  return 'De melding is nog niet verzonden.';
}

/** The item is there now, or the rejected report went again or need not go any more. */
function isSettled(task: StoredTask, kinds: readonly KindNow[], created: readonly NewMelding[]): boolean {
  const now = kinds.find(({ kind }) => kind === kindForTask(task));
  if (!now) return false;
  const step = stepOf(task);
  if (step === MELDING_TASK_STEPS.preparation) {
    const isKnownToMiss = now.wishes.some((wish) => 'told' in wish);
    return isKnownToMiss && !now.missing.some(({ item }) => task.sleutel.endsWith(`/${item}`));
  }
  if (step !== MELDING_TASK_STEPS.rejection) return false;
  const rejected = now.meldingen.find((row) => numberOf(row) === Number(task.sleutel.split('/')[3]));
  const about = rejected?.inhoud.about;
  const isKnownToUwv = now.wishes.some((wish) => wish.kind === 'as-is' && aboutOf(wish) === about);
  const filedByHand = isKnownToUwv && now.obligation?.status === 'done';
  const wentAgain = created.some(
    (row) =>
      row.verzuimgeval_id === task.verzuimgeval_id && kindIdOf(row) === now.kind.id && row.inhoud.about === about,
  );
  return filedByHand || wentAgain;
}

/** The first day on which a report opens of which the agenda knows nothing. */
function nextOpening({ gevalId, now }: MeldingWorkInput, kinds: readonly KindNow[]): CivilMoment | null {
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

const AUTOMATIC =
  'Poortwachter verstuurt deze melding zelf aan UWV op de eerste dag dat het kan; u hoeft niets te doen zolang er geen andere taak komt.';

const CALM_STEPS = new Set(['opening', 'gewijzigd', 'herinnering']);

/** A task or mail about a melding that goes by itself says so; an alarm does not. */
export function tellAutomatic(
  effect: Effect,
  facts: readonly RecordedFact[],
  mandates: LoadedCase['mandates'],
): Effect {
  const { obligation, kind, step, data } = effect;
  const goesByItself = kindForTask({ verplichting: obligation }) && isMandated(facts, mandates, obligation);
  if (!goesByItself || !CALM_STEPS.has(step)) return effect;
  const name = kind === 'taak' ? `${data.name} (gaat automatisch)` : data.name;
  return { ...effect, data: { ...data, name, automatic: true, why: [AUTOMATIC, ...(data.why as string[])] } };
}
