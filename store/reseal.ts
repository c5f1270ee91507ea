import type { Database } from './client';
import { inTenant, type Tx } from './in-tenant';
import { outsideTenant } from './outside-tenant';
import { openText, sealText } from './secret-text';

/** So many files are in memory at once. */
const FILES_AT_ONCE = 10;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Medical documents among it are for no running role. */
export class NotTheOwner extends Error {}

/**
 * Puts everything that is kept encrypted under the current key: after a rotation, and once for data of before. Again does no harm.
 * @param db of the owner of the database
 * @returns how many rows it wrote
 * @throws NotTheOwner before it writes anything
 */
export async function resealAll(db: Database): Promise<number> {
  const [may] = await outsideTenant(
    () => db.$queryRaw<[{ all: boolean }]>`select has_schema_privilege('medisch', 'USAGE') as "all"`,
  );
  if (!may?.all) throw new NotTheOwner();
  const rows = await outsideTenant(
    () => db.$queryRaw<Array<{ werkgever_id: string }>>`select id as werkgever_id from werkgever_ids()`,
  );
  let written = 0;
  for (const { werkgever_id: werkgeverId } of rows) {
    written += await inTenant(db, werkgeverId, resealOf);
    for (const table of VERSIONS) written += await resealVersions(db, werkgeverId, table);
  }
  return written;
}

/** What is changed meanwhile waits, so that no older value comes back. */
async function resealOf(tx: Tx): Promise<number> {
  await tx.$queryRaw`select 1 from werknemer for no key update`;
  await tx.$queryRaw`select 1 from werkgever for no key update`;
  const people = await tx.werknemer.findMany({ select: { id: true, bsn: true, iban: true } });
  for (const { id, bsn, iban } of people)
    await tx.werknemer.update({ where: { id }, data: { bsn, iban }, select: { id: true } });
  const employers = await tx.werkgever.findMany({ select: { id: true, iban: true } });
  for (const { id, iban } of employers)
    await tx.werkgever.update({ where: { id }, data: { iban }, select: { id: true } });
  const messages = await tx.$queryRaw<Array<{ id: string; part: string; xml: string }>>`
    select m.id, p.part, m.inhoud->>p.part as xml from melding m
    cross join (values ('xml'), ('withdrawalXml')) as p(part) where m.inhoud ? p.part for no key update of m`;
  for (const { id, part, xml } of messages)
    await tx.$executeRaw`
      update melding set inhoud = inhoud || jsonb_build_object(${part}::text, ${sealText(openText(xml))}::text)
      where id = ${id}::uuid`;
  return people.length + employers.length + messages.length;
}

type Versions = Pick<Tx['documentVersie'], 'findMany' | 'updateMany'>;
/** Both tables have these columns. */
const VERSIONS = [
  (tx: Tx): Versions => tx.documentVersie,
  (tx: Tx): Versions => tx.medischeVersie as unknown as Versions,
];

async function resealVersions(db: Database, werkgeverId: string, table: (tx: Tx) => Versions): Promise<number> {
  const page = (after: string) =>
    inTenant(db, werkgeverId, async (tx) => {
      const versions = await table(tx).findMany({
        where: { id: { gt: after } },
        select: { id: true, bestandsnaam: true, inhoud: true, antwoorden: true },
        orderBy: { id: 'asc' },
        take: FILES_AT_ONCE,
      });
      // One that is erased meanwhile is not there any more.
      for (const { id, bestandsnaam, inhoud, antwoorden } of versions)
        await table(tx).updateMany({
          where: { id },
          data: { bestandsnaam, inhoud, antwoorden: antwoorden ?? undefined },
        });
      return versions;
    });
  let written = 0;
  for (let last: string | undefined = BEFORE_ALL; last !== undefined; ) {
    const versions = await page(last);
    written += versions.length;
    last = versions.at(-1)?.id;
  }
  return written;
}
