import { randomUUID } from 'node:crypto';
import type { Tx } from '../../store/in-tenant';
import { stableUuid } from '../../store/stable-id';

/** Whose address it is, and which one is in use now. */
export type AddressOwner = {
  werkgeverId: string;
  /** `antwoordadres`: where answers to an employer go, beside its own address. */
  soort: 'gebruiker' | 'werknemer' | 'werkgever' | 'antwoordadres';
  vanId: string;
  /** Null where there is none. */
  email: string | null;
  /** Mails of a case go to it. */
  isProven: boolean;
  /** Of the mails; without it that of the employer. */
  taal?: string;
};

/**
 * Asks for the proof of an address by a mail with a code, in place of what was asked before, and tells the one that it is
 * to replace. Until the proof the address in use stays; null asks for no other. The same question twice tells nobody twice,
 * and gives another code only when the first was mailed. Rows only: a worker sends the mails.
 */
export async function changeAddress(
  tx: Tx,
  { email: current, isProven, taal, ...owner }: AddressOwner,
  wanted: string | null,
  atMs: number,
): Promise<void> {
  const { werkgeverId, soort, vanId } = owner;
  const inUse = isProven ? current : null;
  const id = randomUUID();
  const language = taal ?? (await tx.werkgever.findUniqueOrThrow({ where: { id: werkgeverId } })).taal;
  const shared = { werkgeverId, taal: language, aangevraagdOp: new Date(atMs) };
  const mail = (kind: string, of: string) => {
    const sleutel = `adres/${of}/${kind}/${id}`;
    return { ...shared, id: stableUuid(sleutel), sleutel, soort: kind, klaarOp: shared.aangevraagdOp };
  };
  // Two changes of one address at once follow each other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`adres/${vanId}`}, 0))`;
  const asked = await tx.adresbevestiging.findFirst({ where: owner });
  const isOnItsWay = asked !== null && asked.codeHash === null && asked.reden === null;
  if (isOnItsWay && asked.email === wanted) return;
  await tx.adresbevestiging.deleteMany({ where: owner });
  if (wanted === inUse) return;
  if (wanted !== null) {
    await tx.adresbevestiging.create({
      data: { id, werkgeverId, soort, vanId, email: wanted, aangevraagdOp: shared.aangevraagdOp },
    });
    await tx.adresbericht.create({ data: { ...mail('code', vanId), adresbevestigingId: id } });
  }
  if (inUse !== null && asked?.email !== wanted)
    await tx.adresbericht.create({ data: { ...mail('gewijzigd', vanId), naar: inUse } });
}
