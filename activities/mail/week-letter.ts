import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import { roleName } from '../../domain/case/role-names';
import { termsOn } from '../../domain/obligations/terms';
import { type Words, words } from '../../domain/obligations/words';
import { capital } from '../../domain/sentence';
import { calledIn } from './called';
import { type Contact, helpSection } from './contacts';
import { hardWords } from './hard-words';
import { type Language, longDate, shortDate } from './language';
import type { Letter, Line } from './letter';
import { letterAsHtml } from './letter-as-html';
import { letterAsText } from './letter-as-text';
import { answerBy, HEADINGS } from './phrases';
import { NO_ANSWER, withDelay } from './render-mail';
import { shortName } from './short-name';

/** A task that is open, as the mail tells it. */
export type WeekLine = {
  obligation: string;
  /** In Dutch. */
  title: string;
  role: Parameters<typeof roleName>[0];
  due: PlainDate | null;
  legal: PlainDate | null;
  /** Null where the contract asks for it. */
  employee: string | null;
};

export type WeekMail = {
  language: Language;
  monday: PlainDate;
  /** The day on which it leaves. */
  sentOn: PlainDate;
  delayed?: { due: PlainDate; cause: string };
  tasks: readonly WeekLine[];
  link: string | null;
  replyTo: string | null;
  contacts: readonly Contact[];
  logo?: boolean;
};

const SUNDAY = 6;
/** So many of what comes after this week are named. */
const AFTERWARDS = 10;

const TEXT = {
  late: words('Wat is te laat?', 'What is late?'),
  week: words('Wat moet deze week?', 'What has to be done this week?'),
  after: words('Wat komt daarna?', 'What comes after that?'),
  why: words('Waarom deze mail?', 'Why this mail?'),
  reason: words(
    'U wilt op maandag één overzicht, in plaats van een herinnering per stap. Is iets dringend, dan krijgt u daarover wel een eigen bericht.',
    'You want one overview on Monday, instead of a reminder for each step. If something is urgent, you still get a message of its own.',
  ),
  nothing: words('Er staat niets meer open.', 'Nothing is open any more.'),
  footer: words('U krijgt deze automatische mail op maandag.', 'You get this automatic mail on Monday.'),
  stopByAnswer: words(
    'Wilt u dit niet meer? Beantwoord deze mail.',
    'Do you not want this any more? Answer this mail.',
  ),
  stopByAsking: words(
    'Wilt u dit niet meer? Laat het de arbodienst weten.',
    'Do you not want this any more? Tell the occupational health service.',
  ),
  never: words('Mail nooit medische gegevens.', 'Never mail medical data.'),
} satisfies Record<string, Words>;

/** The mail of Monday to an employer: what is late, what is due this week, what comes then, and for whom each waits. */
export function renderWeekMail(mail: WeekMail): { subject: string; text: string; html: string } {
  const letter = letterOf(mail);
  return { subject: letter.subject, text: letterAsText(letter), html: letterAsHtml(letter, { logo: mail.logo }) };
}

