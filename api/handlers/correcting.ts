import type { z } from 'zod';
import { Problem } from '../problem/problem';
import { previewOf } from '../read-model/preview';
import type { voorbeeldQuery } from '../resources/voorbeeld';
import type { Handler } from '../route';
import { type CaseMessageOptions, caseMessage, messageFor } from './case-message';
import { reading } from './reading';

type Query = z.output<typeof voorbeeldQuery>;

/** A message that changes what was recorded: with `?voorbeeld=true` it tells what it would do, and records nothing. */
export function correcting<B>(options: CaseMessageOptions<B>): Handler<{ id: string }, Query, B> {
  const send = caseMessage(options);
  const show = reading<{ id: string }, Query>(async (tx, { params, body }, { now }) => {
    const asked = { id: params.id, body: body as B, nowMs: now(), repeated: async () => false };
    const { address, type, fact } = await messageFor(tx, options, asked);
    if (!fact) throw new Problem('ongeldig', 'voorbeeld: van dit verzoek is geen voorbeeld te geven.');
    const clockMs = now() + (address.clockOffsetMs ?? 0);
    return previewOf(tx, address.dienstverbandId, { type, fact }, clockMs);
  });
  return (request, services) => (request.query.voorbeeld ? show(request, services) : send(request, services));
}
