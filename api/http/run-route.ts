import type { Request, RequestHandler, Response } from 'express';
import express from 'express';
import { z } from 'zod';
import { parseInput } from '../../schemas/readable';
import { underKey } from '../../store/acting-key';
import { inTenant } from '../../store/in-tenant';
import { writeAudit, writeOperatorAudit } from '../audit';
import { findCaller, presentedKey } from '../auth/api-key';
import { type Caller, keysOf } from '../auth/caller';
import { refuseKey } from '../auth/refused-key';
import { requireRight } from '../auth/rights';
import { findSecondKey, SECOND_KEY } from '../auth/second-key';
import { inputErrors, wrongInput } from '../problem/input-errors';
import { type FieldError, Problem } from '../problem/problem';
import { problemOf } from '../problem/problem-of';
import { namingSentFields } from '../problem/refusal';
import { sendProblem } from '../problem/send-problem';
import type { Reply, Route, RouteRequest } from '../route';
import type { Services } from '../services';
import { type FormerWords, inFormerWords, inTodaysWords, isInFormerWords } from '../words';
import { etagOf, isUnchanged } from './conditional';
import { documentationAt } from './documentation-of';
import { ANSWER_TIMES, type AnswerTimes, inTime } from './in-time';
import { loggable } from './loggable';
import type { RequestLimits } from './rate-limit';
import { clientIdOf, requestIdOf } from './request-id';

const USUAL_LIMIT = '100kb';
const jsonUpTo = (limit: string) => express.json({ limit, inflate: false, type: () => true });
type ReadJson = ReturnType<typeof express.json>;
const JSON_ALONE = ['application/json'];
const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,255}$/);
const KEY_SENTENCE =
  'stuur bij elke POST een eigen Idempotency-Key mee (1 tot 255 zichtbare ASCII-tekens, bijvoorbeeld een UUID)';
const NOBODY: Caller = {
  sleutelId: '',
  werkgeverId: null,
  rol: '',
  bereik: [],
  rechten: [],
  isOperator: false,
  sleutelHash: '',
};
/** Refusals that belong in the audit trail of the employer. */
const AUDITED_REFUSALS = new Set([401, 403, 404, 409, 422]);

/** Carries out one route: who, in which form, which input, then the handler; the answer or the problem goes out here. */
export function runRoute(
  route: Route,
  services: Services,
  limits: RequestLimits,
  times: AnswerTimes = ANSWER_TIMES,
): RequestHandler {
  const readJson = jsonUpTo(route.bodyLimit ?? USUAL_LIMIT);
  return async (req, res) => {
    res.locals.route = route.path;
    res.locals.documentation = documentationAt(route);
    let caller = NOBODY;
    // The path itself is known to hold nothing but ids once its parameters are parsed.
    let subject = route.path;
    let words: FormerWords | undefined;
    let body: unknown;
    try {
      const who = authenticate(route, req, {
        services,
        limits,
        requestId: requestIdOf(res),
        clientId: clientIdOf(res),
      });
      caller = await inTime(who, times.whoMs);
      res.locals.sleutelId = caller.sleutelId || undefined;
      const unreadable = route.method === 'get' ? null : await readBody(req, res, readJson);
      // A request counts once it is there: those that never end would otherwise use up the limit of their key.
      if (unreadable?.type === 'request.aborted') throw unreadable;
      if (caller !== NOBODY) await limits.countRequest(caller);
      authorize(route, caller);
      const params = parseParams(route, req);
      // Its parameters have closed forms, so that it means one thing; an id that is written otherwise is found by it all the same.
      const path = decodeURIComponent(req.path);
      subject = path;
      const produces = route.produces ?? JSON_ALONE;
      const accepts = req.accepts([...produces]);
      if (!accepts)
        throw new Problem(
          'antwoordvorm-onbekend',
          `Deze dienst antwoordt met ${produces.join(' of ')}: pas Accept aan.`,
        );
      if (unreadable) throw unreadable;
      const former = route.former && isInFormerWords(req.body, route.former) ? route.former : undefined;
      const input = inputOf(route, req, former);
      // What is wrong with the input is told in its own words already.
      words = former;
      body = input.body;
      const request = {
        ...input,
        params,
        caller,
        path,
        accepts,
        requestId: requestIdOf(res),
        clientId: clientIdOf(res),
      };
      const keys = keysOf(caller);
      const reply = await inTime(
        underKey(keys, () => route.handler(request, services)),
        times.workMs,
      );
      if (caller.isOperator) await inTime(auditOperator(route, request, reply.status, services), times.auditMs);
      sendReply(route, req, res, reply);
    } catch (error) {
      const found = namingSentFields(problemOf(error), body);
      const problem = words ? inFormerWords(found, words) : found;
      const refused = auditRefusal(problem, {
        route,
        subject,
        requestId: requestIdOf(res),
        clientId: clientIdOf(res),
        caller,
        services,
      });
      await inTime(refused, times.auditMs).catch(() => undefined);
      if (problem.kind === 'intern')
        services.logger.error({ verzoekId: requestIdOf(res), route: route.path, err: loggable(error) }, 'interne fout');
      sendProblem(res, problem);
    }
  };
}

