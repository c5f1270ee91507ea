import type { RecordedFact } from '../case/facts';
import type { LinePart } from './line';
import { decisionOf, toldCostOf } from './told-cost';

type Asked = { row: string; time: number; part: LinePart };

/** Why a line is taken back, Dutch: by what is told of it now, or was told of its cost. */
export function whyCorrected(
  { facts, newFacts }: { facts: readonly RecordedFact[]; newFacts: readonly RecordedFact[] },
  { row, time, part }: Asked,
): string {
  const decided = part === 'werk' && decisionOf(newFacts, row, time);
  if (decided) return `besluit van de verzekeraar: ${inWords(decided.reason)}`;
  return `verbeterd: ${inWords(toldCostOf(facts, row, time, part).corrected ?? 'andere kosten')}`;
}

const inWords = (code: string) => code.replaceAll('-', ' ');
