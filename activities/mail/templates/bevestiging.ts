// Longer than 300 lines: each kind of report with its confirmation, which say the same of what is late and what comes.
import { lateWordsOf } from '../../../domain/obligations/late-words';
import { recordOf } from '../../../domain/obligations/records';
import { type Terms, termsOn } from '../../../domain/obligations/terms';
import { type Words, words } from '../../../domain/obligations/words';
import { capital } from '../../../domain/sentence';
import { calledIn } from '../called';
import { helpSection } from '../contacts';
import { fill, withDay } from '../fill';
import { type Language, longDate, shortDate } from '../language';
import type { Line, Section } from '../letter';
import type { ConfirmationFacts, MailContext } from '../mail-input';
import { answerBy, HEADINGS, tellBy } from '../phrases';
import { costsOf, dutyWordsOf, forRole } from '../words-of';
import type { Content } from './duty-letter';
import { employedBy } from './whom';

type Context = MailContext<ConfirmationFacts>;
type Step = ConfirmationFacts['upcoming'][number];

/** A ziekmelding or herstelmelding was received and recorded: what is late first, then what comes. */
export function bevestiging(context: Context): Content {
  const { caseNumber, language, facts } = context;
  const day = shortDate(facts.day, language);
  const late = facts.overdue.length;
  const nl = language === 'nl';
  const joined = facts.relapse?.insteadOf;
  return {
    tone: late > 0 ? 'late' : 'received',
    subject: nl
      ? `Zaak ${caseNumber}: ${joined ? `zaak ${joined} loopt hierin door` : `melding van ${day} ontvangen`}${late > 0 ? `, ${late === 1 ? 'één stap is' : `${late} stappen zijn`} al te laat` : ''}`
      : `Case ${caseNumber}: ${joined ? `case ${joined} goes on in this one` : `report of ${day} received`}${late > 0 ? `, ${late === 1 ? 'one step is' : `${late} steps are`} late already` : ''}`,
    lead: [firstLine(context), recorded(context), ...doubtful(context)],
    sections: [
      ...overdue(context),
      ...missed(context),
      ...takenOver(context),
      ...relapse(context),
      next(context),
      { heading: HEADINGS.what[language], paragraphs: advice(context) },
      ...(saysHow(context) ? [{ heading: HEADINGS.answer[language], paragraphs: [answerBy(context)[language]] }] : []),
      helpSection(context, facts.caseKind),
    ],
  };
}

/** What to do first. */
function firstLine(context: Context): Line {
  const { language, facts, caseNumber } = context;
  const nl = language === 'nl';
  const [late] = facts.overdue;
  if (late) return withDay(leadOf(context, late), soon(language));
  const [first] = facts.upcoming;
  if (first) {
    const day = longDate(first.internalDue, language);
    return withDay(leadOf(context, first), nl ? `uiterlijk ${day}` : `by ${day}`);
  }
  return nl
    ? `Uw melding staat in zaak ${caseNumber}. U hoeft nu niets te doen.`
    : `Your report is in case ${caseNumber}. You do not have to do anything now.`;
}

/** What to do about a step, in its own words. */
function leadOf({ recipient, language, employee, facts, link }: Context, step: Step): string {
  const text = dutyWordsOf({ obligation: step.id, kind: facts.caseKind, terms: termsOf(facts) });
  const marks = { recipient, language, employee, kind: facts.caseKind, hasPortal: link !== null };
  return fill(forRole(text.lead, recipient), marks);
}

/** The same for a step that is late. */
function withoutDay(context: Context, step: Step): string {
  return leadOf(context, step).replace('{dag}', soon(context.language));
}

function soon(language: Language): string {
  return language === 'nl' ? 'zo snel mogelijk' : 'as soon as possible';
}

function termsOf({ firstSickDay, day, recoveredOn }: ConfirmationFacts): Terms {
  return termsOn(firstSickDay ?? day, recoveredOn);
}

