import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { EncryptionCodec } from '../../client/encryption-codec';
import { AUTHENTICATED, UNREADABLE } from '../../domain/case/contract';
import { writeKeylessAudit, writeOperatorAudit } from '../audit';
import { presentedKey } from '../auth/api-key';
import { refuseKey } from '../auth/refused-key';
import { hostName } from '../http/expected-host';
import { ANSWER_TIMES, type AnswerTimes, inTime } from '../http/in-time';
import type { RequestLimits } from '../http/rate-limit';
import { clientIdOf, requestIdOf } from '../http/request-id';
import { Problem } from '../problem/problem';
import type { Services } from '../services';
import type { Reader } from './operator-or-local-ui';
import { fromJson, payloadsJson, toJson } from './payload-json';

export type CodecOptions = {
  codec: Pick<EncryptionCodec, 'decode'>;
  /** The one web page that may ask: Temporal's Web UI. */
  uiOrigin: string;
  /** Names under which this address may be asked. */
  hosts: readonly string[];
  /** Who asks; null for whoever may not. */
  allow: (req: Request) => Promise<Reader | null>;
};

const readJson = express.json({ limit: '5mb' });
const PREFLIGHT_SECONDS = '600';
const PATH = '/codec/decode';

/** Temporal's codec server protocol, decoding only: what the Web UI shows an operator in readable form. */
export function codecEndpoint(
  options: CodecOptions,
  services: Pick<Services, 'db' | 'logger'>,
  limits: RequestLimits,
  times: AnswerTimes = ANSWER_TIMES,
): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.use('/decode', cors(options.uiOrigin));
  router.options('/decode', (_req, res) => {
    res.status(204).end();
  });
  router.post(
    '/decode',
    onlyAllowed(options, { db: services.db, limits }, times),
    readJson,
    decode(options.codec, services, times),
  );
  router.all('/decode', (req) => {
    const headers = { Allow: 'POST, OPTIONS' };
    throw new Problem('methode-niet-toegestaan', `${req.method} kan hier niet; wel POST.`, { headers });
  });
  return router;
}

function cors(uiOrigin: string): RequestHandler {
  return (req, res, next) => {
    res.vary('Origin');
    if (req.get('Origin') === uiOrigin)
      res.set({
        'Access-Control-Allow-Origin': uiOrigin,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Allow-Methods': 'POST, OPTIONS',
        'Access-Control-Allow-Headers': 'Content-Type, X-Namespace, Authorization',
        'Access-Control-Max-Age': PREFLIGHT_SECONDS,
      });
    next();
  };
}

function onlyAllowed(
  { allow, uiOrigin, hosts }: CodecOptions,
  gate: Pick<Services, 'db'> & { limits: RequestLimits },
  times: AnswerTimes,
): RequestHandler {
  return async (req, res, next) => {
    res.locals.route = PATH;
    const isExpected = req.get('Origin') === uiOrigin && hosts.includes(hostName(req.get('Host')));
    res.locals.who = isExpected ? await inTime(allow(req), times.whoMs) : null;
    if (res.locals.who) return next();
    await inTime(refuseKey(req, lineOf(res, '403 sleutel geweigerd'), gate), times.whoMs);
    if (!isExpected)
      throw new Problem('geen-toegang', 'Alleen de Web UI van Temporal kan dit vragen, van haar eigen adres.');
    throw presentedKey(req)
      ? new Problem('geen-toegang', 'Alleen een operator kan gegevens van Temporal lezen: gebruik een operatorsleutel.')
      : new Problem('niet-aangemeld', 'Stuur een operatorsleutel mee: Authorization: Bearer pw_…', {
          headers: { 'WWW-Authenticate': 'Bearer realm="poortwachter"' },
        });
  };
}

/** In the audit trail. */
function lineOf(res: Response, uitkomst: string) {
  return { path: PATH, requestId: requestIdOf(res), clientId: clientIdOf(res), actie: 'leesTemporal', uitkomst };
}

function decode(
  codec: CodecOptions['codec'],
  { db, logger }: Pick<Services, 'db' | 'logger'>,
  times: AnswerTimes,
): RequestHandler {
  return async (req, res) => {
    const parsed = payloadsJson.safeParse(req.body);
    if (!parsed.success)
      throw new Problem('ongeldig', 'payloads: stuur payloads zoals het codec-protocol van Temporal ze beschrijft.');
    const read = await codec.decode(parsed.data.payloads.map(fromJson));
    if (read.some(({ metadata }) => metadata?.[UNREADABLE]))
      throw new Problem('ongeldig', 'payloads: er is geen sleutel om deze gegevens te lezen.');
    // The mark is for workflows; the Web UI would show it.
    const payloads = read.map((payload) => {
      const { [AUTHENTICATED]: _mark, ...metadata } = payload.metadata ?? {};
      return { ...payload, metadata };
    });
    const line = lineOf(res, `200 ${payloads.length}`);
    const who: Reader = res.locals.who;
    const written =
      typeof who === 'string'
        ? writeKeylessAudit(db, who, line)
        : writeOperatorAudit(db, { hash: who.sleutelHash }, line);
    await inTime(written, times.auditMs);
    logger.info({ verzoekId: requestIdOf(res), aantal: payloads.length }, 'gegevens van Temporal gelezen');
    res.json({ payloads: payloads.map(toJson) });
  };
}
