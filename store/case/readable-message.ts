import { z } from 'zod';
import type { CaseMessage } from '../../domain/case/contract';
import type { Refusal } from '../../domain/facts/refusal';
import { problemsOf } from '../../schemas/problem';
import { madeReadable, parseInput } from '../../schemas/readable';
import { stableUuid } from '../stable-id';

/** What stands around the fact. A signal typed by a person may hold anything in these places. */
const envelope = z.object({
  id: z.string().min(1).max(200),
  fact: z.record(z.string(), z.unknown()).nullish(),
  taakId: z.string().max(200).nullish(),
  reason: z.string().max(500).nullish(),
  by: z.string().max(200).nullish(),
});

/** What deliveries and sagas report: ours, but a reason may quote another system. */
const OURS = new Set<CaseMessage['type']>(['leveringMislukt', 'databaseTeruggezet']);

/**
 * A message as it can be stored. One that cannot be read is refused under an id that follows from what it holds, so that
 * it is refused once however often it comes, and holds nothing that came along.
 */
export function readableMessage(message: CaseMessage): { message: CaseMessage; refusal: Refusal | null } {
  if (OURS.has(message.type))
    return { message: { ...message, reason: message.reason && madeReadable(message.reason) }, refusal: null };
  const parsed = parseInput(envelope, message);
  if (parsed.success) {
    const { fact, taakId, reason, by } = parsed.data;
    const read = { id: parsed.data.id, fact: fact ?? undefined, taakId: taakId ?? undefined };
    return { message: { ...message, ...read, reason: reason ?? undefined, by: by ?? undefined }, refusal: null };
  }
  const [problem] = problemsOf(parsed.error);
  const { type, nobodyWaits } = message;
  return {
    message: { type, nobodyWaits, id: `onleesbaar-${stableUuid(JSON.stringify(message))}` },
    refusal: { code: 'ONGELDIG', field: problem?.field ?? 'bericht', reason: problem?.message ?? 'is niet te lezen' },
  };
}
