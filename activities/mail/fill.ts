import type { CaseKind } from '../../domain/case/plan';
import type { Performer } from '../../domain/case/roles';
import { type Words, words } from '../../domain/obligations/words';
import { capital } from '../../domain/sentence';
import type { Language } from './language';
import type { Line } from './letter';

/** What the marks in words stand for, for one reader. */
type Marks = { recipient: Performer; language: Language; employee: string; kind: CaseKind; hasPortal: boolean };

/** The text with its marks filled in, without what points to the case where no page has it; `{dag}` stays, for `withDay`. */
export function fill(text: Words, marks: Marks): string {
  const { language, employee, hasPortal } = marks;
  const said = hasPortal ? text[language] : withoutCase(text[language]);
  const known: Record<string, string> = {
    naam: employee,
    medewerker: employeeFor(marks)[language],
    werkgever: employerFor(marks)[language],
    zaak: THE_CASE[language],
  };
  return said.replace(/\{(\p{Lu}?)(\p{L}+)\}/gu, (whole, initial: string, rest: string) => {
    const value = known[initial.toLowerCase() + rest];
    if (value === undefined) return whole;
    return initial ? capital(value) : value;
  });
}

/** The line with its day, which stands out. */
export function withDay(text: string, day: string): Line {
  const [before = '', after = ''] = text.split('{dag}');
  return [before, { strong: day }, after];
}

function employeeFor({ recipient, kind }: Marks): Words {
  if (recipient !== 'werkgever' && recipient !== 'eigenrisicodrager') return words('de werknemer', 'the employee');
  // What was due before the end of the employment stays with the employer, and may be asked after it.
  const isAfter = recipient === 'eigenrisicodrager' || kind === 'zw_erd';
  return isAfter ? words('uw ex-medewerker', 'your former employee') : words('uw medewerker', 'your employee');
}

function employerFor({ recipient, kind }: Marks): Words {
  if (recipient === 'werkgever' || recipient === 'eigenrisicodrager') return words('u', 'you');
  if (recipient !== 'werknemer') return words('de werkgever', 'the employer');
  return kind === 'zw_erd'
    ? words('uw vroegere werkgever', 'your former employer')
    : words('uw werkgever', 'your employer');
}

const THE_CASE = words('de zaak', 'the case');

/** The sentences that do not point to the case. */
function withoutCase(text: string): string {
  return text
    .split(/(?<=[.!?]) /)
    .filter((said) => !/\{zaak\}/i.test(said))
    .join(' ');
}
