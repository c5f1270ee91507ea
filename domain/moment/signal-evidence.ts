import { mayReadOf } from '../case/employer-knowledge';
import { definitionOf } from '../case/facts';
import { EMPLOYER_ROLES, type Performer } from '../case/roles';
import { standing } from '../case/taken-back';
import { type Evidence, evidenceOf } from '../protocols/evidence';
import { rowOf } from '../protocols/packages';
import type { Moment } from './moment';

/**
 * The fact that raised a signal, for a reader of it. One who may not know what the signal is about, or the fact, does not read
 * which it was.
 */
export function evidenceFor(
  row: string | undefined,
  reader: Performer | 'dossier',
  { facts }: Pick<Moment, 'facts'>,
): { evidence?: Evidence } {
  const condition = row === undefined ? undefined : rowOf(row)?.condition;
  if (row === undefined || !condition || !mayReadOf(row, reader)) return {};
  const evidence = evidenceOf(condition, standing(facts));
  const isEmployers = (EMPLOYER_ROLES as readonly string[]).includes(reader);
  return evidence && (!isEmployers || definitionOf(evidence.type).employerSees === 'all') ? { evidence } : {};
}
