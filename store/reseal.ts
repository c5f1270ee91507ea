import type { Database } from './client';
import { inTenant } from './in-tenant';
import { outsideTenant } from './outside-tenant';
import { openText, sealText } from './secret-text';

/**
 * Puts everything that is kept encrypted under the current key: after a rotation, and once for data of before. Only the
 * worker's role may ask. Again does no harm.
 * @returns how many rows it wrote
 */
export async function resealAll(db: Database): Promise<number> {
  const rows = await outsideTenant(
    () => db.$queryRaw<Array<{ werkgever_id: string }>>`select id as werkgever_id from werkgever_ids()`,
  );
  let written = 0;
  for (const { werkgever_id: werkgeverId } of rows) written += await inTenant(db, werkgeverId, (tx) => resealOf(tx));
  return written;
}

type Tx = Parameters<Parameters<typeof inTenant>[2]>[0];

async function resealOf(tx: Tx): Promise<number> {
  const people = await tx.werknemer.findMany({ select: { id: true, bsn: true, iban: true } });
  for (const { id, bsn, iban } of people)
    await tx.werknemer.update({ where: { id }, data: { bsn, iban }, select: { id: true } });
  const employers = await tx.werkgever.findMany({ select: { id: true, iban: true } });
  for (const { id, iban } of employers)
    await tx.werkgever.update({ where: { id }, data: { iban }, select: { id: true } });
  const messages = await tx.$queryRaw<Array<{ id: string; part: string; xml: string }>>`
    select m.id, p.part, m.inhoud->>p.part as xml from melding m
    cross join (values ('xml'), ('withdrawalXml')) as p(part) where m.inhoud ? p.part`;
  for (const { id, part, xml } of messages)
    await tx.$executeRaw`
      update melding set inhoud = inhoud || jsonb_build_object(${part}::text, ${sealText(openText(xml))}::text)
      where id = ${id}::uuid`;
  return people.length + employers.length + messages.length;
}
