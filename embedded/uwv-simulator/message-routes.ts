import { setTimeout as wait } from 'node:timers/promises';
import express, { type Request, type Response, type Router } from 'express';
import type { z } from 'zod';
import type { PartyStatus } from '../../activities/uwv/transport';
import { problemsOf } from '../../schemas/problem';
import { NoAnswer } from './counterparty';

/** What stands in for a party: it takes messages and tells of them. */
export type Answering = {
  /** @throws NoAnswer */
  send(xml: string, kenmerk: string, atMs: number): PartyStatus;
  /** @throws NoAnswer */
  status(kenmerk: string, atMs: number): PartyStatus;
  behaveAsUsual(): void;
  slowMs(kenmerk: string): number;
};

/** Messages by their kenmerk, and how the party behaves. It answers by the time of the case (header `x-moment`). */
export function messageRoutes<B>(party: Answering, behaviour: z.ZodType<B>, behave: (behaviour: B) => void): Router {
  const routes = express.Router();
  routes
    .route('/berichten/:kenmerk')
    .get((request, response) => answer(party, request, response, (kenmerk, atMs) => party.status(kenmerk, atMs)))
    .put(express.text({ type: 'application/xml', limit: '1mb' }), (request, response) =>
      answer(party, request, response, (kenmerk, atMs) => party.send(String(request.body ?? ''), kenmerk, atMs)),
    );
  routes
    .route('/scenario')
    .post(express.json(), (request, response) => {
      const parsed = behaviour.safeParse(request.body);
      if (!parsed.success) return void response.status(400).json({ problemen: problemsOf(parsed.error) });
      behave(parsed.data);
      response.status(204).end();
    })
    .delete((_request, response) => {
      party.behaveAsUsual();
      response.status(204).end();
    });
  return routes;
}

async function answer(
  party: Answering,
  request: Request,
  response: Response,
  question: (kenmerk: string, atMs: number) => unknown,
): Promise<void> {
  const kenmerk = String(request.params.kenmerk);
  const atMs = Date.parse(request.get('x-moment') ?? new Date().toISOString());
  if (Number.isNaN(atMs)) return void response.status(400).json({ fout: 'x-moment is geen moment' });
  try {
    const result = question(kenmerk, atMs);
    await wait(party.slowMs(kenmerk));
    response.json(result);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error.hangsUp) request.socket.destroy();
    else response.status(503).json({ fout: 'storing' });
  }
}
