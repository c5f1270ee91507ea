import { shortDate } from '../domain/calendar/date-in-words';
import { isPlainDate } from '../domain/calendar/plain-date';
import { roleName } from '../domain/case/role-names';
import { namesBsn } from './names-bsn';
import type { Block, Sheet } from './sheet';
import type { PartyField, Question, Template } from './template';

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

/** Who signed or approved, and on which day. */
export type Signed = { role: string; name: string; on: string };

type Answer = string | boolean | ReadonlyArray<Readonly<Record<string, string>>>;
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

function answerOf(question: Question, answer: Answer | undefined, language: Language): string {
  if (answer === undefined || answer === '') return NOT_FILLED[language];
  if (typeof answer === 'boolean') return YES_NO[language][`${answer}`];
  if (typeof answer !== 'string') return NOT_FILLED[language];
  if (question.kind === 'choice') return question.of[answer]?.[language] ?? answer;
  return question.kind === 'date' ? dayIn(language, answer) : answer;
}

/** Short answers stand beside each other in one table; what has rows of its own is a table after them. */
function sectionOf(
  { heading, questions }: Template['sections'][number],
  answers: Answers,
  language: Language,
): Block[] {
  const blocks: Block[] = [{ kind: 'heading', text: heading[language] }];
  const short = questions.filter(({ kind }) => kind !== 'rows');
  if (short.length > 0)
    blocks.push({
      kind: 'fields',
      fields: short.map((question) => [question.label[language], answerOf(question, answers[question.name], language)]),
    });
  for (const question of questions) {
    if (question.kind !== 'rows') continue;
    const given = answers[question.name];
    const rows = Array.isArray(given) ? (given as ReadonlyArray<Readonly<Record<string, string>>>) : [];
    if (rows.length === 0) {
      blocks.push({
        kind: 'fields',
        fields: [[question.label[language], (Array.isArray(given) ? NONE : NOT_FILLED)[language]]],
      });
      continue;
    }
    blocks.push({
      kind: 'table',
      columns: Object.values(question.columns).map((label) => label[language]),
      rows: rows.map((row) => Object.keys(question.columns).map((name) => dayIn(language, row[name] ?? ''))),
    });
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
  }: {
    answers: Answers;
    data: CaseData;
    language: Language;
    version: number;
    /** Day of the version, ISO. */
    madeOn: string;
    signed: readonly Signed[];
  },
): Sheet {
  const signers = [...new Set([template.approvedBy, ...template.signedBy])];
  const signatures = signers.map((role): Block => {
    const found = signed.find((one) => one.role === role);
    const on = found ? dayIn(language, found.on) : null;
    return { kind: 'signature', role: roleName(role)[language], name: found?.name ?? null, on };
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
    ],
  };
}
