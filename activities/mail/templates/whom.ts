import type { Section } from '../letter';
import type { MailInput } from '../mail-input';
import { HEADINGS } from '../phrases';

/** The only part of a mail with a name in it; far enough down to stay off a locked screen. */
export function whom({
  recipient,
  language,
  employee,
  employer,
}: Pick<MailInput, 'recipient' | 'language' | 'employee' | 'employer'>): Section {
  const own = { nl: `Over u, bij ${employer}.`, en: `About you, at ${employer}.` };
  const other = {
    nl: `Over ${employee}, in dienst bij ${employer}.`,
    en: `About ${employee}, employed by ${employer}.`,
  };
  return { heading: HEADINGS.whom[language], paragraphs: [(recipient === 'werknemer' ? own : other)[language]] };
}
