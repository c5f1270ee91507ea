import type { PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import { dayOf, type RecordedFact } from '../case/facts';
import { type CompiledPackage, compile } from './compile';
import type { PackageId } from './packages';

/** The package that holds: that of the contract, or the one to which the case went over last. */
export function packageOn(context: Pick<CaseContext, 'package'>, facts: readonly RecordedFact[]): CompiledPackage {
  const change = facts.findLast((fact) => fact.type === 'pakketwissel');
  return compile((change?.package ?? context.package) as PackageId);
}

/** The package that held on a day: from its own day on a change does. */
export function packageOnDay(
  context: Pick<CaseContext, 'package'>,
  facts: readonly RecordedFact[],
  day: PlainDate,
): CompiledPackage {
  return packageOn(
    context,
    facts.filter((fact) => dayOf(fact) <= day),
  );
}
