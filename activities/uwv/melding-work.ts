import { type CivilMoment, preparedOn } from '../../domain/case/agenda';
import { type CaseMessage, type SagaCommand, type SagaStart, sagaIdOf } from '../../domain/case/contract';
import type { RecordedFact } from '../../domain/case/facts';
import type { Obligation } from '../../domain/case/obligation';
import type { Plan } from '../../domain/case/plan';
import { type Effect, effectKey, factsForReader, ownerOf } from '../case/effects';
import type { LoadedCase, StoredTask } from '../case/load-case';
import { gevalUuid, stableUuid } from '../case/stable-id';
import { type MissingItem, missingFor } from './completeness';
import { kenmerkOf } from './kenmerk';
import { isMandated } from './mandate';
import { isUnderWay, type NewMelding, numberOf, outcomeKey, type StoredMelding } from './stored-melding';
import { type MeldingStep, nextStep, WEEKSMELDING, type Wish, wishOf } from './wanted-melding';

const CORRECTION = 'correctie-42e-weeksmelding';
const ACTIVE = new Set(['planned', 'open', 'late']);
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
  sagas: SagaStart[];
  sagaCommands: SagaCommand[];
  /** The day on which a report can be sent of which the agenda knows nothing. */
  next: CivilMoment | null;
};

export type MeldingWorkInput = {
  loaded: LoadedCase;
  /** Facts of the case with those of this transaction. */
  facts: readonly RecordedFact[];
  plan: Plan;
  gevalId: string | null;
  now: CivilMoment;
  dienstverbandId: string;
  message: CaseMessage | null;
  /** Round of the 42e-weeksmelding in the agenda. */
  round: number;
  /** Its alarm was raised, or its last day passed, at this moment. */
  alarmed: boolean;
};

/** The id of the message by which a saga tells the case that its melding was accepted. */
export function acceptanceId(meldingId: string): string {
  return `melding-${meldingId}`;
}

/** What is missing before the 42e-weeksmelding of the current geval can be sent. */
export function missingNow({ loaded, plan }: { loaded: LoadedCase; plan: Pick<Plan, 'firstSickDay'> }): MissingItem[] {
  return plan.firstSickDay ? missingFor(loaded.filing, plan.firstSickDay) : [];
}

/** The checks, reports, withdrawals and tasks that this moment asks for; nothing is sent here. */
export function meldingWork(input: MeldingWorkInput): MeldingWork {
  const { loaded, facts, plan, gevalId, now } = input;
  const mandated = isMandated(facts, loaded.mandates);
  const obligation = plan.obligations.find(({ id }) => id === WEEKSMELDING);
  const missing = missingNow(input);
  const wish = wishFor(input);
  const steps = stepsOf(input, wish).filter(({ step }) => step.do !== 'report' || (mandated && missing.length === 0));
  const created = steps.flatMap(({ geval, step }) => newMelding(input, geval, step));
  const unwanted = steps.flatMap(({ step }) => (step.do === 'withdraw-on-its-way' ? [step.melding] : []));
  const underWay = [...loaded.meldingen.filter(isUnderWay), ...created];
  const active = obligation !== undefined && ACTIVE.has(obligation.status);
  const effects = [
    ...loaded.meldingen.flatMap((row) => outcomeEffects(row, input, obligation)),
    ...(active && underWay.length === 0 ? preparationTasks(input, obligation, missing) : []),
    ...(active && input.alarmed && mandated ? [escalation(input, obligation, missing)] : []),
  ];
  return {
    effects,
    doneTasks: loaded.openTasks.filter((task) => isSettled(task, missing, created)).map(({ id }) => id),
    created,
    withdrawn: unwanted.filter((row) => !row.inhoud.withdraw).map(({ id }) => id),
    sagas: underWay.map(({ id, sleutel }) => ({ workflowId: sagaIdOf(sleutel), meldingId: id })),
    sagaCommands: unwanted.map(({ sleutel }) => ({ workflowId: sagaIdOf(sleutel), command: 'intrekken' as const })),
    next:
      gevalId && mandated && wish.kind === 'later' && !active && wish.opensOn > now.date
        ? { date: wish.opensOn, minute: 8 * 60 }
        : null,
  };
}

