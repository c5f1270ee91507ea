import type { z } from 'zod';
import type { Answer, MessageType } from '../../domain/case/contract';
import type { Tx } from '../../store/in-tenant';
import { type Caller, readerOf } from '../auth/caller';
import { requireMayTakeBack } from '../auth/may-take-back';
import { Problem } from '../problem/problem';
import { type CaseTarget, targetOfCase } from '../read-model/case-target';
import { previewOf } from '../read-model/preview';
import { verzoekPath } from '../resources/verzoek';
import type { voorbeeldQuery } from '../resources/voorbeeld';
import type { Handler } from '../route';
import { BASE_PATH } from '../version';
import { reading } from './reading';
import { sending } from './sending';

type Query = z.output<typeof voorbeeldQuery>;

export type CaseMessageOptions<B> = {
  actie: string;
  /** @throws Problem for what this caller may not tell */
  message(
    body: B,
    target: CaseTarget,
    caller: Caller,
  ): { type: MessageType; fact?: Record<string, unknown>; reason?: string };
  /** False for a message that may also be about a case that a later one followed. */
  currentOnly?: boolean;
};

/** A handler of a POST below a verzuimgeval: one message to its case. */
export function caseMessage<B>(options: CaseMessageOptions<B>): Handler<{ id: string }, unknown, B> {
  return sending<{ id: string }, B>({
    actie: options.actie,
    prepare: (tx, { params, body, caller }, { services, repeated }) =>
      messageFor(tx, options, { id: params.id, body, caller, nowMs: services.now(), repeated }),
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  });
}

/**
 * The message that a body means, and the case that it goes to.
 * @throws Problem when the employer has no such case, or a later one is the current one
 */
async function messageFor<B>(
  tx: Tx,
  { message, currentOnly = true }: CaseMessageOptions<B>,
  {
    id,
    body,
    caller,
    nowMs,
    repeated,
  }: { id: string; body: B; caller: Caller; nowMs: number; repeated: () => Promise<boolean> },
) {
  const target = await targetOfCase(tx, id, nowMs);
  if (currentOnly && target.isFollowed && !(await repeated()))
    throw new Problem(
      'geweigerd',
      'Na dit verzuimgeval is een ander begonnen: stuur de melding aan het actuele verzuimgeval.',
      { code: 'PAST_NIET' },
    );
  const told = message(body, target, caller);
  await requireMayTakeBack(tx, caller, told.fact);
  return { address: target.address, ...told };
}

/** A message that changes what was recorded: with `?voorbeeld=true` it tells what it would do, and records nothing. */
export function previewed<B>(options: CaseMessageOptions<B>): Handler<{ id: string }, Query, B> {
  const send = caseMessage(options);
  const show = reading<{ id: string }, Query>(async (tx, { params, body, caller }, { now }) => {
    const asked = { id: params.id, body: body as B, caller, nowMs: now(), repeated: async () => false };
    const { address, type, fact } = await messageFor(tx, options, asked);
    if (!fact) throw new Problem('ongeldig', 'voorbeeld: van dit verzoek is geen voorbeeld te geven.');
    const clockMs = now() + (address.clockOffsetMs ?? 0);
    return previewOf(tx, address.dienstverbandId, { told: { type, fact }, atMs: clockMs, reader: readerOf(caller) });
  });
  return (request, services) => (request.query.voorbeeld ? show(request, services) : send(request, services));
}

/** The answer to a message that a case took. */
export function acceptedMessage(
  answer: Extract<Answer, { accepted: true }>,
  id: string,
): { body: object; location: string } {
  const location = verzoekPath(id);
  const geval =
    answer.gevalId === null ? {} : { verzuimgeval: { href: `${BASE_PATH}/verzuimgevallen/${answer.gevalId}` } };
  const _links = { self: { href: location }, ...geval };
  return {
    location,
    body: { id, verzuimgevalId: answer.gevalId, gebeurtenisId: answer.feitId, status: answer.status, _links },
  };
}
