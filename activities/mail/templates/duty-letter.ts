import { daysBetween } from '../../../domain/calendar/plain-date';
import type { Performer } from '../../../domain/case/roles';
import type { LateCost } from '../../../domain/obligations/late-costs';
import { type Terms, termsOn } from '../../../domain/obligations/terms';
import { words } from '../../../domain/obligations/words';
import { sentence } from '../../../domain/sentence';
import { belongingOf } from '../belonging-of';
import { contactLines } from '../contacts';
import { fill, withDay } from '../fill';
import { type Language, longDate, type Words } from '../language';
import { lawInFull } from '../law-name';
import type { Letter, Line, Section } from '../letter';
import type { MailContext, ObligationFacts } from '../mail-input';
import { answerBy, HEADINGS, helpFor } from '../phrases';
import type { Way } from '../row-words';
import { costsOf, dutyWordsOf, formOf, forRole, lateFor, subjectOf } from '../words-of';
import { ground } from './ground';
import { whom } from './whom';

export type DutyContext = MailContext<ObligationFacts>;
export type Content = Pick<Letter, 'subject' | 'tone' | 'lead' | 'sections'> & {
  /** What the preview says that it holds, where that does not follow from the tone. */
  holds?: Words;
};

/** What the moment of a mail adds to what all mails about an obligation say. */
type Occasion = Pick<Letter, 'tone' | 'subject'> & {
  /** After the first line: what else cannot wait. */
  urgent?: readonly Line[];
  /** The day has passed. */
  isLate?: true;
};

/** The numbers of the law for the case that the mail is about. */
function termsOf({ firstSickDay, opensOn, on, internalDue }: ObligationFacts): Terms {
  return termsOn(firstSickDay ?? on ?? internalDue, opensOn);
}

/** What decides how the duty reads. */
export function aboutOf({ obligation, facts, link, replyTo }: DutyContext) {
  const way: Way = link !== null ? 'portal' : replyTo ? 'answer' : 'ask';
  const { caseKind: kind, turn, lateCosts, name } = facts;
  return { obligation, kind, turn, lateCosts, terms: termsOf(facts), name, way };
}

/** What fills the marks in the words for this reader. */
export function marksOf({ recipient, language, employee, link, facts }: DutyContext) {
  return { recipient, language, employee, kind: belongingOf(facts), hasPortal: link !== null };
}

/** What a reader has to do, as it stands in a subject. */
export function taskOf(context: DutyContext): string {
  return fill(forRole(subjectOf(aboutOf(context)), context.recipient), marksOf(context));
}

/** Whether it is the reader's own duty, or somebody else's that the reader is told of. */
export function isOwnDuty({ recipient, facts }: DutyContext): boolean {
  const asEmployer = (role: Performer | string) => (role === 'eigenrisicodrager' ? 'werkgever' : role);
  return asEmployer(recipient) === asEmployer(facts.dutyOn);
}

/** The day may be another than an earlier mail told; it may be the same, after something was taken back. */
export const HOLDS_NOW = words(
  'Deze datum geldt nu. Een andere datum uit een eerder bericht hierover geldt niet meer.',
  'This date holds now. Another date in an earlier message about this no longer holds.',
);

export const HOLDS_AGAIN = words(
  'Dit geldt weer, met dezelfde datum als in een eerder bericht.',
  'This holds again, with the same date as in an earlier message.',
);

