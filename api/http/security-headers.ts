import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { API_VERSION } from '../version';

const YEAR_SECONDS = 31_536_000;

/** The headers that the NL API Design Rules ask of every answer. */
export const securityHeaders: RequestHandler[] = [
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: { maxAge: YEAR_SECONDS, includeSubDomains: true },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  }),
  (_req, res, next) => {
    res.set({ 'API-Version': API_VERSION, 'Cache-Control': 'no-store', Vary: 'Accept, Authorization, X-API-Key' });
    next();
  },
];
