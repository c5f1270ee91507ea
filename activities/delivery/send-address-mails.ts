import type { Adresbericht } from '../../prisma/client/client';
import { CODE_VALID_MS, hashOfAddressCode, newAddressCode } from '../../store/address-code';
import type { Database } from '../../store/client';
import { inTenant, type Tx } from '../../store/in-tenant';
import { outsideTenant } from '../../store/outside-tenant';
import { messageIdOf } from '../../store/stable-id';
import { type AddressMail, renderAddressMail } from '../mail/address-letter';
import type { Language } from '../mail/language';
import { MailRejected, MailUnavailable } from '../mail/mail-errors';
import type { Mailer } from '../mail/mailer';
import { GIVE_UP_AFTER_MS } from './give-up-after';

export type AddressMailPorts = { db: Database; mailer: Mailer; portalUrl: string | null; now: () => number };

/** Longer than any mail takes. */
const ONE_MAIL_MS = 60_000;

/**
 * Sends the mails about addresses that wait, of every employer. Each row stays locked while its mail leaves, so that of
 * several workers one sends it. A code is made here and only its hash is kept; a crash between sending and recording
 * makes another mail with another code, and the last one counts. A mail that cannot leave now is tried again after ever
 * longer, and given up after three days.
 *
 * @returns how many left
 */
export async function sendAddressMails(ports: AddressMailPorts): Promise<number> {
  const { db, now } = ports;
  const waiting = await outsideTenant(
    () => db.$queryRaw<Array<{ werkgever_id: string; id: string }>>`
      select * from wachtende_adresberichten(${new Date(now())})`,
  );
  let sent = 0;
  for (const { werkgever_id, id } of waiting) {
    try {
      if (await inTenant(db, werkgever_id, (tx) => sendOne(tx, id, ports), { timeout: ONE_MAIL_MS })) sent += 1;
    } catch (error) {
      await inTenant(db, werkgever_id, (tx) => countFailure(tx, id, error as Error, now()));
      if (!(error instanceof MailUnavailable)) throw error;
    }
  }
  return sent;
}

async function countFailure(tx: Tx, id: string, { message }: Error, atMs: number): Promise<void> {
  const row = await tx.adresbericht.update({ where: { id }, data: { pogingen: { increment: 1 } } });
  if (atMs - row.aangevraagdOp.getTime() < GIVE_UP_AFTER_MS) return;
  await tx.adresbericht.update({ where: { id }, data: { status: 'mislukt', reden: message, naar: null } });
  if (row.adresbevestigingId)
    await tx.adresbevestiging.updateMany({ where: { id: row.adresbevestigingId }, data: { reden: message } });
}

async function sendOne(tx: Tx, id: string, ports: AddressMailPorts): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    select 1 from adresbericht where id = ${id}::uuid and status = 'wachtend' for update skip locked`;
  if (locked.length === 0) return false;
  const row = await tx.adresbericht.findUniqueOrThrow({ where: { id } });
  const { outcome, reden } = await (row.soort === 'code' ? sendCode : sendNotice)(tx, row, ports);
  const verzondenOp = outcome === 'verzonden' ? new Date(ports.now()) : null;
  const pogingen = row.pogingen + 1;
  await tx.adresbericht.update({ where: { id }, data: { status: outcome, reden, pogingen, verzondenOp, naar: null } });
  return outcome === 'verzonden';
}

type Outcome = { outcome: 'verzonden' | 'mislukt' | 'vervallen'; reden: string | null };

async function sendCode(tx: Tx, row: Adresbericht, ports: AddressMailPorts): Promise<Outcome> {
  const id = row.adresbevestigingId ?? row.id;
  const asked = await tx.adresbevestiging.findUnique({ where: { id } });
  if (!asked) return { outcome: 'vervallen', reden: 'het adres hoeft niet meer te worden bevestigd' };
  const code = newAddressCode();
  const sent = await send(tx, row, ports, { to: asked.email, kind: 'code', code });
  // None when another address was asked for meanwhile: then this code proves nothing.
  await tx.adresbevestiging.updateMany({
    where: { id },
    data:
      sent.outcome === 'verzonden'
        ? { codeHash: hashOfAddressCode(code, id), verlooptOp: new Date(ports.now() + CODE_VALID_MS) }
        : { reden: sent.reden },
  });
  return sent;
}

async function sendNotice(tx: Tx, row: Adresbericht, ports: AddressMailPorts): Promise<Outcome> {
  if (!row.naar) return { outcome: 'vervallen', reden: 'het oude adres is er niet meer' };
  return send(tx, row, ports, { to: row.naar, kind: 'gewijzigd' });
}

type Wanted = { to: string } & ({ kind: 'code'; code: string } | { kind: 'gewijzigd' });

/** A code that is mailed again is another mail, so it has a Message-ID of its own. */
async function send(
  tx: Tx,
  row: Adresbericht,
  { mailer, portalUrl }: AddressMailPorts,
  wanted: Wanted,
): Promise<Outcome> {
  const { naam: employer } = await tx.werkgever.findUniqueOrThrow({ where: { id: row.werkgeverId } });
  const language = row.taal as Language;
  const { to, ...kind } = wanted;
  const content: AddressMail = { ...kind, language, employer, portalUrl };
  const messageId = messageIdOf(kind.kind === 'code' ? `${row.sleutel}/${row.pogingen + 1}` : row.sleutel);
  try {
    await mailer.send({ to, language, messageId, ...renderAddressMail(content) });
    return { outcome: 'verzonden', reden: null };
  } catch (error) {
    if (!(error instanceof MailRejected)) throw error;
    return { outcome: 'mislukt', reden: error.message };
  }
}
