import type { ExchangeContents } from '../../domain/exchanges/exchange';
import { keyOf } from '../../domain/moment/effect-id';
import { stepData } from '../../domain/moment/effects';
import type { Moment } from '../../domain/moment/moment';
import type { Sql } from '../sql';
import { idOfKey, messageIdOf } from '../stable-id';
import type { ExchangeInHand } from './exchange-store';

type Asked = { exchange: ExchangeInHand; moment: Moment; atMs: number };

/** The mail that asks for a report, among all others that wait; one that was written before is not written again. */
export async function writeRequestMail(tx: Sql, { exchange, moment, atMs }: Asked): Promise<void> {
  const { kind, number, gevalId, werkgeverId, dienstverbandId, contents } = exchange;
  const obligation = moment.plan.obligations.find(({ id }) => id === kind);
  const to = requestIn(contents)?.of;
  if (!obligation || to === undefined) return;
  const key = keyOf({
    owner: gevalId,
    obligation: kind,
    step: 'opening',
    round: number,
    channel: 'email',
    to,
    part: 'opvraag',
  });
  const data = JSON.stringify(stepData(moment, obligation, to, number));
  await tx.$executeRaw`
    insert into bericht (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, message_id, verplichting, stap, ronde,
      kanaal, ontvanger, sjabloon, gegevens, versie, moment)
    values (${idOfKey(key)}::uuid, ${werkgeverId}::uuid, ${dienstverbandId}::uuid, ${gevalId}::uuid, ${key}, ${messageIdOf(key)},
      ${kind}, 'opening', ${number}, 'email', ${to}, 'opening', ${data}::jsonb, ${moment.loaded.version}, ${new Date(atMs)})
    on conflict do nothing`;
}

function requestIn({ told }: ExchangeContents) {
  return 'request' in told ? told.request : null;
}
