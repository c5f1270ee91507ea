import { shortDate } from '../domain/calendar/date-in-words';
import { isPlainDate } from '../domain/calendar/plain-date';
import { roleName } from '../domain/case/role-names';
import { namesBsn } from './names-bsn';
import type { Block, Sheet } from './sheet';
import type { PartyField, Question, ShortQuestion, Template } from './template';

/** Somebody who can be reached about a document. */
export type Contact = {
  name: string;
  function: string | null;
  organisation: string | null;
  bigNumber: string | null;
  phone: string | null;
  email: string | null;
};

/** What a document says of the case, from its record. */
export type CaseData = {
  /** Null of what is of the contract: nobody is in it. */
  employee: {
    name: string;
    birthDate: string;
    number: string | null;
    bsn: string | null;
    phone: string | null;
  } | null;
  employer: { name: string; taxNumber: string | null };
  /** Who has these roles in the case; null where nobody does. */
  contacts: Readonly<Record<'werkgever' | 'bedrijfsarts' | 'casemanager', Contact | null>>;
  firstSickDay: string | null;
  caseNumber: string;
};

/** Who signed or approved, on which day, and where if they said so. */
export type Signed = { role: string; name: string; on: string; place?: string };

type Cells = Readonly<Record<string, string | boolean>>;
type Answer =
  | string
  | boolean
  | readonly string[]
  | ReadonlyArray<Readonly<Record<string, string>>>
  | Readonly<Record<string, Cells>>;
export type Answers = Readonly<Record<string, Answer>>;

type Language = Sheet['language'];

const HEADINGS = {
  parties: { nl: 'Gegevens', en: 'Details' },
  signatures: { nl: 'Ondertekening', en: 'Signatures' },
} as const;

const LABELS = {
  employee: { nl: 'Werknemer', en: 'Employee' },
  birthDate: { nl: 'Geboortedatum', en: 'Date of birth' },
  bsn: { nl: 'Burgerservicenummer', en: 'Citizen service number' },
  number: { nl: 'Personeelsnummer', en: 'Staff number' },
  employer: { nl: 'Werkgever', en: 'Employer' },
  taxNumber: { nl: 'Loonheffingennummer', en: 'Payroll tax number' },
  firstSickDay: { nl: 'Eerste ziektedag', en: 'First day of sickness' },
  madeOn: { nl: 'Datum van dit stuk', en: 'Date of this document' },
  phone: { nl: 'Telefoon van de werknemer', en: 'Telephone of the employee' },
  employerContact: { nl: 'Contactpersoon van de werkgever', en: 'Contact of the employer' },
  doctor: { nl: 'Bedrijfsarts', en: 'Company doctor' },
  casemanager: { nl: 'Casemanager', en: 'Case manager' },
  formVersion: { nl: 'Formulierversie', en: 'Edition of the form' },
} as const satisfies Record<PartyField, unknown>;

/** A day as a person reads it. */
function dayIn(language: Language, day: string): string {
  return isPlainDate(day) ? shortDate(day, language) : day;
}

/** A list that is known to be empty. */
const NONE: Readonly<Record<Language, string>> = { nl: 'geen', en: 'none' };
const NOT_FILLED: Readonly<Record<Language, string>> = { nl: 'niet ingevuld', en: 'not filled in' };
const YES_NO = { nl: { true: 'ja', false: 'nee' }, en: { true: 'yes', false: 'no' } } as const;

function answerOf(question: ShortQuestion, answer: Answer | undefined, language: Language): string {
  if (answer === undefined || answer === '') return NOT_FILLED[language];
  if (question.kind === 'dates')
    return (answer as readonly string[]).map((day) => dayIn(language, day)).join(', ') || NONE[language];
  if (typeof answer === 'boolean') return YES_NO[language][`${answer}`];
  if (typeof answer !== 'string') return NOT_FILLED[language];
  if (question.kind === 'choice') return question.of[answer]?.[language] ?? answer;
  return question.kind === 'date' ? dayIn(language, answer) : answer;
}

type Table = Extract<Block, { kind: 'table' }>;
type LongQuestion = Exclude<Question, ShortQuestion>;

const isShort = (question: Question): question is ShortQuestion => !('columns' in question || 'items' in question);

/** What somebody wrote, row by row. */
function rowsOf({ columns }: Extract<Question, { kind: 'rows' }>, answer: Answer | undefined, language: Language) {
  const rows = Array.isArray(answer) ? (answer as ReadonlyArray<Readonly<Record<string, string>>>) : [];
  return rows.map((row) => Object.keys(columns).map((name) => dayIn(language, row[name] ?? '')));
}

const ITEM = { nl: 'Onderdeel', en: 'Item' } as const;

/** Every item of the list, also of which nothing was said, once anything was said of one. */
function itemsOf(
  { items, each }: Extract<Question, { kind: 'items' }>,
  answer: Answer | undefined,
  language: Language,
) {
  const given = typeof answer === 'object' && !Array.isArray(answer) ? (answer as Readonly<Record<string, Cells>>) : {};
  if (Object.keys(given).length === 0) return [];
  return Object.entries(items).map(([name, label]) => {
    const cells = given[name] ?? {};
    const said = each.map((one) => (one.name in cells ? answerOf(one, cells[one.name], language) : ''));
    return [label[language], ...said];
  });
}

