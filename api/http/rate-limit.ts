import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../store/client';
import { refusalStore } from '../../store/refusal-store';
import type { Caller } from '../auth/caller';
import { Problem } from '../problem/problem';
import { networkOf } from './network-of';

export type RateLimits = {
  /** Requests a minute with one API key, in one process. */
  perKey: number;
  /** Requests a minute from one address that are refused for their key, over all processes. */
  refusedPerAddress: number;
};

export const DEFAULT_RATE_LIMITS: RateLimits = { perKey: 3_000, refusedPerAddress: 300 };

/** What counts one request throws a Problem when it is one too many. */
export type RequestLimits = {
  /** A request of a key that was recognised. */
  countRequest(caller: Caller): Promise<void>;
  /** A request that is refused because its key is missing or unknown. */
  countRefusal(req: Request): Promise<void>;
  /** Whether a request with a key is the first of its address in this minute that is refused, in this process. */
  isFirstGuess(req: Request): Promise<boolean>;
};

const MINUTE_SECONDS = 60;

/**
 * Limits per key, and per address for keys that are guessed. A key that is recognised never meets the limit of its
 * address: whoever guesses keys from an address would otherwise lock out everybody behind it.
 */
export function requestLimits(db: Database, { perKey, refusedPerAddress }: RateLimits): RequestLimits {
  const requests = new RateLimiterMemory({ points: perKey, duration: MINUTE_SECONDS });
  const refusals = new RateLimiterPostgres({
    ...refusalStore(db),
    points: refusedPerAddress,
    duration: MINUTE_SECONDS,
    // What is over the limit is refused without asking the database again.
    inMemoryBlockOnConsumed: refusedPerAddress + 1,
  });
  const guesses = new RateLimiterMemory({ points: 1, duration: MINUTE_SECONDS });
  const addressOf = (req: Request) => networkOf(req.ip ?? 'onbekend');
  return {
    countRequest: (caller) => count(requests, caller.sleutelId),
    countRefusal: (req) => count(refusals, addressOf(req)),
    isFirstGuess: async (req) => (await guesses.penalty(addressOf(req))).consumedPoints === 1,
  };
}

async function count(limiter: Pick<RateLimiterMemory, 'consume'>, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new Problem('te-veel-verzoeken', 'Te veel verzoeken in een minuut: wacht zo lang als Retry-After zegt.', {
      headers: { 'Retry-After': String(Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))) },
    });
  }
}
