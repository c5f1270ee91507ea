import { appointmentsOf } from '../../domain/appointments/appointments';
import type { Afspraak } from '../../prisma/client/client';
import { readAnyCases } from '../../store/case/load-case';
import type { Tx } from '../../store/in-tenant';

/** When the last change of an appointment was recorded, in milliseconds: the same at each reading until it changes again. */
export async function lastChangeOf(tx: Tx, one: Afspraak): Promise<number> {
  const { werkgeverId, dienstverbandId, rij, nummer } = one;
  const [loaded] = await readAnyCases(tx, werkgeverId, [dienstverbandId]);
  const known = appointmentsOf(loaded?.facts ?? [], loaded?.context.employer);
  const volgnummer = known.find(({ row, nr }) => row === rij && nr === nummer)?.changed ?? 0;
  const { vastgelegdOp } = await tx.feit.findFirstOrThrow({
    where: { dienstverbandId, volgnummer },
    select: { vastgelegdOp: true },
  });
  return vastgelegdOp.getTime();
}