function tableOf(question: LongQuestion, answer: Answer | undefined, language: Language): Table {
  const isRows = question.kind === 'rows';
  const labels = isRows ? Object.values(question.columns) : [ITEM, ...question.each.map(({ label }) => label)];
  const rows = isRows ? rowsOf(question, answer, language) : itemsOf(question, answer, language);
  return { kind: 'table', columns: labels.map((label) => label[language]), rows };
}

/** Short answers stand beside each other in one table; what has rows of its own is a table after them. */
function sectionOf(
  { heading, questions }: Template['sections'][number],
  answers: Answers,
  language: Language,
): Block[] {
  const blocks: Block[] = [{ kind: 'heading', text: heading[language] }];
  const short = questions.filter(isShort);
  if (short.length > 0)
    blocks.push({
      kind: 'fields',
      fields: short.map((question) => [question.label[language], answerOf(question, answers[question.name], language)]),
    });
  for (const question of questions) {
    if (isShort(question)) continue;
    const answer = answers[question.name];
    const table = tableOf(question, answer, language);
    const said = (Array.isArray(answer) ? NONE : NOT_FILLED)[language];
    blocks.push(table.rows.length > 0 ? table : { kind: 'fields', fields: [[question.label[language], said]] });
  }
  return blocks;
}

/** What is known of somebody, in one line. */
function inOneLine(contact: Contact | null): string | null {
  if (!contact) return null;
  const { name, function: work, organisation, bigNumber, phone, email } = contact;
  const known = [name, work, organisation, bigNumber && `BIG ${bigNumber}`, phone, email];
  return known.filter((part) => part !== null).join(', ');
}

type Header = { madeOn: string; language: Language };

/** Whom a form of the law names beside those whom it is about. */
function contactFields({ employee, contacts }: CaseData, formVersion: string): Array<[PartyField, string | null]> {
  return [
    ['phone', employee?.phone ?? null],
    ['employerContact', inOneLine(contacts.werkgever)],
    ['doctor', inOneLine(contacts.bedrijfsarts)],
    ['casemanager', inOneLine(contacts.casemanager)],
    ['formVersion', formVersion],
  ];
}

function parties(data: CaseData, template: Template, { madeOn, language }: Header): Block {
  const { omits = [], formVersion } = template;
  const { employee, employer, firstSickDay } = data;
  const fields: Array<[PartyField, string | null]> = [
    ['employee', employee?.name ?? null],
    ['birthDate', employee && dayIn(language, employee.birthDate)],
    ['bsn', namesBsn(template) ? (employee?.bsn ?? null) : null],
    ['number', employee?.number ?? null],
    ['employer', employer.name],
    ['taxNumber', employer.taxNumber],
    ['firstSickDay', firstSickDay && dayIn(language, firstSickDay)],
    ['madeOn', dayIn(language, madeOn)],
    ...(formVersion === undefined ? [] : contactFields(data, formVersion)),
  ];
  return {
    kind: 'fields',
    fields: fields.flatMap(([name, value]) =>
      value === null || omits.includes(name) ? [] : [[LABELS[name][language], value] as const],
    ),
  };
}

const COPIES = { nl: 'Afschrift aan', en: 'Copies to' } as const;

function copies(to: readonly string[], language: Language): Block[] {
  if (to.length === 0) return [];
  return [{ kind: 'fields', fields: [[COPIES[language], to.map((role) => roleName(role)[language]).join(', ')]] }];
}

/** A document of this kind, filled from the record of the case and from its answers. */
export function sheetOf(
  template: Template,
  {
    answers,
    data,
    language,
    version,
    madeOn,
    signed,
    copiesTo = [],
  }: {
    answers: Answers;
    data: CaseData;
    language: Language;
    version: number;
    /** Day of the version, ISO. */
    madeOn: string;
    signed: readonly Signed[];
    /** Whom it is for: a form of the law says so. */
    copiesTo?: readonly string[];
  },
): Sheet {
  const signers = [...new Set([template.approvedBy, ...template.signedBy])];
  const signatures = signers.map((role): Block => {
    const found = signed.find((one) => one.role === role);
    const on = found ? dayIn(language, found.on) : null;
    return {
      kind: 'signature',
      role: roleName(role)[language],
      name: found?.name ?? null,
      place: found?.place ?? null,
      on,
    };
  });
  return {
    title: template.title[language],
    language,
    version,
    madeOn,
    caseNumber: data.caseNumber,
    blocks: [
      ...(template.intro ? [{ kind: 'paragraph', text: template.intro[language] } as const] : []),
      { kind: 'heading', text: HEADINGS.parties[language] },
      parties(data, template, { madeOn, language }),
      ...template.sections.flatMap((section) => sectionOf(section, answers, language)),
      { kind: 'heading', text: HEADINGS.signatures[language] },
      ...(template.signedFor ? [{ kind: 'paragraph', text: template.signedFor[language] } as const] : []),
      ...signatures,
      ...(template.formVersion === undefined ? [] : copies(copiesTo, language)),
    ],
  };
}
