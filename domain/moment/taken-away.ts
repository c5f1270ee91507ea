import type { FactType } from '../case/facts';
import { isActive, type ObligationStatus } from '../case/obligation';
import { makePlan, type Plan } from '../case/plan';
import type { StoredObligation } from './loaded-case';
import { isOfCase, type Moment } from './moment';
import { LOOKS_AGAIN } from './told-effects';

/** Of an obligation that the case had when it was last looked at: whether it followed from what was taken away at this moment. */
export type TakenAway = (stored: StoredObligation) => boolean;

/**
 * What was taken away at this moment, so that it is no matter of time that something does not stand any more: by a fact, or by
 * a change of what the case knows besides its facts, such as the last day of the employment.
 * @param by the facts that take something away
 */
export function takenAway(moment: Moment, before: Iterable<StoredObligation>, by: ReadonlySet<FactType>): TakenAway {
  const { newFacts, message, last, facts } = moment;
  const onlyLooks = newFacts.length === 0 && (message === null || LOOKS_AGAIN.has(message.type));
  if (!onlyLooks || last === null || !isOfCase(moment)) return () => newFacts.some(({ type }) => by.has(type));
  const { context } = moment.loaded;
  // With what is known today, as of that look: what is otherwise in it was not changed by the days since.
  let then: Plan | undefined;
  const isOtherwise = ({ obligation, status, internalDue }: StoredObligation) => {
    then ??= makePlan({ context, facts, asOf: last.date });
    return !then.obligations.some(
      (one) => one.id === obligation && one.status === status && one.internalDue === internalDue,
    );
  };
  // What was asked is written anew at each look, what was done is not: only the first tells of a change since the last one.
  const wasAsked = ({ status }: StoredObligation) => isActive({ status: status as ObligationStatus });
  let isChanged: boolean | undefined;
  return (stored) => {
    if (!isOtherwise(stored)) return false;
    isChanged ??= [...before].some((each) => wasAsked(each) && isOtherwise(each));
    return isChanged;
  };
}
