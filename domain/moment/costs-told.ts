import type { RecordedFact } from '../case/facts';
import type { Judged } from '../money/ledger';
import type { LinePart } from '../money/line';
import { isOfPart } from '../money/told-cost';
import type { Moment } from './moment';

/** What is told now, and what is taken back of costs; work that is taken back is as if it was never done. */
export function toldAnew({ loaded, newFacts }: Moment): RecordedFact[] {
  const back = new Set(newFacts.flatMap((fact) => (fact.type === 'terugname' ? [fact.gebeurtenisId] : [])));
  return [...newFacts, ...loaded.facts.filter(({ id, type }) => back.has(id) && type !== 'besteding')];
}

/**
 * Why a dispute of a line turns out to be unfounded now; null where that is taken back, undefined where nothing is told of it.
 * @param told of facts those that are about the activity of the line
 */
export function judgedDispute(
  moment: Moment,
  told: (facts: readonly RecordedFact[]) => readonly RecordedFact[],
  { row, part }: { row: string; part: LinePart },
): Judged {
  const judged = told(toldAnew(moment)).findLast(
    (fact): fact is RecordedFact<'betwisting-ongegrond'> =>
      fact.type === 'betwisting-ongegrond' && fact.row === row && isOfPart(fact.part, part),
  );
  return judged && (moment.newFacts.includes(judged) ? judged.reason : null);
}
