import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** A token that can stand in a log line and in a header without harm. */
const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/** Takes the sender's request id when it is a sane token, else makes one; the answer carries it. */
export const requestId: RequestHandler = (req, res, next) => {
  const given = req.get('X-Request-Id');
  const id = given && SANE.test(given) ? given : randomUUID();
  res.locals.requestId = id;
  res.set('X-Request-Id', id);
  next();
};

export function requestIdOf(res: Response): string {
  return res.locals.requestId as string;
}
