import type { FactType, RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { remembered, rememberedOf } from '../remembered';
import type { Condition } from './condition';
import type { Row } from './row';
import type { Trigger } from './trigger';

/** What has to be told before a row can start at all: most rows wait for something that few cases have. */
export type Needs = {
  /** A fact has to name the row. */
  named: boolean;
  /** Of each of these lists a fact of one type has to be there. */
  facts: readonly (readonly FactType[])[];
};

const NOTHING: Needs = { named: false, facts: [] };
const NAMED: Needs = { named: true, facts: [] };

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
      return { named: false, facts: [[condition.type]] };
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
      return { named: false, facts: [trigger.any.map(({ type }) => type)] };
    case 'hire':
      return { named: false, facts: [['indienst']] };
    default:
      return NOTHING;
  }
}

function both(needs: readonly Needs[]): Needs {
  return { named: needs.some(({ named }) => named), facts: needs.flatMap(({ facts }) => facts) };
}

/** What every one of several ways needs: a name where all need it, one of their facts where each needs one. */
function oneOf(needs: readonly Needs[]): Needs {
  if (needs.every(({ named }) => named)) return NAMED;
  const facts = needs.map((one) => one.facts[0]);
  return facts.every((types) => types !== undefined) ? { named: false, facts: [facts.flat()] } : NOTHING;
}

/** Whether it can only hold where a fact names the row. */
export function needsName(condition: Condition): boolean {
  return ofCondition(condition).named;
}

/** Null where the row needs nothing. */
export function needsOf({ trigger, condition }: Pick<Row, 'trigger' | 'condition'>): Needs | null {
  const needs = both([ofTrigger(trigger), ofCondition(condition)]);
  return needs.named || needs.facts.length > 0 ? needs : null;
}

type Waiting = { id: RowId; needs: Needs | null };

/** Lists of types that cases tell of; many cases tell of the same. */
const LISTS_KEPT = 500;

/** Of each list of rows those that can start where these types are told and no row is named. */
const startable = rememberedOf(<Row extends Waiting>(rows: readonly Row[]) =>
  remembered((types: string): readonly Row[] => {
    const told = new Set(types.split(' '));
    return rows.filter(({ needs }) => !needs || (!needs.named && hasOneOfEach(told, needs)));
  }, LISTS_KEPT),
);

function hasOneOfEach(told: ReadonlySet<string>, { facts }: Needs): boolean {
  for (const types of facts) if (!types.some((type) => told.has(type))) return false;
  return true;
}

/** What facts tell, looked through once for all rows. */
export class Told {
  private readonly types = new Set<string>();
  private readonly rows = new Set<string>();

  constructor(facts: readonly RecordedFact[]) {
    for (const fact of facts) {
      this.types.add(fact.type);
      if ('row' in fact) this.rows.add(fact.row);
    }
  }

  /** Whether there is a fact of this type. */
  has(type: FactType): boolean {
    return this.types.has(type);
  }

  /** Whether a fact says anything of the row. */
  names(row: RowId): boolean {
    return this.rows.has(row);
  }

  /** Whether what a row needs is there; it can still not start. */
  meets(needs: Needs | null, row: RowId): boolean {
    if (!needs) return true;
    return (!needs.named || this.rows.has(row)) && hasOneOfEach(this.types, needs);
  }

  /** The rows of which what they need is there, in their order. */
  startable<Row extends Waiting>(rows: readonly Row[]): readonly Row[] {
    if (this.rows.size > 0) return rows.filter(({ needs, id }) => this.meets(needs, id));
    return startable(rows)([...this.types].join(' ')) as readonly Row[];
  }
}
