import { type Terms, termsOn } from '../../../domain/obligations/terms';
import { longDate, type Words } from '../language';
import type { Letter, Section } from '../letter';
import type { MailContext, ObligationFacts } from '../mail-input';
import { HEADINGS, helpFor } from '../phrases';
import { dutyWordsOf, forRole, lateFor } from '../words-of';
import { ground } from './ground';
import { whom } from './whom';

export type DutyContext = MailContext<ObligationFacts>;
export type Content = Pick<Letter, 'subject' | 'intro' | 'sections'>;

/** The numbers of the law for the case that the mail is about. */
export function termsOf({ firstSickDay, opensOn, on, internalDue }: ObligationFacts): Terms {
  return termsOn(firstSickDay ?? on ?? internalDue, opensOn);
}

/** What decides how the duty reads. */
function aboutOf({ obligation, facts }: DutyContext) {
  return { obligation, kind: facts.caseKind, turn: facts.turn, terms: termsOf(facts) };
}

/** What a reader has to do, as it stands in a subject. */
export function taskOf(context: DutyContext): string {
  return forRole(dutyWordsOf(aboutOf(context)).subject, context.recipient)[context.language];
}

/** The body that all mails about an obligation share; the occasion gives the subject, the opening and the term. */
export function dutyLetter(
  context: DutyContext,
  occasion: { subject: string; intro: Words; term: readonly string[] },
): Content {
  const { recipient, language, facts } = context;
  const text = dutyWordsOf(aboutOf(context));
  const help = text.help ? forRole(text.help, recipient) : helpFor(recipient, facts.caseKind);
  const section = (heading: Words, ...paragraphs: string[]): Section => ({ heading: heading[language], paragraphs });
  return {
    subject: occasion.subject,
    intro: [occasion.intro[language]],
    sections: [
      section(HEADINGS.what, forRole(text.action, recipient)[language]),
      section(HEADINGS.when, ...occasion.term),
      whom(context),
      ground(text.why, facts.basis, language),
      section(HEADINGS.late, consequenceOf(context)),
      section(HEADINGS.closing, forRole(text.closing, recipient)[language]),
      section(HEADINGS.help, help[language]),
    ],
  };
}

/** The day to work towards, and the last day, in words. */
export function termOf({ language, facts: { internalDue, legalLatest } }: DutyContext): string[] {
  const due = longDate(internalDue, language);
  if (legalLatest === null)
    return language === 'nl'
      ? [`Uiterlijk ${due}.`, 'De wet noemt geen vaste dag; dit is de dag waar de praktijk van uitgaat.']
      : [`By ${due}.`, 'The law names no fixed day; this is the day that practice goes by.'];
  if (legalLatest === internalDue)
    return language === 'nl'
      ? [`Uiterlijk ${due}. Dat is ook de uiterste dag.`]
      : [`By ${due}. That is also the last day.`];
  const last = longDate(legalLatest, language);
  return language === 'nl'
    ? [`Uiterlijk ${due}. Dat is de laatste werkdag voor de uiterste dag, ${last}.`]
    : [`By ${due}. That is the last working day before the last day allowed, ${last}.`];
}

function consequenceOf(context: DutyContext): string {
  const { recipient, language, facts } = context;
  const { consequence } = facts;
  const { own, en } = lateFor(recipient, aboutOf(context));
  if (own) return own[language];
  if (language === 'en') return en;
  return consequence === 'geen'
    ? 'Daar staat geen sanctie op.'
    : `${consequence[0]?.toUpperCase()}${consequence.slice(1)}.`;
}
