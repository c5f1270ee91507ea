import type { CivilMoment } from '../../domain/calendar/civil-moment';
import type { TransactionInput } from '../../domain/case/contract';
import type { Effect } from '../../domain/moment/effects';
import type { Tx } from '../in-tenant';

/**
 * Messages that could not be delivered: marked so, and each becomes a task for the casemanager. Nothing ends in silence.
 * @returns the tasks as effects of this transaction
 */
export async function giveUpMessages(
  tx: Tx,
  { message, dienstverbandId }: TransactionInput,
  now: CivilMoment,
): Promise<Effect[]> {
  if (message?.type !== 'leveringMislukt') return [];
  const berichtId = message.fact?.berichtId as string;
  const reason = message.reason ?? null;
  const where =
    berichtId === '*'
      ? { dienstverbandId, status: { in: ['wachtend', 'geclaimd'] } }
      : { id: berichtId, status: { not: 'verzonden' } };
  const rows = await tx.bericht.findMany({
    where,
    select: { id: true, sleutel: true, verplichting: true, ontvanger: true, verzuimgevalId: true },
  });
  await tx.bericht.updateMany({
    where: { id: { in: rows.map((row) => row.id) } },
    data: { status: 'mislukt', reden: reason },
  });
  return rows.map((row) => ({
    key: `${row.sleutel}/levering`,
    kind: 'taak',
    obligation: row.verplichting,
    row: null,
    to: 'casemanager',
    step: 'levering',
    gevalId: row.verzuimgevalId,
    at: now,
    data: { name: `Bericht aan ${row.ontvanger} niet bezorgd`, reason, bericht: row.id },
  }));
}
