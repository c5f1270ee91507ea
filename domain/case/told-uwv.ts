import { inDutch, type PlainDate } from '../calendar/plain-date';
import { recordOf } from '../obligations/records';
import { dayOf, type FactType, type RecordedFact } from './facts';
import type { Obligation } from './obligation';

/** Something that UWV has: what, in Dutch, and whether it names days of sickness, so that a change of those reaches it. */
type Told = { what: string; namesDays: boolean };

/** By facts that meet no duty. */
const BESIDE_DUTIES: Readonly<Partial<Record<FactType, Told>>> = {
  'vrijwillige-verlenging': { what: 'de vrijwillige verlenging', namesDays: true },
  verkortingsverzoek: { what: 'het verzoek om de verlenging in te korten', namesDays: false },
  deskundigenoordeel: { what: 'de aanvraag van een deskundigenoordeel', namesDays: false },
};

/** What UWV was told by a fact; undefined for nothing. */
function toldUwvBy(fact: RecordedFact): Told | undefined {
  // With an outcome it is what UWV said.
  if (fact.type === 'deskundigenoordeel' && fact.outcome !== undefined) return undefined;
  const record = recordOf(fact.type === 'afgerond' ? fact.obligation : fact.type);
  if (!record || record.kind === 'event') return BESIDE_DUTIES[fact.type];
  const { tellsUwv, asksUwv } = record;
  if (tellsUwv !== undefined) return { what: tellsUwv, namesDays: true };
  return asksUwv === undefined ? BESIDE_DUTIES[fact.type] : { what: asksUwv, namesDays: false };
}

/** Who told UWV: a fact that this product told itself, and whether it may tell UWV more. */
export type FiledByUs = ReadonlyMap<string, { mandated: boolean }>;

/** What is to be done with what UWV has: by a person, or by this product, which withdraws without a mandate too. */
const TO_DO = {
  withdraw: { person: 'trek die melding in.', us: 'dat trekt Poortwachter zelf in.' },
  correct: { person: 'corrigeer die melding.', us: 'dat verbetert Poortwachter zelf.' },
  tell: { person: 'laat UWV het weten bij die melding.', us: 'Poortwachter laat UWV dat zelf weten.' },
} as const;
export type ToDoAtUwv = keyof typeof TO_DO;

/** That UWV was told something by a fact, and what to do about it now. */
export function toDoAtUwv(fact: RecordedFact, todo: ToDoAtUwv, filedByUs: FiledByUs): string {
  const filed = filedByUs.get(fact.id);
  const byUs = filed !== undefined && (filed.mandated || todo === 'withdraw');
  return `UWV kreeg ${toldUwvBy(fact)?.what} op ${inDutch(dayOf(fact))}: ${TO_DO[todo][byUs ? 'us' : 'person']}`;
}

/** Whether UWV was told of days of sickness by a fact. */
export function namesDaysToUwv(fact: RecordedFact): boolean {
  return toldUwvBy(fact)?.namesDays === true;
}

/** What was recorded as told to UWV and should not have been: only a person knows whether UWV has it. */
export function perhapsAtUwv(fact: RecordedFact): string[] {
  const told = toldUwvBy(fact);
  if (!told) return [];
  return [`Kreeg UWV ${told.what} van ${inDutch(dayOf(fact))} wel? Laat UWV dan weten dat dit niet geldt.`];
}

/** A report that UWV has, of a duty that is no longer there. */
export type LeftAtUwv = { fact: RecordedFact; obligation: string; told: string; on: PlainDate };

/**
 * Reports that UWV has of duties which were done and no longer are: something else that was taken back made them.
 * @param facts those that still stand
 */
export function leftAtUwv(
  facts: readonly RecordedFact[],
  wasDone: (obligation: string) => boolean,
  now: readonly Pick<Obligation, 'id' | 'status'>[],
): LeftAtUwv[] {
  const done = new Set<string>(now.filter(({ status }) => status === 'done').map(({ id }) => id));
  return facts.flatMap((fact) => {
    const obligation = fact.type === 'afgerond' ? fact.obligation : fact.type;
    const told = toldUwvBy(fact)?.what;
    return told && wasDone(obligation) && !done.has(obligation) ? [{ fact, obligation, told, on: dayOf(fact) }] : [];
  });
}
