import { dayOf, type RecordedFact } from '../case/facts';
import type { Situation } from '../case/situation';
import { applyRule } from '../law/rule';
import { wazoVerlof } from '../law/rules/V-20-wazo-verlof';
import { groundFails } from '../obligations/vangnet';

type Course = Pick<Situation, 'chain' | 'context' | 'life' | 'everFacts'>;

/** Grounds of the vangnet that are of the person; each other is of the sickness in which it was named. */
const OF_THE_PERSON: readonly string[] = ['no-risk', '29d'];

/** Whether something told before a case is still so in it: of a person, of an employer, or of a pregnancy that is not over. */
export function goesOn(fact: RecordedFact, course: Course): boolean {
  switch (fact.type) {
    case 'delegatie':
    case 'mandaat':
    case 'toestemming':
      return true;
    case 'vangnet':
      return OF_THE_PERSON.includes(fact.ground) && groundFails(fact, course) === null;
    case 'zwangerschapsverlof':
      return fact.until >= course.chain.knownSince;
    case 'zwangerschap':
      return lastDayOfLeave(fact, course) >= course.chain.knownSince;
    default:
      return false;
  }
}

/** As the leave is known, else as long as it lasts by law. */
function lastDayOfLeave(pregnancy: RecordedFact<'zwangerschap'>, { life, everFacts }: Course) {
  const { dueDate, multiple } = pregnancy;
  const birth = everFacts('bevalling').find((fact) => dayOf(fact) >= dayOf(pregnancy))?.date;
  const { earliestStart, lastDay } = applyRule(wazoVerlof, { dueDate, multiple, birth });
  const leave = life.leaves.find(({ from }) => from >= earliestStart.date);
  return leave?.until ?? lastDay.date;
}
