import type { CaseKind } from '../../domain/case/plan';
import type { Performer } from '../../domain/case/roles';
import { type Words, words } from '../../domain/obligations/words';
import { capital } from '../../domain/sentence';
import type { Language } from './language';
import type { Line } from './letter';

/** What the marks in words stand for, for one reader. */
type Marks = { recipient: Performer; language: Language; employee: string; kind: CaseKind; hasPortal: boolean };

/** The text with its marks filled in; `{dag}` stays, for `withDay`. */
export function fill(text: Words, marks: Marks): string {
  const { language, employee } = marks;
  const known: Record<string, string> = {
    naam: employee,
    medewerker: employeeFor(marks)[language],
    werkgever: employerFor(marks)[language],
    zaak: caseFor(marks)[language],
  };
  return text[language].replace(/\{(\p{Lu}?)(\p{L}+)\}/gu, (whole, initial: string, rest: string) => {
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

function employeeFor({ recipient }: Marks): Words {
  if (recipient === 'werkgever') return words('uw medewerker', 'your employee');
  if (recipient === 'eigenrisicodrager') return words('uw ex-medewerker', 'your former employee');
  return words('de werknemer', 'the employee');
}

function employerFor({ recipient, kind }: Marks): Words {
  if (recipient === 'werkgever' || recipient === 'eigenrisicodrager') return words('u', 'you');
  if (recipient !== 'werknemer') return words('de werkgever', 'the employer');
  return kind === 'verzuim'
    ? words('uw werkgever', 'your employer')
    : words('uw vroegere werkgever', 'your former employer');
}

/** Without a portal there is no page of a case: then it is the file that people keep. */
function caseFor({ hasPortal }: Marks): Words {
  return hasPortal ? words('de zaak', 'the case') : words('het dossier', 'the file');
}
