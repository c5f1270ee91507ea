import { LATE_WORDS, type LateCost } from './late-costs';
import type { ObligationRecord } from './record';
import type { Terms } from './terms';
import type { LateWords, Turn } from './words';

const known = new WeakMap<Terms, Map<ObligationRecord, LateWords>>();

/**
 * What lateness with an obligation costs, in words: those of the cost, and what the obligation itself says otherwise.
 * @param costs what it costs in the case at hand, where that is something else than usual
 */
export function lateWordsOf(record: ObligationRecord, terms: Terms, costs?: LateCost): LateWords {
  if (costs !== undefined) return made({ name: record.name, late: { costs } }, terms);
  const byRecord = known.get(terms) ?? new Map<ObligationRecord, LateWords>();
  known.set(terms, byRecord);
  const before = byRecord.get(record);
  if (before) return before;
  const fresh = made(record, terms);
  byRecord.set(record, fresh);
  return fresh;
}

function made({ late, name }: Pick<ObligationRecord, 'late' | 'name'>, terms: Terms): LateWords {
  const common = LATE_WORDS[late.costs]?.(terms);
  const own = late.words?.(terms);
  const { nl, en } = { ...common, ...own };
  if (nl === undefined || en === undefined) throw new Error(`${name}: geen woorden voor wat te laat zijn kost`);
  return { ...common, ...own, nl, en, eigenrisico: { ...common?.eigenrisico, ...own?.eigenrisico } };
}

/** What lateness costs after a turn of the case, where that is something else; undefined where it is not. */
export function lateAfter(turn: Turn | undefined, record: ObligationRecord, terms: Terms) {
  if (turn === undefined || record.kind === 'event') return undefined;
  return record.words?.(terms).turns?.[turn]?.late;
}
