import type { CaseAddress } from '../../client/case-client';
import { merged } from '../../client/merged';
import type { Answer, CaseMessage, MessageType } from '../../domain/case/contract';
import { Prisma } from '../../prisma/client/client';
import { civilMomentOf } from '../../store/amsterdam';
import { auditRefusal, Refused, report } from '../../store/case/report';
import { inTenantSql } from '../../store/in-tenant-sql';
import type { Sql } from '../../store/sql';
import { isBooking, requireFree } from '../appointments/free-performer';
import { audited, writeAudit } from '../audit';
import { nameOf, tenantOf } from '../auth/caller';
import { FORMER_NAMES } from '../facts/fact-body';
import { type Claimant, claim, claimantOf } from '../idempotency/claim';
import { finished } from '../idempotency/finish';
import { isNamed, refusalProblem } from '../problem/refusal';
import { consequencesOf, keptConsequences, keptWith } from '../read-model/consequences';
import { verzoekPath, ziekmeldingPath } from '../resources/verzoek';
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

export type Told = Awaited<ReturnType<typeof report<CaseAddress>>>;
/** What a transaction answers, and what the workflows of its cases are to be told. */
type Taken = { reply: Reply; letters: Told[] };

/**
 * A handler that reports to a case, in one transaction: the key, the case transaction, the answer, the audit line and the
 * row by which the workflow of the case will hear of it. What is refused leaves nothing but its audit line. The workflow is
 * told after the commit, and the answer does not wait for it.
 */
export function sending<P, B>(definition: Sending<P, B>): Handler<P, unknown, B> {
  return reporting((tx, underway) => take(tx, definition, underway));
}

/** The same for what reports to any number of cases: all of them take it, or none. */
export function reporting<P, B>(take: (tx: Sql, underway: Underway<P, B>) => Promise<Taken>): Handler<P, unknown, B> {
  return async (request, services) => {
    const claimant = claimantOf(tenantOf(request.caller), request);
    try {
      const { reply, letters } = await inTenantSql(services.db, claimant.werkgeverId, (tx) =>
        take(tx, { request, services, claimant }),
      );
      tell(services, letters);
      return reply;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await writeDown(inWordsOf(error, request.sent), services, claimant, request.requestId);
      const pathOf = error.told.type === 'ziekmelding' ? ziekmeldingPath : verzoekPath;
      throw refusalProblem(error.answer, pathOf(claimant.verzoekId));
    }
  };
}

/** The workflow of each case hears of all that its case took as one. */
function tell(services: Services, letters: readonly Told[]): void {
  const byCase = new Map<string, [Told, ...Told[]]>();
  for (const one of letters) {
    const { dienstverbandId } = one.letter.address;
    const known = byCase.get(dienstverbandId);
    if (known) known.push(one);
    else byCase.set(dienstverbandId, [one]);
  }
  for (const [first, ...rest] of byCase.values())
    services.tell({
      address: first.letter.address,
      told: merged([first.letter.told, ...rest.map(({ letter }) => letter.told)]),
      rowIds: [first, ...rest].map(({ rowId }) => rowId),
    });
}

type Underway<P, B> = { request: RouteRequest<P, unknown, B>; services: Services; claimant: Claimant };

