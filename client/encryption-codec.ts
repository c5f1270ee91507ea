import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const bytes = (text: string) => new TextEncoder().encode(text);

/** Encrypts every payload with AES-256-GCM before it leaves this process; old keys stay readable by their id. */
export class EncryptionCodec implements PayloadCodec {
  private readonly keys = new Map<string, Buffer>();
  private readonly currentId: string;

  /** @param keys 32 bytes each in base64, the current one first. */
  constructor(keys: readonly [string, ...string[]]) {
    for (const text of keys) {
      const key = Buffer.from(text, 'base64');
      if (key.length !== 32) throw new RangeError('POORTWACHTER_PAYLOAD_KEYS: elke sleutel is 32 bytes in base64');
      this.keys.set(createHash('sha256').update(key).digest('hex').slice(0, 16), key);
    }
    this.currentId = this.keys.keys().next().value as string;
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, this.keys.get(this.currentId) as Buffer, nonce);
      cipher.setAAD(Buffer.from(this.currentId));
      const plain = temporal.api.common.v1.Payload.encode(payload).finish();
      const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      return { metadata: { encoding: bytes(ENCODING), 'encryption-key-id': bytes(this.currentId) }, data: sealed };
    });
  }

  /** Payloads that were never encrypted pass as they are. */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      if (text(payload.metadata?.encoding) !== ENCODING) return payload;
      const keyId = text(payload.metadata?.['encryption-key-id']);
      const key = this.keys.get(keyId);
      if (!key) throw new Error(`geen sleutel ${keyId} om deze gegevens te lezen`);
      const sealed = Buffer.from(payload.data ?? []);
      const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(keyId));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      return temporal.api.common.v1.Payload.decode(plain);
    });
  }
}

function text(value: Uint8Array | null | undefined): string {
  return value ? new TextDecoder().decode(value) : '';
}
