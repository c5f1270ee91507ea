import type { RecordedFact } from '../case/facts';

/** That the employer left the arbodienst; undefined where it did not, or came back under a package since. */
export function leavingOf(facts: readonly RecordedFact[]): RecordedFact<'vertrek-arbodienst'> | undefined {
  const last = facts.findLast(({ type }) => type === 'vertrek-arbodienst' || type === 'pakketwissel');
  return last?.type === 'vertrek-arbodienst' ? last : undefined;
}
