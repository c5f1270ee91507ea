import { type EventWords, words } from '../../../domain/obligations/words';
import { capital } from '../../../domain/sentence';
import { belongingOf } from '../belonging-of';
import { helpSection } from '../contacts';
import { fill } from '../fill';
import { type Language, longDate, shortDate, type Words } from '../language';
import type { Line, Section } from '../letter';
import type { ObligationFacts } from '../mail-input';
import { HEADINGS } from '../phrases';
import { forRole } from '../words-of';
import { type Content, type DutyContext, HOLDS_AGAIN, HOLDS_NOW, marksOf } from './duty-letter';
import { ground } from './ground';
import { whom } from './whom';

/** Something will happen by itself on a day, or happened before anybody here could know. */
export function aankondiging(context: DutyContext, announced: EventWords): Content {
  const { recipient, caseNumber, language, facts, sentOn = facts.on } = context;
  const day = facts.legalLatest ?? facts.internalDue;
  const isPast = sentOn !== undefined && day < sentOn;
  const text = isPast ? { ...announced, ...announced.past } : announced;
  const say = (said: Words) => fill(said, marksOf(context));
  const section = (heading: Words, ...paragraphs: Line[]): Section => ({ heading: heading[language], paragraphs });
  const on = (isPast ? WAS_ON : ON)[language];
  const what = say(text.subject);
  const number = `${language === 'nl' ? 'Zaak' : 'Case'} ${caseNumber}: ${facts.again ? AGAIN[language] : ''}`;
  return {
    tone: facts.again ? 'again' : 'info',
    subject: `${number}${what} ${on} ${shortDate(day, language)}`,
    lead: [[`${capital(what)} ${on} `, { strong: longDate(day, language) }, '.'], ...earlier(facts, language)],
    sections: [
      section(HEADINGS.change, say(forRole(text.change, recipient))),
      section(HEADINGS.what, say(forRole(text.action, recipient))),
      whom(context),
      ground(say(text.why), facts.basis, language),
      helpSection(context, belongingOf(facts)),
    ],
  };
}

const ON = words('op', 'on');
const WAS_ON = words('was op', 'was on');
const AGAIN = words('geldt weer: ', 'holds again: ');
/** What it makes of an earlier message about it. */
function earlier({ again, round }: ObligationFacts, language: Language): Line[] {
  if (again) return [HOLDS_AGAIN[language]];
  return round > 1 ? [HOLDS_NOW[language]] : [];
}
