import type { z } from 'zod';
import type { CaseAddress } from '../../client/case-client';
import type { Answer, MessageType } from '../../domain/case/contract';
import { civilMomentOf } from '../../store/amsterdam';
import type { Sql } from '../../store/sql';
import { type Caller, readerOf } from '../auth/caller';
import { requireKnown } from '../auth/known';
import { requireOfCase } from '../auth/of-case';
import { Problem } from '../problem/problem';
import { type CaseTarget, targetOfCase } from '../read-model/case-target';
import { previewFor } from '../read-model/preview';
import { verzoekPath } from '../resources/verzoek';
import type { voorbeeldQuery } from '../resources/voorbeeld';
import type { Handler, RouteRequest } from '../route';
import type { Services } from '../services';
import { BASE_PATH } from '../version';
import { reading } from './reading';
import { type Sending, sending } from './sending';

type Query = z.output<typeof voorbeeldQuery>;

export type CaseMessageOptions<B> = {
  actie: string;
  /**
   * Before the case is read, so that what there is says nothing.
   * @throws Problem for what this caller may not tell
   */
  admit?(body: B, caller: Caller): void;
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
  tx: Sql,
  { admit, message, currentOnly = true }: CaseMessageOptions<B>,
  {
    id,
    body,
    caller,
    nowMs,
    repeated,
  }: { id: string; body: B; caller: Caller; nowMs: number; repeated: () => Promise<boolean> },
) {
  admit?.(body, caller);
  const target = await targetOfCase(tx, id, nowMs);
  if (currentOnly && target.isFollowed && !(await repeated()))
    throw new Problem(
      'geweigerd',
      'Na dit verzuimgeval is een ander begonnen: stuur de melding aan het actuele verzuimgeval.',
      { code: 'PAST_NIET' },
    );
  const told = message(body, target, caller);
  const { address } = target;
  const { dienstverbandId, clockOffsetMs = 0 } = address;
  const atMs = nowMs + clockOffsetMs;
  const facts = await requireKnown(tx, caller, { address, told, atMs, repeated });
  requireOfCase({ gevalId: id, dienstverbandId, today: civilMomentOf(atMs).date }, facts, told.fact);
  return { address, ...told };
}

/** A message that changes what was recorded: with `?voorbeeld=true` it tells what it would do, and records nothing. */
export function previewed<B>(options: CaseMessageOptions<B>): Handler<{ id: string }, Query, B> {
  return shownFirst(caseMessage(options), (tx, { params, body, caller }, { now }) =>
    messageFor(tx, options, { id: params.id, body, caller, nowMs: now(), repeated: async () => false }),
  );
}

/** The same at an address of its own. */
export function previewedAt<B>(actie: string, prepare: Sending<{ id: string }, B>['prepare']) {
  const send = sending<{ id: string }, B>({
    actie,
    prepare,
    accepted: (answer, _request, id) => acceptedMessage(answer, id),
  });
  return shownFirst<B>(send, (tx, request, services) =>
    prepare(tx, request, { services, berichtId: 'voorbeeld', repeated: async () => false }),
  );
}

type Prepared = { address: CaseAddress; type: MessageType; fact?: Record<string, unknown> };

function shownFirst<B>(
  send: Handler<{ id: string }, unknown, B>,
  prepare: (tx: Sql, request: RouteRequest<{ id: string }, unknown, B>, services: Services) => Promise<Prepared>,
): Handler<{ id: string }, Query, B> {
  const show = reading<{ id: string }, Query>(async (tx, request, services) => {
    const { address, type, fact } = await prepare(tx, { ...request, body: request.body as B }, services);
    if (!fact) throw new Problem('ongeldig', 'voorbeeld: van dit verzoek is geen voorbeeld te geven.');
    const atMs = services.now() + (address.clockOffsetMs ?? 0);
    return previewFor(tx, address, { told: { type, fact }, atMs, reader: readerOf(request.caller) });
  });
  return (request, services) => (request.query.voorbeeld ? show(request, services) : send(request, services));
}

/** What the sender should look at, as a sentence; null when there is nothing. */
export function warningIn({ warning }: Extract<Answer, { accepted: true }>): string | null {
  return warning === undefined ? null : `${warning.charAt(0).toUpperCase()}${warning.slice(1)}.`;
}

/** The answer to a message that a case took; `pathOf` is where its outcome is found. */
export function acceptedMessage(
  answer: Extract<Answer, { accepted: true }>,
  id: string,
  pathOf: (id: string) => string = verzoekPath,
): { body: object; location: string } {
  const location = pathOf(id);
  const geval =
    answer.gevalId === null ? {} : { verzuimgeval: { href: `${BASE_PATH}/verzuimgevallen/${answer.gevalId}` } };
  const _links = { self: { href: location }, ...geval };
  return {
    location,
    body: {
      id,
      verzuimgevalId: answer.gevalId,
      gebeurtenisId: answer.feitId,
      status: answer.status,
      waarschuwing: warningIn(answer),
      _links,
    },
  };
}