type Ids = { requestId: string; clientId?: string };
type Gate = Ids & { services: Services; limits: RequestLimits };

async function authenticate(
  route: Route,
  req: Request,
  { services, limits, requestId, clientId }: Gate,
): Promise<Caller> {
  if (route.auth === 'geen') return NOBODY;
  const key = presentedKey(req);
  const caller = key ? await findCaller(services.db, key, services.now()) : null;
  const second = caller ? await findSecondKey(services.db, req, { caller, nowMs: services.now() }) : undefined;
  if (caller && second !== null) return { ...caller, second };
  const line = { path: route.path, requestId, clientId, actie: actionOf(route), uitkomst: '401 sleutel geweigerd' };
  await refuseKey(req, line, { db: services.db, limits });
  const detail = caller
    ? `De sleutel in ${SECOND_KEY} is onbekend, verlopen of ingetrokken.`
    : key
      ? 'Deze API-sleutel is onbekend, verlopen of ingetrokken.'
      : 'Stuur een API-sleutel mee: Authorization: Bearer pw_… of X-API-Key.';
  throw new Problem('niet-aangemeld', detail, { headers: { 'WWW-Authenticate': 'Bearer realm="poortwachter"' } });
}

function authorize(route: Route, caller: Caller): void {
  if (route.auth === 'werkgever' && caller.werkgeverId === null)
    throw new Problem('geen-toegang', 'Dit hoort bij één werkgever: gebruik de API-sleutel van die werkgever.');
  if (route.auth === 'operator' && !caller.isOperator)
    throw new Problem('geen-toegang', 'Alleen een operator kan dit: gebruik een operatorsleutel.');
  if (route.auth !== 'geen') requireRight(caller, route);
}

/** `type` is what body-parser says of it. */
type Unreadable = Error & { type?: string };

/** Reads the whole body; the answer is null, or why it cannot be read. */
async function readBody(req: Request, res: Response, readJson: ReadJson): Promise<Unreadable | null> {
  if (!req.is('application/json'))
    return new Problem('mediatype-onbekend', 'Stuur de inhoud als JSON, met Content-Type: application/json.');
  return new Promise((resolve) => readJson(req, res, (error?: Unreadable) => resolve(error ?? null)));
}

const nothing = z.strictObject({});

/** An id that is no id is a resource that is not there. */
function parseParams(route: Route, req: Request): unknown {
  const params = parseInput(route.params ?? nothing, req.params);
  if (!params.success) throw new Problem('niet-gevonden', 'Dit bestaat niet, of niet bij deze werkgever.');
  return params.data;
}

