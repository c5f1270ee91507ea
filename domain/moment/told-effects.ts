import { chainOfFact } from '../case/case-of-fact';
import { dayOf, definitionOf, type RecordedFact } from '../case/facts';
import type { Plan } from '../case/plan';
import { type Effect, effectOf, type StatusData } from './effects';
import type { Moment } from './moment';
import { isPhaseOf } from './phase';
import { requestEffects } from './request-effects';

/** Messages that tell nothing: the case only looks again, so what is late is late by itself. */
export const LOOKS_AGAIN = new Set<string>(['wek', 'frequentVerzuim']);

/** What the message of this moment gives rise to by itself, apart from the obligations. */
export function toldEffects(moment: Moment): Effect[] {
  return [...moment.newFacts.flatMap((fact) => factEffects(fact, moment)), ...kindEffects(moment), ...asked(moment)];
}

/** A line in the timeline for a person who had the case look again, with the reason; the daily check gives none. */
function asked(moment: Moment): Effect[] {
  const { message } = moment;
  if (!message || !(message.type === 'herplan' || LOOKS_AGAIN.has(message.type))) return [];
  if (message.type === 'wek' && message.reason === undefined) return [];
  const data = { reason: message.reason ?? null, by: message.by ?? 'onbekend' };
  return [effectOf(moment, recorded(message.type, 'gevraagd', 1), { kind: 'status', data }, { step: message.id })];
}

/** The line in the timeline when a fact changes how the case stands, and what it asks for. */
function factEffects(fact: RecordedFact, moment: Moment): Effect[] {
  const { loaded, plan } = moment;
  const effects: Effect[] = [];
  if (!isPhaseOf(loaded.phase, plan.status))
    effects.push(effectOf(moment, recorded(fact.type, 'status', fact.seq), { kind: 'status', data: statusOf(plan) }));
  if (fact.type === 'terugname') effects.push(takenBack(fact, moment));
  return [...effects, ...requestEffects(fact, moment)];
}

/** The geval in which something took place; the current one for what is of none. */
function gevalOf(fact: RecordedFact, { loaded, plan, earlier, gevalId, now }: Moment): string | null {
  const chain = chainOfFact(fact, loaded.facts, now.date);
  const before = plan.eerdereGevallen.findIndex(({ geval }) => geval === chain);
  return earlier[before]?.geval ?? gevalId;
}

/** A line in the timeline, which stands with what was taken back: who may not know of that does not read of this either. */
function takenBack(fact: RecordedFact<'terugname'>, moment: Moment): Effect {
  const back = moment.loaded.facts.find(({ id }) => id === fact.gebeurtenisId);
  const type = back?.type ?? fact.type;
  const data = { name: definitionOf(type).name, on: back ? dayOf(back) : fact.on, reason: fact.reason };
  const gevalId = back ? gevalOf(back, moment) : moment.gevalId;
  return effectOf({ ...moment, gevalId }, recorded(type, 'teruggenomen', fact.seq), { kind: 'status', data });
}

/** A line in the timeline on the day from which the eigenrisicodrager carries the case on. */
function kindEffects(moment: Moment): Effect[] {
  const { loaded, plan, gevalId } = moment;
  const known = loaded.cases.find(({ id }) => id === gevalId);
  if (plan.kind !== 'zw_erd' || known?.status === plan.status) return [];
  return [effectOf(moment, recorded('eigenrisicodrager', 'status', 1), { kind: 'status', data: statusOf(plan) })];
}

function recorded(obligation: string, step: string, round: number) {
  return { obligation, step, round, channel: 'dossier', to: 'dossier' } as const;
}

function statusOf({ status, kind, firstSickDay }: Plan): StatusData {
  return { status, caseKind: kind, firstSickDay };
}
