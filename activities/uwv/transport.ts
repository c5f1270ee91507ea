import type { UwvReceipt } from '../../domain/meldingen/uwv-receipt';

/** The other party cannot be reached, is too busy or gave no answer: nobody knows whether it has the message. */
export class PartyUnavailable extends Error {
  constructor(cause: unknown) {
    super('De andere partij is niet bereikbaar.', { cause });
    this.name = 'PartyUnavailable';
  }
}

/** What a party knows of a message. `registratie` is null when it never got it. */
export type PartyStatus = { registratie: string | null; ontvangsten: UwvReceipt[] };

/**
 * How messages reach UWV or another party: an HTTP simulator now, for UWV Digipoort later. Sending under the same kenmerk twice is one
 * registration. Every call carries the case's moment.
 * @throws PartyUnavailable when there is no answer
 */
export type PartyTransport = {
  send(xml: string, kenmerk: string, atMs: number): Promise<PartyStatus>;
  status(kenmerk: string, atMs: number): Promise<PartyStatus>;
};
