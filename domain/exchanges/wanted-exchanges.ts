import type { OtherParty } from '../case/contract';
import { dayOf, type RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Moment, MomentOfCase } from '../moment/moment';
import type { ObligationRow } from '../moment/settle';
import { turnsOf } from '../protocols/consent';
import type { DOCUMENT_KINDS, MessageKind, Output } from '../protocols/output';
import { rowOf } from '../protocols/packages';
import type { Row } from '../protocols/row';
import type { InsurerTold, RequestTold, StoredExchange, Told } from './exchange';

type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Pieces that are asked of whoever writes them. */
const REPORTS: ReadonlySet<DocumentKind> = new Set([
  'probleemanalyse',
  'actueel-oordeel',
  'lijst-arbeidsmogelijkheden',
  'functionele-mogelijkhedenlijst',
  'inzetbaarheidsprofiel',
  'medische-informatie',
]);

const PARTY_OF: Partial<Record<MessageKind, OtherParty>> = {
  gegevensuitwisseling: 'verzekeraar',
  beroepsziekte: 'ncvb',
};

/** An exchange that an obligation asks for now. */
export type Wish = { kind: string; about: string; party: OtherParty; settles: string | null; told: Told };

function reportIn(output: Output): DocumentKind | null {
  return output.kind === 'DOC' && REPORTS.has(output.document) ? output.document : null;
}

/** Work on what came in of itself: nothing has to be asked for. */
function isReceived(row: Obligation['row']): boolean {
  const trigger = row && rowOf(row)?.trigger;
  return trigger?.kind === 'asked' && trigger.how === 'ontvangst';
}

/** Whether something is to be asked of the performer: a report, information from elsewhere, the file of before. */
export function asksReport({ outputs = [], dutyOn, performer = dutyOn, row }: Obligation): boolean {
  const isOutside = performer !== 'werkgever' && performer !== 'werknemer' && performer !== 'systeem';
  const isReport = outputs.some((output) => output.kind === 'REQUEST' || reportIn(output) !== null);
  return isOutside && isReport && !isReceived(row);
}

function partyOf(obligation: Obligation): OtherParty | null {
  for (const output of obligation.outputs ?? []) if (output.kind === 'MSG') return PARTY_OF[output.message] ?? null;
  return asksReport(obligation) ? 'uitvoerder' : null;
}

/** Work has begun and nothing holds it back: a row that waits for a consent or an order is planned. */
function isAtHand({ status, notAsked }: Obligation): boolean {
  return (status === 'open' || status === 'late') && notAsked !== true;
}

/** What an obligation of now asks to be sent. An insurer hears of each change once, when it comes. */
export function wishesOf({ obligation, entry, newlyDone }: ObligationRow, moment: MomentOfCase): Wish[] {
  const party = partyOf(obligation);
  if (party === null) return [];
  const { id: kind } = obligation;
  if (party === 'verzekeraar') {
    const told = insurerTold(moment, obligation);
    return told ? newlyDone.map((time) => ({ kind, about: String(time), party, settles: null, told })) : [];
  }
  if (!isAtHand(obligation)) return [];
  if (party === 'ncvb') return [{ kind, about: '1', party, settles: kind, told: ncvbTold(moment, obligation) }];
  return [{ kind, about: String(entry.round), party, settles: null, told: requestTold(moment, obligation) }];
}

type Asked = Pick<StoredExchange, 'gevalId' | 'kind' | 'party' | 'aard'>;

/**
 * Whether the case still wants a message that is on its way; asked again just before it leaves, because a consent may have
 * been withdrawn meanwhile, or the employee recovered.
 */
export function isStillWanted({ gevalId, kind, party, aard }: Asked, moment: Moment): boolean {
  if (aard === 'intrekking') return true;
  if (party === 'verzekeraar') return isSupported(gevalId, moment);
  const obligation = moment.plan.obligations.find(({ id }) => id === kind);
  return (
    gevalId === moment.gevalId && obligation !== undefined && partyOf(obligation) === party && isAtHand(obligation)
  );
}

/** Whether facts still tell of a geval. */
export function isSupported(gevalId: string, { plan, gevalId: current, earlier }: Moment): boolean {
  return (gevalId === current && plan.status !== 'ingetrokken') || earlier.some(({ geval }) => geval === gevalId);
}

/** What was asked for was done meanwhile: a message that is out already is not taken back for that. */
export function isDone({ kind }: Asked, { plan }: Moment): boolean {
  return plan.obligations.some(({ id, status }) => id === kind && status === 'done');
}

function insurerTold({ plan, facts }: MomentOfCase, { opensOn }: Obligation): Told | null {
  const { firstSickDay } = plan;
  if (firstSickDay === null) return null;
  const since = facts.filter((fact) => dayOf(fact) >= firstSickDay || fact.type === 'vangnet');
  const report = since.find((fact) => fact.type === 'ziekmelding');
  const recovery = since.findLast((fact) => fact.type === 'herstelmelding');
  const partly = since.findLast((fact) => fact.type === 'deelherstel');
  const end = since.findLast((fact) => fact.type === 'einde-dienstverband');
  const isRecovered = plan.status === 'hersteld' || plan.status === 'hersteld-bewaking';
  const insurer: InsurerTold = {
    firstSickDay,
    reportedOn: report?.on ?? firstSickDay,
    from: opensOn,
    incapacityPct: isRecovered ? 0 : (partly?.incapacityPct ?? 100),
    recoveredOn: isRecovered ? (recovery?.recoveredOn ?? null) : null,
    lastDay: end?.lastDay ?? null,
    vangnet: since.some((fact) => fact.type === 'vangnet') || report?.vangnet === true,
  };
  return { insurer };
}

function ncvbTold({ loaded }: MomentOfCase, { opensOn }: Obligation): Told {
  const { birthDate } = loaded.context.employee;
  return { ncvb: { birthYear: Number(birthDate.slice(0, 4)), month: opensOn.slice(0, 7) } };
}

function requestTold(
  { facts }: MomentOfCase,
  { row, outputs = [], dutyOn, performer = dutyOn, internalDue }: Obligation,
): Told {
  const { consent, name = '' } = (row && rowOf(row)) || {};
  const request: RequestTold = {
    report: outputs.map(reportIn).find((report) => report !== null) ?? name,
    of: performer,
    due: internalDue,
    consent: consent ? consentTold(consent, facts) : null,
  };
  return { request };
}

/** The consent that the flow of data rests on, with whether it is signed. */
function consentTold(consent: NonNullable<Row['consent']>, facts: readonly RecordedFact[]): RequestTold['consent'] {
  const given = turnsOf(consent, facts).at(-1)?.fact;
  if (given?.type !== 'toestemming') return null;
  return { purpose: consent.purpose, on: given.on, signed: given.signed ?? consent.signed === true };
}
