import type { RecordedFact } from '../../domain/case/facts';
import { WEEKSMELDING } from './wanted-melding';

const SCOPES = [WEEKSMELDING, 'alle'];

/** Whether the employer had the platform file the melding itself: what the case says last, else what the employer said. */
export function isMandated(
  facts: readonly RecordedFact[],
  ofEmployer: ReadonlyArray<{ bereik: string; gegeven: boolean }>,
): boolean {
  const said = facts.findLast((fact) => fact.type === 'mandaat' && SCOPES.includes(fact.scope));
  if (said?.type === 'mandaat') return said.given;
  const [specific, general] = SCOPES.map((scope) => ofEmployer.find(({ bereik }) => bereik === scope));
  return (specific ?? general)?.gegeven ?? false;
}
