import { readFile } from 'node:fs/promises';
import type { RequestHandler } from 'express';
import { Problem } from '../problem/problem';

/** What the page may do: show its own style, and ask for nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Shows the page that `npm run protocollen` wrote last. */
export function protocolsPage(file: string): RequestHandler {
  return async (_req, res) => {
    const page = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      throw new Problem('niet-gevonden', 'De protocollen zijn nog niet geschreven: draai eerst npm run protocollen.');
    });
    res.set('Content-Security-Policy', POLICY).type('html').send(page);
  };
}
