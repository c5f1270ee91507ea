import type { RecordedFact } from '../case/facts';
import type { Row } from './row';

/** A fact after which the employee agrees to a flow of data, or no longer does. */
export type Turn = { fact: RecordedFact; agrees: boolean };

/**
 * What was told of the consent that a row asks for, in order. Where the row asks for a signature the consent is the signed
 * machtiging itself, unless it says that it is not signed.
 */
export function turnsOf({ purpose, signed }: NonNullable<Row['consent']>, facts: readonly RecordedFact[]): Turn[] {
  return facts.flatMap((fact): Turn[] => {
    if (fact.type !== 'toestemming' || fact.purpose !== purpose) return [];
    return [{ fact, agrees: fact.given && !(signed && fact.signed === false) }];
  });
}
