import { readFile } from 'node:fs/promises';
import type { RequestHandler } from 'express';
import { protocolsPage as pageOf } from '../../documents/protocols/page';
import type { Proofs } from '../../documents/protocols/proofs';
import { PROTOCOLS } from '../../domain/protocols/packages';

/** What the page may do: show its own style, and ask for nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const NOTHING_PROVEN: Proofs = () => [];

/** Shows the page that `npm run protocollen` wrote last; before that the protocols as printed, with nothing proven yet. */
export function protocolsPage(file: string): RequestHandler {
  return async (_req, res) => {
    const page = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return pageOf({ protocols: PROTOCOLS, proofs: NOTHING_PROVEN, ranAt: null });
    });
    res.set('Content-Security-Policy', POLICY).type('html').send(page);
  };
}
