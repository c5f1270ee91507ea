import { scryptSync, timingSafeEqual } from 'node:crypto';
import { secretOfKey } from './stable-id';

/** Letters and digits that nobody takes for another. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 10;
const HASH_BYTES = 32;

/** How long a code can be used after its mail left. */
export const CODE_VALID_MS = 24 * 60 * 60 * 1_000;
/** Wrong codes after which the right one is refused too. */
export const CODE_TRIES = 5;

/**
 * The code that a person copies out of a mail: 49 bits, `XXXXX-XXXXX`. It follows from the id of its adresbevestiging under the
 * secret of this installation, so each copy of the mail holds the same.
 */
export function addressCodeOf(id: string): string {
  const base = BigInt(SIGNS.length);
  let rest = secretOfKey(id);
  const signs = Array.from({ length: LENGTH }, () => {
    const sign = SIGNS[Number(rest % base)];
    rest /= base;
    return sign;
  }).join('');
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}

/** What is stored of a code; `id` is that of its adresbevestiging. Capitals, spaces and hyphens make no difference. */
export function hashOfAddressCode(code: string, id: string): string {
  return scryptSync(code.toUpperCase().replace(/[^0-9A-Z]/g, ''), id, HASH_BYTES).toString('hex');
}

export function isAddressCode(code: string, id: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfAddressCode(code, id), 'hex'), Buffer.from(hash, 'hex'));
}
