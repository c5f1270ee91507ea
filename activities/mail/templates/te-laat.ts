import { longDate, shortDate } from '../language';
import { type Content, type DutyContext, dutyLetter, taskOf } from './duty-letter';

/** The last legal day has passed: for the reader, or for UWV with the reader waiting. */
export function teLaat(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const last = facts.legalLatest ?? facts.internalDue;
  const [short, long] = [shortDate(last, language), longDate(last, language)];
  const number = language === 'nl' ? `Zaak ${caseNumber}` : `Case ${caseNumber}`;
  if (facts.dutyOn === 'uwv')
    return dutyLetter(context, {
      tone: 'late',
      subject:
        language === 'nl'
          ? `${number}: ${taskOf(context)}, verwacht op ${short}`
          : `${number}: ${taskOf(context)}, expected by ${short}`,
      urgent: [
        language === 'nl'
          ? ['UWV moest dit uiterlijk ', { strong: long }, ' doen, en is te laat.']
          : ['UWV had to do this by ', { strong: long }, ', and is late.'],
      ],
      isLate: true,
    });
  return dutyLetter(context, {
    tone: 'late',
    subject:
      language === 'nl'
        ? `${number}: te laat: ${taskOf(context)}, kon tot en met ${short}`
        : `${number}: late: ${taskOf(context)}, was due by ${short}`,
    urgent: [
      language === 'nl'
        ? ['Volgens de wet kon het tot en met ', { strong: long }, '.']
        : ['By law it was due by ', { strong: long }, '.'],
    ],
    isLate: true,
  });
}
