import type { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { employerSees, lawAlone } from '../../domain/case/employer-knowledge';
import { roleName } from '../../domain/case/role-names';
import { EMPLOYER_ROLES, type Performer } from '../../domain/case/roles';
import { APPOINTMENT_STEPS } from '../../domain/moment/appointment-effects';
import { CONFIRMATION } from '../../domain/moment/confirmation-effects';
import { LEFT, REVOKED } from '../../domain/moment/effects';
import { QUOTE_STEPS } from '../../domain/moment/request-effects';
import { DOCUMENT_READY } from '../../domain/moment/standalone-task';
import { termsOn } from '../../domain/obligations/terms';
import { type Words, words } from '../../domain/obligations/words';
import { hardWords } from './hard-words';
import { type Language, shortDate } from './language';
import type { Letter, Line, Tone } from './letter';
import { letterAsHtml } from './letter-as-html';
import { letterAsText } from './letter-as-text';
import {
  appointmentFacts,
  around,
  confirmationFacts,
  type Delay,
  documentFacts,
  leavingFacts,
  type MailContext,
  type MailInput,
  type ObligationFacts,
  obligationFacts,
  quoteFacts,
  refusalFacts,
  revokedFacts,
} from './mail-input';
import { shortName } from './short-name';
import { aankondiging } from './templates/aankondiging';
import { afspraak } from './templates/afspraak';
import { alarm } from './templates/alarm';
import { bericht } from './templates/bericht';
import { bevestiging } from './templates/bevestiging';
import { aboutOf, type Content, type DutyContext } from './templates/duty-letter';
import { gewijzigd } from './templates/gewijzigd';
import { herinnering } from './templates/herinnering';
import { offerte } from './templates/offerte';
import { opening } from './templates/opening';
import { stukGereed } from './templates/stuk-gereed';
import { teLaat } from './templates/te-laat';
import { vertrek } from './templates/vertrek';
import { vervalt } from './templates/vervalt';
import { weigering } from './templates/weigering';
import { announcementOf } from './words-of';

/** No mail can be made from these data; the reason holds no personal data. */
export class UnrenderableMail extends Error {}

/** What writes the mail of a step, from data that hold what it reads. */
type Template = (input: MailInput) => Content;

function from<T>(schema: z.ZodType<T>, write: (context: MailContext<T>) => Content): Template {
  return ({ data, ...input }) => write({ ...input, facts: read(schema, data) });
}

function ofDuty(write: (context: DutyContext) => Content): Template {
  return ({ data, ...input }) =>
    write({ ...input, facts: asRead(stillPossible(read(obligationFacts, data), input.sentOn), input) });
}

/** An employer that reads it in the place of who reports to UWV learns no ground, so no article of one either. */
function asRead(facts: ObligationFacts, { standIn, obligation }: Omit<MailInput, 'data'>): ObligationFacts {
  const { basis } = facts;
  const isWithheld = standIn && employerSees(obligation) === 'that-it-is-there';
  return isWithheld && 'article' in basis ? { ...facts, basis: { article: lawAlone(basis.article) } } : facts;
}

const TEMPLATES: ReadonlyMap<string, Template> = new Map([
  ['opening', ofDuty(announced)],
  ['gewijzigd', ofDuty(gewijzigd)],
  ['herinnering', ofDuty(herinnering)],
  ['alarm', ofDuty(alarm)],
  ['te-laat', ofDuty(teLaat)],
  ['bericht', ofDuty(bericht)],
  ['weigering', from(refusalFacts, weigering)],
  [QUOTE_STEPS.offer, from(quoteFacts, offerte)],
  [REVOKED, from(revokedFacts, vervalt)],
  [CONFIRMATION, from(confirmationFacts, bevestiging)],
  [LEFT, from(leavingFacts, vertrek)],
  [DOCUMENT_READY.mail, from(documentFacts, stukGereed)],
  ...Object.values(APPOINTMENT_STEPS).map((step): [string, Template] => [step, from(appointmentFacts, afspraak)]),
]);

/** Every occasion of a mail about a case or a contract. */
export const MAIL_STEPS: readonly string[] = [...TEMPLATES.keys()];

/** What begins, or will happen by itself. */
function announced(context: DutyContext): Content {
  const announcement = announcementOf(aboutOf(context));
  return announcement ? aankondiging(context, announcement) : opening(context);
}

/**
 * Makes the mail for one occasion of one obligation, in text and in HTML that say the same. Names stand in the body
 * only, an employee with at most an initial and a surname.
 *
 * @throws UnrenderableMail for an occasion without template or data that miss something
 */
export function renderMail(input: MailInput): { subject: string; text: string; html: string } {
  const letter = frame(input, contentOf({ ...input, employee: shortName(input.employee) }));
  return { subject: letter.subject, text: letterAsText(letter), html: letterAsHtml(letter, { logo: input.logo }) };
}

function contentOf(input: MailInput): Content {
  const template = TEMPLATES.get(input.step);
  if (!template) throw new UnrenderableMail(`voor de stap ${input.step} bestaat geen mail`);
  return template(input);
}

/** Once the last business day is past, the last legal day is what the reader still has. */
function stillPossible(facts: ObligationFacts, sentOn: PlainDate | undefined): ObligationFacts {
  const { on = sentOn, internalDue, legalLatest } = facts;
  const today = sentOn ?? on;
  const isPast = today !== undefined && legalLatest !== null && today > internalDue && today <= legalLatest;
  return isPast ? { ...facts, internalDue: legalLatest } : facts;
}

function read<T>(schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new UnrenderableMail(
    `het bericht mist gegevens: ${result.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
  );
}

/** Readers who may not know the words of the trade. */
const LAY = new Set<Performer>([...EMPLOYER_ROLES, 'werknemer']);

/** What every mail has around its content: marks of a trial or a stand-in, a delay, hard words, the link and the small print. */
function frame(input: MailInput, content: Content): Letter {
  const { language, caseNumber, link, trial, standIn, recipient, replyTo } = input;
  const { delayed, firstSickDay, on } = read(around, input.data);
  const notes: string[] = [];
  if (trial)
    notes.push(
      language === 'nl'
        ? 'Dit is een proefzaak. U hoeft niets te doen.'
        : 'This is a trial case. You do not have to do anything.',
    );
  if (standIn)
    notes.push(
      language === 'nl'
        ? `Dit bericht is voor ${roleName(recipient).nl}, van wie geen e-mailadres bekend is. Stuur het door, en vul het adres aan.`
        : `This message is for ${roleName(recipient).en}, whose e-mail address is not known. Pass it on, and add the address.`,
    );
  const isExpert = !LAY.has(recipient) && !standIn;
  const day = firstSickDay ?? on ?? input.sentOn;
  const meanings = isExpert || !day ? [] : hardWords({ language, ...content }, termsOn(day));
  return {
    language,
    tone: content.tone,
    subject: `${trial ? (language === 'nl' ? 'PROEF ' : 'TRIAL ') : ''}${content.subject}`,
    preview: previewOf(content.holds ?? HOLDS[content.tone] ?? DUTY, caseNumber)[language],
    isDiscreet: employerSees(input.obligation) === 'nothing',
    notes,
    lead: withDelay(content.lead, delayed, input.sentOn, language),
    sections: [...content.sections, ...meanings],
    link: link === null ? null : { label: openCase(caseNumber)[language], url: link },
    footer: [...FOOTER[language], ...(replyTo ? [] : [NO_ANSWER[language]])],
  };
}

/** What a mail holds, for its preview, where it is nothing to do by a day. */
const HOLDS: Partial<Record<Tone, Words>> = {
  revoked: words('wat niet meer geldt', 'what no longer holds'),
  info: words('waar het om gaat', 'what it is about'),
  received: words('wat is vastgelegd, wat er nu komt', 'what was recorded, what comes next'),
};
const DUTY = words('wat u moet doen, voor wanneer', 'what you have to do, by when');

function previewOf({ nl, en }: Words, number: string): Words {
  return words(
    `Zaak ${number}. In deze mail staat ${nl} en wie u kan helpen.`,
    `Case ${number}. This mail tells ${en} and who can help you.`,
  );
}

const openCase = (number: string) => words(`Log in en open zaak ${number}`, `Log in and open case ${number}`);

const FOOTER = {
  nl: [
    'U krijgt deze automatische mail omdat u een rol hebt in deze zaak. Berichten over wettelijke termijnen kunt u niet uitzetten.',
    'Mail nooit medische gegevens.',
  ],
  en: [
    'You get this automatic mail because you have a role in this case. Messages about legal terms cannot be switched off.',
    'Never mail medical data.',
  ],
};

export const NO_ANSWER = words('Antwoorden op dit adres worden niet gelezen.', 'Answers to this address are not read.');

/** What the reader has to do comes first, also in a mail that is late; then why it is. */
export function withDelay(
  lead: readonly Line[],
  delayed: Delay['delayed'],
  sentOn: PlainDate | undefined,
  language: Language,
): readonly Line[] {
  return delayed ? [...lead.slice(0, 1), delayedLine(delayed, sentOn, language), ...lead.slice(1)] : lead;
}

/** Why a mail leaves later than planned. */
function delayedLine(
  { due, cause }: NonNullable<Delay['delayed']>,
  sentOn: PlainDate | undefined,
  language: Language,
): string {
  const day = shortDate(due, language);
  const nl = language === 'nl';
  if (cause === 'storing' && due === sentOn)
    return nl
      ? 'Door een storing komt dit bericht enkele uren later dan gepland. Onze excuses.'
      : 'Because of a disruption this message comes some hours later than planned. We apologise.';
  if (cause === 'storing')
    return nl
      ? `Door een storing komt dit bericht later dan gepland (${day}). Onze excuses.`
      : `Because of a disruption this message comes later than planned (${day}). We apologise.`;
  return nl
    ? `Dit bericht komt later dan gepland (${day}), omdat een melding of verbetering pas daarna kwam.`
    : `This message comes later than planned (${day}), because a report or correction came only after that.`;
}
