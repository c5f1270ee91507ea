import type { ExchangeContents } from '../../domain/exchanges/exchange';
import { keyOf } from '../../domain/moment/effect-id';
import { stepData } from '../../domain/moment/effects';
import type { Moment } from '../../domain/moment/moment';
import type { Tx } from '../in-tenant';
import { idOfKey, messageIdOf } from '../stable-id';
import type { ExchangeInHand } from './exchange-store';

type Asked = { exchange: ExchangeInHand; moment: Moment; atMs: number };

/** The mail that asks for a report, among all others that wait; one that was written before is not written again. */
export async function writeRequestMail(tx: Tx, { exchange, moment, atMs }: Asked): Promise<void> {
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
  await tx.bericht.createMany({
    skipDuplicates: true,
    data: [
      {
        ...{ werkgeverId, dienstverbandId, verzuimgevalId: gevalId },
        ...{ id: idOfKey(key), sleutel: key, messageId: messageIdOf(key) },
        ...{ verplichting: kind, stap: 'opening', ronde: number, kanaal: 'email', ontvanger: to, sjabloon: 'opening' },
        gegevens: JSON.parse(JSON.stringify(stepData(moment, obligation, to, number))),
        versie: moment.loaded.version,
        moment: new Date(atMs),
      },
    ],
  });
}

function requestIn({ told }: ExchangeContents) {
  return 'request' in told ? told.request : null;
}
