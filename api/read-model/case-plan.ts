import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import { makePlan, type Plan } from '../../domain/case/plan';
import { civilMomentOf } from '../../store/amsterdam';
import { gevalUuid } from '../../store/stable-id';
import type { CaseRow } from './case-row';

/** Now by the case's own clock. */
export function caseMsOf(row: Pick<CaseRow, 'clockOffsetMs' | 'clockStandsAt'>, nowMs: number): number {
  return row.clockStandsAt === null ? nowMs + row.clockOffsetMs : Date.parse(row.clockStandsAt);
}

/** Today by the case's own clock. */
export function todayOf(row: Pick<CaseRow, 'clockOffsetMs' | 'clockStandsAt'>, nowMs: number): PlainDate {
  return civilMomentOf(caseMsOf(row, nowMs)).date;
}

/**
 * The plan of one verzuimgeval as of a day. Of a geval that a later one followed, the plan as it stood on the last day
 * on which it was the current one.
 * @returns null when no fact known on that day supports the geval: not reported yet, withdrawn, or merged with another
 */
export function planOf(row: CaseRow, asOf: PlainDate): Plan | null {
  const { context, facts } = row;
  const uuidOf = (geval: string) => gevalUuid(row.dienstverbandId, geval);
  const plan = makePlan({ context, facts, asOf });
  const named = (found: Plan): Plan => ({
    ...found,
    geval: row.id,
    eerdereGevallen: found.eerdereGevallen.map((earlier) => ({ ...earlier, geval: uuidOf(earlier.geval) })),
  });
  if (plan.geval === null) return null;
  if (uuidOf(plan.geval) === row.id) return named(plan);
  const index = plan.eerdereGevallen.findIndex((earlier) => uuidOf(earlier.geval) === row.id);
  if (index < 0) return null;
  const next = plan.eerdereGevallen[index + 1]?.geval ?? plan.geval;
  const report = facts.find((fact) => fact.id === next);
  const known = report?.on ?? plan.eerdereGevallen[index + 1]?.firstSickDay ?? plan.firstSickDay;
  const last = makePlan({ context, facts, asOf: addDays(known as PlainDate, -1) });
  return last.geval !== null && uuidOf(last.geval) === row.id ? named(last) : null;
}
