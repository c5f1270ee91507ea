import type { CaseKind } from '../../domain/case/plan';

/** How employer and employee belong together: once the employment has ended as in a case that the eigenrisicodrager carries on. */
export function belongingOf<Kind extends CaseKind | undefined>({
  caseKind,
  hasLeft,
}: {
  caseKind: Kind;
  hasLeft?: true | undefined;
}): Kind | 'zw_erd' {
  return hasLeft ? 'zw_erd' : caseKind;
}
