import { FACTS, type FactType } from '../facts';
import { keysOf, type ObligationId } from '../obligations/obligation-id';
import type { EmployerSees } from '../obligations/record';
import { RECORDS, recordOf } from '../obligations/records';
import {
  APPROVED_BY_OTHERS,
  ASKED_BY_EMPLOYER,
  isRowId,
  VISIBLE_ROWS,
  WORK_OF_ARBODIENST,
} from '../protocols/packages';
import { definitionOf, type Fact, type RecordedFact } from './facts';
import type { Obligation } from './obligation';
import type { Plan } from './plan';
import { EMPLOYER_ROLES, type Role } from './roles';

/**
 * What an employer may know of a case. This is an allow-list: obligations and facts say it in their own files, what is
 * neither is named here, and what is named nowhere is hidden. Whatever shows a case to an employer goes through here.
 */

/** For whom a case is shown: the employer, or the arbodienst that guides it. */
export const READERS = ['werkgever', 'arbodienst'] as const;
export type Reader = (typeof READERS)[number];

/** What stands in tables under a name of its own, neither an obligation nor a fact. */
const OTHER_SUBJECTS: Readonly<Record<string, EmployerSees>> = {
  eigenrisicodrager: 'all',
  herplan: 'all',
  wek: 'all',
  frequentVerzuim: 'all',
  // To the employer, in the words that are for him.
  signaal: 'all',
  // It lists tasks that an employer may see.
  weekoverzicht: 'all',
  // That a document is there for whoever it is for; what it is stands in the list of documents, by kind.
  stuk: 'all',
  // Its explanation lists mails about anything.
  'database-teruggezet': 'all-but-the-ground',
};

/** Rows of service protocols: each says itself what of it is not for the employer. */
const VISIBLE: ReadonlySet<string> = new Set(VISIBLE_ROWS);

/** Whether somebody may read what a row makes: an employer nothing of one of which it may not know. */
export function mayReadOf(row: string | null, reader: string): boolean {
  return row === null || !(EMPLOYER_ROLES as readonly string[]).includes(reader) || employerSees(row) === 'all';
}

/** What an employer sees of what stands under a name: an obligation, a fact, a row, or something of the engine itself. */
export function employerSees(key: string): EmployerSees {
  const record = recordOf(key);
  if (record) return record.employerSees;
  if (Object.hasOwn(FACTS, key)) return FACTS[key as FactType].employerSees === 'all' ? 'all' : 'nothing';
  return OTHER_SUBJECTS[key] ?? (VISIBLE.has(key) ? 'all' : 'nothing');
}

/** With its days and standing, by whoever it is for. */
function seenInFull(key: string): boolean {
  const seen = employerSees(key);
  return seen === 'all' || seen === 'all-but-the-ground';
}

/** Shown in full where the employer itself is to do it. */
const OWN_ONLY: ReadonlySet<EmployerSees> = new Set(['that-it-is-there', 'only-as-own-duty']);

/** What is the employer's own to do, or addressed to it. */
function isEmployers(role: string): boolean {
  return EMPLOYER_ROLES.includes(role as Role);
}

/** Whether an employer may see a task, message or effect of this name that is for this role. */
export function employerSeesRow(key: string, role: string): boolean {
  return seenInFull(key) || (isOwnOnly(key) && isEmployers(role));
}

const OBLIGATIONS = (Object.keys(RECORDS) as ObligationId[]).flatMap(keysOf);
const NAMES = [...new Set([...OBLIGATIONS, ...Object.keys(FACTS), ...Object.keys(OTHER_SUBJECTS), ...VISIBLE_ROWS])];
const isOwnOnly = (key: string) => OWN_ONLY.has(employerSees(key));

/** The same for a database, which asks by name: what a row must be about, and for whom. */
export const ROWS_FOR_EMPLOYERS = {
  /** Names under which every row may be seen. */
  names: NAMES.filter(seenInFull),
  /** Names under which only what is for the employer itself may be seen. */
  ownNames: NAMES.filter(isOwnOnly),
  ownRoles: EMPLOYER_ROLES,
};

type HiddenFact = {
  type: string;
  /** By what it holds: `{}` is every fact of the type. */
  when: Readonly<Record<string, unknown>>;
  /** The fact that it counts as for the employer; null for none. */
  countsAs: string | null;
};

/** Facts that an employer may not learn of. */
export const FACTS_NOT_FOR_EMPLOYERS: readonly HiddenFact[] = (Object.keys(FACTS) as FactType[]).flatMap(
  (type): HiddenFact[] => {
    const sees = definitionOf(type).employerSees;
    if (sees === 'nothing') return [{ type, when: {}, countsAs: null }];
    return typeof sees === 'object' ? [{ type, when: sees.nothingWhen, countsAs: sees.countsAs }] : [];
  },
);

function holds(fact: Fact, values: Readonly<Record<string, unknown>>): boolean {
  const given: Readonly<Record<string, unknown>> = fact;
  return Object.entries(values).every(([name, value]) => given[name] === value);
}

/** The facts of a case as if those that an employer may not learn of had never been told. */
export function factsForEmployers(facts: readonly RecordedFact[]): RecordedFact[] {
  return facts.flatMap((fact) => {
    const hidden = FACTS_NOT_FOR_EMPLOYERS.find(({ type, when }) => fact.type === type && holds(fact, when));
    if (!hidden) return [fact];
    const { id, seq, on, happened } = fact;
    return hidden.countsAs === null ? [] : [{ id, seq, on, happened, type: hidden.countsAs } as RecordedFact];
  });
}

