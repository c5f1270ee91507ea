import type { RecordedFact } from '../case/facts';
import type { RecordedWith } from '../case/recorded-with';
import { agreedWith } from '../money/agreed-price';
import { eurosOf } from '../money/cents';
import { costNumberOf } from '../money/cost-number';
import { tellsOfActivity } from '../money/gevallen';
import { appointmentsIn } from './appointment-effects';
import type { Moment } from './moment';
import { chargedIn, toldOf } from './told-of';

/**
 * What is recorded with a fact of this moment beside its geval: the appointment or cost that it is, the line of which it tells, and
 * the price that is agreed with it.
 */
export function recordedNow(moment: Moment, fact: RecordedFact): Omit<RecordedWith, 'geval'> {
  const numbered = numberOf(moment, fact);
  const ofLine = lineOf(moment, fact);
  const agreed = agreedWith(fact, moment.facts);
  return {
    ...(numbered === undefined ? {} : { numbered }),
    ...(ofLine === undefined ? {} : { ofLine }),
    ...(agreed === null ? {} : { agreed: eurosOf(agreed) }),
  };
}

function numberOf(moment: Moment, fact: RecordedFact): number | undefined {
  const { loaded, newFacts } = moment;
  switch (fact.type) {
    case 'kosten':
    case 'kostencorrectie':
      return costNumberOf([...loaded.facts, ...newFacts], fact);
    // One that ends an appointment would make one of its own, were that which it ends erased.
    case 'afspraak':
    case 'afzegging':
    case 'niet-verschenen':
      return appointmentsIn(moment).find(({ told, fellThrough }) => told === fact.seq || fellThrough === fact.seq)?.nr;
    default:
      return undefined;
  }
}

/** Time spent is a time that its row was done, and has a line of its own. */
function lineOf(moment: Moment, fact: RecordedFact): string | undefined {
  if (!tellsOfActivity(fact) || fact.type === 'besteding') return undefined;
  const charged = chargedIn(moment);
  const told = toldOf(moment, charged);
  return charged.find((one) => told(one, [fact]).length > 0)?.origin;
}
