import type { CaseStatus, Plan } from '../case/plan';

/** Where a case stands, as an opaque word for search and for the roll-over of its workflow: status and sick year. */
export function phaseOf(plan: Plan): string {
  return plan.sickDay === null ? plan.status : `${plan.status}/jaar-${Math.ceil(plan.sickDay / 364)}`;
}

/** Whether a phase is one of this status. */
export function isPhaseOf(phase: string, status: CaseStatus): boolean {
  return phase === status || phase.startsWith(`${status}/`);
}
