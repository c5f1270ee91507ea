import { termsOn } from '../../../domain/obligations/terms';
import { type Language, longDate, shortDate } from '../language';
import type { Section } from '../letter';
import type { ConfirmationFacts, MailContext } from '../mail-input';
import { HEADINGS, helpFor } from '../phrases';
import type { Content } from './duty-letter';
import { employedBy } from './whom';

/** A ziekmelding or herstelmelding was received and recorded. */
export function bevestiging(context: MailContext<ConfirmationFacts>): Content {
  const { caseNumber, language, recipient, facts } = context;
  const day = shortDate(facts.day, language);
  return {
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: melding van ${day} ontvangen`
        : `Case ${caseNumber}: report of ${day} received`,
    intro: [
      language === 'nl'
        ? `Wij hebben de melding van ${day} ontvangen en verwerkt in zaak ${caseNumber}.`
        : `We received the report of ${day} and recorded it in case ${caseNumber}.`,
      language === 'nl'
        ? 'Hieronder staat wat is vastgelegd en wat er nu komt.'
        : 'Below is what was recorded and what comes next.',
    ],
    sections: [
      { heading: HEADINGS.recorded[language], paragraphs: [...recorded(context), ...doubtful(context)] },
      next(facts, language),
      { heading: HEADINGS.what[language], paragraphs: advice(context) },
      { heading: HEADINGS.help[language], paragraphs: [helpFor(recipient, facts.caseKind)[language]] },
    ],
  };
}

function recorded({
  obligation,
  recipient,
  language,
  employee,
  employer,
  facts,
}: MailContext<ConfirmationFacts>): string[] {
  const date = (value: ConfirmationFacts['firstSickDay']) => (value ? longDate(value, language) : null);
  const employed = employedBy(employer, facts.caseKind);
  const [first, recovered] = [date(facts.firstSickDay), date(facts.recoveredOn ?? null)];
  if (language === 'nl') {
    const who = recipient === 'werknemer' ? 'u' : employee;
    return [
      obligation === 'herstelmelding'
        ? `Een herstelmelding van ${who}, ${employed.nl}.`
        : `Een ziekmelding van ${who}, ${employed.nl}.`,
      ...(first ? [`Eerste ziektedag: ${first}.`] : []),
      ...(recovered ? [`Hersteld vanaf: ${recovered}.`] : []),
    ];
  }
  const who = recipient === 'werknemer' ? 'you' : employee;
  return [
    obligation === 'herstelmelding'
      ? `A report of recovery of ${who}, ${employed.en}.`
      : `A report of sickness of ${who}, ${employed.en}.`,
    ...(first ? [`First day of sickness: ${first}.`] : []),
    ...(recovered ? [`Recovered from: ${recovered}.`] : []),
  ];
}

/** The first sick day is taken as given; one on which nobody had to work may be a mistake (T-01). */
function doubtful({ language, facts: { firstSickDay, notWorkedOn } }: MailContext<ConfirmationFacts>): string[] {
  if (!notWorkedOn || !firstSickDay) return [];
  const day = longDate(firstSickDay, language);
  return [
    language === 'nl'
      ? `Let op: op ${day} werkt de medewerker volgens het rooster niet. De eerste ziektedag is de eerste werkdag waarop niet is gewerkt of waarop het werk is gestaakt. Verbeter de eerste ziektedag of de werkdagen in de zaak, of leg vast waarom deze dag klopt.`
      : `Please note: by the roster the employee does not work on ${day}. The first day of sickness is the first working day on which no work was done or on which work was stopped. Correct the first day of sickness or the working days in the case, or record why this day is right.`,
  ];
}

function next({ upcoming }: ConfirmationFacts, language: Language): Section {
  const heading = HEADINGS.next[language];
  if (upcoming.length === 0)
    return {
      heading,
      paragraphs: [language === 'nl' ? 'Er staat nu niets gepland.' : 'Nothing is planned at the moment.'],
    };
  return {
    heading,
    paragraphs: [
      language === 'nl'
        ? 'Dit zijn de eerste stappen. U krijgt van elke stap op tijd bericht.'
        : 'These are the first steps. You will be told of every step in time.',
    ],
    list: upcoming.map(({ name, internalDue, legalLatest }) => {
      const due = longDate(internalDue, language);
      const last = legalLatest && legalLatest !== internalDue ? longDate(legalLatest, language) : null;
      if (language === 'nl') return `${name}: uiterlijk ${due}${last ? ` (uiterste dag: ${last})` : ''}`;
      return `${name}: by ${due}${last ? ` (last day: ${last})` : ''}`;
    }),
  };
}

function advice({ obligation, language, facts }: MailContext<ConfirmationFacts>): string[] {
  const check = {
    nl: 'Klopt er iets niet? Verbeter het dan in de zaak.',
    en: 'Is anything wrong? Then correct it in the case.',
  };
  const privacy = {
    nl: 'Vraag niet naar de oorzaak. Dat is alleen aan de bedrijfsarts.',
    en: 'Do not ask for the cause. That is for the company doctor only.',
  };
  const { nl, en } = termsOn(facts.firstSickDay ?? facts.day, facts.recoveredOn).relapse;
  const relapse = {
    nl: `Komt er binnen ${nl} een nieuwe ziekmelding, geef die dan door. De termijnen lopen dan verder waar ze waren gebleven.`,
    en: `If there is a new report of sickness within ${en}, pass it on. The terms then go on where they stopped.`,
  };
  return [check[language], (obligation === 'herstelmelding' ? relapse : privacy)[language]];
}
