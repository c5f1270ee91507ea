import { inDutch, type PlainDate } from '../calendar/plain-date';
import { employerSees } from '../case/employer-knowledge';
import { dayOf, type RecordedFact } from '../case/facts';
import { isAsked } from '../case/obligation';
import { EMPLOYER_ROLES, type Performer } from '../case/roles';
import type { RowId } from '../obligations/obligation-id';
import type { ActiveRow, CompiledPackage } from '../protocols/compile';
import { leavingOf } from '../protocols/leaving';
import { packageOn } from '../protocols/package-on';
import { rowOf } from '../protocols/packages';
import { REQUESTS } from '../protocols/refusal-of-row';
import { openOrder, openQuote } from '../protocols/requests';
import { whyNothing } from '../protocols/who-asks';
import { type Effect, effectOf } from './effects';
import type { Moment } from './moment';

/** Steps of a quote: somebody makes it, and it is offered to whoever asked. */
export const QUOTE_STEPS = { make: 'offerte-maken', offer: 'offerte' } as const;

/** Step of the answer that what was asked or quoted is not done. */
export const REFUSED = 'weigering';

/** What a request for a row gives rise to by itself: an answer where nothing comes of it, and the way to its quote. */
export function requestEffects(fact: RecordedFact, moment: Moment): Effect[] {
  if (!('row' in fact)) return [];
  const pack = packageOn(moment.loaded.context, moment.facts);
  const row = pack.rows.get(fact.row as RowId);
  if (!row) return refusedRequest(fact, whyNot(fact.row as RowId, pack), moment);
  const left = leavingOf(moment.facts);
  if (left && !row.outlives?.includes('vertrek-arbodienst')) return refusedRequest(fact, afterLeaving(left), moment);
  const nothing = fact.type === 'verzoek' ? whyNothing(fact, row) : null;
  if (nothing) return refusedRequest(fact, nothing, moment);
  const idle = REQUESTS.includes(fact.type) ? whyIdle(row, moment) : null;
  if (idle) return refusedRequest(fact, idle, moment);
  if (!row.isOrdered) return [];
  if (fact.type === 'verzoek' || fact.type === 'indicatie')
    return waits(row, moment) ? quoteToMake(fact, row, moment) : [];
  return fact.type === 'offerte' ? quoteToAnswer(fact, row, moment) : [];
}

/** Whether there is work to do of a row: what was done already, a request adds nothing to. */
function waits({ id }: ActiveRow, { plan }: Moment): boolean {
  return plan.obligations.some((one) => (one.id === id || one.row === id) && isAsked(one));
}

/** Whom an answer about a row reaches: who asked, but for the employer only what he may know of. */
export function answered(by: string | undefined, row: RowId): Performer {
  const asker: Performer = by ?? 'werkgever';
  const mayRead = !(EMPLOYER_ROLES as readonly string[]).includes(asker) || employerSees(row) === 'all';
  return mayRead ? asker : 'casemanager';
}

/** Work that is quoted first: somebody makes the quote, and nothing else begins. What is quoted or ordered already needs none. */
function quoteToMake(fact: RecordedFact, row: ActiveRow, moment: Moment): Effect[] {
  const asked = { facts: moment.facts, since: null };
  const isUnderWay = openQuote(row, asked, fact.on) !== null || openOrder(row, asked) !== null;
  if (isUnderWay && row.repeats !== 'each-request') return [];
  const subject = {
    obligation: row.id,
    step: QUOTE_STEPS.make,
    round: fact.seq,
    channel: 'taak',
    row: row.id,
  } as const;
  const data = { name: `Offerte maken: ${row.name}`, on: fact.on as PlainDate };
  return [effectOf(moment, { ...subject, to: 'casemanager' }, { kind: 'taak', data })];
}

/**
 * Who accepts a quote: whoever asked for it; without a name on the request that is the employer. What an employer pays for and
 * may not know of is the casemanager's to accept: the employee who asked is not asked for money.
 */
