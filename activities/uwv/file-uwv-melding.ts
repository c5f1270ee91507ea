import type { CaseMessage, FilingInput, FilingResult, IncomingMessage } from '../../domain/case/contract';
import { kindOf } from '../../domain/meldingen/kinds';
import type { MeldingContent } from '../../domain/meldingen/melding-content';
import { acceptanceId, isUnderWay, type MeldingStatus, meldingKeyOf } from '../../domain/meldingen/stored-melding';
import { civilMomentOf } from '../../store/amsterdam';
import type { Database } from '../../store/client';
import { inTenantSql } from '../../store/in-tenant-sql';
import { kenmerkOf } from '../../store/meldingen/kenmerk';
import {
  loadMelding,
  type MeldingInHand,
  recordEnd,
  recordReceipts,
  recordSent,
  recordTry,
} from '../../store/meldingen/melding-store';
import { bodyOf, toXml } from './message';
import { rejectionReason } from './reject-codes';
import { type PartyStatus, type PartyTransport, PartyUnavailable } from './transport';
import { validateMessage } from './validate-message';

/** Reports to the case of a melding, and tells its workflow, starting it when none is open. */
export type TellCase = (
  address: Pick<FilingInput, 'werkgeverId' | 'dienstverbandId' | 'clockOffsetMs' | 'mayRollOver' | 'atMs'>,
  type: CaseMessage['type'],
  message: IncomingMessage,
) => Promise<{ refused: boolean }>;

export type FilingPorts = { db: Database; uwv: PartyTransport; tellCase: TellCase };

type End = { status: MeldingStatus; reason: string | null };
type Step = End | { waitsFor: string };

/**
 * The activity that sees a melding through as far as this moment allows: sends it, asks for the receipt, withdraws it,
 * records the outcome and tells the case. Each part is recorded before the next begins, so that a repeat after a crash
 * goes on where it was: whatever UWV may have is asked for before it is sent again, under the same kenmerk.
 */
export function createFileUwvMelding(ports: FilingPorts) {
  return async (input: FilingInput): Promise<FilingResult> => {
    const { werkgeverId, meldingId } = input;
    const found = await inTenantSql(ports.db, werkgeverId, (tx) => loadMelding(tx, werkgeverId, meldingId));
    if (!found) return { done: true, waitsFor: 'De zaak bestaat niet meer.' };
    if (isUnderWay(found)) {
      const step = await advance(ports, input, found);
      if ('waitsFor' in step) return { done: false, waitsFor: step.waitsFor };
      await inTenantSql(ports.db, werkgeverId, (tx) => recordEnd(tx, meldingId, step.status, step.reason));
    }
    const ended = await inTenantSql(ports.db, werkgeverId, (tx) => loadMelding(tx, werkgeverId, meldingId));
    if (ended) await tell(ports, input, ended);
    return { done: true, waitsFor: `De melding is ${ended?.status ?? 'gewist'}.` };
  };
}

async function advance(ports: FilingPorts, input: FilingInput, melding: MeldingInHand): Promise<Step> {
  try {
    if (melding.contents.withdraw && melding.aard === 'melding') return await withdraw(ports, input, melding);
    const status = await deliver(ports, input, melding);
    return 'registratie' in status ? await readReceipts(ports, input, melding, status) : status;
  } catch (error) {
    if (error instanceof PartyUnavailable)
      return { waitsFor: 'UWV is niet bereikbaar; het bericht wordt later opnieuw verzonden.' };
    throw error;
  }
}

/** Brings the message to UWV unless it is there already. */
async function deliver(ports: FilingPorts, input: FilingInput, melding: MeldingInHand): Promise<PartyStatus | End> {
  const { uwv } = ports;
  const { kenmerk, contents } = melding;
  // Asked even before the first try: a database that was set back does not know of the tries it lost.
  const known = await uwv.status(kenmerk, input.atMs);
  if (known.registratie) return await sent(ports, input, known);
  const withdraws = melding.aard === 'intrekking';
  const body = bodyOf(kindOf(melding), contentOf(input, melding, kenmerk, withdraws));
  const today = civilMomentOf(input.atMs).date;
  const findings = validateMessage(body, { today, opensOn: contents.opensOn });
  if (findings.length > 0)
    return { status: 'afgekeurd', reason: `Niet verzonden. ${rejectionReason(findings.map(({ code }) => code))}` };
  const xml = contents.xml ?? toXml(body);
  await inTenantSql(ports.db, input.werkgeverId, (tx) => recordTry(tx, melding.id, 'xml', xml));
  return await sent(ports, input, await uwv.send(xml, kenmerk, input.atMs));
}

