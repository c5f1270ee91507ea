import type { FactType, RecordedFact } from '../../domain/case/facts';
import type { Moment } from '../../domain/moment/moment';
import { Prisma } from '../../prisma/client/client';

const TELLS_OF_END: ReadonlySet<FactType> = new Set<FactType>(['einde-dienstverband', 'overlijden', 'terugname']);

/**
 * Keeps the last day of the employment where the message tells of one, or takes it back. The day stands with the employment, so
 * that it outlives the facts, which go with their case.
 */
export function lastDayTold({ newFacts, facts, loaded }: Pick<Moment, 'newFacts' | 'facts' | 'loaded'>): Prisma.Sql {
  const isTold = loaded.level === 'case' && newFacts.some(({ type }) => TELLS_OF_END.has(type));
  return isTold ? Prisma.sql`laatste_dag = ${lastDayOf(facts)},` : Prisma.empty;
}

/** Death ends an employment (BW 7:674). */
function lastDayOf(facts: readonly RecordedFact[]): string | null {
  const end = facts.findLast((fact) => fact.type === 'einde-dienstverband')?.lastDay;
  const death = facts.findLast((fact) => fact.type === 'overlijden')?.date;
  const days = [end, death].filter((day) => day !== undefined).sort();
  return days[0] ?? null;
}
