import type { PlainDate } from '../../domain/calendar/plain-date';
import { type CompiledPackage, compile } from '../../domain/protocols/compile';
import type { PackageId } from '../../domain/protocols/packages';
import type { Werkgever } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';

/**
 * The package of the contract on a day: that of its start, or the one to which it went over last by then; none from the day
 * on which the employer left the arbodienst, until a change of package brings it back.
 */
export async function packagesOf(
  tx: Tx,
  { id, pakket }: Pick<Werkgever, 'id' | 'pakket'>,
): Promise<(day: PlainDate) => CompiledPackage> {
  const changes = await tx.feit.findMany({
    where: { dienstverbandId: id, soort: { in: ['pakketwissel', 'vertrek-arbodienst'] } },
    orderBy: { volgnummer: 'asc' },
  });
  return (day) => {
    const change = changes.findLast(({ bekendOp }) => bekendOp <= day);
    if (change?.soort === 'vertrek-arbodienst') return compile('none');
    const { package: name = pakket } = (change?.gegevens ?? {}) as { package?: string };
    return compile(name as PackageId);
  };
}
