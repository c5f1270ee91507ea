import { type CivilMoment, inMailHours, isBefore } from '../calendar/civil-moment';
import { inDutch } from '../calendar/plain-date';
import { agendaOf, type Ledger, type LedgerEntry } from '../case/agenda';
import { employerSeesRow } from '../case/employer-knowledge';
import { dayOf, type RecordedFact } from '../case/facts';
import { happensByItself, type Step } from '../case/kinds';
import { isActive, type Obligation } from '../case/obligation';
import type { Plan } from '../case/plan';
import type { Performer } from '../case/roles';
import { MELDING_TASK_STEPS, type MeldingWork, meldingWork, stepOf, tellAutomatic } from '../meldingen/melding-work';
import { doneEffect, type Effect, effectKey, effectOf, SET_BACK } from './effects';
import type { Moment } from './moment';

export type ObligationRow = { obligation: Obligation; entry: LedgerEntry };

export type Work = {
  obligations: ObligationRow[];
  effects: Effect[];
  closedTasks: Array<{ id: string; status: 'gedaan' | 'vervallen'; reason: string | null }>;
  droppedMessages: Array<{ id: string; reason: string }>;
  next: { at: CivilMoment; what: string } | null;
  deliver: boolean;
  melding: MeldingWork;
};

/** Steps at which a melding that UWV has not accepted needs a person. */
const PRESSING = new Set<string>(['alarm', 'te-laat']);

/** What this moment asks for: effects, tasks to close, messages to drop, and the next moment. */
export function workFor(moment: Moment): Work {
  const { loaded, facts, plan, gevalId, now } = moment;
  const { dienstverbandId, jitterMinutes } = loaded;
  // What was begun for the employment, before there was any sickness, goes on in the geval.
  const rowsOf = (id: string) => loaded.obligations.filter((row) => row.verzuimgeval_id === id);
  const before = new Map(
    [...rowsOf(dienstverbandId), ...(gevalId ? rowsOf(gevalId) : [])].map((row) => [row.verplichting, row]),
  );
  const ledger: Ledger = Object.fromEntries([...before].map(([id, row]) => [id, row.gegevens]));
  const agenda = agendaOf({
    obligations: plan.obligations,
    ledger,
    now,
    jitterMinutes,
    heldUntil: plan.hold?.until ?? null,
  });

  const byMessage = moment.message !== null && !LOOKS_AGAIN.has(moment.message.type);
  // Work that a message brings up, or that only now came to exist, was not late by any fault of ours.
  const causeOfDelay = (id: string) => (byMessage ? 'melding-later-bekend' : before.has(id) ? 'storing' : null);
  // What a preparation finds missing becomes tasks of its own; that it took place is nothing to show.
  const shown = agenda.due.filter((planned) => planned.step !== 'voorbereiding');
  const planned = shown.map((each) => effectOf(each, moment, causeOfDelay(each.obligation.id)));
  const effects = planned.map((effect) => tellAutomatic(effect, facts, loaded.mandates));
  const melding = meldingWork({
    ...moment,
    roundOf: (obligation) => agenda.ledger[obligation]?.round ?? 1,
    alarmed: new Set(agenda.due.filter(({ step }) => PRESSING.has(step)).map(({ obligation }) => obligation.id)),
  });
  const obligations = plan.obligations.map((obligation) => ({
    obligation,
    entry: agenda.ledger[obligation.id] ?? { round: 1, due: obligation.internalDue, done: [] },
  }));
  for (const { obligation, entry } of obligations)
    if (obligation.status === 'done' && !happensByItself(obligation) && before.get(obligation.id)?.status !== 'done')
      effects.push(doneEffect(obligation, entry.round, moment));
  effects.push(...factEffects(moment), ...kindEffects(moment), ...askedEffects(moment), ...melding.effects);

  const settled = settle(moment, new Map(obligations.map((row) => [row.obligation.id, row])), melding.doneTasks);
  const waiting = [
    ...loaded.waitingMessages
      .filter((row) => !settled.droppedMessages.some((dropped) => dropped.id === row.id))
      .map(({ at }) => at),
    ...effects.filter((effect) => effect.kind === 'bericht').map((effect) => effect.at),
  ];
  const later = waiting.filter((at) => isBefore(now, at)).sort((a, b) => (isBefore(a, b) ? -1 : 1))[0];
  const next = earliestOf([
    agenda.next && { at: agenda.next.at, what: `${STEP_NAMES[agenda.next.step]} ${agenda.next.obligation.name}` },
    later ? { at: later, what: 'bezorging van een bericht' } : null,
    melding.next && { at: melding.next, what: 'een nieuwe melding aan UWV' },
  ]);
  const deliver =
    waiting.some((at) => !isBefore(now, at)) || (moment.message?.type === 'wek' && loaded.claimedMessages > 0);
  return { obligations, effects, ...settled, next, deliver, melding };
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
};

