import { termsOn } from '../../../domain/obligations/terms';
import { words } from '../../../domain/obligations/words';
import { helpSection } from '../contacts';
import { fill } from '../fill';
import { longDate } from '../language';
import type { Line } from '../letter';
import type { MailContext, RevokedFacts } from '../mail-input';
import { HEADINGS } from '../phrases';
import { announcementOf, dutyWordsOf, forRole, subjectOf } from '../words-of';
import type { Content } from './duty-letter';
import { whom } from './whom';

const MISTAKE = words(
  'Er was iets vastgelegd wat niet klopte of niet doorgaat. Dat is teruggenomen.',
  'Something was recorded that was not right or does not go on. It was taken back.',
);
const LATER = words(
  'Is deze stap later toch nodig, dan krijgt u daarover een nieuw bericht.',
  'If this step is needed later after all, you get a new message about it.',
);

/** What an earlier mail asked for or announced is not to be any more. */
export function vervalt(context: MailContext<RevokedFacts>): Content {
  const { caseNumber, obligation, recipient, language, employee, facts, link } = context;
  const { caseKind: kind, firstSickDay, on, internalDue } = facts;
  const about = { obligation, kind, terms: termsOn(firstSickDay ?? on) };
  const announced = announcementOf(about);
  const marks = { recipient, language, employee, kind, hasPortal: link !== null };
  const what = fill(announced?.subject ?? forRole(dutyWordsOf(about).subject, recipient), marks);
  // A mailbox shows the subject to whoever passes.
  const outside = announced ? what : fill(forRole(subjectOf(about), recipient), marks);
  const nl = language === 'nl';
  const day = { strong: longDate(internalDue, language) };
  const told: Line = nl
    ? ['In een eerder bericht stond hiervoor ', day, '. Die dag geldt niet meer.']
    : ['An earlier message gave ', day, ' for this. That day no longer holds.'];
  const first = announced
    ? { nl: `Dit gaat niet door: ${what}.`, en: `This does not go on: ${what}.` }
    : { nl: `U hoeft dit niet meer te doen: ${what}.`, en: `You do not have to do this any more: ${what}.` };
  return {
    tone: 'revoked',
    subject: nl ? `Zaak ${caseNumber}: geldt niet meer: ${outside}` : `Case ${caseNumber}: no longer holds: ${outside}`,
    lead: [first[language], told],
    sections: [
      { heading: HEADINGS.why[language], paragraphs: [MISTAKE[language]] },
      whom(context),
      { heading: HEADINGS.after[language], paragraphs: [LATER[language]] },
      helpSection(context, kind),
    ],
  };
}
