import type { CaseStatus, Plan } from '../case/plan';
import { SICK_YEAR_DAYS } from '../law/rules/L-02-minimumloon';

/** More years than any wage period has, extension and loonsanctie included. */
const SICK_YEARS = Array.from({ length: 20 }, (_, i) => i + 1);

function phaseInYear(status: CaseStatus, year: number): string {
  return `${status}/jaar-${year}`;
}

/** Where a case stands, as an opaque word for search and for the roll-over of its workflow: status and sick year. */
export function phaseOf(plan: Plan): string {
  return plan.sickDay === null ? plan.status : phaseInYear(plan.status, Math.ceil(plan.sickDay / SICK_YEAR_DAYS));
}

/** Whether a phase is one of this status. */
export function isPhaseOf(phase: string, status: CaseStatus): boolean {
  return phase === status || SICK_YEARS.some((year) => phase === phaseInYear(status, year));
}
