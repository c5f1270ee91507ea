import { type CaseAddress, CasesUnavailable, type Outcome } from '../../client/case-client';
import type { Answer, MessageType } from '../../domain/case/contract';
import { inTenant, type Tx } from '../../store/in-tenant';
import { writeAudit } from '../audit';
import { nameOf, tenantOf } from '../auth/caller';
import { type Claimant, claim, claimantOf } from '../idempotency/claim';
import { finish, giveUp } from '../idempotency/finish';
import { refusalProblem } from '../problem/refusal';
import type { Handler, Reply, RouteRequest } from '../route';
import type { Services } from '../services';

type Accepted = Extract<Answer, { accepted: true }>;

/** A message on its way to a case. */
type Dispatch = {
  address: CaseAddress;
  type: MessageType;
  fact?: Record<string, unknown>;
  taakId?: string;
  reason?: string;
  /** Sent to the case before it, in order and under ids that follow from the same key. */
  before?: ReadonlyArray<{ type: MessageType; fact: Record<string, unknown> }>;
  /** Undoes what the preparation wrote, when the case did not take the message. */
  undo?: (tx: Tx) => Promise<unknown>;
};

export type Sending<P, B> = {
  /** Operation as the audit trail names it. */
  actie: string;
  /**
   * Finds the case and makes the message. `repeated` tells that the case may have taken it before: then what the case
   * looks like now says nothing about whether it fits.
   * @throws Problem when there is no such case
   */
  prepare(
    tx: Tx,
    request: RouteRequest<P, unknown, B>,
    context: { services: Services; berichtId: string; repeated: boolean },
  ): Promise<Dispatch>;
  /** The answer once the case has accepted the message; `id` is that of the request as a resource. */
  accepted(answer: Accepted, request: RouteRequest<P, unknown, B>, id: string): { body: unknown; location: string };
  /** Where the outcome appears while it is not known yet. */
  outcomeAt(id: string): string;
};

const RETRY_OUTCOME_SECONDS = '5';

/**
 * A handler that sends a message to a case, once for each Idempotency-Key: the key is stored as busy before the call
 * and with the answer after it. A refusal or an outage frees the key, because nothing was accepted under it.
 */
export function sending<P, B>(definition: Sending<P, B>): Handler<P, unknown, B> {
  return async (request, services) => {
    const werkgeverId = tenantOf(request.caller);
    const claimant = claimantOf(werkgeverId, request);
    const begun = await inTenant(
      services.db,
      werkgeverId,
      async (tx): Promise<{ replay: Reply } | { dispatch: Dispatch }> => {
        const claimed = await claim(tx, claimant);
        if (claimed.state === 'klaar') {
          await writeAudit(tx, request, {
            actie: definition.actie,
            uitkomst: `${claimed.code} herhaald`,
            atMs: services.now(),
          });
          return { replay: replayOf(claimed) };
        }
        const repeated = claimed.state === 'bezig';
        return {
          dispatch: await definition.prepare(tx, request, { services, berichtId: claimant.berichtId, repeated }),
        };
      },
    );
    return 'replay' in begun
      ? begun.replay
      : dispatchOnce(definition, { request, services, claimant, dispatch: begun.dispatch });
  };
}

function replayOf(claimed: { code: number; antwoord: unknown; locatie: string | null }): Reply {
  const location: Record<string, string> = claimed.locatie === null ? {} : { Location: claimed.locatie };
  return { status: claimed.code, body: claimed.antwoord, headers: { ...location, 'Idempotent-Replayed': 'true' } };
}

type Underway<P, B> = {
  request: RouteRequest<P, unknown, B>;
  services: Services;
  claimant: Claimant;
  dispatch: Dispatch;
};

async function dispatchOnce<P, B>(definition: Sending<P, B>, underway: Underway<P, B>): Promise<Reply> {
  const { request, services, claimant } = underway;
  const outcome = await sendAll(underway).catch(async (error: unknown) => {
    if (error instanceof CasesUnavailable) await free(underway);
    throw error;
  });
  const id = requestUuid(claimant.berichtId);
  if (outcome.kind === 'later') {
    const location = definition.outcomeAt(id);
    await remember(underway, (tx) =>
      writeAudit(tx, request, { actie: definition.actie, uitkomst: '202', atMs: services.now() }),
    );
    const body = { id, status: 'in behandeling', _links: { self: { href: location } } };
    return { status: 202, body, headers: { Location: location, 'Retry-After': RETRY_OUTCOME_SECONDS } };
  }
  if (!outcome.answer.accepted) {
    await free(underway);
    throw refusalProblem(outcome.answer);
  }
  const { body, location } = definition.accepted(outcome.answer, request, id);
  await remember(underway, async (tx) => {
    await finish(tx, claimant, { code: 201, body, locatie: location });
    await writeAudit(tx, request, { actie: definition.actie, uitkomst: '201', atMs: services.now() });
  });
  return { status: 201, body, headers: { Location: location } };
}

/** The outcome of the message itself, or of the first one before it that is refused. */
async function sendAll<P, B>({ request, services, claimant, dispatch }: Underway<P, B>): Promise<Outcome> {
  const { address, type, fact, taakId, reason, before = [] } = dispatch;
  const by = nameOf(request.caller);
  for (const [i, earlier] of before.entries()) {
    const outcome = await services.cases.send(address, earlier.type, {
      id: `${claimant.berichtId}-${i + 1}`,
      fact: earlier.fact,
      by,
    });
    if (outcome.kind === 'answered' && !outcome.answer.accepted) return outcome;
  }
  return services.cases.send(address, type, { id: claimant.berichtId, fact, taakId, reason, by });
}

/** The request as a resource: the id of its message without the prefix. */
function requestUuid(berichtId: string): string {
  return berichtId.slice('api-'.length);
}

async function free<P, B>(underway: Underway<P, B>): Promise<void> {
  const { claimant, dispatch } = underway;
  await remember(underway, async (tx) => {
    await giveUp(tx, claimant);
    await dispatch.undo?.(tx);
  });
}

/**
 * Writes down what the case already decided. When the database is away the decision stands and is told all the same:
 * the key stays busy, and a repeat asks the case again under the same id.
 */
async function remember<P, B>(
  { services, claimant, request }: Underway<P, B>,
  write: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  try {
    await inTenant(services.db, claimant.werkgeverId, write);
  } catch (error) {
    services.logger.error({ verzoekId: request.requestId, fout: (error as Error).name }, 'uitkomst niet vastgelegd');
  }
}
