import { addDays, inDutch } from '../calendar/plain-date';
import type { OtherParty } from '../case/contract';
import { isAwaitedOfUwv } from '../case/kinds';
import { MELDING_TASK_STEPS } from '../meldingen/melding-tasks';
import { isUnderWay } from '../meldingen/stored-melding';
import { type Effect, effectOf, type TaskData, toldOf } from '../moment/effects';
import type { MomentOfCase } from '../moment/moment';
import type { ObligationRow } from '../moment/settle';
import { ASIDE_STEPS } from '../moment/standalone-task';
import type { RowId } from '../obligations/obligation-id';
import { recordOf } from '../obligations/records';
import { rowOf } from '../protocols/packages';
import { exchangeOutcomeId, type StoredExchange } from './exchange';
import { asksReport } from './wanted-exchanges';

/** So long a party may be silent before a person looks, in days. */
export const SILENT_DAYS = 5;

export const PARTY_NAMES: Readonly<Record<OtherParty, string>> = {
  verzekeraar: 'de verzekeraar',
  ncvb: 'het NCvB',
  uitvoerder: 'de uitvoerder',
};

function nameOf(kind: string): string {
  return rowOf(kind)?.name ?? recordOf(kind)?.name ?? kind;
}

function rowIn({ kind }: StoredExchange): { row?: RowId } {
  return rowOf(kind) ? { row: kind as RowId } : {};
}

/** Who looks at what went wrong: only a doctor may know of an occupational disease. */
function ownerOf({ party }: StoredExchange): 'bedrijfsarts' | 'casemanager' {
  return party === 'ncvb' ? 'bedrijfsarts' : 'casemanager';
}

/** A line in the timeline for what ended, and a task for what was rejected. */
export function outcomes(moment: MomentOfCase): Effect[] {
  return moment.loaded.exchanges.flatMap((one) => {
    const { kind, aard, status, reason, gevalId, party, number, isRecorded } = one;
    if (isRecorded || isUnderWay(one)) return [];
    const id = exchangeOutcomeId(one);
    const data = { aard, status, reason, partij: party, name: nameOf(kind) };
    const line = effectOf({ ...moment, gevalId }, { ...id, ...rowIn(one) }, { kind: 'melding', data }, id);
    if (status !== 'afgekeurd' || gevalId !== moment.gevalId) return [line];
    const task = taskOf(one, moment, MELDING_TASK_STEPS.rejection, number, {
      name: `${PARTY_NAMES[party]} heeft het bericht afgekeurd: ${nameOf(kind)}`,
      reason,
      why: [reason ?? '', 'Verbeter wat hierboven staat en rond deze taak af: dan gaat het bericht opnieuw.'],
    });
    return [line, task];
  });
}

/** The exchange whose rejection a person has just dealt with. */
export function rejectedOf({ message, loaded }: MomentOfCase): StoredExchange | undefined {
  if (message?.type !== 'taakAfgerond') return undefined;
  const task = loaded.openTasks.find(({ id, step }) => id === message.taakId && step === MELDING_TASK_STEPS.rejection);
  return task && loaded.exchanges.find(({ kind, number }) => kind === task.obligation && number === task.round);
}

/** The task of a rejection that a person has just dealt with: the message goes again. */
export function rejectionsDealtWith(moment: MomentOfCase): string[] {
  const { message } = moment;
  const taakId = rejectedOf(moment) ? message?.taakId : undefined;
  return taakId === undefined ? [] : [taakId];
}

/** A task for what nobody answered for days. */
export function silences(moment: MomentOfCase): Effect[] {
  const { loaded, now } = moment;
  return loaded.exchanges.flatMap((one) => {
    const { kind, party, contents, number, status } = one;
    if (!isUnderWay(one) || addDays(contents.wantedOn, SILENT_DAYS) > now.date) return [];
    if (loaded.openTasks.some((task) => task.step === ASIDE_STEPS.silent && task.part === one.id)) return [];
    const what = status === 'verzonden' ? 'is verzonden en niet bevestigd' : 'kon nog niet worden verzonden';
    return [
      taskOf(one, moment, ASIDE_STEPS.silent, number, {
        name: `Nog geen ontvangst van ${PARTY_NAMES[party]}: ${nameOf(kind)}`,
        why: [`Het bericht van ${inDutch(contents.wantedOn)} ${what}. Neem contact op; het gaat vanzelf opnieuw.`],
      }),
    ];
  });
}

/** Tasks about silence that was broken. */
export function silencesEnded({ loaded }: MomentOfCase): string[] {
  const ended = new Set(loaded.exchanges.filter((one) => !isUnderWay(one)).map(({ id }) => id));
  return loaded.openTasks
    .filter(({ step, part }) => step === ASIDE_STEPS.silent && part !== null && ended.has(part))
    .map(({ id }) => id);
}

/** What was asked of others and does not come: the casemanager hears of it when its alarm is raised. */
export function escalations(
  moment: MomentOfCase,
  rows: readonly ObligationRow[],
  alarmed: ReadonlySet<string>,
): Effect[] {
  return rows
    .filter(({ obligation }) => alarmed.has(obligation.id))
    .filter(({ obligation }) => asksReport(obligation) || isAwaitedOfUwv(obligation))
    .filter(({ obligation: { dutyOn, performer = dutyOn } }) => performer !== 'casemanager')
    .map(({ obligation, entry }) => {
      const subject = {
        obligation: obligation.id,
        step: ASIDE_STEPS.escalated,
        round: entry.round,
        channel: 'taak',
        to: 'casemanager',
        ...(obligation.row === undefined ? {} : { row: obligation.row }),
      } as const;
      const { name, why } = toldOf(obligation);
      const data = {
        ...toldOf(obligation),
        name: `Gevraagd en nog niet ontvangen: ${name}`,
        why: [`Spreek de uitvoerder aan; uiterlijk ${inDutch(obligation.internalDue)} moet het er zijn.`, ...why],
      };
      return effectOf(moment, subject, { kind: 'taak', data });
    });
}

function taskOf(one: StoredExchange, moment: MomentOfCase, step: string, round: number, data: TaskData): Effect {
  const subject = { obligation: one.kind, step, round, channel: 'taak', to: ownerOf(one), part: one.id } as const;
  return effectOf({ ...moment, gevalId: one.gevalId }, { ...subject, ...rowIn(one) }, { kind: 'taak', data });
}