function wishFor({ loaded, facts, plan, dienstverbandId }: MeldingWorkInput): Wish {
  const reported = new Set(loaded.meldingen.map((row) => stableUuid(dienstverbandId, acceptanceId(row.id))));
  return wishOf({ plan, facts, context: loaded.context, reported });
}

function stepsOf(input: MeldingWorkInput, current: Wish): Array<{ geval: string; step: MeldingStep }> {
  const { loaded, plan, gevalId, dienstverbandId } = input;
  const earlier = new Set(plan.eerdereGevallen.map((old) => gevalUuid(dienstverbandId, old.geval)));
  const gevallen = new Set([...loaded.meldingen.map((row) => row.verzuimgeval_id), ...(gevalId ? [gevalId] : [])]);
  const retry = isRetry(input);
  return [...gevallen].map((geval) => {
    // A geval that is over keeps what was reported of it; one that no fact supports any more has nothing to report.
    const wish: Wish = geval === gevalId ? current : { kind: earlier.has(geval) ? 'as-is' : 'nothing' };
    const rows = loaded.meldingen.filter((row) => row.verzuimgeval_id === geval);
    return { geval, step: nextStep(rows, wish, { retry }) };
  });
}

/** A person finished the task that a rejection gave. */
function isRetry({ message, loaded }: MeldingWorkInput): boolean {
  if (message?.type !== 'taakAfgerond') return false;
  const task = loaded.openTasks.find(({ id }) => id === message.taakId);
  return task !== undefined && stepOf(task) === MELDING_TASK_STEPS.rejection;
}

export function stepOf({ sleutel }: Pick<StoredTask, 'sleutel'>): string {
  return sleutel.split('/')[2] ?? '';
}

function newMelding({ loaded, plan }: MeldingWorkInput, geval: string, step: MeldingStep): NewMelding[] {
  if (step.do !== 'report' && step.do !== 'withdraw-accepted') return [];
  const numbers = loaded.meldingen.filter((row) => row.verzuimgeval_id === geval).map(numberOf);
  const sleutel = `${geval}/${WEEKSMELDING}/melding/${Math.max(0, ...numbers) + 1}`;
  const shared = { id: stableUuid(sleutel), verzuimgeval_id: geval, sleutel };
  if (step.do === 'withdraw-accepted') return [{ ...shared, aard: 'intrekking', inhoud: step.melding.inhoud }];
  const corrects = plan.obligations.some(({ id, status }) => id === CORRECTION && ACTIVE.has(status));
  return [
    {
      ...shared,
      aard: 'melding',
      inhoud: { ...step.contents, referentie: kenmerkOf(sleutel), settles: corrects ? CORRECTION : WEEKSMELDING },
    },
  ];
}

/** A line in the timeline for a melding that ended, and a task for one that was rejected. */
function outcomeEffects(
  row: StoredMelding,
  { now, gevalId, dienstverbandId }: MeldingWorkInput,
  obligation: Obligation | undefined,
): Effect[] {
  // The acceptance of a report shows as the obligation that is done.
  const silent = row.status === 'geaccepteerd' && row.aard === 'melding' && row.inhoud.settles === WEEKSMELDING;
  if (row.gemeld || isUnderWay(row) || silent) return [];
  const shared = { obligation: WEEKSMELDING, row: null, step: row.status, gevalId: row.verzuimgeval_id, at: now };
  const outcome: Effect = {
    ...shared,
    key: outcomeKey(row),
    kind: 'melding',
    to: 'dossier',
    data: { aard: row.aard, status: row.status, reason: row.reden, firstSickDay: row.inhoud.firstSickDay },
  };
  if (row.status !== 'afgekeurd' || row.inhoud.withdraw || row.verzuimgeval_id !== gevalId) return [outcome];
  const what = row.aard === 'intrekking' ? 'intrekking van de 42e-weeksmelding' : '42e-weeksmelding';
  const task: Effect = {
    ...shared,
    key: effectKey(
      ownerOf({ gevalId, dienstverbandId }),
      WEEKSMELDING,
      MELDING_TASK_STEPS.rejection,
      numberOf(row),
      'taak',
      'werkgever',
    ),
    kind: 'taak',
    to: 'werkgever',
    data: {
      ...(obligation ? factsForReader(obligation) : {}),
      name: `UWV heeft de ${what} afgekeurd`,
      opensOn: now.date,
      reason: row.reden,
      why: [
        row.reden ?? '',
        'Verbeter wat hierboven staat en rond deze taak af: dan gaat het bericht opnieuw naar UWV.',
      ],
    },
  };
  return [outcome, task];
}

