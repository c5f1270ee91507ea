import type { Database } from './client';
import { inTenant, type Tx } from './in-tenant';
import { outsideTenant } from './outside-tenant';
import { openText, sealText } from './secret-text';

/** So many rows, and files that are in memory at once, wait for a transaction at most. */
const ROWS_AT_ONCE = 200;
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
  for (const { werkgever_id: werkgeverId } of rows)
    for (const page of PAGES) written += await resealPages(db, werkgeverId, page);
  return written;
}

/** Puts the next rows beyond an id under the current key, and gives their ids in order; none once there are no more. */
type Page = (tx: Tx, after: string) => Promise<string[]>;

async function resealPages(db: Database, werkgeverId: string, page: Page): Promise<number> {
  const next = (after: string) => inTenant(db, werkgeverId, (tx) => page(tx, after));
  let written = 0;
  for (let ids = await next(BEFORE_ALL); ids.length > 0; ids = await next(ids.at(-1) as string)) written += ids.length;
  return written;
}

type Row = { id: string };
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);

/** What is changed meanwhile waits for its page, so that no older value comes back. */
const people: Page = async (tx, after) => {
  const ids = idsOf(
    await tx.$queryRaw<Row[]>`
      select id from werknemer where id > ${after}::uuid order by id limit ${ROWS_AT_ONCE}::int for no key update`,
  );
  const select = { id: true, bsn: true, iban: true };
  for (const { id, ...secrets } of await tx.werknemer.findMany({ where: { id: { in: ids } }, select }))
    await tx.werknemer.update({ where: { id }, data: secrets, select: { id: true } });
  return ids;
};

const employer: Page = async (tx, after) => {
  const ids = idsOf(await tx.$queryRaw<Row[]>`select id from werkgever where id > ${after}::uuid for no key update`);
  for (const { id, iban } of await tx.werkgever.findMany({
    where: { id: { in: ids } },
    select: { id: true, iban: true },
  }))
    await tx.werkgever.update({ where: { id }, data: { iban }, select: { id: true } });
  return ids;
};

/** The parts of a message to UWV that are kept encrypted. */
const PARTS = ['xml', 'withdrawalXml'];

const messages: Page = async (tx, after) => {
  const rows = await tx.$queryRaw<Array<Row & { inhoud: Record<string, string> }>>`
    select id, inhoud from melding where id > ${after}::uuid and inhoud ?| ${PARTS}::text[]
    order by id limit ${ROWS_AT_ONCE}::int for no key update`;
  for (const { id, inhoud } of rows) {
    const parts = PARTS.filter((part) => inhoud[part] !== undefined);
    const anew = Object.fromEntries(parts.map((part) => [part, sealText(openText(inhoud[part] as string))]));
    await tx.$executeRaw`update melding set inhoud = inhoud || ${JSON.stringify(anew)}::jsonb where id = ${id}::uuid`;
  }
  return idsOf(rows);
};

type Versions = Pick<Tx['documentVersie'], 'findMany' | 'updateMany'>;

/** Of either table with versions of documents: both have these columns. */
function versionsIn(table: (tx: Tx) => Versions): Page {
  return async (tx, after) => {
    const versions = await table(tx).findMany({
      where: { id: { gt: after } },
      select: { id: true, bestandsnaam: true, inhoud: true, antwoorden: true },
      orderBy: { id: 'asc' },
      take: FILES_AT_ONCE,
    });
    // One that is erased meanwhile is not there any more.
    for (const { id, antwoorden, ...secrets } of versions)
      await table(tx).updateMany({ where: { id }, data: { ...secrets, antwoorden: antwoorden ?? undefined } });
    return idsOf(versions);
  };
}

const PAGES: readonly Page[] = [
  people,
  employer,
  messages,
  versionsIn((tx) => tx.documentVersie),
  versionsIn((tx) => tx.medischeVersie as unknown as Versions),
];
