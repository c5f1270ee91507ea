import type { RecordedFact } from '../../domain/case/facts';
import type { Moment } from '../../domain/moment/moment';
import { Prisma } from '../../prisma/client/client';

/** Facts that correct what was known before. */
const CORRECTS: ReadonlySet<string> = new Set([
  'correctie-eerste-ziektedag',
  'correctie-hersteldatum',
  'intrekking-herstel',
  'einde-dienstverband',
  'terugname',
]);

/** Also what is told of a day before. */
const corrects = (fact: RecordedFact) => CORRECTS.has(fact.type) || (fact.happened ?? fact.on) < fact.on;

/** Of a case that is corrected a worker looks within seconds whether its documents still fit; nobody reads those of a simulation. */
export function documentsToCheck({ newFacts, loaded }: Pick<Moment, 'newFacts' | 'loaded'>): Prisma.Sql {
  const isAsked = loaded.level === 'case' && loaded.kind !== 'simulatie' && newFacts.some(corrects);
  return isAsked ? Prisma.sql`stukken_nakijken = true,` : Prisma.empty;
}
