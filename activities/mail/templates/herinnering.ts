import { shortDate } from '../language';
import { type Content, type DutyContext, dutyLetter, taskOf, termOf } from './duty-letter';

/** A week to go. */
export function herinnering(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const due = shortDate(facts.internalDue, language);
  return dutyLetter(context, {
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: herinnering: ${taskOf(context)} uiterlijk ${due}`
        : `Case ${caseNumber}: reminder: ${taskOf(context)} by ${due}`,
    intro: {
      nl: `In zaak ${caseNumber} staat nog een stap open. U hebt nog even de tijd.`,
      en: `A step is still open in case ${caseNumber}. There is still some time.`,
    },
    term: termOf(context),
  });
}
