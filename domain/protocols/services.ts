import { inDutch, type PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import type { BillingCode } from './billing';
import type { ActiveRow, CompiledPackage } from './compile';
import type { Condition } from './condition';
import { ASKERS, PERFORMERS } from './party';
import { type Asked, openOrder, openQuote, openRequest } from './requests';
import type { Trigger } from './trigger';

/** How a service can be asked for: the types of the facts that do. */
const WAYS = ['verzoek', 'indicatie', 'opdracht', 'offerte-akkoord'] as const;
export type Way = (typeof WAYS)[number];

/** Something that can be asked for in a case, or was. */
export type Service = {
  row: RowId;
  name: string;
  code: BillingCode;
  /** Who can ask, and who can judge that it is indicated. */
  by: readonly string[];
  /** With which facts, as it stands now; none while there is nothing to ask. */
  ways: readonly Way[];
  /** What was asked already and waits, in Dutch; null where nothing was. */
  waits: string | null;
};

type AskedOf = { askers: readonly string[]; judges: readonly string[] };
const NOBODY: AskedOf = { askers: [], judges: [] };

function together(parts: readonly AskedOf[]): AskedOf {
  const all = (of: keyof AskedOf) => [...new Set(parts.flatMap((part) => part[of]))];
  return { askers: all('askers'), judges: all('judges') };
}

function ofCondition(condition: Condition): AskedOf {
  if ('all' in condition) return together(condition.all.map(ofCondition));
  if ('any' in condition) return together(condition.any.map(ofCondition));
  if ('not' in condition) return NOBODY;
  switch (condition.is) {
    case 'asked':
    case 'wanted':
      return { askers: condition.by, judges: [] };
    case 'indicated':
      return { askers: ASKERS, judges: condition.by };
    default:
      return NOBODY;
  }
}

function ofTrigger(trigger: Trigger): AskedOf {
  if (trigger.kind === 'first-of') return together(trigger.triggers.map(ofTrigger));
  if (trigger.kind !== 'asked' || trigger.how === 'ontvangst') return NOBODY;
  return {
    askers: trigger.how === 'indicatie' ? [] : trigger.by,
    judges:
      trigger.how === 'verzoek' ? [] : PERFORMERS.filter((party) => (trigger.by as readonly string[]).includes(party)),
  };
}

/** Who can ask for a row: as its trigger names them, else as its condition does. Of what arrives whoever works on it holds that it is there. */
function askedOf({ trigger, condition, performers }: ActiveRow): AskedOf {
  if (trigger.kind === 'asked' && trigger.how === 'ontvangst') return { askers: [], judges: performers };
  const told = ofTrigger(trigger);
  return told.askers.length + told.judges.length > 0 ? told : ofCondition(condition);
}

function serviceOf(row: ActiveRow, asked: Asked, on: PlainDate): Service | null {
  const { askers, judges } = askedOf(row);
  if (askers.length + judges.length === 0) return null;
  const quote = openQuote(row, asked, on);
  const order = openOrder(row, asked);
  const request = openRequest(row, asked);
  const can: Readonly<Record<Way, boolean>> = {
    verzoek: askers.length > 0 && !request && !order,
    indicatie: judges.length > 0 && !order,
    opdracht: row.isOrdered && !order,
    'offerte-akkoord': quote !== null,
  };
  const ways = WAYS.filter((way) => can[way]);
  const since = (what: string, day: PlainDate) => `${what} op ${inDutch(day)}`;
  const waits =
    (order && since('besteld', dayOf(order))) ??
    (quote && `${since('geoffreerd', dayOf(quote))}, wacht op akkoord`) ??
    (request && `${since('gevraagd', dayOf(request))}${row.isOrdered ? ', wacht op de offerte' : ''}`);
  const { id, name, billing } = row;
  return { row: id, name, code: billing.code, by: [...new Set([...askers, ...judges])], ways, waits };
}

/** What was ordered under another package and waits to be done; nothing more is asked of it. */
function goingOn(row: ActiveRow, asked: Asked, on: PlainDate): Service | null {
  const service = serviceOf(row, asked, on);
  return service && openOrder(row, asked) ? { ...service, by: [], ways: [] } : null;
}

/**
 * What can be asked for in a case under the package that holds, and what was ordered before it and goes on; what the package never does
 * is not among it.
 * @param atWork the package that holds, with the rows that go on as they were ordered
 */
export function servicesOf(holds: CompiledPackage, asked: Asked, on: PlainDate, atWork = holds): Service[] {
  return atWork.caseRows.flatMap(
    (row) => (holds.rows.has(row.id) ? serviceOf(row, asked, on) : goingOn(row, asked, on)) ?? [],
  );
}