function letterOf(mail: WeekMail): Letter {
  const { language, monday, sentOn, delayed, tasks, link, replyTo, contacts } = mail;
  const nl = language === 'nl';
  const last = addDays(monday, SUNDAY);
  const isLate = ({ due, legal }: WeekLine) => due !== null && (legal ?? due) < sentOn;
  const late = tasks.filter(isLate);
  const week = tasks.filter((task) => task.due !== null && task.due <= last && !isLate(task));
  const after = tasks.filter((task) => !late.includes(task) && !week.includes(task));
  const section = (heading: Words, lines: readonly WeekLine[], { isPast = false, paragraphs = [] as Line[] } = {}) =>
    lines.length === 0
      ? []
      : [
          {
            heading: heading[language],
            paragraphs,
            list: lines.map((line) => lineOf(line, { language, isPast, sentOn })),
          },
        ];
  const firstOf = nl
    ? `Dit zijn de eerste ${AFTERWARDS} van ${after.length} stappen.`
    : `These are the first ${AFTERWARDS} of ${after.length} steps.`;
  const tally = [
    late.length > 0 ? `${late.length} ${nl ? 'te laat' : 'late'}` : null,
    week.length > 0 ? `${week.length} ${nl ? 'deze week' : 'this week'}` : null,
    late.length + week.length === 0 ? (nl ? 'niets deze week' : 'nothing this week') : null,
  ];
  const letter: Letter = {
    language,
    subject: `${nl ? 'Weekoverzicht' : 'Overview of the week'} ${shortDate(monday, language)}: ${tally.filter(Boolean).join(', ')}`,
    tone: 'week',
    preview: nl
      ? 'In deze mail staat wat deze week moet, wat te laat is en op wie het wacht.'
      : 'This mail tells what is due this week, what is late and for whom it waits.',
    notes: [],
    lead: withDelay(
      leadOf(language, { late: late.length, week: week.length, all: tasks.length }),
      delayed,
      sentOn,
      language,
    ),
    sections: [
      ...section(TEXT.late, late, { isPast: true }),
      ...section(TEXT.week, week),
      ...section(TEXT.after, after.slice(0, AFTERWARDS), { paragraphs: after.length > AFTERWARDS ? [firstOf] : [] }),
      { heading: TEXT.why[language], paragraphs: [TEXT.reason[language]] },
      ...(link === null && tasks.length > 0
        ? [
            {
              heading: HEADINGS.answer[language],
              paragraphs: [answerBy({ recipient: 'werkgever', replyTo })[language]],
            },
          ]
        : []),
      helpSection({ recipient: 'werkgever', language, contacts }, 'verzuim'),
    ],
    link: link === null ? null : { label: 'Log in', url: link },
    footer: [
      `${TEXT.footer[language]} ${(replyTo ? TEXT.stopByAnswer : TEXT.stopByAsking)[language]}`,
      TEXT.never[language],
      ...(replyTo ? [] : [NO_ANSWER[language]]),
    ],
  };
  return { ...letter, sections: [...letter.sections, ...hardWords(letter, termsOn(sentOn))] };
}

function leadOf(language: Language, { late, week, all }: Record<'late' | 'week' | 'all', number>): Line[] {
  if (all === 0) return [TEXT.nothing[language]];
  const first = { nl: 'Doe eerst wat te laat is: ', en: 'First do what is late: ' }[language];
  return [
    ...(late > 0 ? [[first, { strong: steps(late, language) }, '.']] : []),
    weekLine(week, { language, isMore: late > 0 }),
  ];
}

function steps(count: number, language: Language): string {
  if (language === 'nl') return `${count} ${count === 1 ? 'stap' : 'stappen'}`;
  return `${count} ${count === 1 ? 'step' : 'steps'}`;
}

/** What the week asks, beside what is late or by itself. */
function weekLine(week: number, { language, isMore }: { language: Language; isMore: boolean }): Line {
  const nl = language === 'nl';
  const count = { strong: steps(week, language) };
  if (week === 0 && isMore)
    return nl ? 'Verder hoeft er deze week niets klaar te zijn.' : 'Nothing else has to be done this week.';
  if (week === 0) return nl ? 'Deze week hoeft er niets klaar te zijn.' : 'Nothing has to be done this week.';
  if (nl) return [`Zorg dat deze week ${isMore ? 'ook ' : ''}`, count, week === 1 ? ' klaar is.' : ' klaar zijn.'];
  return ['See that ', count, ` ${week === 1 ? 'is' : 'are'} ${isMore ? 'also ' : ''}done this week.`];
}

function lineOf(
  { obligation, title, role, due, legal, employee }: WeekLine,
  { language, isPast, sentOn }: { language: Language; isPast: boolean; sentOn: PlainDate },
): Line {
  const nl = language === 'nl';
  const kind = role === 'eigenrisicodrager' ? 'zw_erd' : 'verzuim';
  const named = { obligation, name: title, kind, employee: shortName(employee ?? '') } as const;
  const what = calledIn({ ...named, terms: termsOn(sentOn), language });
  const first = employee === null ? capital(what) : `${shortName(employee)}: ${what}`;
  const day = due === null ? null : longDate(isPast ? (legal ?? due) : due, language);
  const by = nl ? (isPast ? ', moest uiterlijk ' : ', uiterlijk ') : isPast ? ', was due by ' : ', by ';
  const isOwn = role === 'werkgever' || role === 'eigenrisicodrager';
  const waits = nl
    ? `. Wacht op ${isOwn ? 'u' : roleName(role).nl}.`
    : `. Waits for ${isOwn ? 'you' : roleName(role).en}.`;
  return [first, ...(day === null ? [] : [by, { strong: day }]), waits];
}
