import type { PlainDate } from '../../../domain/calendar/plain-date';
import { type Words, words } from '../../../domain/obligations/words';
import { rowOf } from '../../../domain/protocols/packages';
import { belongingOf } from '../belonging-of';
import { helpSection } from '../contacts';
import { fill } from '../fill';
import { HEADINGS, tellBy } from '../phrases';
import { dutyWordsOf } from '../words-of';
import { aboutOf, type Content, type DutyContext, marksOf } from './duty-letter';
import { ground } from './ground';
import { herinnering } from './herinnering';
import { teLaat } from './te-laat';
import { whom } from './whom';

/** What the arbodienst has to say: of a duty of the law what is to be done and by when, of anything else what it is. */
export function bericht(context: DutyContext): Content {
  const { caseNumber, language, facts } = context;
  if (facts.duty) return aboutDuty(context, facts.duty);
  const nl = language === 'nl';
  const { why } = dutyWordsOf(aboutOf(context));
  return {
    subject: nl
      ? `Zaak ${caseNumber}: bericht van de arbodienst`
      : `Case ${caseNumber}: message from the occupational health service`,
    tone: 'info',
    lead: [fill(messageOf(context), marksOf(context))],
    sections: [
      { heading: HEADINGS.more[language], paragraphs: [moreBy(context)[language]] },
      whom(context),
      ground(fill(why, marksOf(context)), facts.basis, language),
      helpSection(context, belongingOf(facts)),
    ],
  };
}

/** The duty in its own words, with its own days. */
function aboutDuty(context: DutyContext, duty: NonNullable<DutyContext['facts']['duty']>): Content {
  const { id: obligation, ...days } = duty;
  const facts = { ...context.facts, ...days, turn: days.turn, lateCosts: days.lateCosts, duty: undefined };
  const last: PlainDate = days.legalLatest ?? days.internalDue;
  const { sentOn = facts.on } = context;
  const isLate = sentOn !== undefined && sentOn > last;
  return (isLate ? teLaat : herinnering)({ ...context, obligation, facts });
}

/** What the message is; a row that has no words for it is told by its name. */
function messageOf({ obligation, facts: { name } }: DutyContext): Words {
  const own = rowOf(obligation)?.message;
  if (own || name === undefined)
    return (
      own ??
      words('Er is een bericht van de arbodienst voor u.', 'The occupational health service has a message for you.')
    );
  return words(
    `Er is een bericht van de arbodienst voor u: “${name}”.`,
    `The occupational health service has a message for you: “${name}” (its name in Dutch).`,
  );
}

function moreBy(reader: DutyContext): Words {
  return reader.link === null ? tellBy(reader) : words('Log in en open de zaak.', 'Log in and open the case.');
}
