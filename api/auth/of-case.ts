import type { PlainDate } from '../../domain/calendar/plain-date';
import { chainOfFact } from '../../domain/case/case-of-fact';
import { factsOf } from '../../store/case/case-rows';
import type { Sql } from '../../store/sql';
import { gevalUuid } from '../../store/stable-id';
import { Problem } from '../problem/problem';

const ELSEWHERE =
  'dit is vastgelegd in een ander verzuimgeval van deze werknemer: neem het daar terug, met het id van dat verzuimgeval';

/**
 * What was recorded in another case of the same employee is not taken back in this one.
 * @throws Problem when it was
 */
export async function requireOfCase(
  tx: Sql,
  { gevalId, dienstverbandId, today }: { gevalId: string; dienstverbandId: string; today: PlainDate },
  fact: Record<string, unknown> | undefined,
): Promise<void> {
  if (fact?.type !== 'terugname') return;
  const facts = factsOf(
    await tx.$queryRaw<Parameters<typeof factsOf>[0]>`
    select id, volgnummer, soort, bekend_op, gegevens from feit where dienstverband_id = ${dienstverbandId}::uuid
    order by volgnummer`,
  );
  const asked = facts.find(({ id }) => id === fact.gebeurtenisId);
  const chain = asked && chainOfFact(asked, facts, today);
  if (!chain || gevalUuid(dienstverbandId, chain) === gevalId) return;
  throw new Problem('geweigerd', `gebeurtenisId: ${ELSEWHERE}.`, {
    code: 'PAST_NIET',
    errors: [{ veld: 'gebeurtenisId', melding: ELSEWHERE }],
  });
}
