import { type IncomingMessage, MESSAGE_TYPES } from '../../domain/case/contract';
import { civilMomentOf } from '../../store/amsterdam';
import { actingFor, operatorQuery } from '../handlers/acting-for';
import { acceptedMessage } from '../handlers/case-message';
import { sending } from '../handlers/sending';
import { Problem } from '../problem/problem';
import { addressOfCase } from '../read-model/case-target';
import { contentOf, settle } from '../read-model/terzijde';
import { MESSAGE_ANSWERS } from '../resources/message-answers';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postTerzijdeHerhaling = defineRoute({
  method: 'post',
  path: '/terzijdeleggingen/{id}/herhaling',
  operationId: 'herhaalTerzijde',
  summary: 'Stuur een bericht dat terzijde is gelegd opnieuw naar de zaak',
  description:
    'De beheerder staat ervoor in. Neemt de zaak het aan, dan is de taak erover gedaan; weigert zij het, dan blijft alles zoals het was.',
  tag: 'Beheer',
  auth: 'operator',
  params: idParams,
  query: operatorQuery,
  answers: MESSAGE_ANSWERS,
  handler: actingFor(
    sending<{ id: string }, unknown>({
      actie: 'herhaalTerzijde',
      async prepare(tx, { params }, { services }) {
        const nowMs = services.now();
        const row = await settle(tx, params.id, 'herhaald', civilMomentOf(nowMs).date);
        const type = MESSAGE_TYPES.find((name) => name === row.soort);
        const message = (await contentOf(row, services)) as Pick<IncomingMessage, 'fact' | 'taakId' | 'reason'> | null;
        if (!type || !message)
          throw new Problem('geweigerd', 'Van dit bericht is niets over dat de zaak kan lezen: verwerp het.', {
            code: 'PAST_NIET',
          });
        const { fact, taakId, reason } = message;
        return { address: await addressOfCase(tx, row, nowMs), type, fact, taakId, reason };
      },
      accepted: (answer, _request, id) => acceptedMessage(answer, id),
    }),
  ),
});
