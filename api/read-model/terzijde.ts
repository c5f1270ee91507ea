import type { IncomingMessage } from '../../domain/case/contract';
import type { Terzijde } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import type { Sql } from '../../store/sql';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import type { Services } from '../services';

const AT_MOST = 100;

/** The messages that were set aside and that nobody has looked at. */
export function openTerzijde(tx: Tx): Promise<Terzijde[]> {
  return tx.terzijde.findMany({ where: { status: 'open' }, orderBy: { moment: 'asc' }, take: AT_MOST });
}

export async function contentOf({ inhoud }: Terzijde, { unseal }: Services): Promise<Record<string, unknown> | null> {
  const message = inhoud && (await unseal<IncomingMessage>(inhoud));
  return message ? { ...message } : null;
}

/**
 * Ends a message that was set aside, and the task to look at it.
 * @throws Problem when there is none that is open
 */
export async function settle(tx: Sql, id: string, status: 'herhaald' | 'vervallen', today: string): Promise<Terzijde> {
  const [row] = await tx.$queryRaw<Terzijde[]>`
    select id, werkgever_id as "werkgeverId", dienstverband_id as "dienstverbandId", van_dienstverband as "vanDienstverband",
      soort, reden, toelichting, inhoud, status, moment
    from terzijde where id = ${id}::uuid`;
  if (!row) return notFound('Dit bericht');
  if (row.status !== 'open') throw new Problem('geweigerd', `Dit bericht is al ${row.status}.`, { code: 'PAST_NIET' });
  await tx.$executeRaw`update terzijde set status = ${status} where id = ${id}::uuid`;
  await tx.$executeRaw`
    update taak set status = 'gedaan', gesloten_op = ${today}
    where dienstverband_id = ${row.dienstverbandId}::uuid and status = 'open' and gegevens->>'terzijde' = ${id}`;
  return { ...row, status };
}
