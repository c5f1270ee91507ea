import { type CivilMoment, clockTime, isBefore } from '../calendar/civil-moment';
import { inDutch } from '../calendar/plain-date';
import { type Agenda, agendaOf, type LedgerEntry, type PlannedEffect } from '../case/agenda';
import { happensByItself, type Step } from '../case/kinds';
import { isAsked, type Obligation } from '../case/obligation';
import type { Plan } from '../case/plan';
import { isReminderOfWeek, weekOverview } from '../contract/week-overview';
import { type ExchangeWork, exchangeWork, NO_EXCHANGES } from '../exchanges/exchange-work';
import { correctedByItself, filedByItself, withOwnFilingSaid } from '../meldingen/files-itself';
import { type MeldingWork, meldingWork } from '../meldingen/melding-work';
import { appointmentEffects } from './appointment-effects';
import { inAskedLanguage } from './asked-language';
import { billingNow } from './billing-now';
import { callEffects } from './call-effects';
import { confirmationWork } from './confirmation-effects';
import { type DelayCause, doneEffect, type Effect, plannedEffect } from './effects';
import { goneObligations } from './gone-obligations';
import { isToldWithLate } from './late-limit';
import { leavingEffects } from './leaving-effects';
import { leftAtUwvEffects } from './left-at-uwv-effects';
import { lineEffects } from './line-effects';
import type { StoredObligation } from './loaded-case';
import { isOfCase, type Moment } from './moment';
import { withNeutralSignal } from './neutral-signal';
import { packageChangeEffects } from './package-change-effects';
import { paymentEffects } from './payment-effects';
import { recoveryAnswers } from './recovery-answers';
import { revokedEffects } from './revoked-effects';
import { rowEffects } from './row-effects';
import { type ObligationRow, type Settled, settle } from './settle';
import { countedNow } from './times-counted';
import { LOOKS_AGAIN, toldEffects } from './told-effects';
import { unplannedWork } from './unplanned-work';

export type Work = Settled & {
  obligations: ObligationRow[];
  /** What is no longer asked for, as it stands from now on. */
  gone: StoredObligation[];
  effects: Effect[];
  next: { at: CivilMoment; what: string } | null;
  deliver: boolean;
  melding: MeldingWork;
  exchange: ExchangeWork;
};

/** Steps at which a melding that UWV has not accepted needs a person. */
const PRESSING = new Set<string>(['alarm', 'te-laat']);

/** What this moment asks for: effects, tasks to close, messages to drop, and the next moment. */
export function workFor(moment: Moment): Work {
  const { loaded, plan, now } = moment;
  const before = knownBefore(moment);
  const agenda = agendaOf({
    obligations: plan.obligations,
    ledger: Object.fromEntries([...before].map(([id, { entry }]) => [id, entry])),
    now,
    jitterMinutes: loaded.jitterMinutes,
    toldOtherwise: (step, reader, obligation) =>
      (loaded.level === 'case' && loaded.remindsWeekly && isReminderOfWeek(step, reader)) ||
      isToldWithLate(step, obligation, plan),
    heldUntil: plan.hold?.until ?? null,
    unsent: loaded.waitingMessages,
    goesByItself: correctedByItself(moment),
  });
  const alarmed = new Set<string>(
    agenda.due.filter(({ step }) => PRESSING.has(step)).map(({ obligation }) => obligation.id),
  );
  const melding = meldingWork(moment, {
    roundOf: (obligation) => agenda.ledger[obligation]?.round ?? 1,
    alarmed,
  });
  const obligations = plan.obligations.map((obligation) =>
    obligationRow(moment, obligation, { entry: agenda.ledger[obligation.id], before: before.get(obligation.id) }),
  );
  const gone = goneObligations(moment);
  const exchange = isOfCase(moment) ? exchangeWork(moment, obligations, alarmed) : NO_EXCHANGES;
  const planned = plannedEffects(moment, agenda, before);
  const billing = billingNow(moment, obligations);
  const overview = weekOverview(moment);
  const confirmations = confirmationWork(moment);
  const all = [
    ...planned,
    ...revokedEffects(moment, before, { rows: obligations, gone, others: planned }),
    ...leftAtUwvEffects(moment, before, obligations),
    ...doneEffects(moment, obligations, before),
    ...rowEffects(moment, obligations),
    ...unplannedWork(moment),
    ...paymentEffects(moment, billing),
    ...callEffects(moment, obligations),
    ...appointmentEffects(moment),
    ...lineEffects(moment, billing),
    ...toldEffects(moment),
    ...packageChangeEffects(moment),
    ...recoveryAnswers(moment, obligations),
    ...confirmations.effects,
    ...overview.effects,
    ...melding.effects,
    ...exchange.effects,
  ];
  const settled = settle(moment, obligations, [...melding.doneTasks, ...exchange.doneTasks], confirmations.stands);
  const effects = [...inAskedLanguage([...all, ...leavingEffects(moment, obligations, settled)], moment)];
  const waiting = waitingMoments(moment, effects, settled);
  const later = waiting.filter((at) => isBefore(now, at)).sort((a, b) => (isBefore(a, b) ? -1 : 1))[0];
  const next = earliestOf([
    agenda.next && { at: agenda.next.at, what: `${STEP_NAMES[agenda.next.step]} ${agenda.next.obligation.name}` },
    agenda.resumes && { at: agenda.resumes.at, what: `${agenda.resumes.obligation.name} gaat verder` },
    overview.next && { at: overview.next, what: 'het weekoverzicht' },
    later ? { at: later, what: 'bezorging van een bericht' } : null,
    melding.next && { at: melding.next, what: 'een nieuwe melding aan UWV' },
  ]);
  const deliver = waiting.some((at) => !isBefore(now, at));
  return { obligations, gone, effects, ...settled, next, deliver, melding, exchange };
}

