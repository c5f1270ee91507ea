import { shortDate } from '../language';
import { type Content, type DutyContext, dutyLetter, taskOf } from './duty-letter';

/** The term moved after the reader had been told another one, or holds again as it was told. */
export function gewijzigd(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const due = shortDate(facts.internalDue, language);
  if (facts.again)
    return dutyLetter(context, {
      tone: 'again',
      subject:
        language === 'nl'
          ? `Zaak ${caseNumber}: geldt weer: ${taskOf(context)} uiterlijk ${due}`
          : `Case ${caseNumber}: holds again: ${taskOf(context)} by ${due}`,
    });
  return dutyLetter(context, {
    tone: 'changed',
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: nieuwe datum: ${taskOf(context)} uiterlijk ${due}`
        : `Case ${caseNumber}: new date: ${taskOf(context)} by ${due}`,
    urgent: [
      language === 'nl'
        ? 'Deze datum is nieuw. Een datum uit een eerder bericht hierover geldt niet meer.'
        : 'This date is new. A date in an earlier message about this no longer holds.',
      ...stoodStill(context),
    ],
  });
}

/** Days of recovery and leave are no part of the term. */
function stoodStill({ language, facts: { notCounted } }: DutyContext): string[] {
  if (notCounted === undefined) return [];
  if (language === 'nl')
    return [`Door verlof of herstel liep de termijn ${notCounted === 1 ? '1 dag' : `${notCounted} dagen`} niet.`];
  return [
    `Because of leave or recovery the term stood still for ${notCounted === 1 ? '1 day' : `${notCounted} days`}.`,
  ];
}
