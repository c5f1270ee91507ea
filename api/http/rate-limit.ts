import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { hashOfKey, presentedKey } from '../auth/api-key';
import { Problem } from '../problem/problem';
import { sendProblem } from '../problem/send-problem';

export type RateLimits = {
  /** Requests a minute with one API key. */
  perKey: number;
  /** Requests a minute from one address with a key that is refused. */
  refusedPerAddress: number;
};

export const DEFAULT_RATE_LIMITS: RateLimits = { perKey: 3_000, refusedPerAddress: 300 };

const MINUTE_MS = 60_000;

function addressOf(req: Request): string {
  return ipKeyGenerator(req.ip ?? 'onbekend');
}

function keyOrAddress(req: Request): string {
  const key = presentedKey(req);
  return key ? hashOfKey(key) : addressOf(req);
}

function refuse(_req: Request, res: Response): void {
  sendProblem(
    res,
    new Problem('te-veel-verzoeken', 'Te veel verzoeken in een minuut: wacht zo lang als Retry-After zegt.'),
  );
}

/** Limits per API key, and per address for keys that are guessed. */
export function rateLimits(limits: RateLimits): RequestHandler[] {
  const shared = { windowMs: MINUTE_MS, legacyHeaders: false, standardHeaders: 'draft-8', handler: refuse } as const;
  return [
    rateLimit({
      ...shared,
      limit: limits.refusedPerAddress,
      keyGenerator: addressOf,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_req, res) => res.statusCode !== 401,
    }),
    rateLimit({ ...shared, limit: limits.perKey, keyGenerator: keyOrAddress }),
  ];
}
