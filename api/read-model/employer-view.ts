import type { Obligation } from '../../domain/case/obligation';
import type { Plan } from '../../domain/case/plan';

/**
 * Of these an employer may not even learn that they exist, not with consent either: a second opinion, the report of an
 * occupational disease and an early WIA application are between the employee and the doctor (law reference, section 8).
 */
const NOT_FOR_EMPLOYERS = ['second-opinion', 'beroepsziektemelding', 'vervroegde-wia-aanvraag'];

/** The employer may know that a vangnet applies, not which: the steps to these dates would tell (P-01, P-04). */
const GROUND_NOT_FOR_EMPLOYERS = new Set([
  'vangnetmelding',
  'vangnet-herstelmelding',
  'wazo-aanvraag',
  'no-risk-vraag',
]);
const GROUND_WITHHELD = 'De grond van het vangnet is alleen te zien voor wie bij UWV meldt.';

/** Rows of tasks, messages and the timeline that an employer may read. */
export const forEmployers = { verplichting: { notIn: NOT_FOR_EMPLOYERS } };

/** A plan with only what the employer may know of it. */
export function asEmployersSee(plan: Plan): Plan {
  const obligations = plan.obligations.filter(({ id }) => !NOT_FOR_EMPLOYERS.includes(id)).map(withoutGround);
  return { ...plan, obligations };
}

function withoutGround(obligation: Obligation): Obligation {
  return GROUND_NOT_FOR_EMPLOYERS.has(obligation.id) ? { ...obligation, why: [GROUND_WITHHELD] } : obligation;
}