/** One task for each missing item, from the preparation on. */
function preparationTasks(
  { loaded, gevalId, dienstverbandId, now, round }: MeldingWorkInput,
  obligation: Obligation,
  missing: readonly MissingItem[],
): Effect[] {
  const from = preparedOn(obligation);
  if (gevalId === null || from === null || now.date < from) return [];
  const open = new Set(loaded.openTasks.map(({ sleutel }) => sleutel));
  return missing
    .map(
      ({ item, name, todo }): Effect => ({
        key: `${effectKey(ownerOf({ gevalId, dienstverbandId }), WEEKSMELDING, MELDING_TASK_STEPS.preparation, round, 'taak', 'werkgever')}/${item}`,
        kind: 'taak',
        obligation: WEEKSMELDING,
        row: null,
        to: 'werkgever',
        step: MELDING_TASK_STEPS.preparation,
        gevalId,
        at: now,
        data: {
          ...factsForReader(obligation),
          name: `Ontbreekt voor de 42e-weeksmelding: ${name}`,
          opensOn: now.date,
          item,
          why: [todo],
        },
      }),
    )
    .filter(({ key }) => !open.has(key));
}

/** Close to the last day UWV has not accepted the report: a person has to look. */
function escalation(
  { loaded, gevalId, dienstverbandId, now, round }: MeldingWorkInput,
  obligation: Obligation,
  missing: readonly MissingItem[],
): Effect {
  const last = loaded.meldingen.findLast((row) => row.verzuimgeval_id === gevalId);
  return {
    key: effectKey(ownerOf({ gevalId, dienstverbandId }), WEEKSMELDING, 'alarm', round, 'taak', 'casemanager'),
    kind: 'taak',
    obligation: WEEKSMELDING,
    row: null,
    to: 'casemanager',
    step: 'alarm',
    gevalId,
    at: now,
    data: {
      ...factsForReader(obligation),
      name: 'UWV heeft de 42e-weeksmelding nog niet aanvaard',
      opensOn: now.date,
      why: [
        holdUp(last, missing),
        'Doe de melding zelf in het werkgeversportaal van UWV als zij niet op tijd aankomt, en rond deze taak daarna af.',
      ],
    },
  };
}

function holdUp(last: StoredMelding | undefined, missing: readonly MissingItem[]): string {
  if (last?.status === 'verzonden') return 'De melding is verzonden, maar UWV heeft haar nog niet bevestigd.';
  if (last?.status === 'wachtend') return 'De melding kon nog niet worden verzonden: UWV is niet bereikbaar.';
  if (last?.status === 'afgekeurd') return `UWV heeft de melding afgekeurd. ${last.reden ?? ''}`.trim();
  if (missing.length > 0) return `Voor de melding ontbreekt nog: ${missing.map(({ name }) => name).join(', ')}.`;
  return 'De melding is nog niet verzonden.';
}

/** The item is there now, or the rejected report went again. */
function isSettled(task: StoredTask, missing: readonly MissingItem[], created: readonly NewMelding[]): boolean {
  if (task.verplichting !== WEEKSMELDING) return false;
  const step = stepOf(task);
  if (step === MELDING_TASK_STEPS.preparation) return !missing.some(({ item }) => task.sleutel.endsWith(`/${item}`));
  return step === MELDING_TASK_STEPS.rejection && created.some((row) => row.verzuimgeval_id === task.verzuimgeval_id);
}

const AUTOMATIC =
  'Poortwachter verstuurt deze melding zelf aan UWV op de eerste dag dat het kan; u hoeft niets te doen zolang er geen andere taak komt.';

const CALM_STEPS = new Set(['opening', 'gewijzigd', 'herinnering']);

/** A task or mail about a melding that goes by itself says so; an alarm does not. */
export function tellAutomatic(effect: Effect): Effect {
  const { obligation, kind, step, data } = effect;
  if (obligation !== WEEKSMELDING || !CALM_STEPS.has(step)) return effect;
  const name = kind === 'taak' ? `${data.name} (gaat automatisch)` : data.name;
  return { ...effect, data: { ...data, name, automatic: true, why: [AUTOMATIC, ...(data.why as string[])] } };
}
