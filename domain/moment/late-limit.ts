import type { Step } from '../case/kinds';
import { isAsked, type Obligation } from '../case/obligation';
import type { Plan } from '../case/plan';
import { recordOf } from '../obligations/records';

const isLateAndAsked = (obligation: Obligation) => obligation.status === 'late' && isAsked(obligation);

function toldWithOf({ id }: Obligation) {
  const record = recordOf(id);
  return record?.kind === 'event' ? undefined : record?.toldWithLate;
}

/** Whether the mail that another duty is late tells what this step would: of two mails at once neither contradicts the other. */
export function isToldWithLate(
  step: Step,
  obligation: Obligation,
  { obligations }: Pick<Plan, 'obligations'>,
): boolean {
  if (step !== 'opening' && step !== 'gewijzigd') return false;
  const other = toldWithOf(obligation);
  return other !== undefined && obligations.some((each) => each.id === other && isLateAndAsked(each));
}

/** What a late duty has to meet still, after which lateness costs more; undefined where there is none, or it has passed. */
export function limitOfLate(late: Obligation, { obligations }: Pick<Plan, 'obligations'>) {
  if (!isLateAndAsked(late)) return undefined;
  const found = obligations.find((each) => each.status === 'open' && toldWithOf(each) === late.id);
  return found && { id: found.id, internalDue: found.internalDue, consequence: found.consequence };
}
