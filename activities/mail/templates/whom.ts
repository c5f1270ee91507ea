import type { CaseKind } from '../../../domain/case/plan';
import type { Words } from '../language';
import type { Section } from '../letter';
import type { MailInput } from '../mail-input';
import { HEADINGS } from '../phrases';

/** The only part of a mail with a name in it; far enough down to stay off a locked screen. */
export function whom({
  recipient,
  language,
  employee,
  employer,
  facts: { caseKind },
}: Pick<MailInput, 'recipient' | 'language' | 'employee' | 'employer'> & { facts: { caseKind: CaseKind } }): Section {
  const heading = HEADINGS.whom[language];
  if (caseKind === 'contract') {
    const contract =
      recipient === 'werknemer'
        ? { nl: `Over uw werk bij ${employer}.`, en: `About your work at ${employer}.` }
        : { nl: `Over de overeenkomst van ${employer}.`, en: `About the agreement of ${employer}.` };
    return { heading: HEADINGS.about[language], paragraphs: [contract[language]] };
  }
  const own = { nl: `Over u, bij ${employer}.`, en: `About you, at ${employer}.` };
  const other = {
    nl: `Over ${employee}, ${employedBy(employer, caseKind).nl}.`,
    en: `About ${employee}, ${employedBy(employer, caseKind).en}.`,
  };
  return { heading, paragraphs: [(recipient === 'werknemer' ? own : other)[language]] };
}

/** How somebody belongs to the employer: still employed, or carried on after the employment. */
export function employedBy(employer: string, kind: CaseKind): Words {
  return kind !== 'zw_erd'
    ? { nl: `in dienst bij ${employer}`, en: `employed by ${employer}` }
    : { nl: `uit dienst bij ${employer}`, en: `formerly employed by ${employer}` };
}
