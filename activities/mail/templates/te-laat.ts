import { type Language, longDate, shortDate } from '../language';
import { type Content, type DutyContext, dutyLetter, taskOf } from './duty-letter';

/** The last legal day has passed: for the reader, or for UWV with the reader waiting. */
export function teLaat(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  const last = facts.legalLatest ?? facts.internalDue;
  const [short, long] = [shortDate(last, language), longDate(last, language)];
  const number = language === 'nl' ? `Zaak ${caseNumber}` : `Case ${caseNumber}`;
  if (facts.dutyOn === 'uwv')
    return dutyLetter(context, {
      subject:
        language === 'nl'
          ? `${number}: ${taskOf(context)}, verwacht op ${short}`
          : `${number}: ${taskOf(context)}, expected by ${short}`,
      intro: {
        nl: `In zaak ${caseNumber} is UWV later dan afgesproken in de wet.`,
        en: `In case ${caseNumber} UWV is later than the law says.`,
      },
      term:
        language === 'nl'
          ? [`De uiterste dag voor UWV was ${long}. Bel zo snel mogelijk.`]
          : [`The last day for UWV was ${long}. Call as soon as you can.`],
    });
  return dutyLetter(context, {
    subject:
      language === 'nl'
        ? `${number}: termijn verstreken op ${short}: ${taskOf(context)}`
        : `${number}: term ended on ${short}: ${taskOf(context)}`,
    intro: {
      nl: `In zaak ${caseNumber} is een termijn verstreken. Doe dit alsnog zo snel mogelijk.`,
      en: `A term has passed in case ${caseNumber}. Do this as soon as you can.`,
    },
    term: facts.madeLateBy
      ? madeLate(facts.madeLateBy, long, language)
      : language === 'nl'
        ? [`De uiterste dag was ${long}. Leg in de zaak vast waarom het later werd; UWV kan daarnaar vragen.`]
        : [`The last day was ${long}. Record in the case why it is late; UWV may ask.`],
  });
}

/** It was in time until the first sick day was corrected: the reader did nothing wrong. */
function madeLate(
  { on, from, to }: NonNullable<DutyContext['facts']['madeLateBy']>,
  last: string,
  language: Language,
): string[] {
  const [told, before, after] = [on, from, to].map((day) => longDate(day, language));
  return language === 'nl'
    ? [
        `Door de correctie van ${told} ging de eerste ziektedag van ${before} naar ${after}. De uiterste dag is daardoor ${last} geworden, en die is voorbij.`,
        'U was dus niet te laat met wat u wist. Leg de correctie in de zaak vast als reden; UWV kan daarnaar vragen.',
      ]
    : [
        `The correction of ${told} moved the first day of sickness from ${before} to ${after}. The last day has become ${last} because of it, and has passed.`,
        'So you were not late by what you knew. Record the correction in the case as the reason; UWV may ask.',
      ];
}
