import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { type CodecOptions, codecEndpoint } from './codec/codec-endpoint';
import { expectedHost } from './http/expected-host';
import type { AnswerTimes } from './http/in-time';
import { loggable } from './http/loggable';
import { protocolsPage } from './http/protocols-page';
import { DEFAULT_RATE_LIMITS, type RateLimits, requestLimits } from './http/rate-limit';
import { requestId } from './http/request-id';
import { requestLog } from './http/request-log';
import { runRoute } from './http/run-route';
import { securityHeaders } from './http/security-headers';
import { DOCUMENTATION } from './pages/documentation';
import { type Elsewhere, startPages } from './pages/start-page';
import { Problem } from './problem/problem';
import { problemOf } from './problem/problem-of';
import { sendProblem } from './problem/send-problem';
import type { Route } from './route';
import { ROUTES } from './routes';
import type { Services } from './services';
import { BASE_PATH } from './version';

export type AppOptions = Services & {
  rateLimits?: RateLimits;
  /** Within which everything is answered, whatever stands still. */
  answerTimes?: AnswerTimes;
  /** Addresses, subnets or names of Express (`loopback`, …) of the proxies whose X-Forwarded-For is believed; none: nobody's. */
  trustedProxies?: readonly string[];
  /** Names under which it may be asked; none: any, because a proxy sees to it. */
  hosts?: readonly string[];
  /** Decrypts what Temporal's Web UI shows; absent where payloads are not encrypted. */
  codec?: CodecOptions;
  /** The file that shows the protocols with their proof; absent where the API is asked from elsewhere. */
  protocolsFile?: string;
  /** What the start page links to beside the API itself. */
  elsewhere?: Elsewhere;
};

/** Temporal's codec server protocol stands outside the versioned API. */
const CODEC_PATH = '/codec';
/** A page for people beside it. */
const PROTOCOLS_PATH = '/protocollen';

/** The API as an Express app, made from the list of routes. It opens no port and connects to nothing. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('strict routing');
  app.enable('case sensitive routing');
  app.set('query parser', 'simple');
  app.set('trust proxy', [...(options.trustedProxies ?? [])]);
  app.use(requestId, securityHeaders, requestLog(options.logger), expectedHost(options.hosts ?? []));
  const limits = requestLimits(options.db, options.rateLimits ?? DEFAULT_RATE_LIMITS);
  if (options.codec) app.use(CODEC_PATH, codecEndpoint(options.codec, options, limits, options.answerTimes));
  if (options.protocolsFile) app.get(PROTOCOLS_PATH, protocolsPage(options.protocolsFile));
  for (const [path, routes] of byPath(ROUTES)) {
    for (const route of routes) app[route.method](path, runRoute(route, options, limits, options.answerTimes));
    app.all(path, onlyMethods(routes));
  }
  for (const { path, handlers } of [...startPages(options.elsewhere ?? {}), ...DOCUMENTATION])
    app.get(path, ...handlers).all(path, onlyMethods([{ method: 'get' }]));
  app.use(() => {
    throw new Problem(
      'niet-gevonden',
      'Dit adres bestaat niet; /documentatie en /v1/openapi.json noemen alle adressen. Een adres eindigt niet op een schuine streep.',
    );
  });
  app.use(lastResort(options));
  return app;
}

function byPath(routes: readonly Route[]): Map<string, Route[]> {
  const paths = new Map<string, Route[]>();
  for (const route of routes) {
    const path = `${route.outsideBase ? '' : BASE_PATH}${route.path.replace(/\{(\w+)\}/g, ':$1')}`;
    paths.set(path, [...(paths.get(path) ?? []), route]);
  }
  return paths;
}

function onlyMethods(routes: ReadonlyArray<Pick<Route, 'method'>>): RequestHandler {
  const methods = routes.flatMap((route) => (route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()]));
  return (req) => {
    throw new Problem('methode-niet-toegestaan', `${req.method} kan hier niet; wel ${methods.join(', ')}.`, {
      headers: { Allow: methods.join(', ') },
    });
  };
}

function lastResort({ logger }: Services): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const problem = problemOf(error);
    if (problem.kind === 'intern') logger.error({ err: loggable(error) }, 'interne fout');
    if (res.headersSent) next(error);
    else sendProblem(res, problem);
  };
}
