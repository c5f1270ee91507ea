import type { z } from 'zod';
import type { Tx } from '../../store/in-tenant';
import type { Caller } from '../auth/caller';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { type gebruikerWijziging, isOfEmployer, requireOwnRole } from '../resources/gebruiker';
import { changeAddress } from './change-address';

type Wanted = { id: string; change: z.output<typeof gebruikerWijziging>; atMs: number };

/**
 * Changes the fields that were given. A role that ended gets nothing from then on; one of the arbodienst that begins
 * again has its address proven again.
 *
 * @throws Problem when there is no such person, the role is not of the caller, or somebody else has it at that address
 */
export async function changeGebruiker(tx: Tx, caller: Caller, { id, change, atMs }: Wanted): Promise<void> {
  const before = (await tx.gebruiker.findUnique({ where: { id } })) ?? notFound('Deze gebruiker');
  requireOwnRole(caller, before.rol);
  const { email, beeindigd = before.beeindigdOp !== null, ...said } = change;
  const beginsAgain = before.beeindigdOp !== null && !beeindigd;
  const isProven = before.bevestigdOp !== null && (!beginsAgain || isOfEmployer(before.rol));
  if (email !== undefined && (await tx.gebruiker.count({ where: { email, rol: before.rol, id: { not: id } } })) > 0)
    throw new Problem('conflict', 'Iemand anders heeft of had deze rol al met dit adres.', {
      errors: [{ veld: 'email', melding: 'dit adres heeft of had deze rol al' }],
    });
  await tx.gebruiker.update({
    where: { id },
    data: {
      ...said,
      bevestigdOp: isProven ? before.bevestigdOp : null,
      beeindigdOp: beeindigd ? (before.beeindigdOp ?? new Date(atMs)) : null,
    },
  });
  if (beeindigd) await tx.adresbevestiging.deleteMany({ where: { soort: 'gebruiker', vanId: id } });
  else if (email !== undefined || beginsAgain) {
    const { werkgeverId } = before;
    const owner = { werkgeverId, soort: 'gebruiker', vanId: id, email: before.email, isProven } as const;
    await changeAddress(tx, owner, email ?? before.email, atMs);
  }
}
