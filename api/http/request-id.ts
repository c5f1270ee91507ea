import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { nameOfRequest } from '../../store/stable-id';

const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Names each request with an id of ours, which the answer carries. What stands for what the sender calls it is kept beside that: an id of
 * somebody else can come twice, and can hold a name.
 */
export const requestId: RequestHandler = (req, res, next) => {
  const given = req.get('X-Request-Id');
  const id = randomUUID();
  res.locals.requestId = id;
  res.locals.clientId = given && SANE.test(given) ? nameOfRequest(given) : undefined;
  res.set('X-Request-Id', id);
  next();
};

export function requestIdOf(res: Response): string {
  return res.locals.requestId as string;
}

/** What stands for what the sender calls the request; undefined when it says nothing sane. */
export function clientIdOf(res: Response): string | undefined {
  return res.locals.clientId as string | undefined;
}