async function sent(
  { db }: FilingPorts,
  { werkgeverId, meldingId, atMs }: FilingInput,
  status: PartyStatus,
): Promise<PartyStatus> {
  await inTenantSql(db, werkgeverId, (tx) => recordSent(tx, meldingId, atMs));
  return status;
}

async function readReceipts(
  ports: FilingPorts,
  input: FilingInput,
  melding: MeldingInHand,
  status: PartyStatus,
): Promise<Step> {
  const [first] = status.ontvangsten;
  if (!first) return { waitsFor: 'De melding is verzonden; UWV heeft haar nog niet bevestigd.' };
  await inTenantSql(ports.db, input.werkgeverId, (tx) => recordReceipts(tx, melding, status.ontvangsten, input.atMs));
  return { status: first.uitslag, reason: first.uitslag === 'afgekeurd' ? rejectionReason(first.codes) : null };
}

/** Ends a melding that UWV does not have; withdraws one that it has, under a kenmerk of its own. */
async function withdraw(ports: FilingPorts, input: FilingInput, melding: MeldingInHand): Promise<Step> {
  const { uwv } = ports;
  const { kenmerk } = melding;
  const report = await uwv.status(kenmerk, input.atMs);
  if (!report.registratie) return { status: 'ingetrokken', reason: 'niet meer nodig; er was nog niets verzonden' };
  const own = kenmerkOf(`${meldingKeyOf(melding)}/intrekking`);
  const known = await uwv.status(own, input.atMs);
  const answer = known.registratie ? known : await sendWithdrawal(ports, input, melding, own);
  const receipts = [...report.ontvangsten, ...answer.ontvangsten];
  await inTenantSql(ports.db, input.werkgeverId, (tx) => recordReceipts(tx, melding, receipts, input.atMs));
  const [first] = answer.ontvangsten;
  if (!first) return { waitsFor: 'De intrekking is verzonden; UWV heeft haar nog niet bevestigd.' };
  if (first.uitslag === 'geaccepteerd') return { status: 'ingetrokken', reason: 'ingetrokken bij UWV' };
  const [verdict] = report.ontvangsten;
  return {
    status: verdict?.uitslag ?? 'afgekeurd',
    reason: `De intrekking lukte niet. ${rejectionReason(first.codes)}`,
  };
}

async function sendWithdrawal(
  ports: FilingPorts,
  input: FilingInput,
  melding: MeldingInHand,
  kenmerk: string,
): Promise<PartyStatus> {
  const xml =
    melding.contents.withdrawalXml ?? toXml(bodyOf(kindOf(melding), contentOf(input, melding, kenmerk, true)));
  await inTenantSql(ports.db, input.werkgeverId, (tx) => recordTry(tx, melding.id, 'withdrawalXml', xml));
  return ports.uwv.send(xml, kenmerk, input.atMs);
}

function contentOf(
  { atMs }: FilingInput,
  { filing, contents: { xml: _xml, withdrawalXml: _withdrawalXml, ...contents } }: MeldingInHand,
  kenmerk: string,
  withdraws: boolean,
): MeldingContent {
  return { ...filing, ...contents, kenmerk, withdraws, composedAt: civilMomentOf(atMs) };
}

/** An accepted report is a fact of the case, and so is a withdrawal by which a correction is done; after any other end the case looks at its meldingen again. */
async function tell({ tellCase }: FilingPorts, input: FilingInput, melding: MeldingInHand): Promise<void> {
  const { status, aard, contents, sentAtMs } = melding;
  const id = acceptanceId(melding.id);
  const by = 'uwv-melding';
  const { obligation, correction, fact: type } = kindOf(melding);
  const settles = aard === 'melding' || contents.settles === correction ? contents.settles : null;
  if (status === 'geaccepteerd' && sentAtMs !== null && settles !== null) {
    const happened = civilMomentOf(sentAtMs).date;
    const fact =
      type && settles === obligation ? { type, happened } : { type: 'afgerond', obligation: settles, happened };
    const { refused } = await tellCase(input, 'gebeurtenis', { id, fact, by });
    if (!refused) return;
  }
  await tellCase(input, 'wek', { id: `${id}-${status}`, by });
}
