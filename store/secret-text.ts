import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * What the database keeps and cannot read: BSN, IBAN, the messages to UWV and documents, under the first of
 * POORTWACHTER_PAYLOAD_KEYS. Each says under which key it stands, so that keys can rotate; what is of before there was a key stands as
 * it is.
 */

const PREFIX = 'pw1:';
const KEY_ID_LENGTH = 16;
/** The prefix, the id of the key and a colon. */
const MARK_BYTES = PREFIX.length + KEY_ID_LENGTH + 1;
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A text under a key that this process does not have. */
class SecretUnreadable extends Error {
  constructor(keyId: string) {
    super(
      `gegevens staan onder sleutel ${keyId}, en die is er niet: zet hem (ook) in POORTWACHTER_PAYLOAD_KEYS, achter de huidige`,
    );
  }
}

type Keys = { current: string | null; byId: ReadonlyMap<string, Buffer> };
let known: { setting: string; keys: Keys } | undefined;

function keysOf(setting = process.env.POORTWACHTER_PAYLOAD_KEYS ?? ''): Keys {
  if (known?.setting === setting) return known.keys;
  const byId = new Map(
    setting
      .split(',')
      .filter(Boolean)
      .map((text) => Buffer.from(text, 'base64'))
      .map((key) => [createHash('sha256').update(key).digest('hex').slice(0, KEY_ID_LENGTH), key] as const),
  );
  const keys = { current: [...byId.keys()][0] ?? null, byId };
  known = { setting, keys };
  return keys;
}

/** Encrypted under the current key, with the mark that says so; null in an installation without keys. */
function sealed(plain: Uint8Array): { mark: string; data: Buffer } | null {
  const { current, byId } = keysOf();
  if (current === null) return null;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, byId.get(current) as Buffer, nonce);
  cipher.setAAD(Buffer.from(current));
  const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { mark: `${PREFIX}${current}:`, data };
}

/** @throws SecretUnreadable when no key of this process made it; Error when somebody changed it */
function unsealed(keyId: string, data: Buffer): Buffer {
  const key = keysOf().byId.get(keyId);
  if (!key) throw new SecretUnreadable(keyId);
  const decipher = createDecipheriv(CIPHER, key, data.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(keyId));
  decipher.setAuthTag(data.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

/** The text as the database may keep it: encrypted, or as it is in an installation without keys. */
export function sealText(plain: string): string {
  const made = sealed(Buffer.from(plain));
  return made ? made.mark + made.data.toString('base64') : plain;
}

/**
 * The text again.
 * @throws SecretUnreadable when no key of this process made it; Error when somebody changed it
 */
export function openText(kept: string): string {
  if (!kept.startsWith(PREFIX)) return kept;
  const [keyId = '', data = ''] = kept.slice(PREFIX.length).split(':');
  return unsealed(keyId, Buffer.from(data, 'base64')).toString('utf8');
}

/** The bytes of a file as the database may keep them. No type of file that is taken begins with the mark. */
export function sealBytes(plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const made = sealed(plain);
  return new Uint8Array(made ? Buffer.concat([Buffer.from(made.mark), made.data]) : plain);
}

/**
 * The bytes again.
 * @throws SecretUnreadable when no key of this process made them; Error when somebody changed them
 */
export function openBytes(kept: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(kept);
  const mark = bytes.subarray(0, MARK_BYTES).toString('latin1');
  if (!mark.startsWith(PREFIX)) return new Uint8Array(kept);
  return new Uint8Array(unsealed(mark.slice(PREFIX.length, -1), bytes.subarray(MARK_BYTES)));
}

/** An object in a column of JSON: one sealed text, or the object itself in an installation without keys. */
export function sealJson(plain: object): object | string {
  const text = JSON.stringify(plain);
  const kept = sealText(text);
  return kept === text ? plain : kept;
}

/** The object again. */
export function openJson(kept: object | string): object {
  return typeof kept === 'string' ? JSON.parse(openText(kept)) : kept;
}

/** The same for a field that can be empty. */
export function openTextOrNull(kept: string | null): string | null {
  return kept === null ? null : openText(kept);
}
