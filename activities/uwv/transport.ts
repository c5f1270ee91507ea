import type { UwvReceipt } from '../../domain/meldingen/uwv-receipt';

/** The counterparty cannot be reached, is too busy or gave no answer: nobody knows whether it has the message. */
export class UwvUnavailable extends Error {
  constructor(cause: unknown) {
    super('UWV is niet bereikbaar.', { cause });
    this.name = 'UwvUnavailable';
  }
}

/** What UWV knows of a message. `registratie` is null when it never got it. */
export type UwvStatus = { registratie: string | null; ontvangsten: UwvReceipt[] };

/**
 * How messages reach UWV: an HTTP simulator now, Digipoort later. Sending under the same kenmerk twice is one
 * registration. Every call carries the case's moment.
 * @throws UwvUnavailable when there is no answer
 */
export type UwvTransport = {
  send(xml: string, kenmerk: string, atMs: number): Promise<UwvStatus>;
  status(kenmerk: string, atMs: number): Promise<UwvStatus>;
};
