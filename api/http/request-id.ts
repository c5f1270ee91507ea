import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** A token that can stand in a log line and in the audit trail without harm. */
const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Names each request with an id of ours, which the answer carries. What the sender calls it stands beside that: an id of
 * somebody else can come twice.
 */
export const requestId: RequestHandler = (req, res, next) => {
  const given = req.get('X-Request-Id');
  const id = randomUUID();
  res.locals.requestId = id;
  res.locals.clientId = given && SANE.test(given) ? given : undefined;
  res.set('X-Request-Id', id);
  next();
};

export function requestIdOf(res: Response): string {
  return res.locals.requestId as string;
}

/** What the sender calls the request; undefined when it says nothing sane. */
export function clientIdOf(res: Response): string | undefined {
  return res.locals.clientId as string | undefined;
}
