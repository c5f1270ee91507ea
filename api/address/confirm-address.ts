import type { Adresbevestiging } from '../../prisma/client/client';
import { CODE_TRIES, isAddressCode } from '../../store/address-code';
import type { Tx } from '../../store/in-tenant';
import { Problem } from '../problem/problem';

/** What becomes of a code: the address it proves, or why it proves none. A refusal has counted the try. */
export type Confirmation = { proven: Adresbevestiging } | { refused: Problem };

const ASK_AGAIN = 'Wijzig het adres opnieuw om een nieuwe code te laten mailen.';

/**
 * Puts the address in use when the code is the one that was mailed to it. The transaction has to be committed after a
 * refusal too, or guessing would cost nothing.
 */
export async function confirmAddress(
  tx: Tx,
  { id, code }: { id: string; code: string },
  atMs: number,
): Promise<Confirmation | null> {
  // The row stays locked until the transaction ends, so that two guesses at once are two tries.
  await tx.$queryRaw`select 1 from adresbevestiging where id = ${id}::uuid for update`;
  const asked = await tx.adresbevestiging.findUnique({ where: { id } });
  if (!asked) return null;
  if (asked.codeHash === null || asked.verlooptOp === null)
    return refusal('De mail met de code is nog niet verzonden: wacht tot hij er is.');
  if (asked.verlooptOp.getTime() <= atMs) return refusal(`Deze code is verlopen. ${ASK_AGAIN}`);
  if (asked.pogingen >= CODE_TRIES) return refusal(`Er is te vaak een verkeerde code gegeven. ${ASK_AGAIN}`);
  if (!isAddressCode(code, id, asked.codeHash)) {
    await tx.adresbevestiging.update({ where: { id }, data: { pogingen: { increment: 1 } } });
    return refusal('Dit is niet de code uit de mail: neem hem precies over.');
  }
  const taken = await isTaken(tx, asked);
  if (taken) return refusal('Iemand anders heeft deze rol al met dit adres: beëindig een van beide.');
  await putInUse(tx, asked, new Date(atMs));
  await tx.adresbevestiging.delete({ where: { id } });
  return { proven: asked };
}

function refusal(detail: string): Confirmation {
  return {
    refused: new Problem('geweigerd', detail, {
      errors: [{ veld: 'code', melding: 'deze code bevestigt het adres niet' }],
    }),
  };
}

async function isTaken(tx: Tx, { soort, vanId, email }: Adresbevestiging): Promise<boolean> {
  if (soort !== 'gebruiker') return false;
  const { rol } = await tx.gebruiker.findUniqueOrThrow({ where: { id: vanId }, select: { rol: true } });
  return (await tx.gebruiker.count({ where: { email, rol, id: { not: vanId } } })) > 0;
}

async function putInUse(tx: Tx, { soort, vanId: id, email }: Adresbevestiging, bevestigdOp: Date): Promise<void> {
  if (soort === 'gebruiker') await tx.gebruiker.update({ where: { id }, data: { email, bevestigdOp } });
  else if (soort === 'werknemer') await tx.werknemer.update({ where: { id }, data: { email } });
  else await tx.werkgever.update({ where: { id }, data: soort === 'werkgever' ? { email } : { antwoordadres: email } });
}
