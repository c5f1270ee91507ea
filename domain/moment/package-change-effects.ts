import { dayOf, type RecordedFact } from '../case/facts';
import { ACTIVE } from '../case/obligation';
import { closingsIn } from '../protocols/closing';
import type { ActiveRow } from '../protocols/compile';
import { isOrder, namesRow } from '../protocols/fact-match';
import { ordersOf } from '../protocols/orders';
import { packageAtWork, packageOn } from '../protocols/package-on';
import { openQuote, openRequest } from '../protocols/requests';
import { whyGone } from '../protocols/why-gone';
import type { Effect } from './effects';
import type { Moment } from './moment';
import { askedFor, readerOfQuote, refusals } from './request-effects';

const INSTEAD = 'vraag de arbodienst om een losse opdracht, of vraag wat het nieuwe pakket hiervoor heeft';

/**
 * What was asked or quoted under the package of before and is not done under this one: whoever asked, or had the quote to answer,
 * hears so. What was ordered by then goes on.
 */
export function packageChangeEffects(moment: Moment): Effect[] {
  const { loaded, newFacts, facts, owner } = moment;
  const change = newFacts.findLast(({ type }) => type === 'pakketwissel');
  if (!change) return [];
  const { context } = loaded;
  const before = facts.filter(({ seq }) => seq < change.seq);
  const active: readonly string[] = ACTIVE;
  const wasActive = new Set(
    loaded.obligations.filter((one) => one.owner === owner && active.includes(one.status)).map((one) => one.obligation),
  );
  return [...packageAtWork(context, before).rows.values()].flatMap((row) => {
    const why = wasActive.has(row.id) ? whyGone(row.id, context, facts, packageOn(context, facts)) : null;
    if (why === null) return [];
    const quote = openQuote(row, { facts: before, since: null }, dayOf(change));
    const told = [
      ...waiting(row, before).map((fact) => askedFor(row.id, fact)),
      ...(quote ? [{ fact: quote, to: readerOfQuote(before, row.id) }] : []),
    ];
    return refusals(told, { row: row.id, reason: `${why}: ${INSTEAD}`, ended: change.seq }, moment);
  });
}

/** Requests for a row that wait to be done; where it is done on an order, those without one. */
function waiting(row: ActiveRow, facts: readonly RecordedFact[]): readonly RecordedFact[] {
  if (!row.isOrdered) return [openRequest(row, { facts, since: null }) ?? []].flat();
  const asking = facts.filter((fact) => namesRow(fact, row.id) && (isOrder(fact) || fact.type === 'verzoek'));
  const days = closingsIn(facts).flatMap(({ name, type, day }) =>
    name === row.id && row.closedBy.has(type) ? [day] : [],
  );
  return ordersOf(asking, days).waiting;
}
