import { shortDate } from '../language';
import { type Content, type DutyContext, dutyLetter, taskOf, termOf } from './duty-letter';

/** Almost too late. */
export function alarm(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const due = shortDate(facts.internalDue, language);
  return dutyLetter(context, {
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: dringend: ${taskOf(context)} uiterlijk ${due}`
        : `Case ${caseNumber}: urgent: ${taskOf(context)} by ${due}`,
    intro: {
      nl: `In zaak ${caseNumber} loopt een termijn bijna af. Regel dit vandaag.`,
      en: `A term is about to end in case ${caseNumber}. See to this today.`,
    },
    term: termOf(context),
  });
}