export function waitsFor(next: Work['next'], plan: Plan): string {
  if (!next) return `Niets meer gepland; status ${plan.status}.`;
  const hour = `${String(Math.floor(next.at.minute / 60)).padStart(2, '0')}:${String(next.at.minute % 60).padStart(2, '0')}`;
  return `Wacht tot ${inDutch(next.at.date)} ${hour}: ${next.what}.`;
}

/** Messages that tell nothing: the case only looks again, so what is late is late by itself. */
const LOOKS_AGAIN = new Set<string>(['wek', 'frequentVerzuim']);

/** A line in the timeline for a person who had the case look again, with the reason; the daily check gives none. */
function askedEffects({ message, gevalId, owner, now }: Moment): Effect[] {
  const asked = message && (message.type === 'herplan' || LOOKS_AGAIN.has(message.type));
  if (!asked || (message.type === 'wek' && message.reason === undefined)) return [];
  return [
    {
      key: effectKey(owner, message.type, message.id, 1, 'dossier', 'dossier'),
      kind: 'status',
      obligation: message.type,
      row: null,
      to: 'dossier',
      step: 'gevraagd',
      gevalId,
      at: now,
      data: { reason: message.reason ?? null, by: message.by ?? 'onbekend' },
    },
  ];
}

/** Messages and status lines that a fact itself gives rise to. */
function factEffects(moment: Moment): Effect[] {
  const { loaded, plan, gevalId, owner, now, newFacts } = moment;
  const effects: Effect[] = [];
  for (const fact of newFacts) {
    if (plan.status !== loaded.phase.split('/')[0]) effects.push(statusEffect(fact, moment));
    if (fact.type !== 'ziekmelding' && fact.type !== 'herstelmelding') continue;
    const at = inMailHours(now, loaded.jitterMinutes);
    effects.push({
      key: effectKey(owner, fact.type, 'bevestiging', fact.seq, 'email', 'werkgever'),
      kind: 'bericht',
      obligation: fact.type,
      row: null,
      to: 'werkgever',
      step: 'bevestiging',
      gevalId,
      at,
      data: confirmationData(fact, plan),
    });
  }
  return effects;
}

/** A line in the timeline on the day from which the eigenrisicodrager carries the case on. */
function kindEffects({ loaded, plan, gevalId, owner, now }: Moment): Effect[] {
  const known = loaded.cases.find(({ id }) => id === gevalId);
  if (plan.kind === 'verzuim' || known?.status === plan.status) return [];
  return [
    {
      key: effectKey(owner, 'eigenrisicodrager', 'status', 1, 'dossier', 'dossier'),
      kind: 'status',
      obligation: 'eigenrisicodrager',
      row: null,
      to: 'dossier',
      step: 'status',
      gevalId,
      at: now,
      data: { status: plan.status, caseKind: plan.kind, firstSickDay: plan.firstSickDay },
    },
  ];
}

function confirmationData(fact: RecordedFact, plan: Plan): Record<string, unknown> {
  const upcoming = plan.obligations
    .filter((o) => (o.status === 'planned' || o.status === 'open') && o.kind === 'duty' && o.dutyOn !== 'uwv')
    .filter(({ id, dutyOn }) => employerSeesRow(id, dutyOn))
    .sort((a, b) => (a.internalDue < b.internalDue ? -1 : 1))
    .slice(0, 3)
    .map(({ name, internalDue, legalLatest }) => ({ name, internalDue, legalLatest }));
  return {
    firstSickDay: plan.firstSickDay,
    day: dayOf(fact),
    ...(fact.type === 'herstelmelding' ? { recoveredOn: fact.recoveredOn } : {}),
    caseKind: plan.kind,
    upcoming,
  };
}

