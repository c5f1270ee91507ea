import type { RecordedFact } from '../case/facts';
import type { LinePart } from './line';
import { decisionOf, toldCostOf } from './told-cost';

type Asked = { row: string; part: LinePart };

/**
 * Why a line is taken back, Dutch: by what is told of it now, or was told of its cost.
 * @param told those that are about its activity
 */
export function whyCorrected(
  { facts, newFacts }: { facts: readonly RecordedFact[]; newFacts: readonly RecordedFact[] },
  { row, part }: Asked,
): string {
  const decided = part === 'werk' && decisionOf(newFacts, row);
  if (decided) return `besluit van de verzekeraar: ${inWords(decided.reason)}`;
  return `verbeterd: ${inWords(toldCostOf(facts, row, part).corrected ?? 'andere kosten')}`;
}

const inWords = (code: string) => code.replaceAll('-', ' ');
