import type { CaseKind } from '../../domain/case/plan';
import type { Performer } from '../../domain/case/roles';
import { type Words, words } from '../../domain/obligations/words';

export const HEADINGS = {
  what: words('Wat moet u doen?', 'What do you have to do?'),
  when: words('Voor wanneer?', 'By when?'),
  whom: words('Over wie gaat het?', 'Who is it about?'),
  about: words('Waar gaat het over?', 'What is it about?'),
  why: words('Waarom?', 'Why?'),
  late: words('Wat als het te laat is?', 'What if it is late?'),
  closing: words('Wanneer is het klaar?', 'When is it done?'),
  help: words('Wie kan helpen?', 'Who can help?'),
  change: words('Wat verandert er?', 'What changes?'),
  day: words('Wanneer?', 'When?'),
  recorded: words('Wat is vastgelegd?', 'What was recorded?'),
  next: words('Wat komt er nu?', 'What comes next?'),
} as const;

/** Who helps a reader, unless the obligation knows somebody better. */
export function helpFor(role: Performer, kind: CaseKind): Words {
  if (role === 'werknemer') {
    const employer =
      kind === 'zw_erd' ? words('vroegere werkgever', 'former employer') : words('werkgever', 'employer');
    return words(
      `Vraag het uw ${employer.nl} of de casemanager. Vragen over uw gezondheid stelt u aan de bedrijfsarts.`,
      `Ask your ${employer.en} or the case manager. Questions about your health are for the company doctor.`,
    );
  }
  if (role === 'werkgever' || role === 'eigenrisicodrager')
    return words(
      'Vraag het de casemanager of de arbodienst.',
      'Ask the case manager or the occupational health service.',
    );
  if (role === 'casemanager')
    return words('Vraag het de werkgever of de bedrijfsarts.', 'Ask the employer or the company doctor.');
  return words('Vraag het de casemanager.', 'Ask the case manager.');
}
