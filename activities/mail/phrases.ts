import type { CaseKind } from '../../domain/case/plan';
import type { Performer } from '../../domain/case/roles';
import { type Words, words } from '../../domain/obligations/words';

export const HEADINGS = {
  what: words('Wat moet u doen?', 'What do you have to do?'),
  others: words('Wat moet er gebeuren?', 'What has to be done?'),
  when: words('Voor wanneer?', 'By when?'),
  whom: words('Over wie gaat het?', 'Who is it about?'),
  about: words('Waar gaat het over?', 'What is it about?'),
  why: words('Waarom?', 'Why?'),
  late: words('Wat als het te laat is?', 'What if it is late?'),
  lateNow: words('Wat betekent het dat dit te laat is?', 'What does it mean that this is late?'),
  closing: words('Wanneer is het klaar?', 'When is it done?'),
  answer: words('Hoe geeft u het door?', 'How do you tell us?'),
  help: words('Wie kan helpen?', 'Who can help?'),
  change: words('Wat verandert er?', 'What changes?'),
  more: words('Wilt u meer weten, of iets lezen?', 'Do you want to know more, or read something?'),
  day: words('Wanneer?', 'When?'),
  after: words('En daarna?', 'And after that?'),
  recorded: words('Wat is vastgelegd?', 'What was recorded?'),
  overdue: words('Wat is nu al te laat?', 'What is late already?'),
  missed: words('Wat is niet gedaan?', 'What was not done?'),
  lateReport: words('Wat betekent deze late melding?', 'What does this late report mean?'),
  takenOver: words(
    'Wat betekent het dat dit dossier is overgenomen?',
    'What does it mean that this file was taken over?',
  ),
  relapse: words('Wat betekent deze terugval?', 'What does this relapse mean?'),
  next: words('Wat komt er nu?', 'What comes next?'),
  meaning: words('Wat betekent dat woord?', 'What does that word mean?'),
} as const;

export const CONTACT_NAMES = {
  casemanager: words('Casemanager', 'Case manager'),
  arbodienst: words('Arbodienst', 'Occupational health service'),
} as const;

type Answerer = { recipient: Performer; replyTo?: string | null };

/** How a reader answers where there is no portal. */
export function answerBy(reader: Answerer): Words {
  const { nl, en } = tellBy(reader);
  return words(`Is het klaar, of lukt het niet? ${nl}`, `Is it done, or can it not be done? ${en}`);
}

/** Whom a reader tells, where there is no portal. */
export function tellBy({ recipient, replyTo }: Answerer): Words {
  if (replyTo)
    return words('Beantwoord deze mail. Stuur geen medische gegevens mee.', 'Answer this mail. Send no medical data.');
  if (recipient === 'casemanager')
    return words('Laat het de arbodienst weten.', 'Tell the occupational health service.');
  if (recipient === 'arbodienst') return words('Laat het de casemanager weten.', 'Tell the case manager.');
  return words(
    'Laat het de casemanager of de arbodienst weten.',
    'Tell the case manager or the occupational health service.',
  );
}

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
    return words(
      'Vraag het de bedrijfsarts of de arbodienst.',
      'Ask the company doctor or the occupational health service.',
    );
  return words('Vraag het de casemanager.', 'Ask the case manager.');
}
