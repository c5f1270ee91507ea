import { inDutch } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { packageAtWork } from './package-on';
import type { PackageId } from './packages';
import { packagesHad } from './packages-had';

/**
 * Why nobody does a row any more that an earlier package had, in Dutch; null for what no change of package ended.
 * @param id of a row or of anything else in a plan
 * @param pack what is done now; for what is asked or quoted the package that holds
 */
export function whyGone(
  id: string,
  context: { package: string },
  facts: readonly RecordedFact[],
  { rows } = packageAtWork({ package: context.package as PackageId }, facts),
): string | null {
  const change = facts.findLast(({ type }) => type === 'pakketwissel');
  if (!change || rows.has(id as RowId)) return null;
  const wasDone = packagesHad(context, facts).some(({ rows }) => rows.has(id as RowId));
  return wasDone ? `het dienstenpakket dat sinds ${inDutch(dayOf(change))} geldt, heeft deze dienst niet` : null;
}
