import { randomUUID } from 'node:crypto';
import type { Database } from '../../store/client';
import { inTenant } from '../../store/in-tenant';

export type Employment = { werkgeverId: string; dienstverbandId: string };

/** An employer, an employee who works Monday to Friday, and their employment since 2019. */
export async function addEmployment(db: Database, soort: 'echt' | 'proef' | 'simulatie' = 'echt'): Promise<Employment> {
  const [werkgeverId, werknemerId, dienstverbandId] = [randomUUID(), randomUUID(), randomUUID()];
  await inTenant(db, werkgeverId, async (tx) => {
    await tx.werkgever.create({ data: { id: werkgeverId, naam: 'Voorbeeld BV', email: 'hr@voorbeeld.example' } });
    await tx.werknemer.create({
      data: { id: werknemerId, werkgeverId, naam: 'Vera Voorbeeld', geboortedatum: '1980-02-15' },
    });
    await tx.dienstverband.create({
      data: {
        id: dienstverbandId,
        werkgeverId,
        werknemerId,
        begindatum: '2019-03-01',
        werkdagen: ['ma', 'di', 'wo', 'do', 'vr'],
        soort,
      },
    });
  });
  return { werkgeverId, dienstverbandId };
}
