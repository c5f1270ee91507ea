import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * What the database keeps and cannot read: BSN, IBAN and the messages to UWV, under the first of POORTWACHTER_PAYLOAD_KEYS.
 * A text says under which key it stands, so that keys can rotate; one of before there was a key stands as it is.
 */

const PREFIX = 'pw1:';
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
      .map((key) => [createHash('sha256').update(key).digest('hex').slice(0, 16), key] as const),
  );
  const keys = { current: [...byId.keys()][0] ?? null, byId };
  known = { setting, keys };
  return keys;
}

/** The text as the database may keep it: encrypted, or as it is in an installation without keys. */
export function sealText(plain: string): string {
  const { current, byId } = keysOf();
  if (current === null) return plain;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, byId.get(current) as Buffer, nonce);
  cipher.setAAD(Buffer.from(current));
  const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${PREFIX}${current}:${sealed.toString('base64')}`;
}

/**
 * The text again.
 * @throws SecretUnreadable when no key of this process made it; Error when somebody changed it
 */
export function openText(kept: string): string {
  if (!kept.startsWith(PREFIX)) return kept;
  const [keyId = '', data = ''] = kept.slice(PREFIX.length).split(':');
  const key = keysOf().byId.get(keyId);
  if (!key) throw new SecretUnreadable(keyId);
  const sealed = Buffer.from(data, 'base64');
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(keyId));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** The same for a field that can be empty. */
export function openTextOrNull(kept: string | null): string | null {
  return kept === null ? null : openText(kept);
}
