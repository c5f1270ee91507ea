import type { Tx } from '../../activities/database/in-tenant';
import type { Answer, MessageType } from '../../domain/case/contract';
import { Problem } from '../problem/problem';
import { type CaseTarget, targetOfCase } from '../read-model/case-target';
import { verzoekPath } from '../resources/verzoek';
import type { Handler } from '../route';
import { BASE_PATH } from '../version';
import { sending } from './sending';

type CaseMessageOptions<B> = {
  actie: string;
  message(body: B, target: CaseTarget): { type: MessageType; fact: Record<string, unknown> };
  /** False for a message that may also be about a case that a later one followed. */
  currentOnly?: boolean;
  dutchFields?: boolean;
};

/** A handler of a POST below a verzuimgeval: one message to its case. */
export function caseMessage<B>(options: CaseMessageOptions<B>): Handler<{ id: string }, unknown, B> {
  const { actie, message, currentOnly = true, dutchFields } = options;
  return sending<{ id: string }, B>({
    actie,
    dutchFields,
    async prepare(tx: Tx, { params, body }, { services, repeated }) {
      const target = await targetOfCase(tx, params.id, services.now());
      if (currentOnly && target.isFollowed && !repeated)
        throw new Problem(
          'geweigerd',
          'Na dit verzuimgeval is een ander begonnen: stuur de melding aan het actuele verzuimgeval.',
          {
            code: 'PAST_NIET',
          },
        );
      return { address: target.address, ...message(body, target) };
    },
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
    outcomeAt: verzoekPath,
  });
}

/** The answer to a message that a case took. */
export function acceptedMessage(
  answer: Extract<Answer, { accepted: true }>,
  id: string,
): { body: unknown; location: string } {
  const location = verzoekPath(id);
  const geval =
    answer.gevalId === null ? {} : { verzuimgeval: { href: `${BASE_PATH}/verzuimgevallen/${answer.gevalId}` } };
  const _links = { self: { href: location }, ...geval };
  return {
    location,
    body: { id, verzuimgevalId: answer.gevalId, gebeurtenisId: answer.feitId, status: answer.status, _links },
  };
}
