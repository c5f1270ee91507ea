import type { RecordedFact } from '../case/facts';
import { factsOfGeval } from '../money/gevallen';
import type { Judged } from '../money/ledger';
import type { LinePart } from '../money/line';
import { isAboutLine } from '../money/told-cost';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';

/** The facts of the moment, of the cost of work only those about this geval. */
export function costFacts(moment: Moment, gevalId: string | null): RecordedFact[] {
  return factsOfGeval(moment.facts, gevalId, gevallenIn(moment));
}

/** What is told now, and what is taken back of costs; work that is taken back is as if it was never done. */
export function toldAnew({ loaded, newFacts }: Moment): RecordedFact[] {
  const back = new Set(newFacts.flatMap((fact) => (fact.type === 'terugname' ? [fact.gebeurtenisId] : [])));
  return [...newFacts, ...loaded.facts.filter(({ id, type }) => back.has(id) && type !== 'besteding')];
}

/** Why a dispute of the line turns out to be unfounded now; null where that is taken back, undefined where nothing is told of it. */
export function judgedDispute(
  moment: Moment,
  gevalId: string | null,
  line: { row: string; nth: number; part: LinePart },
): Judged {
  const told = factsOfGeval(toldAnew(moment), gevalId, gevallenIn(moment)).findLast(
    (fact): fact is RecordedFact<'betwisting-ongegrond'> =>
      fact.type === 'betwisting-ongegrond' && isAboutLine(fact, line),
  );
  return told && (moment.newFacts.includes(told) ? told.reason : null);
}
