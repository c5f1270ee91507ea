import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { AUTHENTICATED, UNREADABLE } from '../domain/case/contract';

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const bytes = (text: string) => new TextEncoder().encode(text);
const YES = Uint8Array.of(1);

/**
 * Encrypts every payload with AES-256-GCM before it leaves this process; old keys stay readable by their id. What it reads
 * it marks: a payload that it authenticated, or one that it cannot read. A mark that came along from outside it takes off,
 * so that nobody at Temporal can give one. It never throws on what it reads: one payload must not stop a case.
 */
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
    return payloads.map((payload) => this.seal(withoutMarks(payload)));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      if (text(payload.metadata?.encoding) !== ENCODING) return withoutMarks(payload);
      const read = this.open(payload);
      return read ? marked(withoutMarks(read), AUTHENTICATED) : marked(withoutMarks(payload), UNREADABLE);
    });
  }

  private seal(payload: Payload): Payload {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys.get(this.currentId) as Buffer, nonce);
    cipher.setAAD(Buffer.from(this.currentId));
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { metadata: { encoding: bytes(ENCODING), 'encryption-key-id': bytes(this.currentId) }, data: sealed };
  }

  /** Null when no key of ours made it, or somebody changed it. */
  private open(payload: Payload): Payload | null {
    const keyId = text(payload.metadata?.['encryption-key-id']);
    const key = this.keys.get(keyId);
    if (!key) return null;
    try {
      const sealed = Buffer.from(payload.data ?? []);
      const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(keyId));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      return temporal.api.common.v1.Payload.decode(plain);
    } catch {
      return null;
    }
  }
}

/** Without keys nothing can be told apart: whatever stands at Temporal is taken for ours. */
export class TrustingCodec implements PayloadCodec {
  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map(withoutMarks);
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => marked(withoutMarks(payload), AUTHENTICATED));
  }
}

function withoutMarks(payload: Payload): Payload {
  const { [AUTHENTICATED]: _authenticated, [UNREADABLE]: _unreadable, ...metadata } = payload.metadata ?? {};
  return { ...payload, metadata };
}

function marked(payload: Payload, mark: string): Payload {
  return { ...payload, metadata: { ...payload.metadata, [mark]: YES } };
}

function text(value: Uint8Array | null | undefined): string {
  return value ? new TextDecoder().decode(value) : '';
}
