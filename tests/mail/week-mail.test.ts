import { renderWeekMail, type WeekLine } from '../../activities/mail/week-letter';
import { plainDate } from '../../domain/calendar/plain-date';

const MONDAY = plainDate('2026-11-30');

const task = (due: string, more: Partial<WeekLine> = {}): WeekLine => ({
  obligation: 'plan-van-aanpak',
  title: 'Plan van aanpak',
  role: 'werkgever',
  due: plainDate(due),
  legal: plainDate(due),
  employee: 'Maria de Vries',
  ...more,
});
const LATE = task('2026-11-26');
const THIS_WEEK = task('2026-12-04');
const AFTER = task('2026-12-18');

const mailOf = (tasks: readonly WeekLine[], language: 'nl' | 'en' = 'nl') =>
  renderWeekMail({
    language,
    monday: MONDAY,
    sentOn: MONDAY,
    tasks,
    link: null,
    replyTo: 'hr@voorbeeld.example',
    contacts: [],
  });
const leadOf = ({ text }: { text: string }) =>
  text
    .split(/\n\n\p{Lu}+ /u)[0]
    ?.split('\n\n')
    .join(' ')
    .replace(/^\[[^\]]*\] /, '');

test.each([
  [
    'only what is late',
    [LATE],
    '1 te laat',
    'Doe eerst wat te laat is: 1 stap. Verder hoeft er deze week niets klaar te zijn.',
  ],
  [
    'late and later',
    [LATE, AFTER],
    '1 te laat',
    'Doe eerst wat te laat is: 1 stap. Verder hoeft er deze week niets klaar te zijn.',
  ],
  [
    'late and due',
    [LATE, LATE, THIS_WEEK],
    '2 te laat, 1 deze week',
    'Doe eerst wat te laat is: 2 stappen. Zorg dat deze week ook 1 stap klaar is.',
  ],
  ['only what is due', [THIS_WEEK, THIS_WEEK], '2 deze week', 'Zorg dat deze week 2 stappen klaar zijn.'],
  ['only what comes later', [AFTER], 'niets deze week', 'Deze week hoeft er niets klaar te zijn.'],
  ['nothing any more', [], 'niets deze week', 'Er staat niets meer open.'],
])('with %s the mail of Monday says so', (_what, tasks, counts, lead) => {
  const mail = mailOf(tasks);
  expect(mail.subject).toBe(`Weekoverzicht 30 november 2026: ${counts}`);
  expect(leadOf(mail)).toBe(lead);
  expect(mail.text + mail.subject).not.toMatch(/\b0 stap|\b0 te laat/);
});

test('in English too', () => {
  expect(leadOf(mailOf([LATE], 'en'))).toBe('First do what is late: 1 step. Nothing else has to be done this week.');
  expect(leadOf(mailOf([LATE, THIS_WEEK], 'en'))).toBe(
    'First do what is late: 1 step. See that 1 step is also done this week.',
  );
});

test('what comes later is named in part, and said to be a part', () => {
  const many = mailOf(Array.from({ length: 12 }, () => AFTER)).text;
  expect(many).toContain('Dit zijn de eerste 10 van 12 stappen.');
  expect(many.match(/^- M\. de Vries: Plan van aanpak/gm)).toHaveLength(10);
  expect(mailOf([AFTER]).text).not.toContain('Dit zijn de eerste');
});

test('without a portal it says how to answer, and how it is stopped', () => {
  const { text } = mailOf([LATE]);
  expect(text).toContain('Is het klaar, of lukt het niet? Beantwoord deze mail.');
  expect(text).toContain('Wilt u dit niet meer? Beantwoord deze mail.');
  expect(text).not.toContain('gegevens van de werkgever');
});

test('in English it names steps in English, and a service by its work with its Dutch name in quotes', () => {
  const { text } = mailOf([LATE, task('2026-12-04', { obligation: 'S1-14', title: 'Telefonische afstemming' })], 'en');
  expect(text).toContain('M. de Vries: draw up and sign the plan of action, was due by');
  expect(text).toContain('M. de Vries: make a call (“Telefonische afstemming”), by');
});

test('it explains hard words in what it lists', () => {
  const { text } = mailOf([task('2026-12-04', { obligation: 'tweede-spoor', title: 'Start van het tweede spoor' })]);
  expect(text).toContain('- Tweede spoor: werk zoeken bij een andere werkgever.');
});
