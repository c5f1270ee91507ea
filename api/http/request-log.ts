import { performance } from 'node:perf_hooks';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { clientIdOf, requestIdOf } from './request-id';

/** One line per request: the template of the path, never its values, headers or bodies. */
export function requestLog(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    res.once('close', () => {
      const line = {
        verzoekId: requestIdOf(res),
        kenmerkKlant: clientIdOf(res),
        methode: req.method,
        route: (res.locals.route as string | undefined) ?? 'onbekend',
        status: res.statusCode,
        sleutelId: res.locals.sleutelId as string | undefined,
        duurMs: Math.round(performance.now() - started),
        afgebroken: !res.writableFinished || undefined,
      };
      logger[res.statusCode >= 500 ? 'error' : 'info'](line, 'verzoek');
    });
    next();
  };
}
