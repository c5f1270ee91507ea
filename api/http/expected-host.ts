import type { RequestHandler } from 'express';
import { Problem } from '../problem/problem';

/** Whoever watches over a process asks it by its address; what these paths tell is for everybody. */
const FOR_ANYBODY = new Set(['/livez', '/readyz']);

/** Names under which a browser on this machine asks for what listens here. */
export const LOCAL_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** The name in a Host header, without its port. */
export function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/**
 * Refuses a request under a name that is not ours: a web page elsewhere can have its own name lead to this machine and would
 * then read what only this machine may.
 * @param names names that lead here; none when a proxy in front sees to it
 */
export function expectedHost(names: readonly string[]): RequestHandler {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return (req, _res, next) => {
    if (known.size > 0 && !FOR_ANYBODY.has(req.path) && !known.has(hostName(req.get('Host'))))
      throw new Problem('ongeldig', 'Host: onder deze naam is de dienst niet te bereiken.');
    next();
  };
}
