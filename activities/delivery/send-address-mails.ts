import type { Adresbericht } from '../../prisma/client/client';
import { addressCodeOf, CODE_VALID_MS, hashOfAddressCode } from '../../store/address-code';
import type { Database } from '../../store/client';
import { inTenant, type Tx } from '../../store/in-tenant';
import { outsideTenant } from '../../store/outside-tenant';
import { messageIdOf } from '../../store/stable-id';
import { type AddressMail, renderAddressMail } from '../mail/address-letter';
import type { Language } from '../mail/language';
import { MailRejected, MailServerAway, MailUnavailable, MailUncertain } from '../mail/mail-errors';
import type { ProbingMailer } from '../mail/probing-mailer';
import { LEASE_MS, REPEAT_AFTER_MS } from './deliver-case';
import { GIVE_UP_AFTER_MS } from './give-up-after';

export type AddressMailPorts = {
  db: Database;
  mailer: ProbingMailer;
  portalUrl: string | null;
  now: () => number;
  /** Since when somebody looks without a long break: the days before are no days of trying. */
  lookingSinceMs: number;
  /** Told of what went another way than planned; ids only. */
  warn: (text: string, details: Record<string, unknown>) => void;
};

/** Mails that leave side by side: a slow one holds up no other. */
const AT_ONCE = 8;
/** A mail that the server refuses for now waits ever longer; a server that is away is no fault of the mail. */
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 3_600_000;

/**
 * Sends the mails about addresses that wait, of every employer. Each is claimed for a while, so that of several workers one
 * sends it, and no transaction waits for the mail server; one that fails stops no other. Each copy of a mail has the same
 * Message-ID and code, which follow from the request, and says until when the code can be used, counted from when it leaves.
 * What cannot leave now is tried again for three days; of what nobody knows whether it arrived there is one repeat after an
 * hour. While the server is away one mail probes.
 *
 * @returns how many left
 */
