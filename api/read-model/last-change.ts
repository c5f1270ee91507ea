import { appointmentsOf } from '../../domain/appointments/appointments';
import type { Afspraak } from '../../prisma/client/client';
import { readAnyCases } from '../../store/case/load-case';
import type { Tx } from '../../store/in-tenant';

/**
 * When the last change of an appointment was recorded, in milliseconds: the same at each reading until it changes again. Where an
 * erasure took appointments before it away and its number was not recorded with it yet, nobody can tell: then its own moment.
 */
export async function lastChangeOf(tx: Tx, one: Afspraak): Promise<number> {
  const { werkgeverId, dienstverbandId, rij, nummer } = one;
  const [loaded] = await readAnyCases(tx, werkgeverId, [dienstverbandId]);
  const known = appointmentsOf(loaded?.facts ?? [], loaded?.context.employer);
  const volgnummer = known.find(({ row, nr }) => row === rij && nr === nummer)?.changed ?? 0;
  const fact = await tx.feit.findFirst({ where: { dienstverbandId, volgnummer }, select: { vastgelegdOp: true } });
  return (fact?.vastgelegdOp ?? one.moment).getTime();
}
