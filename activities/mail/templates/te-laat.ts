import { type Language, longDate, shortDate } from '../language';
import type { Line } from '../letter';
import { type Content, type DutyContext, dutyLetter, taskOf } from './duty-letter';

/** The last legal day has passed: for the reader, or for UWV with the reader waiting. */
export function teLaat(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const last = facts.legalLatest ?? facts.internalDue;
  const byLaw = facts.legalLatest !== null;
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
        ? `${number}: te laat: ${taskOf(context)}, ${byLaw ? 'kon tot en met' : 'moest uiterlijk'} ${short}`
        : `${number}: late: ${taskOf(context)}, was due by ${short}`,
    urgent: [wasDue(long, { byLaw, language })],
    isLate: true,
  });
}

function wasDue(day: string, { byLaw, language }: { byLaw: boolean; language: Language }): Line {
  if (language === 'nl')
    return [byLaw ? 'Volgens de wet kon het tot en met ' : 'Het moest uiterlijk ', { strong: day }, '.'];
  return [byLaw ? 'By law it was due by ' : 'It was due by ', { strong: day }, '.'];
}
