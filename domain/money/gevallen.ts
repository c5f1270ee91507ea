import type { PlainDate } from '../calendar/plain-date';
import { type FactType, gevalDayOf, type RecordedFact } from '../case/facts';
import { recordedIn } from '../case/recorded-with';

/** A geval of an employment, as far as costs are of one. */
export type Geval = {
  /** In the database. */
  id: string;
  firstSickDay: PlainDate;
  /** The earliest first sick day under which it was ever known; null when it was withdrawn or joined to another. */
  knownSince: PlainDate | null;
};

/** The gevallen of an employment, in order of time; of a contract none. */
export type Gevallen = readonly Geval[];

/** Facts by which the cost of a row becomes known, or changes: they count within the geval of the activity. */
const OF_ACTIVITY: ReadonlySet<FactType> = new Set([
  'kosten',
  'besteding',
  'kostencorrectie',
  'verzekeraar-besluit',
  'betwisting-ongegrond',
]);

/** Whether it tells of the cost of work that was done; appointments that fell through count over the whole employment. */
export function tellsOfActivity(fact: RecordedFact): boolean {
  return OF_ACTIVITY.has(fact.type) && !('part' in fact && fact.part === 'afzegging');
}

/** The geval of what takes place on a day; null before all that stand. */
export function gevalOnDay(day: PlainDate, gevallen: Gevallen): string | null {
  return gevallen.findLast(({ knownSince }) => knownSince !== null && knownSince <= day)?.id ?? null;
}

/** The geval that is named, else that of the day on which it took place, else a former one in which it was recorded; null for none. */
function gevalOf(fact: RecordedFact, gevallen: Gevallen): string | null {
  const day = gevalDayOf(fact);
  const named =
    'sickSince' in fact ? gevallen.findLast(({ firstSickDay }) => firstSickDay === fact.sickSince) : undefined;
  const own = named?.id ?? gevalOnDay(day, gevallen);
  if (own !== null) return own;
  const recorded = recordedIn(fact);
  return stands(recorded, gevallen) ? null : recorded;
}

function stands(id: string | null, gevallen: Gevallen): boolean {
  return gevallen.some((geval) => geval.id === id && geval.knownSince !== null);
}

/**
 * Whether a fact is about an activity of this geval. Of one that does not stand any more so are the facts that were recorded
 * in it, and those of no geval.
 * @param id null of what was done without sickness
 */
export function isOfGeval(fact: RecordedFact, id: string | null, gevallen: Gevallen): boolean {
  const own = gevalOf(fact, gevallen);
  if (own === id) return true;
  return !stands(id, gevallen) && (own === null || (id !== null && recordedIn(fact) === id));
}

/** The facts, but of what is told of the cost of activities only what is about those of this geval. */
export function factsOfGeval(facts: readonly RecordedFact[], id: string | null, gevallen: Gevallen): RecordedFact[] {
  return facts.filter((fact) => !tellsOfActivity(fact) || isOfGeval(fact, id, gevallen));
}
