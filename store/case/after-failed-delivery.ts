import type { CivilMoment } from '../../domain/calendar/civil-moment';
import type { TransactionInput } from '../../domain/case/contract';
import { type Effect, effectOf } from '../../domain/moment/effects';
import type { Sql } from '../sql';
import { giveUpMessages } from '../tables/messages';

/** The id that stands for every message of the case. */
const ALL = '*';

/**
 * Messages that could not be delivered: marked so, and each becomes a task for the casemanager. Nothing ends in silence.
 * @returns the tasks as effects of this transaction
 */
export async function afterFailedDelivery(
  tx: Sql,
  { message, dienstverbandId }: TransactionInput,
  now: CivilMoment,
): Promise<Effect[]> {
  if (message?.type !== 'leveringMislukt') return [];
  const berichtId = message.fact?.berichtId as string;
  const reason = message.reason ?? null;
  const given = await giveUpMessages(tx, dienstverbandId, { id: berichtId === ALL ? null : berichtId, reason });
  return given.map(({ id, gevalId, obligation, step, round, recipient, gebruikerId }) =>
    effectOf(
      { owner: gevalId ?? dienstverbandId, gevalId, now },
      { obligation, step: 'levering', round, channel: 'taak', to: 'casemanager' },
      { kind: 'taak', data: { name: `Bericht aan ${recipient} niet bezorgd`, reason, bericht: id } },
      { step, channel: 'email', to: recipient, person: gebruikerId, part: 'levering' },
    ),
  );
}
