import type { RecordedFact } from '../case/facts';

/** What the employer said of acting for it: for one obligation, or for `alle`. */
export type Mandate = { scope: string; given: boolean };

/** Whether the employer had the platform file a melding itself: what the case says last, else what the employer said. */
export function isMandated(
  facts: readonly RecordedFact[],
  ofEmployer: readonly Mandate[],
  obligation: string,
): boolean {
  const scopes = [obligation, 'alle'];
  const said = facts.findLast((fact) => fact.type === 'mandaat' && scopes.includes(fact.scope));
  if (said?.type === 'mandaat') return said.given;
  const [specific, general] = scopes.map((scope) => ofEmployer.find((mandate) => mandate.scope === scope));
  return (specific ?? general)?.given ?? false;
}
