import { createHash, createHmac } from 'node:crypto';

/** A UUID that follows from its parts: the same parts give the same id on every machine and at every retry. */
export function stableUuid(...parts: string[]): string {
  return asUuid(createHash('sha256').update(parts.join('\u0000')).digest('hex'));
}

/** The first half of a hash in the form of a UUID of version 8. */
function asUuid(hex: string): string {
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Ids of tasks and messages, and codes in mails, follow from their keys, so that after a restore the same key gives the same id; under a
 * secret, because a key is names and numbers that anybody can put together. The secret never changes.
 * @throws Error when POORTWACHTER_ID_SECRET is not set
 */
function signed(purpose: string, key: string, secret = process.env.POORTWACHTER_ID_SECRET): string {
  if (!secret) throw new Error('POORTWACHTER_ID_SECRET: zet deze omgevingsvariabele');
  return createHmac('sha256', secret).update(`${purpose}\u0000${key}`).digest('hex');
}

/** The id of a task or message, by its key. */
export function idOfKey(key: string): string {
  return asUuid(signed('id', key));
}

/** The Message-ID of a mail, by its key: a mail sent twice by a crash is one mail to its reader. */
export function messageIdOf(key: string): string {
  return `<${signed('mail', key).slice(0, 40)}@poortwachter>`;
}

/** What nobody without the secret can tell of a key: a code is made of it, so that a mail sent twice holds the same one. */
export function secretOfKey(key: string): bigint {
  return BigInt(`0x${signed('code', key)}`);
}

/** Stands for what a sender calls its request, in log, audit trail and as Idempotency-Key: the same gives the same, and nobody reads a name back from it. */
export function nameOfRequest(given: string): string {
  return signed('kenmerk', given).slice(0, 32);
}

const JITTER_MINUTES = 16;

/** Minutes after 08:00 at which a case does its work, 0 to 15, always the same for the same case. */
export function jitterMinutesOf(dienstverbandId: string): number {
  return createHash('sha256').update(dienstverbandId).digest().readUInt32BE(0) % JITTER_MINUTES;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Ids of gevallen in the database are UUIDs; a chain that resumed after leave has an id of its own. */
export function gevalUuid(dienstverbandId: string, geval: string): string {
  return UUID.test(geval) ? geval : stableUuid(dienstverbandId, geval);
}
