import type { CaseAddress } from '../../client/case-client';
import { merged } from '../../client/merged';
import type { Answer, CaseMessage, MessageType } from '../../domain/case/contract';
import { Prisma } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import { auditRefusal, type Letter, Refused, report } from '../../store/case/report';
import { inTenantSql } from '../../store/in-tenant-sql';
import type { Sql } from '../../store/sql';
import { audited, writeAudit } from '../audit';
import { nameOf, tenantOf } from '../auth/caller';
import { type Claimant, claim, claimantOf } from '../idempotency/claim';
import { finished } from '../idempotency/finish';
import { refusalProblem } from '../problem/refusal';
import { consequencesOf, keptConsequences, stateBefore } from '../read-model/consequences';
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
  /** Who told it, where that is not the holder of the key. */
  by?: string;
  /** Told to the case before it, in order and under ids that follow from the same key. */
  before?: ReadonlyArray<{ type: MessageType; fact: Record<string, unknown> }>;
};

export type Sending<P, B> = {
  /** Operation as the audit trail names it. */
  actie: string;
  /**
   * Finds the case and makes the message. `repeated` tells that the case took it before, under a key that was lost since:
   * then what the case looks like now says nothing about whether it fits.
   * @throws Problem when there is no such case
   */
  prepare(
    tx: Sql,
    request: RouteRequest<P, unknown, B>,
    context: { services: Services; berichtId: string; repeated: () => Promise<boolean> },
  ): Promise<Dispatch>;
  /** The answer once the case has accepted the message; `id` is that of the request as a resource. */
  accepted(answer: Accepted, request: RouteRequest<P, unknown, B>, id: string): { body: object; location: string };
};

type Taken = { reply: Reply; letters: Array<{ letter: Letter<CaseAddress>; rowId: string }> };

/**
 * A handler that reports to a case, in one transaction: the key, the case transaction, the answer, the audit line and the
 * row by which the workflow of the case will hear of it. What is refused leaves nothing but its audit line. The workflow is
 * told after the commit, and the answer does not wait for it.
 */
export function sending<P, B>(definition: Sending<P, B>): Handler<P, unknown, B> {
  return async (request, services) => {
    const claimant = claimantOf(tenantOf(request.caller), request);
    try {
      const { reply, letters } = await inTenantSql(services.db, claimant.werkgeverId, (tx) =>
        take(tx, definition, { request, services, claimant }),
      );
      const [first, ...rest] = letters;
      if (first)
        services.tell({
          address: first.letter.address,
          told: merged([first.letter.told, ...rest.map(({ letter }) => letter.told)]),
          rowIds: letters.map(({ rowId }) => rowId),
        });
      return reply;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await writeDown(error, services, claimant, request.requestId);
      throw refusalProblem(error.answer);
    }
  };
}

type Underway<P, B> = { request: RouteRequest<P, unknown, B>; services: Services; claimant: Claimant };

async function take<P, B>(tx: Sql, definition: Sending<P, B>, underway: Underway<P, B>): Promise<Taken> {
  const { request, services, claimant } = underway;
  const { actie } = definition;
  const atMs = services.now();
  const claimed = await claim(tx, claimant);
  if (claimed.state === 'klaar') {
    await writeAudit(tx, request, { actie, uitkomst: `${claimed.code} herhaald`, atMs });
    return { reply: replayOf(claimed), letters: [] };
  }
  const { berichtId } = claimant;
  const repeated = async () =>
    (await tx.$queryRaw<unknown[]>`select 1 from ontvangen_bericht where bericht_id = ${berichtId} limit 1`).length > 0;
  const { address, ...dispatch } = await definition.prepare(tx, request, { services, berichtId, repeated });
  const before = await stateBefore(tx, address.dienstverbandId, berichtId);
  const taken = [];
  for (const message of messagesOf(dispatch, berichtId, nameOf(request.caller)))
    taken.push(await report(tx, { address, atMs: atMs + (address.clockOffsetMs ?? 0), message }, services.seal));
  const { answer } = taken.at(-1) as (typeof taken)[number];
  const { body: accepted, location } = definition.accepted(answer, request, claimant.verzoekId);
  const { dienstverbandId } = address;
  const today = civilMomentOf(atMs + (address.clockOffsetMs ?? 0)).date;
  const { found: gevolgen, isNew } = await consequencesOf(tx, {
    dienstverbandId,
    gevalId: answer.gevalId,
    before,
    today,
  });
  const body = { ...accepted, gevolgen };
  const kept = isNew
    ? Prisma.sql`gevolgen as (${keptConsequences(dienstverbandId, berichtId, gevolgen)}),`
    : Prisma.empty;
  await tx.$executeRaw`
    with ${kept} sleutel as (${finished(claimant, { code: 201, body, locatie: location })})
    ${audited(request, { actie, uitkomst: '201', atMs })}`;
  return { reply: { status: 201, body, headers: { Location: location } }, letters: taken };
}

/** The messages before it, and the message itself. */
function messagesOf({ before = [], ...dispatch }: Omit<Dispatch, 'address'>, id: string, by: string): CaseMessage[] {
  return [...before.map((earlier, i) => ({ ...earlier, id: `${id}-${i + 1}`, by })), { by, ...dispatch, id }];
}

function replayOf(claimed: { code: number; antwoord: unknown; locatie: string | null }): Reply {
  const location: Record<string, string> = claimed.locatie === null ? {} : { Location: claimed.locatie };
  return { status: claimed.code, body: claimed.antwoord, headers: { ...location, 'Idempotent-Replayed': 'true' } };
}

/** A refusal is told also when it cannot be written down; that it could not is logged. */
async function writeDown(refused: Refused, services: Services, claimant: Claimant, requestId: string): Promise<void> {
  try {
    await inTenantSql(services.db, claimant.werkgeverId, (tx) => auditRefusal(tx, claimant.werkgeverId, refused));
  } catch (error) {
    services.logger.error({ verzoekId: requestId, fout: (error as Error).name }, 'weigering niet vastgelegd');
  }
}