/** The mail about an obligation, for its reader and occasion. */
export function dutyLetter(context: DutyContext, { tone, subject, urgent = [], isLate }: Occasion): Content {
  const { recipient, language, facts, link, contacts = [] } = context;
  const text = dutyWordsOf(aboutOf(context));
  const marks = marksOf(context);
  const say = (words: Words) => fill(words, marks);
  const help = say(text.help ? forRole(text.help, recipient) : helpFor(recipient, belongingOf(facts)));
  const section = (heading: Words, paragraphs: readonly Line[]): Section => ({
    heading: heading[language],
    paragraphs,
  });
  const action = say(forRole(text.action, recipient));
  const late = consequenceOf(context);
  return {
    tone,
    subject,
    lead: [
      withDay(say(forRole(text.lead, recipient)), isLate ? soon(language) : by(context)),
      ...urgent,
      ...(facts.changed && !isLate ? [HOLDS_NOW[language]] : []),
      ...(facts.again && !isLate ? [HOLDS_AGAIN[language]] : []),
    ],
    sections: [
      section(isOwnDuty(context) || recipient === 'werknemer' ? HEADINGS.what : HEADINGS.others, [
        action,
        ...formLines(context),
      ]),
      ...(isLate ? [] : [section(HEADINGS.when, termOf(context))]),
      whom(context),
      ground(say(text.why), facts.basis, language),
      section(isLate ? HEADINGS.lateNow : HEADINGS.late, [
        ...late,
        ...(isLate ? [...limitOf(context), ...explainLateness(context)] : []),
      ]),
      ...(link === null
        ? [section(HEADINGS.answer, [answerBy(context)[language]])]
        : [section(HEADINGS.closing, [say(forRole(text.closing, recipient))])]),
      {
        ...section(HEADINGS.help, [help]),
        list: contactLines(contacts, {
          recipient,
          language,
          uwv: /UWV/.test(help) || /bel UWV|call UWV/i.test(action),
        }),
      },
    ],
  };
}

function soon(language: Letter['language']): string {
  return language === 'nl' ? 'zo snel mogelijk' : 'as soon as possible';
}

/** The day by which, as it stands in a sentence. */
function by({ language, facts: { internalDue } }: DutyContext): string {
  const day = longDate(internalDue, language);
  return language === 'nl' ? `uiterlijk ${day}` : `by ${day}`;
}

/** The form that UWV has for it, for who has to do it. */
function formLines(context: DutyContext): Line[] {
  const form = isOwnDuty(context) ? formOf(context.obligation) : null;
  if (!form) return [];
  const { language } = context;
  const before = language === 'nl' ? 'Gebruik hiervoor: ' : 'Use for this: ';
  return [[before, { link: form.label[language], url: form.url }]];
}

/** How long there still is, for what is urgent. */
export function daysLeft({ language, facts: { internalDue, on }, sentOn = on }: DutyContext): Line[] {
  if (sentOn === undefined) return [];
  const days = daysBetween(sentOn, internalDue);
  if (days < 0) return [];
  if (language === 'nl')
    return [days === 0 ? 'Dat is vandaag.' : days === 1 ? 'Dat is morgen.' : `Dat is over ${days} dagen.`];
  return [days === 0 ? 'That is today.' : days === 1 ? 'That is tomorrow.' : `That is in ${days} days.`];
}

const AGREED = words(
  'Die dag is met de arbodienst afgesproken. De wet noemt geen dag.',
  'That day was agreed with the occupational health service. The law names no day.',
);

/** The day to work towards, and the last day, in words. */
function termOf({ language, facts: { internalDue, legalLatest, basis } }: DutyContext): Line[] {
  const due: Line =
    language === 'nl'
      ? ['Uiterlijk ', { strong: longDate(internalDue, language) }, '.']
      : ['By ', { strong: longDate(internalDue, language) }, '.'];
  if (legalLatest === null && 'protocol' in basis) return [due, AGREED[language]];
  if (legalLatest === null)
    return language === 'nl'
      ? [due, 'De wet noemt geen vaste dag. Dit is de dag die in de praktijk geldt.']
      : [due, 'The law names no fixed day. This is the day that holds in practice.'];
  if (legalLatest === internalDue)
    return language === 'nl' ? [due, 'Volgens de wet mag het niet later.'] : [due, 'By law it may not be later.'];
  const last = longDate(legalLatest, language);
  return language === 'nl'
    ? [due, `Dat is de laatste werkdag. Volgens de wet mag het tot en met ${last}.`]
    : [due, `That is the last working day. By law it may be done until ${last}.`];
}

