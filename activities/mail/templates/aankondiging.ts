import type { EventWords } from '../../../domain/obligations/words';
import { longDate, shortDate, type Words } from '../language';
import type { Section } from '../letter';
import { HEADINGS, helpFor } from '../phrases';
import { forRole } from '../words-of';
import type { Content, DutyContext } from './duty-letter';
import { ground } from './ground';
import { whom } from './whom';

/** Something will happen by itself on a day. */
export function aankondiging(context: DutyContext, text: EventWords): Content {
  const { recipient, caseNumber, language, facts } = context;
  const day = facts.legalLatest ?? facts.internalDue;
  const section = (heading: Words, ...paragraphs: string[]): Section => ({ heading: heading[language], paragraphs });
  const moved = {
    nl: 'Deze dag komt in de plaats van de dag uit een eerder bericht.',
    en: 'This day replaces the day in an earlier message.',
  };
  return {
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: ${text.subject.nl} op ${shortDate(day, 'nl')}`
        : `Case ${caseNumber}: ${text.subject.en} on ${shortDate(day, 'en')}`,
    intro: [
      language === 'nl'
        ? `In zaak ${caseNumber} verandert binnenkort iets.`
        : `Something will change soon in case ${caseNumber}.`,
      ...(facts.round > 1 ? [moved[language]] : []),
    ],
    sections: [
      section(HEADINGS.change, forRole(text.change, recipient)[language]),
      section(HEADINGS.day, language === 'nl' ? `Op ${longDate(day, 'nl')}.` : `On ${longDate(day, 'en')}.`),
      section(HEADINGS.what, forRole(text.action, recipient)[language]),
      whom(context),
      ground(text.why, facts.basis, language),
      section(HEADINGS.help, helpFor(recipient, facts.caseKind)[language]),
    ],
  };
}
