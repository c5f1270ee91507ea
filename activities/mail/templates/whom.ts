import type { CaseKind } from '../../../domain/case/plan';
import { belongingOf } from '../belonging-of';
import type { Words } from '../language';
import type { Section } from '../letter';
import type { MailInput } from '../mail-input';
import { HEADINGS } from '../phrases';

type Reader = Pick<MailInput, 'recipient' | 'language' | 'employee' | 'employer'> & {
  facts: { caseKind?: CaseKind; hasLeft?: true | undefined };
};

/**
 * The only part of a mail with a name in it; far enough down to stay off a locked screen. Data that do not tell the kind of
 * case are of the contract where there is no employee.
 */
export function whom({ recipient, language, employee, employer, facts: { caseKind, hasLeft } }: Reader): Section {
  const heading = HEADINGS.whom[language];
  if (caseKind === 'contract' || employee === '') {
    const contract =
      recipient === 'werknemer'
        ? { nl: `Over uw werk bij ${employer}.`, en: `About your work at ${employer}.` }
        : { nl: `Over de overeenkomst van ${employer}.`, en: `About the agreement of ${employer}.` };
    return { heading: HEADINGS.about[language], paragraphs: [contract[language]] };
  }
  const employed = employedBy(employer, belongingOf({ caseKind, hasLeft }));
  const own = { nl: `Over u, bij ${employer}.`, en: `About you, at ${employer}.` };
  const other = {
    nl: `Over ${employee}, ${employed.nl}.`,
    en: `About ${employee}, ${employed.en}.`,
  };
  return { heading, paragraphs: [(recipient === 'werknemer' ? own : other)[language]] };
}

/** How somebody belongs to the employer: still employed, or carried on after the employment; or one of both. */
export function employedBy(employer: string, kind: CaseKind | undefined): Words {
  if (kind === undefined) return { nl: `van ${employer}`, en: `of ${employer}` };
  return kind !== 'zw_erd'
    ? { nl: `in dienst bij ${employer}`, en: `employed by ${employer}` }
    : { nl: `uit dienst bij ${employer}`, en: `formerly employed by ${employer}` };
}
