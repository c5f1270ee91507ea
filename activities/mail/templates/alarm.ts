import { words } from '../../../domain/obligations/words';
import { shortDate } from '../language';
import { type Content, type DutyContext, daysLeft, dutyLetter, isOwnDuty, taskOf } from './duty-letter';

const TODAY = words('Doe het vandaag nog.', 'Do it today.');
const TODAY_IF_POSSIBLE = words('Doe het als het kan vandaag nog.', 'Do it today if you can.');

/** Almost too late. Who cannot do it is told what is at hand, and not asked to do it. */
export function alarm(context: DutyContext): Content {
  const { caseNumber, language, facts, sentOn = facts.on } = context;
  const due = shortDate(facts.internalDue, language);
  const own = (sentOn === facts.internalDue ? TODAY : TODAY_IF_POSSIBLE)[language];
  return dutyLetter(context, {
    tone: 'alarm',
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: dringend: ${taskOf(context)} uiterlijk ${due}`
        : `Case ${caseNumber}: urgent: ${taskOf(context)} by ${due}`,
    urgent: [...daysLeft(context), ...(isOwnDuty(context) ? [own] : [])],
  });
}
