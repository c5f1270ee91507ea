import { type PartyTransport, PartyUnavailable } from '../../activities/uwv/transport';
import { NoAnswer } from './counterparty';
import type { Answering } from './message-routes';

/** Reaches a simulator within this process: the same answers as over HTTP, without a port. */
export function inProcessTransport(uwv: Pick<Answering, 'send' | 'status'>): PartyTransport {
  async function ask<T>(question: () => T): Promise<T> {
    try {
      return question();
    } catch (error) {
      throw error instanceof NoAnswer ? new PartyUnavailable(error) : error;
    }
  }
  return {
    send: (xml, kenmerk, atMs) => ask(() => uwv.send(xml, kenmerk, atMs)),
    status: (kenmerk, atMs) => ask(() => uwv.status(kenmerk, atMs)),
  };
}
