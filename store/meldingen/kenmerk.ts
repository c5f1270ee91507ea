import { createHash } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LENGTH = 26;

/**
 * The reference under which a melding is sent, at most 40 characters: it follows from the key of the melding, so that
 * sending again after a crash is recognised as the same.
 */
export function kenmerkOf(sleutel: string): string {
  const bytes = createHash('sha256').update(sleutel).digest();
  return `PW-${Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
}
