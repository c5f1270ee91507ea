import type { RecordedFact } from '../case/facts';

/** Whether the employer had the platform file a melding itself: what the case says last, else what the employer said. */
export function isMandated(
  facts: readonly RecordedFact[],
  ofEmployer: ReadonlyArray<{ bereik: string; gegeven: boolean }>,
  obligation: string,
): boolean {
  const scopes = [obligation, 'alle'];
  const said = facts.findLast((fact) => fact.type === 'mandaat' && scopes.includes(fact.scope));
  if (said?.type === 'mandaat') return said.given;
  const [specific, general] = scopes.map((scope) => ofEmployer.find(({ bereik }) => bereik === scope));
  return (specific ?? general)?.gegeven ?? false;
}
