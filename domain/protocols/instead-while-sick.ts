import type { Fact, FactType } from '../case/facts';
import type { LifeCourse } from '../facts/life-course';
import { type Refusal, refuse } from '../facts/refusal';
import type { RowId } from '../obligations/obligation-id';
import type { CompiledPackage } from './compile';

/** Facts that ask for new work; an answer to a quote is about work that was asked before. */
const ASKS: readonly FactType[] = ['verzoek', 'indicatie', 'opdracht'];

/**
 * A request for a row of the contract of somebody for whom a row of the case is done in its place, because a ziekmelding runs.
 * @param named the row and the field that names it
 */
export function refusalWhileSick(
  fact: Fact,
  { field, row }: { field: string; row: string },
  { life, pack }: { life: Pick<LifeCourse, 'episodes'>; pack: CompiledPackage },
): Refusal | null {
  if (!ASKS.includes(fact.type)) return null;
  const isSick = life.episodes.some(({ first, last }) => first <= fact.on && (last === null || fact.on <= last));
  const { level, excludes = [] } = pack.rows.get(row as RowId) ?? {};
  const instead = excludes.find((id) => pack.rows.get(id)?.level === 'case');
  if (!isSick || level !== 'contract' || instead === undefined) return null;
  return refuse(
    field,
    `zolang een ziekmelding loopt geldt ${instead} in plaats van ${row}: vraag ${instead} aan, in het verzuimgeval`,
  );
}
