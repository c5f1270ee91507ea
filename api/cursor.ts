import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

// The point in a list up to which somebody has read is a key of a row: a number that counts rows which a reader may not see,
// or the day on which something happened. Outside it is read by nobody, and made by nobody else.

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Sealed keys are all of one length: theirs tells as much as they do. */
const LENGTH = 160;

/** A key of a row as it may leave: the same key gives the same text. */
export function sealCursor(key: unknown): string {
  const plain = JSON.stringify(key).padEnd(LENGTH);
  const nonce = createHmac('sha256', secretFor('nonce')).update(plain).digest().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secretFor('sleutel'), nonce);
  return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** The key again; undefined when no cursor of this installation. */
export function openCursor(cursor: string): unknown {
  const sealed = Buffer.from(cursor, 'base64url');
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, secretFor('sleutel'), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}

let known: { secret: string; keys: Map<string, Buffer> } | undefined;

/** A key of its own that follows from the secret of ids, as those of every process of this installation do. */
function secretFor(purpose: 'sleutel' | 'nonce'): Buffer {
  const secret = process.env.POORTWACHTER_ID_SECRET;
  if (!secret) throw new Error('POORTWACHTER_ID_SECRET: zet deze omgevingsvariabele');
  if (known?.secret !== secret) known = { secret, keys: new Map() };
  const made = known.keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', `cursor ${purpose}`, 32));
  known.keys.set(purpose, made);
  return made;
}
