import type { FilingInput, FilingResult } from '../../domain/case/contract';
import { SILENT_DAYS } from '../../domain/exchanges/exchange-tasks';
import { isStillWanted } from '../../domain/exchanges/wanted-exchanges';
import { acceptanceId, isUnderWay, type MeldingStatus, meldingKeyOf } from '../../domain/meldingen/stored-melding';
import type { Moment } from '../../domain/moment/moment';
import { civilMomentOf } from '../../store/amsterdam';
import { readCase } from '../../store/case/load-case';
import { momentOf } from '../../store/case/moment-of';
import { stateBefore } from '../../store/case/state-before';
import type { Database } from '../../store/client';
import { type ExchangeInHand, loadExchange, takeToSend } from '../../store/exchanges/exchange-store';
import { writeRequestMail } from '../../store/exchanges/request-mail';
import { inTenantSql } from '../../store/in-tenant-sql';
import { kenmerkOf } from '../../store/meldingen/kenmerk';
import { recordEnd, recordReceipts, recordSent } from '../../store/meldingen/melding-store';
import type { Sql } from '../../store/sql';
import type { TellCase } from '../uwv/file-uwv-melding';
import { type PartyStatus, type PartyTransport, PartyUnavailable } from '../uwv/transport';

/** How messages reach one party, and what they say; `withdraws`: that an earlier one is taken back. */
export type Party = {
  /** As a sentence names it. */
  name: string;
  /** Null where it has no system: then it is asked by mail. */
  transport: PartyTransport | null;
  compose(exchange: ExchangeInHand, message: { kenmerk: string; withdraws: boolean; atMs: number }): string;
};

type Ports = { db: Database; tellCase: TellCase; party: Party };
type End = { status: MeldingStatus; reason: string | null };
type Step = End | { waitsFor: string };

const DAY_MS = 86_400_000;

/**
 * The activity that sees a message to a party through as far as this moment allows: looks whether the case still wants it,
 * sends it, reads the receipt, takes it back, records the outcome and tells the case what it has to know. Each part is
 * recorded before the next begins: a repeat after a crash asks the party what it has before it sends again.
 */
export function createSeeThrough(ports: Ports) {
  return async (input: FilingInput): Promise<FilingResult> => {
    const { werkgeverId, meldingId } = input;
    const load = () => inTenantSql(ports.db, werkgeverId, (tx) => loadExchange(tx, werkgeverId, meldingId));
    const found = await load();
    if (!found) return { done: true, waitsFor: 'De zaak bestaat niet meer.' };
    if (isUnderWay(found)) {
      const step = await advance(ports, input, found);
      if ('waitsFor' in step) {
        await tellOfSilence(ports, input, found);
        return { done: false, waitsFor: step.waitsFor };
      }
      await inTenantSql(ports.db, werkgeverId, (tx) => recordEnd(tx, meldingId, step.status, step.reason));
    }
    const ended = await load();
    if (ended) await tell(ports, input, ended);
    return { done: true, waitsFor: `Het bericht aan ${ports.party.name} is ${ended?.status ?? 'gewist'}.` };
  };
}

async function advance(ports: Ports, input: FilingInput, exchange: ExchangeInHand): Promise<Step> {
  const { name } = ports.party;
  try {
    return await send(ports, input, exchange);
  } catch (error) {
    if (error instanceof PartyUnavailable)
      return { waitsFor: `Van ${name} komt geen antwoord; het bericht wordt later opnieuw verzonden.` };
    throw error;
  }
}

const NOT_NEEDED: End = { status: 'ingetrokken', reason: 'niet meer nodig; er was nog niets verzonden' };

async function send(ports: Ports, input: FilingInput, exchange: ExchangeInHand): Promise<Step> {
  const { transport } = ports.party;
  const { kenmerk } = exchange;
  if (!transport) return askByMail(ports, input, exchange);
  // Asked even before the first try: a database that was set back does not know of the tries it lost.
  const known = await transport.status(kenmerk, input.atMs);
  if (exchange.contents.withdraw)
    return known.registratie ? takeBack(ports.db, input, exchange, { ...ports.party, transport }) : NOT_NEEDED;
  if (known.registratie) return receipt(ports, input, exchange, known);
  const xml =
    exchange.contents.xml ??
    ports.party.compose(exchange, { kenmerk, withdraws: exchange.aard === 'intrekking', atMs: input.atMs });
  const isTaken = await inTenantSql(ports.db, input.werkgeverId, async (tx) => {
    const moment = await momentNow(tx, input, exchange);
    return moment !== null && isStillWanted(exchange, moment) && (await takeToSend(tx, exchange.id, xml));
  });
  if (!isTaken) return NOT_NEEDED;
  return receipt(ports, input, exchange, await transport.send(xml, kenmerk, input.atMs));
}