/** What was recorded, in one line. */
function recorded({ obligation, recipient, language, employee, employer, facts }: Context): string {
  const date = (value: ConfirmationFacts['firstSickDay']) => (value ? longDate(value, language) : null);
  const employed = employedBy(employer, facts.caseKind)[language];
  const [first, recovered] = [date(facts.relapse?.from ?? facts.firstSickDay), date(facts.recoveredOn ?? null)];
  const isRecovery = obligation === 'herstelmelding';
  if (language === 'nl') {
    const who = recipient === 'werknemer' ? 'u' : employee;
    const what = isRecovery ? 'herstelmelding' : facts.relapse ? 'nieuwe ziekmelding' : 'ziekmelding';
    return [
      `Vastgelegd: een ${what} van ${who}, ${employed}.`,
      ...(first && !isRecovery ? [`Eerste ziektedag: ${first}.`] : []),
      ...(recovered ? [`Hersteld vanaf ${recovered}.`] : []),
    ].join(' ');
  }
  const who = recipient === 'werknemer' ? 'you' : employee;
  const what = isRecovery
    ? 'a report of recovery'
    : facts.relapse
      ? 'a new report of sickness'
      : 'a report of sickness';
  return [
    `Recorded: ${what} of ${who}, ${employed}.`,
    ...(first && !isRecovery ? [`First day of sickness: ${first}.`] : []),
    ...(recovered ? [`Recovered from ${recovered}.`] : []),
  ].join(' ');
}

const UWV_CHECKS = words(
  'UWV kijkt bij een WIA-aanvraag of alles is gedaan. Doe daarom deze stappen eerst, en schrijf op waarom ze later zijn.',
  'When a WIA benefit is applied for, UWV checks whether everything was done. Do these steps first, and write down why they are late.',
);
/** Where UWV does not weigh it with the application for the WIA. */
const FIRST = words(
  'Doe deze stappen eerst, en schrijf op waarom ze later zijn.',
  'Do these steps first, and write down why they are late.',
);
const TOO_LITTLE = words(
  'Is er te weinig gedaan, dan kan UWV een loonsanctie opleggen.',
  'If too little was done, UWV may impose a wage sanction.',
);

/** What is late, with what to do about it; and what a late report means. */
function overdue(context: Context): Section[] {
  const { language, facts } = context;
  const { overdue: steps, daysUntilReport, relapse } = facts;
  if (steps.length === 0 && daysUntilReport === undefined) return [];
  const nl = language === 'nl';
  const reported =
    daysUntilReport === undefined
      ? []
      : [
          nl
            ? `De melding kwam ${daysUntilReport} dagen na de eerste ziektedag. De termijnen ${relapse ? 'lopen vanaf die dag weer door' : 'tellen vanaf die eerste dag'}, niet vanaf de melding.`
            : `The report came ${daysUntilReport} days after the first day of sickness. The terms ${relapse ? 'go on from that day' : 'count from that first day'}, not from the report.`,
        ];
  const costs = new Set(steps.map(({ id, lateCosts = costsOf(id) }) => lateCosts));
  const isGuidance = costs.has('wage-sanction') || costs.has('longer-ziekengeld');
  const meaning = isGuidance
    ? [
        UWV_CHECKS[language],
        ...(facts.caseKind === 'verzuim' && costs.has('wage-sanction') ? [TOO_LITTLE[language]] : []),
      ]
    : steps.length > 0
      ? [FIRST[language]]
      : [];
  return [
    {
      heading: (steps.length > 0 ? HEADINGS.overdue : HEADINGS.lateReport)[language],
      paragraphs: [...reported, ...meaning],
      list: steps.map((step) => {
        const last = longDate(step.legalLatest ?? step.internalDue, language);
        const before = nl ? 'Dat moest uiterlijk ' : 'That was due by ';
        return [`${withoutDay(context, step)} ${before}`, { strong: last }, '.'];
      }),
    },
  ];
}

