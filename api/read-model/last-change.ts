import { APPOINTMENT_FACTS, appointmentsOf } from '../../domain/appointments/appointments';
import type { Afspraak } from '../../prisma/client/client';
import { readAnyCases } from '../../store/case/load-case';
import type { Tx } from '../../store/in-tenant';

/**
 * When the last change of an appointment was recorded, in milliseconds: the same at each reading until it changes again. Of one that
 * the facts give another number since an earlier geval was erased, which those of before they said it may: the last of all facts about
 * appointments of its row, of which every reader of it knows.
 */
export async function lastChangeOf(tx: Tx, one: Afspraak): Promise<number> {
  const { werkgeverId, dienstverbandId, rij, nummer } = one;
  const [loaded] = await readAnyCases(tx, werkgeverId, [dienstverbandId]);
  const known = appointmentsOf(loaded?.facts ?? [], loaded?.context.employer);
  const volgnummer = known.find(({ row, nr }) => row === rij && nr === nummer)?.changed;
  const fact = await tx.feit.findFirst({
    where: { dienstverbandId, ...(volgnummer === undefined ? ofRow(rij) : { volgnummer }) },
    select: { vastgelegdOp: true },
    orderBy: { volgnummer: 'desc' },
  });
  return (fact?.vastgelegdOp ?? one.moment).getTime();
}

const ofRow = (row: string | null) => ({
  soort: { in: [...APPOINTMENT_FACTS] },
  gegevens: { path: ['row'], equals: row ?? '' },
});
