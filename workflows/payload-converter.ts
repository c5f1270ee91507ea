import { DefaultPayloadConverter, type Payload, type PayloadConverter } from '@temporalio/common';
import { AUTHENTICATED, TRUSTED, UNREADABLE } from '../domain/case/contract';

/** How it is known that a value is ours. It travels no further than this process, and holds for no field of the value. */
const knownBy = new WeakMap<object, typeof AUTHENTICATED | typeof TRUSTED>();

function markOf(value: unknown) {
  return typeof value === 'object' && value !== null ? knownBy.get(value) : undefined;
}

/** The codec proved it to be sealed for the workflow that reads it, or there are no keys to prove anything by. */
export function isAuthenticated(value: unknown): boolean {
  return markOf(value) !== undefined;
}

/** There are keys, and the codec proved it. */
export function isSealed(value: unknown): boolean {
  return markOf(value) === AUTHENTICATED;
}

/** Stands for a payload that cannot be read. */
export const unreadable = Object.freeze({ unreadable: true });

class MarkReadingConverter extends DefaultPayloadConverter {
  /** Reads what the codec noted down beside the payload; never throws. */
  override fromPayload<T>(payload: Payload): T {
    if (payload.metadata?.[UNREADABLE]) return unreadable as T;
    try {
      const value = super.fromPayload<T>(payload);
      const mark = ([AUTHENTICATED, TRUSTED] as const).find((name) => payload.metadata?.[name]);
      if (mark && typeof value === 'object' && value !== null) knownBy.set(value, mark);
      return value;
    } catch {
      return unreadable as T;
    }
  }
}

export const payloadConverter: PayloadConverter = new MarkReadingConverter();