/** What was to be done before the recovery and was not: nobody is asked for it any more. */
function missed(context: Context): Section[] {
  const { language, facts } = context;
  if (!facts.missed) return [];
  const nl = language === 'nl';
  const text = nl
    ? 'Dit hoeft nu niet meer. Leg wel vast waarom het er niet is: UWV kan daar later naar vragen.'
    : 'This is not needed any more. Do write down why it was not done: UWV may ask about it later.';
  const list = facts.missed.map(({ legalLatest, internalDue, ...step }): Line => {
    const last = longDate(legalLatest ?? internalDue, language);
    return `${capital(nameOf(context, step))}: ${nl ? 'moest uiterlijk' : 'was due by'} ${last}`;
  });
  return [{ heading: HEADINGS.missed[language], paragraphs: [text], list }];
}

/** The first sick day is taken as given; one on which nobody had to work may be a mistake (T-01). */
function doubtful({ language, facts: { firstSickDay, relapse, notWorkedOn } }: Context): string[] {
  const reported = relapse?.from ?? firstSickDay;
  if (!notWorkedOn || !reported) return [];
  const day = longDate(reported, language);
  return [
    language === 'nl'
      ? `Let op: op ${day} werkt de werknemer volgens het rooster niet. De eerste ziektedag is de eerste werkdag waarop niet is gewerkt of waarop het werk is gestaakt. Geef door of de eerste ziektedag of de werkdagen anders zijn, of waarom deze dag klopt.`
      : `Please note: by the roster the employee does not work on ${day}. The first day of sickness is the first working day on which no work was done or on which work was stopped. Tell whether the first day of sickness or the working days are different, or why this day is right.`,
  ];
}

/** The case ran elsewhere before: what was due then is not asked any more. */
function takenOver({ language, facts: { takenOverOn } }: Context): Section[] {
  if (!takenOverOn) return [];
  const day = longDate(takenOverOn, language);
  const text =
    language === 'nl'
      ? `Deze zaak loopt hier vanaf ${day}. Over stappen van vóór die dag krijgt u geen bericht. De termijnen tellen vanaf de eerste ziektedag.`
      : `This case runs here from ${day}. You are not told of steps before that day. The terms count from the first day of sickness.`;
  return [{ heading: HEADINGS.takenOver[language], paragraphs: [text] }];
}

/** A relapse goes on with the case of before: what that does to its days. */
function relapse(context: Context): Section[] {
  const { language, facts } = context;
  const { relapse: found, firstSickDay } = facts;
  if (!found || !firstSickDay) return [];
  const { nl, en } = termsOf(facts).relapse;
  const { days, moved, insteadOf } = found;
  const first = longDate(firstSickDay, language);
  const paragraphs =
    language === 'nl'
      ? [
          `Dit is een terugval binnen ${nl}. De zaak van ${first} loopt door; er begint geen nieuwe zaak.`,
          days === 0
            ? 'Er zat geen dag tussen, dus er verandert niets aan de termijnen.'
            : `De ${inDays(days, language)} ertussen ${days === 1 ? 'telt' : 'tellen'} niet mee. Wat nog moet komen schuift zoveel op.`,
          ...(insteadOf
            ? [
                `Dat komt door een correctie. Wat u las over zaak ${insteadOf}, geldt niet meer: die zaak loopt hierin door.`,
              ]
            : []),
        ]
      : [
          `This is a relapse within ${en}. The case of ${first} goes on; no new case begins.`,
          days === 0
            ? 'There was no day in between, so the terms do not change.'
            : `The ${inDays(days, language)} in between ${days === 1 ? 'does' : 'do'} not count. What is still to come moves by as much.`,
          ...(insteadOf
            ? [
                `A correction led to this. What you read of case ${insteadOf} does not hold any more: that case goes on in this one.`,
              ]
            : []),
        ];
  const list = moved.map(({ from, to, ...step }): Line => {
    const name = capital(nameOf(context, step));
    const [now, was] = [longDate(to, language), longDate(from, language)];
    return language === 'nl'
      ? [`${name}: nu uiterlijk `, { strong: now }, ` (was ${was}).`]
      : [`${name}: now by `, { strong: now }, ` (was ${was}).`];
  });
  return [{ heading: HEADINGS.relapse[language], paragraphs, list }];
}

