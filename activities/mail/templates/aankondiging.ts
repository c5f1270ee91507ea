import type { EventWords } from '../../../domain/obligations/words';
import { capital } from '../../../domain/sentence';
import { helpSection } from '../contacts';
import { fill } from '../fill';
import { longDate, shortDate, type Words } from '../language';
import type { Line, Section } from '../letter';
import { HEADINGS } from '../phrases';
import { forRole } from '../words-of';
import { type Content, type DutyContext, marksOf } from './duty-letter';
import { ground } from './ground';
import { whom } from './whom';

/** Something will happen by itself on a day. */
export function aankondiging(context: DutyContext, text: EventWords): Content {
  const { recipient, caseNumber, language, facts } = context;
  const day = facts.legalLatest ?? facts.internalDue;
  const say = (words: Words) => fill(words, marksOf(context));
  const section = (heading: Words, ...paragraphs: Line[]): Section => ({ heading: heading[language], paragraphs });
  const moved = {
    nl: 'Deze dag komt in de plaats van de dag uit een eerder bericht.',
    en: 'This day replaces the day in an earlier message.',
  };
  const what = say(text.subject);
  return {
    tone: 'info',
    subject:
      language === 'nl'
        ? `Zaak ${caseNumber}: ${what} op ${shortDate(day, 'nl')}`
        : `Case ${caseNumber}: ${what} on ${shortDate(day, 'en')}`,
    lead: [
      [`${capital(what)} ${language === 'nl' ? 'op' : 'on'} `, { strong: longDate(day, language) }, '.'],
      ...(facts.round > 1 ? [moved[language]] : []),
    ],
    sections: [
      section(HEADINGS.change, say(forRole(text.change, recipient))),
      section(HEADINGS.what, say(forRole(text.action, recipient))),
      whom(context),
      ground(say(text.why), facts.basis, language),
      helpSection(context, facts.caseKind),
    ],
  };
}
