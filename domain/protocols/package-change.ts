import { inDutch } from '../calendar/plain-date';
import { dayOf, type Fact, type RecordedFact } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import { leavingOf } from './leaving';
import { packageOn } from './package-on';
import { PACKAGE_IDS, type PackageId } from './packages';
import { refusalOfSize } from './size-limit';

/**
 * A package that is none, that is not for so many employees or that holds already, and a change that would work backwards: what
 * was done and billed stays so. An employer that left comes back under any package, also the one that it had.
 */
export function refusalOfPackageChange(
  fact: Fact<'pakketwissel'>,
  facts: readonly RecordedFact[],
  context: { package: string; employer: { employees: number } },
): Refusal | null {
  if (!(PACKAGE_IDS as readonly string[]).includes(fact.package))
    return refuse('package', `${fact.package} is geen dienstenpakket: kies uit ${PACKAGE_IDS.join(', ')}`);
  const last = facts.findLast(({ type }) => type === 'pakketwissel');
  if (last && dayOf(fact) < dayOf(last))
    return refuse(
      fact.happened ? 'happened' : 'on',
      `op ${inDutch(dayOf(last))} is al van pakket gewisseld: geef die dag of een latere`,
    );
  if (fact.happened && fact.happened < fact.on)
    return refuse(
      'happened',
      `een ander pakket werkt niet terug tot ${inDutch(fact.happened)}: laat happened weg, dan geldt het vanaf ${inDutch(fact.on)}`,
    );
  const holds = packageOn(context as { package: PackageId }, facts).id;
  return fact.package === holds && !leavingOf(facts)
    ? refuse('package', `${holds} geldt hier al: er hoeft niets te veranderen`)
    : refusalOfSize(fact.package, context.employer.employees, 'package');
}