function nameOf({ facts, employee, language }: Context, { id, name }: Pick<Step, 'id' | 'name'>): string {
  return calledIn({ obligation: id, name, kind: facts.caseKind, terms: termsOf(facts), employee, language });
}

/** What lateness costs where it is a fine, which UWV gives for the day itself. */
function fineOf({ facts, language }: Context, { id }: Pick<Step, 'id'>): string {
  const record = costsOf(id) === 'fine-by-uwv' ? recordOf(id) : null;
  const [fine] = record ? lateWordsOf(record, termsOf(facts))[language].split(/; |(?<=\.) /) : [];
  if (!fine) return '';
  return language === 'nl' ? `. Bent u te laat: ${fine}` : `. If you are late: ${fine.replace(/\.$/, '')}`;
}

function inDays(days: number, language: Language): string {
  if (language === 'nl') return days === 1 ? 'ene dag' : `${days} dagen`;
  return days === 1 ? 'one day' : `${days} days`;
}

function next(context: Context): Section {
  const { language, facts } = context;
  const { upcoming, comesAfter } = facts;
  const heading = HEADINGS.next[language];
  const nl = language === 'nl';
  const steps = upcoming.map(({ internalDue, legalLatest, ...step }): Line => {
    const name = capital(nameOf(context, step));
    const fine = fineOf(context, step);
    const due = longDate(internalDue, language);
    const last = legalLatest && legalLatest !== internalDue ? longDate(legalLatest, language) : null;
    return nl
      ? [`${name}: uiterlijk `, { strong: due }, last ? ` (volgens de wet tot en met ${last})` : '', fine]
      : [`${name}: by `, { strong: due }, last ? ` (by law until ${last})` : '', fine];
  });
  if (steps.length === 0) return { heading, paragraphs: [nothingSoon(context, comesAfter)] };
  const told = nl
    ? 'Dit komt in de komende zes weken. U krijgt over elke stap bericht.'
    : 'This comes in the next six weeks. You will be told of every step.';
  return { heading, paragraphs: [told], list: steps };
}

function nothingSoon(context: Context, comesAfter: Step | undefined): Line {
  const { language } = context;
  const nl = language === 'nl';
  if (!comesAfter) return nl ? 'Er staat nu niets gepland.' : 'Nothing is planned at the moment.';
  const day = { strong: longDate(comesAfter.internalDue, language) };
  const name = nameOf(context, comesAfter);
  return nl
    ? [`In de komende zes weken niets. Daarna: ${name}, uiterlijk `, day, '.']
    : [`Nothing in the next six weeks. After that: ${name}, by `, day, '.'];
}

/** Whether the mail says by itself how steps are reported. */
function saysHow({ link, facts }: Context): boolean {
  return link === null && facts.overdue.length + facts.upcoming.length > 0;
}

function correctBy(context: Context): Words {
  if (context.link !== null) return words('Verbeter het dan in de zaak.', 'Then correct it in the case.');
  return saysHow(context) ? words('Geef dat dan door.', 'Then tell us.') : tellBy(context);
}

function advice(context: Context): string[] {
  const { obligation, language, facts } = context;
  const { nl: correctNl, en: correctEn } = correctBy(context);
  const check = words(`Klopt er iets niet? ${correctNl}`, `Is anything wrong? ${correctEn}`);
  const privacy = {
    nl: 'Vraag niet naar de oorzaak. Dat is alleen aan de bedrijfsarts.',
    en: 'Do not ask for the cause. That is for the company doctor only.',
  };
  const { nl, en } = termsOf(facts).relapse;
  const again = {
    nl: `Komt er binnen ${nl} een nieuwe ziekmelding, geef die dan door. De termijnen lopen dan verder waar ze waren gebleven.`,
    en: `If there is a new report of sickness within ${en}, pass it on. The terms then go on where they stopped.`,
  };
  return [check[language], (obligation === 'herstelmelding' ? again : privacy)[language]];
}