export async function sendAddressMails(ports: AddressMailPorts): Promise<number> {
  const { db, mailer, now, warn } = ports;
  const probesInMs = mailer.probesInMs();
  if (probesInMs !== null && probesInMs > 0) return 0;
  const waiting = await outsideTenant(
    () => db.$queryRaw<Array<{ werkgever_id: string; id: string }>>`
      select * from wachtende_adresberichten(${new Date(now())})`,
  );
  const queue = probesInMs === null ? waiting : waiting.slice(0, 1);
  let sent = 0;
  const work = async () => {
    for (let one = queue.shift(); one; one = queue.shift())
      try {
        if (await sendOne(ports, one.werkgever_id, one.id)) sent += 1;
      } catch (error) {
        // It comes back when its time has ended.
        warn('een bericht over een e-mailadres is niet verzonden', { adresbericht: one.id, fout: nameOf(error) });
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sent;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

async function sendOne(ports: AddressMailPorts, werkgeverId: string, id: string): Promise<boolean> {
  const { db, now } = ports;
  const claimed = await inTenant(db, werkgeverId, (tx) => claim(tx, id, now()));
  if (!claimed) return false;
  const outcome = await send(claimed, ports);
  await inTenant(db, werkgeverId, (tx) => record(tx, claimed.row, outcome, now()));
  return outcome.status === 'verzonden';
}

/** A row in the hands of this attempt, which its number names; `to` is null when nobody wants the mail any more. */
type Claimed = { row: Adresbericht; to: string | null; employer: string };

async function claim(tx: Tx, id: string, nowMs: number): Promise<Claimed | null> {
  const { count } = await tx.adresbericht.updateMany({
    where: { id, status: 'wachtend', klaarOp: { lte: new Date(nowMs) } },
    data: { pogingen: { increment: 1 }, klaarOp: new Date(nowMs + LEASE_MS) },
  });
  if (count === 0) return null;
  const row = await tx.adresbericht.findUniqueOrThrow({ where: { id } });
  const { naam: employer } = await tx.werkgever.findUniqueOrThrow({ where: { id: row.werkgeverId } });
  const asked = await tx.adresbevestiging.findUnique({ where: { id: requestOf(row) } });
  return { row, to: row.soort === 'code' ? (asked?.email ?? null) : row.naar, employer };
}

/** Of a mail with a code: the request that it is to prove. */
const requestOf = ({ adresbevestigingId, id }: Adresbericht) => adresbevestigingId ?? id;

type Outcome =
  | { status: 'verzonden' }
  | { status: 'mislukt' | 'vervallen'; reden: string }
  /** It is tried again after so long; `onzeker`: its reader may have it. */
  | { status: 'wachtend'; reden: string; laterMs: number; onzeker?: true };

async function send({ row, to, employer }: Claimed, ports: AddressMailPorts): Promise<Outcome> {
  const isCode = row.soort === 'code';
  if (to === null) {
    const reden = isCode ? 'het adres hoeft niet meer te worden bevestigd' : 'het oude adres is er niet meer';
    return { status: 'vervallen', reden };
  }
  const language = row.taal as Language;
  const kind = isCode
    ? ({ kind: 'code', code: addressCodeOf(requestOf(row)), validUntilMs: ports.now() + CODE_VALID_MS } as const)
    : ({ kind: 'gewijzigd' } as const);
  const content: AddressMail = { ...kind, language, employer, portalUrl: ports.portalUrl };
  try {
    await ports.mailer.send({ to, language, messageId: messageIdOf(row.sleutel), ...renderAddressMail(content) });
    return { status: 'verzonden' };
  } catch (error) {
    return failed(row, error, ports);
  }
}

function failed(row: Adresbericht, error: unknown, { now, lookingSinceMs, warn }: AddressMailPorts): Outcome {
  if (error instanceof MailUncertain && row.onzekerOp === null)
    return { status: 'wachtend', reden: error.message, laterMs: REPEAT_AFTER_MS, onzeker: true };
  if (error instanceof MailRejected || error instanceof MailUncertain)
    return { status: 'mislukt', reden: error.message };
  const isOurs = !(error instanceof MailUnavailable);
  // A mistake of ours, which a later release may mend.
  if (isOurs) warn('no mail could be made', { adresbericht: row.id, error: nameOf(error) });
  const reden = isOurs ? 'de mail kon niet worden gemaakt' : error.message;
  const triedSinceMs = Math.max(row.aangevraagdOp.getTime(), lookingSinceMs);
  if (now() - triedSinceMs >= GIVE_UP_AFTER_MS) return { status: 'mislukt', reden };
  const waitMs = error instanceof MailServerAway ? FIRST_WAIT_MS : FIRST_WAIT_MS * row.pogingen ** 2;
  return { status: 'wachtend', reden, laterMs: Math.min(LONGEST_WAIT_MS, waitMs) };
}

/** Records what became of a mail, unless another attempt has it by now. A code that may have arrived can be used. */
async function record(tx: Tx, { id, pogingen, ...row }: Adresbericht, outcome: Outcome, nowMs: number): Promise<void> {
  const { status } = outcome;
  const reden = 'reden' in outcome ? outcome.reden : null;
  const mayBeThere = status === 'verzonden' || (status === 'wachtend' && outcome.onzeker === true);
  const data =
    status === 'wachtend'
      ? { klaarOp: new Date(nowMs + outcome.laterMs), ...(mayBeThere ? { onzekerOp: new Date(nowMs) } : {}) }
      : { naar: null, verzondenOp: status === 'verzonden' ? new Date(nowMs) : null };
  const { count } = await tx.adresbericht.updateMany({
    where: { id, status: 'wachtend', pogingen },
    data: { status, reden, ...data },
  });
  if (count === 0 || row.soort !== 'code') return;
  const request = requestOf({ id, pogingen, ...row });
  // None when another address was asked for meanwhile: then this code proves nothing.
  if (mayBeThere)
    await tx.adresbevestiging.updateMany({
      where: { id: request },
      data: {
        codeHash: hashOfAddressCode(addressCodeOf(request), request),
        verlooptOp: new Date(nowMs + CODE_VALID_MS),
      },
    });
  else if (status === 'mislukt') await tx.adresbevestiging.updateMany({ where: { id: request }, data: { reden } });
}