async function momentNow(tx: Sql, { atMs }: FilingInput, { dienstverbandId }: ExchangeInHand): Promise<Moment | null> {
  const loaded = await readCase(tx, dienstverbandId);
  return loaded && momentOf(loaded, civilMomentOf(atMs));
}

/** Who has no system gets a mail, which is delivered, repeated and given up as every other. */
async function askByMail({ db }: Ports, input: FilingInput, exchange: ExchangeInHand): Promise<Step> {
  const isAsked = await inTenantSql(db, input.werkgeverId, async (tx) => {
    const moment = exchange.contents.withdraw ? null : await momentNow(tx, input, exchange);
    if (!moment || !isStillWanted(exchange, moment)) return false;
    await writeRequestMail(tx, { exchange, moment, atMs: input.atMs });
    await recordSent(tx, exchange.id, input.atMs);
    return true;
  });
  return isAsked ? { status: 'geaccepteerd', reason: 'per e-mail gevraagd' } : NOT_NEEDED;
}

async function receipt(
  { db, party }: Ports,
  { werkgeverId, meldingId, atMs }: FilingInput,
  exchange: ExchangeInHand,
  { ontvangsten }: PartyStatus,
): Promise<Step> {
  await inTenantSql(db, werkgeverId, (tx) => recordSent(tx, meldingId, atMs));
  const [first] = ontvangsten;
  if (!first) return { waitsFor: `Het bericht is verzonden; ${party.name} heeft het nog niet bevestigd.` };
  await inTenantSql(db, werkgeverId, (tx) => recordReceipts(tx, exchange, ontvangsten, atMs));
  return { status: first.uitslag, reason: first.uitslag === 'afgekeurd' ? reasonOf(first.codes) : null };
}

/** Under a kenmerk of its own. */
async function takeBack(
  db: Database,
  input: FilingInput,
  exchange: ExchangeInHand,
  party: Party & { transport: PartyTransport },
): Promise<Step> {
  const kenmerk = kenmerkOf(`${meldingKeyOf(exchange)}/intrekking`);
  const known = await party.transport.status(kenmerk, input.atMs);
  const xml = party.compose(exchange, { kenmerk, withdraws: true, atMs: input.atMs });
  const { ontvangsten } = known.registratie ? known : await party.transport.send(xml, kenmerk, input.atMs);
  await inTenantSql(db, input.werkgeverId, (tx) => recordReceipts(tx, exchange, ontvangsten, input.atMs));
  const [first] = ontvangsten;
  if (!first) return { waitsFor: `De intrekking is verzonden; ${party.name} heeft haar nog niet bevestigd.` };
  return first.uitslag === 'geaccepteerd'
    ? { status: 'ingetrokken', reason: `ingetrokken bij ${party.name}` }
    : { status: 'afgekeurd', reason: `De intrekking lukte niet. ${reasonOf(first.codes)}` };
}

function reasonOf(codes: readonly string[]): string {
  return codes.length > 0 ? `Code ${codes.join(', ')}.` : 'Er is geen reden gegeven.';
}

/** What the case has to do something with: what settles a duty of it, and what was rejected. */
async function tell({ tellCase }: Ports, input: FilingInput, exchange: ExchangeInHand): Promise<void> {
  const { status, aard, contents, sentAtMs } = exchange;
  const id = acceptanceId(exchange.id);
  const by = `saga-${exchange.party}`;
  if (status === 'geaccepteerd' && aard === 'melding' && sentAtMs !== null && contents.settles !== null) {
    const fact = { type: 'afgerond', obligation: contents.settles, happened: civilMomentOf(sentAtMs).date };
    await tellCase(input, 'gebeurtenis', { id, fact, by });
  } else if (status === 'afgekeurd') await tellCase(input, 'wek', { id: `${id}-${status}`, by });
}

/** Once, when a party has been silent for days: the case opens a task. */
async function tellOfSilence({ db, tellCase }: Ports, input: FilingInput, exchange: ExchangeInHand): Promise<void> {
  const { dienstverbandId, contents, party } = exchange;
  const since = Date.parse(`${contents.wantedOn}T00:00:00Z`);
  if (contents.withdraw || input.atMs - since < (SILENT_DAYS + 1) * DAY_MS) return;
  const id = `${acceptanceId(exchange.id)}-stil`;
  const { answer } = await inTenantSql(db, input.werkgeverId, (tx) => stateBefore(tx, dienstverbandId, id));
  if (!answer) await tellCase(input, 'wek', { id, by: `saga-${party}` });
}
