import type { Answer, MessageType } from '../../domain/case/contract';
import type { Tx } from '../../store/in-tenant';
import { Problem } from '../problem/problem';
import { type CaseTarget, targetOfCase } from '../read-model/case-target';
import { verzoekPath } from '../resources/verzoek';
import type { Handler } from '../route';
import { BASE_PATH } from '../version';
import { sending } from './sending';

export type CaseMessageOptions<B> = {
  actie: string;
  message(body: B, target: CaseTarget): { type: MessageType; fact?: Record<string, unknown>; reason?: string };
  /** False for a message that may also be about a case that a later one followed. */
  currentOnly?: boolean;
  dutchFields?: boolean;
};

/** A handler of a POST below a verzuimgeval: one message to its case. */
export function caseMessage<B>(options: CaseMessageOptions<B>): Handler<{ id: string }, unknown, B> {
  const { actie, dutchFields } = options;
  return sending<{ id: string }, B>({
    actie,
    dutchFields,
    prepare: (tx, { params, body }, { services, repeated }) =>
      messageFor(tx, options, { id: params.id, body, nowMs: services.now(), repeated }),
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  });
}

/**
 * The message that a body means, and the case that it goes to.
 * @throws Problem when the employer has no such case, or a later one is the current one
 */
export async function messageFor<B>(
  tx: Tx,
  { message, currentOnly = true }: CaseMessageOptions<B>,
  { id, body, nowMs, repeated }: { id: string; body: B; nowMs: number; repeated: () => Promise<boolean> },
) {
  const target = await targetOfCase(tx, id, nowMs);
  if (currentOnly && target.isFollowed && !(await repeated()))
    throw new Problem(
      'geweigerd',
      'Na dit verzuimgeval is een ander begonnen: stuur de melding aan het actuele verzuimgeval.',
      { code: 'PAST_NIET' },
    );
  return { address: target.address, ...message(body, target) };
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