async function take<P, B>(tx: Sql, definition: Sending<P, B>, underway: Underway<P, B>): Promise<Taken> {
  const { request, services, claimant } = underway;
  const { actie } = definition;
  const atMs = services.now();
  const claimed = await claim(tx, claimant);
  if (claimed.state === 'klaar') {
    await writeAudit(tx, request, { actie, uitkomst: `${claimed.code} herhaald` });
    return { reply: replayOf(claimed), letters: [] };
  }
  const { berichtId } = claimant;
  const repeated = async () =>
    (await tx.$queryRaw<unknown[]>`select 1 from ontvangen_bericht where bericht_id = ${berichtId} limit 1`).length > 0;
  const { address, ...dispatch } = await definition.prepare(tx, request, { services, berichtId, repeated });
  if (isBooking(dispatch.fact) && !(await repeated()))
    await requireFree(tx, request.caller, address.dienstverbandId, dispatch.fact);
  const taken: Taken['letters'] = [];
  for (const message of messagesOf(dispatch, berichtId, nameOf(request.caller)))
    taken.push(await report(tx, { address, atMs: atMs + (address.clockOffsetMs ?? 0), message }, services.seal));
  const answer = answerOf(taken.map(({ answer: each }) => each));
  const [first, last] = [taken[0], taken.at(-1)] as [Told, Told];
  const { body: accepted, location } = definition.accepted(answer, request, claimant.verzoekId);
  const { dienstverbandId } = address;
  const { openTasks, lastEffect } = first.before;
  const today = civilMomentOf(atMs + (address.clockOffsetMs ?? 0)).date;
  const before = keptWith(last.before.answer);
  const gevolgen =
    before ?? (await consequencesOf(tx, { dienstverbandId, gevalId: answer.gevalId, openTasks, lastEffect, today }));
  const body = { ...accepted, gevolgen };
  const also = [
    finished(claimant, { code: 201, body, locatie: location }),
    ...taken.map(({ written }) => written),
    ...(before ? [] : [keptConsequences(dienstverbandId, berichtId, gevolgen)]),
  ].map((question, i) => Prisma.sql`${Prisma.raw(`deel_${i}`)} as (${question})`);
  await tx.$executeRaw`with ${Prisma.join(also)} ${audited(request, { actie, uitkomst: '201' })}`;
  return { reply: { status: 201, body, headers: { Location: location } }, letters: taken };
}

/** The answer to the last message, with what any of them warned of. */
function answerOf(answers: readonly Accepted[]): Accepted {
  const warned = answers.find(({ warning }) => warning !== undefined);
  return { ...(answers.at(-1) as Accepted), ...(warned && { warning: warned.warning }) };
}

/** The messages before it, and the message itself. */
function messagesOf({ before = [], ...dispatch }: Omit<Dispatch, 'address'>, id: string, by: string): CaseMessage[] {
  return [...before.map((earlier, i) => ({ ...earlier, id: `${id}-${i + 1}`, by })), { by, ...dispatch, id }];
}

export function replayOf(claimed: { code: number; antwoord: unknown; locatie: string | null }): Reply {
  const location: Record<string, string> = claimed.locatie === null ? {} : { Location: claimed.locatie };
  return { status: claimed.code, body: claimed.antwoord, headers: { ...location, 'Idempotent-Replayed': 'true' } };
}

/** The refusal with its field as the sender called or would call it; without one that is not the sender's. */
function inWordsOf({ answer, told, dienstverbandId }: Refused, sent: unknown): Refused {
  const { code, field } = answer;
  const names = field === null ? [] : [field, FORMER_NAMES[field] ?? field];
  const named =
    names.find((name) => Object.hasOwn(Object(sent), name)) ?? names.find((name) => isNamed(name, { code, sent }));
  return new Refused({ ...answer, field: named ?? null }, told, dienstverbandId);
}

/** A refusal is told also when it cannot be written down; that it could not is logged. */
async function writeDown(refused: Refused, services: Services, claimant: Claimant, requestId: string): Promise<void> {
  // Under the name of the request, whichever of its messages it was: that is where its outcome is looked for.
  const told = { ...refused.told, id: claimant.berichtId };
  const ofRequest = new Refused(refused.answer, told, refused.dienstverbandId);
  try {
    await inTenantSql(services.db, claimant.werkgeverId, (tx) => auditRefusal(tx, claimant.werkgeverId, ofRequest));
  } catch (error) {
    services.logger.error({ verzoekId: requestId, fout: (error as Error).name }, 'weigering niet vastgelegd');
  }
}
