import type { Standing } from '../case/situation';
import { noWiaAfterAow } from './aow';
import type { LateCost } from './late-costs';

/**
 * What lateness costs in a case where that is something else than usual; undefined where it is not. UWV weighs what was done
 * when the WIA benefit is applied for, and can then impose a loonsanctie. Nobody applies for it who reaches AOW age before. When
 * the employment ends before the 104 weeks do, UWV weighs it when it pays the ziekengeld after it (ZW 39a), or can have an
 * eigenrisicodrager pay that for longer (ZW 29 lid 10).
 */
export function costsInCase(
  costs: LateCost,
  { wage, carriedFrom }: Pick<Standing, 'wage' | 'carriedFrom'>,
): LateCost | undefined {
  if (costs !== 'wage-sanction' || wage === undefined) return undefined;
  if (wage.regime === 'uit-dienst' && carriedFrom === null) return 'recovery-of-ziekengeld';
  if (noWiaAfterAow({ wage }) !== null) return 'not-weighed';
  return carriedFrom === null ? undefined : 'longer-ziekengeld';
}
