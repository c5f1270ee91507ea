import { inDutch, type PlainDate } from '../calendar/plain-date';
import { dayOf, type Fact, type RecordedFact } from '../case/facts';
import { KINDS } from '../case/kinds';
import { type Refusal, refuse } from '../facts/refusal';
import { BILLING_MEANS } from './billing';
import { isClosing } from './closing';
import type { ActiveRow, CompiledPackage } from './compile';
import { ASKED_BY_EMPLOYER } from './packages';

/** What is known of the requests for a row: those of the course of sickness that runs. */
export type Asked = { facts: readonly RecordedFact[]; since: PlainDate | null };

const ORDERS = ['opdracht', 'offerte-akkoord'];

function lastOf(types: readonly string[], row: ActiveRow, { facts, since }: Asked): RecordedFact | undefined {
  return facts.findLast(
    (fact) =>
      types.includes(fact.type) &&
      isClosing(fact) &&
      (('row' in fact && fact.row === row.id) || ('obligation' in fact && fact.obligation === row.id)) &&
      (since === null || dayOf(fact) >= since),
  );
}

/** The last of these facts, where the row was not done since; what happens by itself is open to nobody. */
function openSince(types: readonly string[], row: ActiveRow, asked: Asked): RecordedFact | null {
  if (row.isByItself) return null;
  const last = lastOf(types, row, asked);
  const done = lastOf(KINDS[row.kind].closedBy, row, asked);
  return last && (!done || done.seq < last.seq) ? last : null;
}

/** The request for a row that waits to be done. */
export function openRequest(row: ActiveRow, asked: Asked): RecordedFact | null {
  return openSince(['verzoek'], row, asked);
}

/** The quote for a row that still waits for an answer on this day. */
export function openQuote(row: ActiveRow, asked: Asked, on: PlainDate): RecordedFact<'offerte'> | null {
  const quote = lastOf(['offerte'], row, asked) as RecordedFact<'offerte'> | undefined;
  const answer = lastOf(ORDERS, row, asked);
  const isValid = quote && (quote.validUntil === undefined || on <= quote.validUntil);
  return isValid && (!answer || answer.seq < quote.seq) ? quote : null;
}

/** The order for a row that waits to be done. */
export function openOrder(row: ActiveRow, asked: Asked): RecordedFact | null {
  return openSince(ORDERS, row, asked);
}

/** A request while another is open, an acceptance of a quote that is not there, a quote where none is asked. */
export function refusalOfRequest(fact: Fact, pack: CompiledPackage, asked: Asked): Refusal | null {
  const row = 'row' in fact ? pack.rows.get(fact.row as ActiveRow['id']) : undefined;
  if (!row) return null;
  const unknown = refusalOfKindAsked(fact, row);
  if (unknown) return unknown;
  switch (fact.type) {
    case 'verzoek': {
      const open = openRequest(row, asked);
      return open && isAskedOnce(row)
        ? refuse(
            'row',
            `${row.id} is op ${inDutch(dayOf(open))} al gevraagd en nog niet gedaan: wacht tot het klaar is`,
          )
        : null;
    }
    case 'opdracht': {
      const open = openOrder(row, asked);
      if (open && row.repeats !== 'each-request') return orderedAlready(row, open);
      return BILLING_MEANS[row.billing.code].starts === 'on-verzoek' && !openRequest(row, asked)
        ? refuse('type', `${row.id} wordt onder ${pack.id} (${row.billing.code}) op verzoek gedaan: meld een verzoek`)
        : null;
    }
    case 'offerte-akkoord': {
      if (openQuote(row, asked, fact.on)) return null;
      const open = openOrder(row, asked);
      if (open) return orderedAlready(row, open);
      return refuse(
        'row',
        `voor ${row.id} ligt geen geldige offerte: vraag er een aan met een verzoek, of geef een opdracht`,
      );
    }
    case 'offerte':
      if (!row.isOrdered)
        return refuse(
          'row',
          `${row.id} is onder ${pack.id} (${row.billing.code}) geen dienst op offerte: geef de kosten op met kosten`,
        );
      return fact.validUntil !== undefined && fact.validUntil < fact.on
        ? refuse(
            'validUntil',
            `de offerte gold tot en met ${fact.validUntil} en is van ${fact.on}: geef een dag op of na ${fact.on}`,
          )
        : null;
    default:
      return null;
  }
}

/** A kind of service that the row does not name. */
function refusalOfKindAsked(fact: Fact, { id, kinds = [] }: ActiveRow): Refusal | null {
  const kind = fact.type === 'verzoek' || fact.type === 'indicatie' ? fact.kind : undefined;
  if (kind === undefined || kinds.includes(kind)) return null;
  return refuse(
    'kind',
    kinds.length > 0 ? `${id} is ${kinds.join(' of ')}: kies daaruit` : `${id} is één dienst: laat kind weg`,
  );
}

/**
 * Whether one request at a time is taken. What comes by itself may be asked for as often as anybody likes: it adds nothing;
 * where each request is work of its own nobody has to wait for another; and where an employer reads neutral words only, it does not
 * hear that somebody else asked.
 */
function isAskedOnce({ id, trigger, needs, repeats }: ActiveRow): boolean {
  if (repeats === 'each-request' || ASKED_BY_EMPLOYER.has(id)) return false;
  return trigger.kind === 'asked' || needs?.named === true;
}

function orderedAlready(row: ActiveRow, open: RecordedFact): Refusal {
  return refuse('row', `${row.id} is op ${inDutch(dayOf(open))} al besteld en nog niet gedaan: wacht tot het klaar is`);
}
