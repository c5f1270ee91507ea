import type { RecordedFact } from '../case/facts';
import type { Moment } from './moment';

/** The facts that are taken back now. */
export function takenBackNow({ loaded, newFacts }: Pick<Moment, 'loaded' | 'newFacts'>): RecordedFact[] {
  const back = new Set(newFacts.flatMap((fact) => (fact.type === 'terugname' ? [fact.gebeurtenisId] : [])));
  return back.size === 0 ? [] : loaded.facts.filter(({ id }) => back.has(id));
}
