import { shortDate } from '../language';
import { type Content, type DutyContext, daysLeft, dutyLetter, isOwnDuty, taskOf } from './duty-letter';

/** Almost too late. Who cannot do it is told what is at hand, and not asked to do it. */
export function alarm(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const due = shortDate(facts.internalDue, language);
  const own = language === 'nl' ? 'Doe het als het kan vandaag nog.' : 'Do it today if you can.';
  return dutyLetter(context, {
    tone: 'alarm',
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: dringend: ${taskOf(context)} uiterlijk ${due}`
        : `Case ${caseNumber}: urgent: ${taskOf(context)} by ${due}`,
    urgent: [...daysLeft(context), ...(isOwnDuty(context) ? [own] : [])],
  });
}