function statusEffect(fact: RecordedFact, { plan, gevalId, owner, now }: Moment): Effect {
  return {
    key: effectKey(owner, fact.type, 'status', fact.seq, 'dossier', 'dossier'),
    kind: 'status',
    obligation: fact.type,
    row: null,
    to: 'dossier',
    step: 'status',
    gevalId,
    at: now,
    data: { status: plan.status, caseKind: plan.kind, firstSickDay: plan.firstSickDay },
  };
}

const CLOSED_BY_A_PERSON = new Set(['onbegrepen-bericht', SET_BACK]);

/** After these a confirmation that still waits would tell what is no longer so. */
const OVERTAKES = new Set<string>(['intrekking', 'intrekking-herstel', 'correctie-hersteldatum', 'overlijden']);

const PASSED_ON = 'de plicht ligt nu bij een ander';

/** Between employer and eigenrisicodrager a duty passes on when the day of the end of the employment turns out otherwise. */
function passedOn({ sleutel }: { sleutel: string }, dutyOn: Performer): boolean {
  const holder = sleutel.split('/')[5];
  return (
    (holder === 'werkgever' && dutyOn === 'eigenrisicodrager') ||
    (holder === 'eigenrisicodrager' && dutyOn === 'werkgever')
  );
}

/** Tasks and waiting messages of what is done, no longer applies or moved to another round. */
function settle(
  { loaded, plan, gevalId, newFacts }: Moment,
  rows: Map<string, ObligationRow>,
  doneTasks: readonly string[],
): Pick<Work, 'closedTasks' | 'droppedMessages'> {
  const stateOf = (row: {
    verzuimgeval_id: string | null;
    verplichting: string;
    sleutel: string;
  }): { status: 'gedaan' | 'vervallen'; reason: string | null } | null => {
    const known = rows.get(row.verplichting);
    // What a person has to look at stays with its owner until that person closes it.
    if (row.sleutel.endsWith('/levering') || CLOSED_BY_A_PERSON.has(row.verplichting)) return null;
    if (row.sleutel.includes('/bevestiging/') && newFacts.some(({ type }) => OVERTAKES.has(type)))
      return { status: 'vervallen', reason: 'inmiddels achterhaald' };
    if (row.verzuimgeval_id !== null && row.verzuimgeval_id !== gevalId)
      return { status: 'vervallen', reason: 'een ander geval is nu actueel' };
    if (!known)
      return row.sleutel.includes('/bevestiging/')
        ? null
        : { status: 'vervallen', reason: `niet meer aan de orde (${plan.status})` };
    const isRejection = stepOf(row) === MELDING_TASK_STEPS.rejection;
    // A correction can be rejected of what was done before; the melding itself tells when that is settled.
    if (isRejection && known.obligation.status === 'done') return null;
    if (known.obligation.status === 'done')
      return happensByItself(known.obligation) ? null : { status: 'gedaan', reason: null };
    if (passedOn(row, known.obligation.dutyOn)) return { status: 'vervallen', reason: PASSED_ON };
    if (!isActive(known.obligation)) return { status: 'vervallen', reason: known.obligation.statusReason };
    // The task of a rejected report counts reports, not rounds.
    if (isRejection) return null;
    const round = Number(row.sleutel.split('/')[3]);
    return round < known.entry.round ? { status: 'vervallen', reason: 'de termijn is verschoven' } : null;
  };
  return {
    closedTasks: loaded.openTasks.flatMap((task) => {
      const state = doneTasks.includes(task.id) ? ({ status: 'gedaan', reason: null } as const) : stateOf(task);
      return state ? [{ id: task.id, ...state }] : [];
    }),
    droppedMessages: loaded.waitingMessages.flatMap((message) => {
      const state = stateOf(message);
      return state ? [{ id: message.id, reason: state.reason ?? 'is inmiddels gedaan' }] : [];
    }),
  };
}