/** The explanation of an obligation, where it tells nothing that an employer may not know. */
export function whyForEmployers(key: string, why: readonly string[]): string[] {
  return employerSees(key) === 'all' ? withoutHiddenRows(why) : [WITHHELD];
}

const ID_OF_ROW = /\b[A-Z]\w*-\w+/g;

/** Without the lines that name a row of which an employer may not know. */
function withoutHiddenRows(why: readonly string[]): string[] {
  const isHidden = (id: string) => isRowId(id) && employerSees(id) !== 'all';
  return why.filter((line) => !line.match(ID_OF_ROW)?.some(isHidden));
}

const WITHHELD = 'De uitleg is alleen te zien voor wie het verzuim begeleidt of bij UWV meldt.';

/** An obligation without days and standing: only that it is there. */
export type ObligationWithheld = Omit<Obligation, 'opensOn' | 'internalDue' | 'alarmOn' | 'status'> & {
  opensOn: null;
  internalDue: null;
  alarmOn: null;
  status: null;
};
export type ObligationForEmployers = Obligation | ObligationWithheld;

/** The obligations of a plan that was made of `factsForEmployers`, each with what an employer may know of it. */
export function obligationsForEmployers(obligations: readonly Obligation[]): ObligationForEmployers[] {
  return obligations.flatMap((obligation): ObligationForEmployers[] => {
    if (employerSeesRow(obligation.id, obligation.dutyOn)) return [explained(obligation)];
    return employerSees(obligation.id) === 'that-it-is-there' ? [withheld(obligation)] : [];
  });
}

/** A duty stays the employer's to know where the row that performs it is not. */
export function withoutHiddenRow(obligation: Obligation): Obligation {
  const {
    row,
    code: _code,
    outputs: _outputs,
    performer: _performer,
    readers: _readers,
    performed: _performed,
    ...duty
  } = obligation;
  if (row === undefined || employerSees(row) === 'all') return obligation;
  return { ...duty, why: withoutHiddenRows(duty.why) };
}

/** The eigenrisicodrager reports to UWV itself, so it knows why. */
function explained(told: Obligation): Obligation {
  const obligation = withoutHiddenRow(told);
  return obligation.dutyOn === 'eigenrisicodrager'
    ? obligation
    : { ...obligation, why: whyForEmployers(obligation.id, obligation.why) };
}

function withheld(obligation: Obligation): ObligationWithheld {
  const nothing = { opensOn: null, internalDue: null, legalLatest: null, alarmOn: null, status: null } as const;
  const told = { statusReason: null, doneOn: null, daysLate: null, consequence: '', why: [WITHHELD] };
  const {
    turn: _turn,
    lateCosts: _lateCosts,
    madeLateBy: _madeLateBy,
    notCounted: _notCounted,
    resumesOn: _resumesOn,
    ...shown
  } = withoutHiddenRow(obligation);
  return { ...shown, ...nothing, ...told, basis: withoutArticle(shown.basis) };
}

/** The law alone: each ground of a vangnet has its term by a paragraph of its own. */
export function lawAlone(article: string): string {
  return article.split(' ')[0] as string;
}

function withoutArticle(basis: Obligation['basis']): Obligation['basis'] {
  return 'article' in basis ? { ...basis, article: lawAlone(basis.article), url: null } : basis;
}

/** Only what an employer sees with its days: for what a case will do and when. */
export function planSeenInFull(plan: Plan): Plan {
  return { ...plan, obligations: plan.obligations.filter(({ id, dutyOn }) => employerSeesRow(id, dutyOn)) };
}

/** Facts by which somebody tells that work of a row was done. */
const TELLS_WORK = new Set<FactType>(['afgerond', 'besteding', 'belpoging', 'verschenen']);

/** Facts by which somebody asks for a row, or agrees to it. */
const ASKS_FOR = new Set<FactType>(['verzoek', 'opdracht', 'offerte-akkoord', 'goedkeuring']);

/** Whether a fact names a row of which an employer may not tell it, whatever there is: its refusal would say what there is. */
function isOfHiddenRow(type: FactType, row: string): boolean {
  if (!isRowId(row) || employerSees(row) === 'all') return false;
  return !(ASKS_FOR.has(type) && ASKED_BY_EMPLOYER.has(row));
}

/** Whether only a key of the arbodienst may tell this. Work and duties of its people are closed or put off by them alone. */
export function onlyArbodienstTells(fact: { type: FactType } & Readonly<Record<string, unknown>>): boolean {
  const { toldBy } = definitionOf(fact.type);
  if (toldBy === 'arbodienst') return true;
  if (typeof toldBy === 'object') {
    if ('arbodienstWith' in toldBy && fact[toldBy.arbodienstWith as string] !== undefined) return true;
    if ('arbodienstWhen' in toldBy && holds(fact as unknown as Fact, toldBy.arbodienstWhen)) return true;
  }
  const { obligation, row = obligation } = fact;
  if (typeof row === 'string') {
    if (isOfHiddenRow(fact.type, row)) return true;
    if (fact.type === 'goedkeuring' && APPROVED_BY_OTHERS.has(row)) return true;
    if (TELLS_WORK.has(fact.type) && WORK_OF_ARBODIENST.has(row)) return true;
  }
  const record = typeof obligation === 'string' ? recordOf(obligation) : null;
  return record !== null && (record.employerSees === 'nothing' || record.dutyOn === 'bedrijfsarts');
}
