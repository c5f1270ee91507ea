import type { Payload } from '@temporalio/common';
import { z } from 'zod';

/** Payloads as Temporal's Web UI sends them: protobuf in its JSON form, with bytes in base64. Other fields pass unseen. */
export const payloadsJson = z.object({
  payloads: z.array(z.object({ metadata: z.record(z.string(), z.base64()).default({}), data: z.base64().default('') })),
});
type PayloadJson = z.output<typeof payloadsJson>['payloads'][number];

export function fromJson({ metadata, data }: PayloadJson): Payload {
  return {
    metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')])),
    data: Buffer.from(data, 'base64'),
  };
}

export function toJson({ metadata, data }: Payload): PayloadJson {
  const base64 = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('base64');
  const entries = Object.entries(metadata ?? {});
  return { metadata: Object.fromEntries(entries.map(([name, value]) => [name, base64(value)])), data: base64(data) };
}
