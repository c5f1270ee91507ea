import { shortDate } from '../language';
import { type Content, type DutyContext, dutyLetter, taskOf, termOf } from './duty-letter';

/** Work can start. */
export function opening(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const due = shortDate(facts.internalDue, language);
  return dutyLetter(context, {
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: ${taskOf(context)} uiterlijk ${due}`
        : `Case ${caseNumber}: ${taskOf(context)} by ${due}`,
    intro: {
      nl: `In zaak ${caseNumber} is een nieuwe stap begonnen.`,
      en: `A new step has begun in case ${caseNumber}.`,
    },
    term: termOf(context),
  });
}
