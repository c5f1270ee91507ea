import { addDays, latest, type PlainDate } from '../../../domain/calendar/plain-date';
import type { Fact, RecordedFact } from '../../../domain/case/facts';
import { makePlan } from '../../../domain/case/plan';
import { refusalOf } from '../../../domain/case/refusal';
import { CATALOGUE } from '../../../domain/obligations/catalogue';
import { type CasusFile, casusFiles } from './casus-files';

/** Days between the days on which a life is looked at, and for how long. */
const STEP_DAYS = 182;
const SPAN_DAYS = 1500;
/** Beyond the longest term for keeping data. */
const FAR_DAYS = 9000;

/** Ids without their number: all evaluations are one. */
function familyOf(id: string): string {
  return id.replace(/^evaluatie-\d+$/, 'evaluatie-<n>');
}

/** Obligations that a person could depart from on the first day, before the plan knows them. */
const LATER = CATALOGUE.map(({ id }) => id.replace('<n>', '3'));

type Span = { first: PlainDate; last: PlainDate };
type Variant = {
  name: string;
  /** Facts of the casus left out at the end. */
  without?: number;
  facts(ids: string[], span: Span): Fact[];
};

const diesOn = (date: PlainDate): Fact[] => [{ type: 'overlijden', on: date, date }];
const recoversOn = (date: PlainDate): Fact => ({ type: 'herstelmelding', on: date, recoveredOn: date });
const isTakenOverOn = (date: PlainDate): Fact[] => [{ type: 'dossieroverdracht', on: date, responsibleSince: date }];
const departsFrom = (ids: string[], on: PlainDate): Fact[] =>
  ids.map((obligation): Fact => ({ type: 'afwijking', on, obligation, reason: 'samen-later-gepland' }));

/** What else can happen to any casus: everything waived, everything closed, death, a transfer, an end, a recovery. */
const VARIANTS: Variant[] = [
  { name: 'zoals het is', facts: () => [] },
  { name: 'zonder het laatste feit', without: 1, facts: () => [] },
  { name: 'alles afgeweken', facts: (ids, { last }) => departsFrom(ids, last) },
  { name: 'vooraf afgeweken', without: 1, facts: (_ids, { first }) => departsFrom(LATER, first) },
  {
    name: 'alles afgerond',
    facts: (ids, { last }) => ids.map((obligation): Fact => ({ type: 'afgerond', on: addDays(last, 5), obligation })),
  },
  { name: 'vroeg overleden', without: 1, facts: (_ids, { last }) => diesOn(addDays(last, 1)) },
  { name: 'laat overleden', facts: (_ids, { last }) => diesOn(addDays(last, 400)) },
  { name: 'laat overgenomen', without: 1, facts: (_ids, { last }) => isTakenOverOn(addDays(last, 700)) },
  { name: 'later overgenomen', facts: (_ids, { last }) => isTakenOverOn(addDays(last, 700)) },
  { name: 'hersteld', facts: (_ids, { last }) => [recoversOn(addDays(last, 2))] },
  {
    name: 'terugval',
    facts: (_ids, { last }) => [
      recoversOn(addDays(last, 2)),
      { type: 'ziekmelding', on: addDays(last, 3), firstSickDay: addDays(last, 3) },
    ],
  },
  {
    name: 'uit dienst',
    facts: (_ids, { last }) => [{ type: 'einde-dienstverband', on: addDays(last, 2), lastDay: addDays(last, 60) }],
  },
];

function record(file: CasusFile, more: Fact[], without = 0): RecordedFact[] {
  const facts = file.facts.slice(0, Math.max(1, file.facts.length - without));
  for (const fact of more) {
    if (refusalOf({ context: file.casus, facts, fact }) !== null) continue;
    facts.push({ ...fact, id: `meer-${facts.length}`, seq: facts.length } as RecordedFact);
  }
  return facts;
}

/** The days of the facts and of the expectations, a day every few weeks, and one far in the future. */
function daysOf({ expected }: CasusFile, facts: RecordedFact[], { first, last }: Span): PlainDate[] {
  const grid = Array.from({ length: Math.ceil(SPAN_DAYS / STEP_DAYS) }, (_, n) => addDays(first, n * STEP_DAYS));
  const told = [...facts.map(({ on }) => on), ...expected.map(({ asOf }) => asOf)];
  return [...new Set([...told, ...grid, addDays(last, FAR_DAYS)])].sort();
}

/** What the plan asks by law; the rows of a package have statuses of their own. */
function lawOf({ casus }: CasusFile, facts: RecordedFact[], asOf: PlainDate) {
  return makePlan({ context: casus, facts, asOf }).obligations.filter(({ source }) => source === 'law');
}

/** Every status of every obligation that the casussen and their variants reach, with where it was first reached. */
export function reachedStatuses(): Map<string, Map<string, string>> {
  const reached = new Map<string, Map<string, string>>();
  for (const file of casusFiles()) {
    const days = file.facts.map(({ on }) => on) as [PlainDate, ...PlainDate[]];
    const life = { first: days[0], last: latest(...days) };
    const ids = lawOf(file, file.facts, life.last).map(({ id }) => id);
    for (const variant of VARIANTS) {
      const facts = record(file, variant.facts(ids, life), variant.without);
      for (const asOf of daysOf(file, facts, life)) {
        for (const { id, status } of lawOf(file, facts, asOf)) {
          const statuses = reached.get(familyOf(id)) ?? new Map<string, string>();
          reached.set(familyOf(id), statuses);
          if (!statuses.has(status)) statuses.set(status, `${file.name}, ${variant.name}, ${asOf}`);
        }
      }
    }
  }
  return reached;
}
