import { addBusinessDays } from '../../domain/calendar/business-days';
import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import type { Fact } from '../../domain/case/facts';
import { happensByItself, isForMany } from '../../domain/case/kinds';
import { isAsked, type Obligation } from '../../domain/case/obligation';
import type { Plan } from '../../domain/case/plan';
import { recordOf } from '../../domain/obligations/records';

/** What a party does on a day. */
export type Action = { on: PlainDate; obligation: string; fact: Fact };

/** How an obligation is met by delivering, calling or attending; null where somebody has to decide or choose. */
function bodyFor({ id, source, kind, status, statusReason }: Obligation) {
  // A row is done when somebody calls, attends, answers or delivers; one that waits for an order or a consent is not begun.
  if (source === 'protocol') return status === 'planned' && statusReason ? null : doneBy(kind, id);
  const record = recordOf(id);
  return record && record.kind !== 'event' ? (record.promptly ?? null) : null;
}

/** How a row of this kind is done. */
function doneBy(kind: Obligation['kind'], row: string) {
  switch (kind) {
    case 'call':
      return { type: 'belpoging', row, outcome: 'bereikt' };
    case 'appointment':
      return { type: 'verschenen', row };
    case 'form':
      return { type: 'formulier-antwoord', row };
    default:
      return { type: 'afgerond', obligation: row };
  }
}

/** The day on which the party acts: the first business day after the work opens; UWV sends its letter on the day itself. */
function actsOn(obligation: Obligation, today: PlainDate): PlainDate {
  const day = obligation.dutyOn === 'uwv' ? obligation.opensOn : addBusinessDays(obligation.opensOn, 1);
  return day > today ? day : addBusinessDays(today, 1);
}

/** The one employee of a simulation answers questions that every employee gets once. */
function isAnswered(obligation: Obligation, today: PlainDate): boolean {
  const { opensOn, performed = 0 } = obligation;
  return isForMany(obligation) && performed > 0 && today >= addBusinessDays(opensOn, 1);
}

/** The casus itself tells of it: the same kind of fact, or one that closes this row. */
function isBroughtLater({ id, source }: Obligation, type: string, casusStillBrings: ReadonlySet<string>): boolean {
  return casusStillBrings.has(source === 'protocol' ? id : type);
}

/**
 * The next thing that prompt parties do, in order of day; null when they have nothing to do.
 * A fact of the same kind that the casus still brings overrides them.
 */
export function nextActions(plan: Plan, casusStillBrings: ReadonlySet<string>): Action[] {
  const possible = plan.obligations.flatMap((obligation) => {
    const body = bodyFor(obligation);
    if (
      !body ||
      !isAsked(obligation) ||
      happensByItself(obligation) ||
      isAnswered(obligation, plan.asOf) ||
      isBroughtLater(obligation, body.type, casusStillBrings)
    )
      return [];
    const on = actsOn(obligation, addDays(plan.asOf, 0));
    return [{ on, obligation: obligation.id, fact: { ...body, on } as Fact }];
  });
  const first = possible.map((action) => action.on).sort()[0];
  return possible.filter((action) => action.on === first);
}