export function readerOfQuote(facts: readonly RecordedFact[], row: RowId): Performer {
  const request = facts.findLast((one) => one.type === 'verzoek' && one.row === row);
  if (employerSees(row) !== 'all') return 'casemanager';
  return answered(request?.type === 'verzoek' ? request.by : undefined, row);
}

/** The quote goes to who accepts it, by mail and as a document. */
function quoteToAnswer(fact: RecordedFact<'offerte'>, row: ActiveRow, moment: Moment): Effect[] {
  const to = readerOfQuote(moment.facts, row.id);
  const subject = {
    obligation: row.id,
    step: QUOTE_STEPS.offer,
    round: fact.seq,
    channel: 'email',
    to,
    row: row.id,
  } as const;
  const { amount, validUntil = null } = fact;
  const data = { amount, validUntil, on: fact.on as PlainDate };
  return [
    effectOf(moment, subject, { kind: 'bericht', data }),
    effectOf(moment, { ...subject, channel: 'document', part: 'offerte' }, { kind: 'document', data }),
  ];
}

/** Why a package never does a row, for a mail that names no service; null for a row that it does not know. */
function whyNot(row: RowId, pack: CompiledPackage): string | null {
  const code = pack.refused.get(row);
  if (!code) return null;
  return code === 'UNK'
    ? 'of deze dienst bij het pakket hoort is niet bekend: vraag het na bij de arbodienst voordat zij wordt gedaan'
    : 'deze dienst hoort niet bij het afgesproken pakket: vraag de arbodienst om een ander pakket of een losse opdracht';
}

/** Why a row that the package does is not done now, so that a request for it brings nothing; null where it waits, is done or was. */
export function whyIdle({ id }: ActiveRow, { plan }: Moment): string | null {
  const own = plan.obligations.filter((one) => one.id === id || one.row === id);
  if (own.some((one) => one.status === 'done' || isAsked(one))) return null;
  const reason = own.at(-1)?.statusReason ?? 'wat ervoor nodig is, is er nu niet';
  return `deze dienst kan nu niet worden gedaan (${reason}): vraag het opnieuw als dat anders is, of vraag de arbodienst om een losse opdracht`;
}

function afterLeaving(left: RecordedFact): string {
  return `deze arbodienst doet sinds ${inDutch(dayOf(left))} niets meer voor deze werkgever: vraag het de arbodienst van nu`;
}

/** The answer to somebody who asked for a row that is never done. */
function refusedRequest(fact: RecordedFact & { row: string }, why: string | null, moment: Moment): Effect[] {
  if (why === null || !REQUESTS.includes(fact.type)) return [];
  const row = fact.row as RowId;
  return [refusal(askedFor(row, fact), { row, reason: why }, moment)];
}

/** What asked for something or quoted it, and who waits for it. */
export type Waiting = { fact: RecordedFact; to: Performer };

/** Who asked for a row by this fact. */
export function askedFor(row: RowId, fact: RecordedFact): Waiting {
  return { fact, to: answered('by' in fact ? fact.by : undefined, row) };
}

type Refused = {
  row: RowId;
  reason: string;
  /** Number of the fact that ended it, of what was taken up before. */
  ended?: number;
};

/** The mails that what waits of a row is not done any more, one to each reader. */
export function refusals(waiting: readonly Waiting[], refused: Required<Refused>, moment: Moment): Effect[] {
  const first = waiting.filter(({ to }, i) => waiting.findIndex((one) => one.to === to) === i);
  return first.map((one) => refusal(one, refused, moment));
}

/** The mail that what was asked, or quoted, is not done. */
function refusal({ fact: { seq, on }, to }: Waiting, { row, reason, ended }: Refused, moment: Moment): Effect {
  const part = ended === undefined ? null : String(ended);
  const subject = { obligation: 'verzoek', step: REFUSED, round: seq, channel: 'email', to, part } as const;
  const data = { refusedRow: row, name: rowOf(row)?.name ?? row, reason, on };
  return effectOf(moment, subject, { kind: 'bericht', data });
}
