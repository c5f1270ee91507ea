import type { FactType } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { remembered, rememberedOf } from '../remembered';
import type { Condition } from './condition';
import { matches } from './fact-match';
import { groupedBy } from './grouped';
import type { Row } from './row';
import type { Timeline } from './timeline';
import type { FactMatch, Trigger } from './trigger';

/** What a case is or is not, beside what facts tell of it. */
const STATES = {
  'is hersteld': ({ sickness }) => sickness !== null && sickness.recoveredOn !== null,
  'is uit dienst': ({ employmentEndsOn }) => employmentEndsOn !== null,
  'is overgenomen': ({ responsibleSince }) => responsibleSince !== null,
  'is samengesteld': ({ sickness }) => sickness !== null && sickness.reports.length > 1,
  'is vaak gemeld': ({ frequent: { reports, threshold } }) => reports.length >= threshold,
  'heeft afspraken': ({ appointments }) => appointments.length > 0,
} as const satisfies Record<string, (timeline: Timeline) => boolean>;
const EACH_STATE = Object.entries(STATES);

/** What has to be so, in a word: a type of fact, with what such a fact has to carry, or a state of the case. */
type Word = string;

/** What has to be so before a row can start at all: most rows wait for something that few cases have. */
export type Needs = {
  /** A fact has to name the row. */
  named: boolean;
  /** Of each of these lists one has to be so. */
  words: readonly (readonly Word[])[];
  /** Facts that are asked to carry something, which are looked for by that. */
  matches: readonly FactMatch[];
};

const NOTHING: Needs = { named: false, words: [], matches: [] };
const NAMED: Needs = { ...NOTHING, named: true };

function isSo(state: keyof typeof STATES): Needs {
  return { ...NOTHING, words: [[state]] };
}

function wordOf({ type, where }: FactMatch): Word {
  return where ? `${type} ${JSON.stringify(where)}` : type;
}

function toldOneOf(any: readonly FactMatch[]): Needs {
  return { ...NOTHING, words: [any.map(wordOf)], matches: any.filter(({ where }) => where !== undefined) };
}

function ofCondition(condition: Condition): Needs {
  if ('all' in condition) return both(condition.all.map(ofCondition));
  if ('any' in condition) return oneOf(condition.any.map(ofCondition));
  if ('not' in condition) return NOTHING;
  switch (condition.is) {
    case 'asked':
    case 'wanted':
    case 'indicated':
    case 'received':
      return NAMED;
    case 'fact':
      return toldOneOf([condition]);
    case 'delegated':
      return toldOneOf([{ type: 'delegatie' }]);
    case 'frequent':
      return isSo('is vaak gemeld');
    case 'compound':
      return isSo('is samengesteld');
    case 'sick-days-at-end':
      return isSo('is uit dienst');
    case 'sick-days-at-takeover':
      return isSo('is overgenomen');
    default:
      return NOTHING;
  }
}

function ofTrigger(trigger: Trigger): Needs {
  switch (trigger.kind) {
    case 'asked':
    case 'cost':
      return NAMED;
    case 'fact':
      return toldOneOf(trigger.any);
    case 'hire':
      return toldOneOf([{ type: 'indienst' }]);
    case 'recovery':
      return isSo('is hersteld');
    case 'employment-end':
      return isSo('is uit dienst');
    case 'appointment':
      return isSo('heeft afspraken');
    default:
      return NOTHING;
  }
}

function matchesOf(needs: readonly Needs[]): readonly FactMatch[] {
  return needs.flatMap((one) => one.matches);
}

function both(needs: readonly Needs[]): Needs {
  return {
    named: needs.some(({ named }) => named),
    words: needs.flatMap(({ words }) => words),
    matches: matchesOf(needs),
  };
}

/** What every one of several ways needs: a name where all need it, one of their words where each needs one. */
function oneOf(needs: readonly Needs[]): Needs {
  if (needs.every(({ named }) => named)) return NAMED;
  const words = needs.map((one) => one.words[0]);
  if (!words.every((list) => list !== undefined)) return NOTHING;
  return { named: false, words: [words.flat()], matches: matchesOf(needs) };
}

/** Whether it can only hold where a fact names the row. */
export function needsName(condition: Condition): boolean {
  return ofCondition(condition).named;
}

/** Null where the row needs nothing. */
export function needsOf({ trigger, condition }: Pick<Row, 'trigger' | 'condition'>): Needs | null {
  const needs = both([ofTrigger(trigger), ofCondition(condition)]);
  return needs.named || needs.words.length > 0 ? needs : null;
}

type Waiting = { id: RowId; needs: Needs | null };
type Rows = ReadonlyMap<RowId, Waiting>;

/** Lists of words that cases have; many cases have the same. */
const LISTS_KEPT = 500;

const BETWEEN_WORDS = '\n';

/** Of each list of rows those that can start where these words hold and no row is named. */
const startable = rememberedOf(<Row extends Waiting>(rows: readonly Row[]) =>
  remembered((words: string): readonly Row[] => {
    const so = new Set(words.split(BETWEEN_WORDS));
    return rows.filter(({ needs }) => !needs || (!needs.named && hasOneOfEach(so, needs)));
  }, LISTS_KEPT),
);

/** What the rows ask facts to carry, each once, by the type of the fact. */
const askedOf = rememberedOf((rows: Rows): ReadonlyMap<FactType, ReadonlyArray<readonly [Word, FactMatch]>> => {
  const asked = [...rows.values()].flatMap(({ needs }) => needs?.matches ?? []);
  return groupedBy([...new Map(asked.map((match) => [wordOf(match), match]))], ([, { type }]) => type);
});

const NOT_ASKED: ReadonlyArray<readonly [Word, FactMatch]> = [];

function hasOneOfEach(so: ReadonlySet<Word>, { words }: Needs): boolean {
  for (const list of words) if (!list.some((word) => so.has(word))) return false;
  return true;
}

/** What is so in a case or contract, looked through once for all its rows. */
export class Told {
  private readonly words = new Set<Word>();
  private readonly rows = new Set<string>();

  /** @param rows all of the package */
  constructor(timeline: Timeline, rows: Rows) {
    const asked = askedOf(rows);
    for (const fact of timeline.facts) {
      this.words.add(fact.type);
      if ('row' in fact) this.rows.add(fact.row);
      for (const [word, match] of asked.get(fact.type) ?? NOT_ASKED) if (matches(fact, match)) this.words.add(word);
    }
    for (const [state, isSoIn] of EACH_STATE) if (isSoIn(timeline)) this.words.add(state);
  }

  /** Whether there is a fact of this type. */
  has(type: FactType): boolean {
    return this.words.has(type);
  }

  /** Whether a fact says anything of the row. */
  names(row: RowId): boolean {
    return this.rows.has(row);
  }

  /** Whether what a row needs is there; it can still not start. */
  meets(needs: Needs | null, row: RowId): boolean {
    if (!needs) return true;
    return (!needs.named || this.rows.has(row)) && hasOneOfEach(this.words, needs);
  }

  /** The rows of which what they need is there, in their order. */
  startable<Row extends Waiting>(rows: readonly Row[]): readonly Row[] {
    if (this.rows.size > 0) return rows.filter(({ needs, id }) => this.meets(needs, id));
    return startable(rows)([...this.words].join(BETWEEN_WORDS)) as readonly Row[];
  }
}