type Input = Pick<RouteRequest<unknown, unknown, unknown>, 'query' | 'body' | 'sent' | 'idempotencyKey'>;

/** Query, key and body, parsed; all wrong fields are told at once. */
function inputOf(route: Route, req: Request, words: FormerWords | undefined): Input {
  const errors: FieldError[] = [];
  const take = (schema: z.ZodType, value: unknown): unknown => {
    const parsed = parseInput(schema, value);
    if (parsed.success) return parsed.data;
    errors.push(...inputErrors(parsed.error));
    return undefined;
  };
  const query = take(route.query ?? nothing, req.query);
  if (route.method === 'get')
    return withoutErrors({ query, body: undefined, sent: undefined, idempotencyKey: '' }, errors);
  const given = req.get('Idempotency-Key');
  const key = idempotencyKey.safeParse(given);
  const onlyLooks = route.preview && (query as { voorbeeld?: boolean } | undefined)?.voorbeeld;
  if (route.method === 'post' && !key.success && !(onlyLooks && given === undefined))
    errors.push({ veld: 'Idempotency-Key', melding: KEY_SENTENCE });
  const sent = take(words?.body ?? route.body ?? nothing, req.body);
  const body = words && sent !== undefined ? inTodaysWords(sent as Record<string, unknown>, words) : sent;
  return withoutErrors({ query, body, sent, idempotencyKey: key.data ?? '' }, errors);
}

function withoutErrors(input: Input, errors: readonly FieldError[]): Input {
  if (errors.length === 0) return input;
  throw wrongInput(errors);
}

function sendReply(route: Route, req: Request, res: Response, reply: Reply): void {
  res.set(reply.headers ?? {});
  if (route.open)
    res.set({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=300',
    });
  const type = reply.file?.type ?? 'application/json';
  const text = reply.file ? Buffer.from(reply.file.bytes) : JSON.stringify(reply.body);
  if (route.method === 'get' && reply.status === 200) {
    const etag = etagOf(text);
    res.set('ETag', etag);
    if (isUnchanged(req.get('If-None-Match'), etag)) {
      res.status(304).end();
      return;
    }
  }
  res.status(reply.status).type(type).send(text);
}

type Refused = Ids & { route: Route; subject: string; caller: Caller; services: Services };

function actionOf({ method, operationId }: Route): string {
  return method === 'get' ? 'lees' : operationId;
}

/** What an operator did or read stands among the lines of the installation, beside the line that the employer has of it. */
function auditOperator(
  route: Route,
  { caller, path, ...ids }: Pick<RouteRequest<unknown, unknown, unknown>, 'caller' | 'path' | 'requestId' | 'clientId'>,
  status: number,
  { db }: Services,
): Promise<void> {
  return writeOperatorAudit(db, keysOf(caller), {
    path,
    requestId: ids.requestId,
    clientId: ids.clientId,
    actie: actionOf(route),
    uitkomst: String(status),
  });
}

/** A refusal is told also when it cannot be written down; that it could not is logged. */
async function auditRefusal(problem: Problem, { route, subject, caller, services, ...ids }: Refused): Promise<void> {
  if (caller === NOBODY || !AUDITED_REFUSALS.has(problem.status)) return;
  const uitkomst = [problem.status, problem.kind, problem.details.code].filter(Boolean).join(' ');
  try {
    const line = { path: subject, ...ids, actie: actionOf(route), uitkomst };
    const { werkgeverId } = caller;
    if (werkgeverId === null) await writeOperatorAudit(services.db, keysOf(caller), line);
    else
      await underKey(keysOf(caller), () =>
        inTenant(services.db, werkgeverId, (tx) => writeAudit(tx, { caller, ...line }, line)),
      );
  } catch (error) {
    services.logger.error({ verzoekId: ids.requestId, fout: (error as Error).name }, 'weigering niet vastgelegd');
  }
}
