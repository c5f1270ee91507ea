import { shortDate } from '../language';
import { type Content, type DutyContext, dutyLetter, taskOf, termOf } from './duty-letter';

/** The term moved after the reader had been told another one. */
export function gewijzigd(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const due = shortDate(facts.internalDue, language);
  return dutyLetter(context, {
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: nieuwe datum: ${taskOf(context)} uiterlijk ${due}`
        : `Case ${caseNumber}: new date: ${taskOf(context)} by ${due}`,
    intro: {
      nl: `In zaak ${caseNumber} is een datum veranderd. Een datum uit een eerder bericht over deze stap geldt niet meer. In de zaak staat hoe de nieuwe datum is berekend.`,
      en: `A date has changed in case ${caseNumber}. A date in an earlier message about this step no longer holds. The case shows how the new date was computed.`,
    },
    term: termOf(context),
  });
}
