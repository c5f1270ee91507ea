import type { PlainDate } from '../../domain/calendar/plain-date';
import { chainOfFact } from '../../domain/case/case-of-fact';
import type { RecordedFact } from '../../domain/case/facts';
import { gevalUuid } from '../../store/stable-id';
import { Problem } from '../problem/problem';

const ELSEWHERE =
  'dit is vastgelegd in een ander verzuimgeval van deze werknemer: neem het daar terug, met het id van dat verzuimgeval';

/**
 * What was recorded in another case of the same employee is not taken back in this one.
 * @throws Problem when it was
 */
export function requireOfCase(
  { gevalId, dienstverbandId, today }: { gevalId: string; dienstverbandId: string; today: PlainDate },
  facts: readonly RecordedFact[],
  fact: Record<string, unknown> | undefined,
): void {
  if (fact?.type !== 'terugname') return;
  const asked = facts.find(({ id }) => id === fact.gebeurtenisId);
  const chain = asked && chainOfFact(asked, facts, today);
  if (!chain || gevalUuid(dienstverbandId, chain) === gevalId) return;
  throw new Problem('geweigerd', `gebeurtenisId: ${ELSEWHERE}.`, {
    code: 'PAST_NIET',
    errors: [{ veld: 'gebeurtenisId', melding: ELSEWHERE }],
  });
}
