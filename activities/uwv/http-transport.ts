import { z } from 'zod';
import { madeReadable } from '../../schemas/readable';
import { type PartyStatus, type PartyTransport, PartyUnavailable } from './transport';

const TIMEOUT_MS = 20_000;
/** Of a message and the receipts of a case; what is longer is no status. */
const ANSWER_BYTES = 256 * 1024;

/** Words of another system, as they can be kept. */
const word = z.string().transform(madeReadable);
const status = z.object({
  registratie: word.nullable(),
  ontvangsten: z.array(
    z.object({ kenmerk: word, uitslag: z.enum(['geaccepteerd', 'afgekeurd']), codes: z.array(word) }),
  ),
});

/** Sends to an HTTP endpoint that takes a message as `PUT /berichten/{kenmerk}` and tells its status by `GET`. */
export function createHttpTransport(baseUrl: string): PartyTransport {
  async function ask(kenmerk: string, atMs: number, xml?: string): Promise<PartyStatus> {
    try {
      const response = await fetch(`${baseUrl.replace(/\/$/, '')}/berichten/${encodeURIComponent(kenmerk)}`, {
        method: xml === undefined ? 'GET' : 'PUT',
        headers: {
          'x-moment': new Date(atMs).toISOString(),
          ...(xml === undefined ? {} : { 'content-type': 'application/xml' }),
        },
        body: xml,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return status.parse(JSON.parse(await textOf(response)));
    } catch (error) {
      throw new PartyUnavailable(error);
    }
  }
  return { send: (xml, kenmerk, atMs) => ask(kenmerk, atMs, xml), status: ask };
}

/** @throws when it is longer than an answer can be, without having read the rest */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES) throw new Error(`an answer of more than ${ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Where no address of a counterparty is set: every message waits, and the case says so. */
export function noTransport(setting: string): PartyTransport {
  const unavailable = () => Promise.reject(new PartyUnavailable(`${setting} is niet ingesteld`));
  return { send: unavailable, status: unavailable };
}

/** To this address; without one every message waits. */
export function transportTo(setting: string, url: string | undefined): PartyTransport {
  return url ? createHttpTransport(url) : noTransport(setting);
}
