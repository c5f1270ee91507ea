import { DefaultPayloadConverter, type Payload, type PayloadConverter } from '@temporalio/common';
import { AUTHENTICATED, UNREADABLE } from '../domain/case/contract';

const isTrue = (value: Uint8Array | null | undefined) => value?.length === 1 && value[0] === 1;

/** Values whose payload the codec authenticated. A value that travels no further than this run, and no field of it. */
const authenticated = new WeakSet<object>();

export function isAuthenticated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && authenticated.has(value);
}

/** Stands for a payload that cannot be read. */
export const unreadable = Object.freeze({ unreadable: true });

class MarkReadingConverter extends DefaultPayloadConverter {
  /** Reads what the codec noted down beside the payload; never throws. */
  override fromPayload<T>(payload: Payload): T {
    if (payload.metadata?.[UNREADABLE]) return unreadable as T;
    try {
      const value = super.fromPayload<T>(payload);
      if (typeof value === 'object' && value !== null && isTrue(payload.metadata?.[AUTHENTICATED]))
        authenticated.add(value);
      return value;
    } catch {
      return unreadable as T;
    }
  }
}

export const payloadConverter: PayloadConverter = new MarkReadingConverter();