/** The day after which being late costs more, and what. */
function limitOf(context: DutyContext): Line[] {
  const { language, facts } = context;
  const { limit } = facts;
  if (!limit) return [];
  const day = { strong: longDate(limit.internalDue, language) };
  const costs = consequenceOf({
    ...context,
    obligation: limit.id,
    facts: { ...facts, consequence: limit.consequence },
  });
  return language === 'nl'
    ? [['Doe het in elk geval uiterlijk ', day, '. Daarna komt er dit bij.'], ...costs]
    : [['In any case do it by ', day, '. After that day there is more.'], ...costs];
}

/** What lateness costs where UWV looks at it; elsewhere nobody has to explain anything to UWV. */
const UWV_LOOKS_AT: ReadonlySet<LateCost | null> = new Set<LateCost>([
  'wage-sanction',
  'longer-ziekengeld',
  'longer-wage',
  'sanction-runs-on',
  'fine-by-uwv',
  'recovery-of-ziekengeld',
  'benefit-lost-or-later',
]);

/** What to do about a day that has passed: whose duty it was has to be able to explain it, unless UWV is the late one. */
function explainLateness(context: DutyContext): Line[] {
  const { madeLateBy, dutyOn, lateCosts = costsOf(context.obligation) } = context.facts;
  if (dutyOn === 'uwv') return [];
  const hasToExplain = UWV_LOOKS_AT.has(lateCosts) && (context.recipient !== 'werknemer' || isOwnDuty(context));
  const write = (words: Words) => (hasToExplain ? [words[context.language]] : []);
  return madeLateBy ? [...madeLate(madeLateBy, context.language), ...write(WRITE_CORRECTION)] : write(WRITE_WHY);
}

const WRITE_WHY = words(
  'Schrijf op waarom het later werd. UWV kan daarnaar vragen.',
  'Write down why it is late. UWV may ask.',
);
const WRITE_CORRECTION = words(
  'Schrijf de correctie op als reden. UWV kan daarnaar vragen.',
  'Write the correction down as the reason. UWV may ask.',
);

/** It was in time until the first sick day was corrected: nobody did anything wrong. */
function madeLate({ on, from, to }: NonNullable<ObligationFacts['madeLateBy']>, language: Language): Line[] {
  const [told, before, after] = [on, from, to].map((day) => longDate(day, language));
  return language === 'nl'
    ? [
        `Door de correctie van ${told} ging de eerste ziektedag van ${before} naar ${after}. Daardoor is de laatste dag nu voorbij.`,
        'Met wat toen bekend was, was dit niet te laat.',
      ]
    : [
        `The correction of ${told} moved the first day of sickness from ${before} to ${after}. Because of that the last day has passed.`,
        'By what was known then, this was not late.',
      ];
}

/** What lateness costs; an article that is cited with it stands apart, in full. */
function consequenceOf(context: DutyContext): string[] {
  const text = costOf(context);
  const [cited, law, article] = / \((\p{Lu}[\p{L} ]*?) art\. ([^)]+)\)/u.exec(text) ?? [];
  if (!cited) return [text];
  const { basis } = context.facts;
  const citation = `${law} ${article}`;
  if ('article' in basis && basis.article === citation) return [text.replace(cited, '')];
  const source = context.language === 'nl' ? 'Bron' : 'Source';
  return [text.replace(cited, ''), `${source}: ${lawInFull(citation, context.language)}.`];
}

function costOf(context: DutyContext): string {
  const { recipient, language, facts } = context;
  const { consequence } = facts;
  const { own, en } = lateFor(recipient, aboutOf(context));
  if (own) return own[language];
  if (language === 'en') return en;
  return consequence === 'geen' ? 'Daar staat geen sanctie op.' : consequence.split('; ').map(sentence).join(' ');
}
