import type { Reader } from '../../domain/case/employer-knowledge';
import { caseForEmployers, nextForEmployers } from '../../domain/moment/case-for-employers';
import { civilMomentOf, instantOf } from '../../store/amsterdam';
import { readCase } from '../../store/case/load-case';
import { momentOf } from '../../store/case/moment-of';
import type { Tx } from '../../store/in-tenant';
import { caseMsOf } from './case-plan';
import type { CaseRow } from './case-row';

/**
 * When a case does something next, as far as this reader may know: the stored moment can be that of work of which an
 * employer may not even learn that it is there.
 */
export async function nextMomentFor(reader: Reader, tx: Tx, row: CaseRow, nowMs: number): Promise<string | null> {
  if (row.nextMoment === null || reader === 'arbodienst') return row.nextMoment;
  const loaded = await readCase(tx, row.dienstverbandId);
  const next = loaded && nextForEmployers(momentOf(caseForEmployers(loaded), civilMomentOf(caseMsOf(row, nowMs))));
  return next && new Date(instantOf(next)).toISOString();
}