/** With how often a row was done, and how many requests wait. */
function obligationRow(
  moment: Moment,
  obligation: Obligation,
  { entry, before }: { entry: LedgerEntry | undefined; before: StoredObligation | undefined },
): ObligationRow {
  const { counted, newlyDone } = countedNow(moment, obligation, before?.entry);
  const { back: _, ...steps } = entry ?? { round: 1, due: obligation.internalDue, done: [] };
  const { waiting } = obligation;
  return {
    obligation,
    entry: { ...steps, ...counted, ...(waiting === undefined ? {} : { waiting }) },
    was: before?.status ?? null,
    newlyDone,
  };
}

type KnownBefore = ReadonlyMap<string, StoredObligation>;

/** The obligations of the geval as they were; what was begun for the employment, before any sickness, goes on in it. */
function knownBefore({ loaded, gevalId }: Moment): KnownBefore {
  const rowsOf = (owner: string) => loaded.obligations.filter((row) => row.owner === owner);
  const rows = [...rowsOf(loaded.dienstverbandId), ...(gevalId ? rowsOf(gevalId) : [])];
  return new Map(rows.map((row) => [row.obligation, row]));
}

function plannedEffects(moment: Moment, agenda: Agenda, before: KnownBefore): Effect[] {
  const { facts, message } = moment;
  const byItself = new Set([...filedByItself(moment), ...correctedByItself(moment)]);
  const byMessage = message !== null && !LOOKS_AGAIN.has(message.type);
  // Work that a message brings up, or that only now came to exist, was not late by any fault of ours.
  // What was past already when the last fact was told has waited for mail hours since then.
  const toldOn = facts.at(-1)?.on;
  const causeOfDelay = ({ obligation, dueAt }: PlannedEffect): DelayCause | null => {
    if (byMessage) return 'melding-later-bekend';
    const was = before.get(obligation.id);
    if (!was) return null;
    // A change of the employment brings it up anew: no message, and no fault of ours either.
    if (isNewSince(was, obligation)) return 'melding-later-bekend';
    return toldOn !== undefined && dueAt.date < toldOn ? 'melding-later-bekend' : 'storing';
  };
  // What a preparation finds missing becomes tasks of its own; that it took place is nothing to show.
  const shown = agenda.due.filter(({ step }) => step !== 'voorbereiding');
  return shown
    .map((planned) => plannedEffect(planned, moment, causeOfDelay(planned)))
    .map((effect) => withOwnFilingSaid(effect, byItself))
    .flatMap((effect) => withNeutralSignal(effect, moment))
    .filter(({ key }, i, all) => all.findIndex((other) => other.key === key) === i);
}

/** Whether the plan did not ask for a duty of the law as yet, or by another day. */
function isNewSince({ status, entry }: StoredObligation, { source, internalDue }: Obligation): boolean {
  if (source === 'protocol') return false;
  return status === 'not-applicable' || status === 'superseded' || entry.due !== internalDue;
}

function doneEffects(moment: Moment, obligations: readonly ObligationRow[], before: KnownBefore): Effect[] {
  return obligations
    .filter(
      ({ obligation }) =>
        obligation.status === 'done' &&
        obligation.source !== 'protocol' &&
        !happensByItself(obligation) &&
        before.get(obligation.id)?.status !== 'done',
    )
    .map(({ obligation, entry }) => doneEffect(obligation, entry.round, moment));
}

/** When the messages that wait, and those of now, may leave. */
function waitingMoments({ loaded }: Moment, effects: readonly Effect[], { droppedMessages }: Settled): CivilMoment[] {
  const dropped = new Set(droppedMessages.map(({ id }) => id));
  const kept = loaded.waitingMessages.filter(({ id }) => !dropped.has(id));
  return [...kept, ...effects.filter(({ kind }) => kind === 'bericht')].map(({ at }) => at);
}

/** The first of several moments; of equal ones the one named first. */
function earliestOf(moments: Array<Work['next']>): Work['next'] {
  return moments.reduce((first, each) => (each && (!first || isBefore(each.at, first.at)) ? each : first), null);
}

const STEP_NAMES: Readonly<Record<Step, string>> = {
  voorbereiding: 'controle van de gegevens voor',
  opening: 'opening van',
  gewijzigd: 'nieuwe termijn van',
  herinnering: 'herinnering aan',
  alarm: 'alarm voor',
  'te-laat': 'termijn verstreken van',
  gebeurtenis: 'gebeurtenis:',
  bericht: 'bericht over',
};

export function waitsFor(next: Work['next'], plan: Plan): string {
  if (!next) return `Niets meer gepland; status ${plan.status}.`;
  return `Wacht tot ${inDutch(next.at.date)} ${clockTime(next.at.minute)}: ${next.what}.`;
}

const SHOWN_DUTIES = 5;

/** What a case waits for, with the duties that come next, as a list in Markdown; it names nobody. */
export function detailsOf(next: Work['next'], plan: Plan): string {
  const duties = plan.obligations
    .filter((obligation) => obligation.kind === 'duty' && isAsked(obligation))
    .sort((a, b) => (a.internalDue < b.internalDue ? -1 : 1))
    .slice(0, SHOWN_DUTIES)
    .map(
      ({ name, internalDue, status }) =>
        `- ${name}: ${status === 'late' ? 'te laat, was ' : ''}${inDutch(internalDue)}`,
    );
  const list = duties.length > 0 ? `\n\nVolgende plichten:\n${duties.join('\n')}` : '';
  return `${waitsFor(next, plan)}${list}`;
}
