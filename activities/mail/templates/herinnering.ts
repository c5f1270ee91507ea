import { shortDate } from '../language';
import { type Content, type DutyContext, daysLeft, dutyLetter, taskOf } from './duty-letter';

/** A week to go. */
export function herinnering(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const due = shortDate(facts.internalDue, language);
  return dutyLetter(context, {
    tone: 'reminder',
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: herinnering: ${taskOf(context)} uiterlijk ${due}`
        : `Case ${caseNumber}: reminder: ${taskOf(context)} by ${due}`,
    urgent: daysLeft(context),
  });
}
