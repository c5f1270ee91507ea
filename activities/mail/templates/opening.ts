import { shortDate } from '../language';
import { type Content, type DutyContext, dutyLetter, taskOf } from './duty-letter';

/** Work can start. */
export function opening(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const due = shortDate(facts.internalDue, language);
  return dutyLetter(context, {
    tone: 'new',
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: ${taskOf(context)} uiterlijk ${due}`
        : `Case ${caseNumber}: ${taskOf(context)} by ${due}`,
  });
}
