import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { AUTHENTICATED, TRUSTED, UNREADABLE } from '../domain/case/contract';

const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
/** The workflow for which a payload was sealed: what it starts with, hears, asks of activities, is answered and leaves. */
const SEALED_FOR = 'poortwachter-voor';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const bytes = (text: string) => new TextEncoder().encode(text);
const YES = Uint8Array.of(1);
const MARKS: ReadonlySet<string> = new Set([AUTHENTICATED, TRUSTED, UNREADABLE]);

/**
 * Encrypts every payload with AES-256-GCM before it leaves this process; old keys stay readable by their id. It is sealed
 * for one workflow, and is nothing to another. What it reads it marks: a payload that was sealed for who reads it, or one
 * that is not to be read. A mark that came along from outside it takes off, so that nobody at Temporal can give one. It never
 * throws on what it reads: one payload must not stop a case.
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

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return payloads.map((payload) => this.seal(withoutMarks(payload), context?.workflowId ?? ''));
  }

  async decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return payloads.map((payload) => {
      if (text(payload.metadata?.encoding) !== ENCODING) return withoutMarks(payload);
      const sealedFor = text(payload.metadata?.[SEALED_FOR]);
      const isForOther = context !== undefined && sealedFor !== '' && sealedFor !== context.workflowId;
      const read = isForOther ? null : this.open(payload, sealedFor);
      if (!read) return marked(withoutMarks(payload), UNREADABLE);
      const isForReader = sealedFor !== '' && sealedFor === context?.workflowId;
      return isForReader ? marked(withoutMarks(read), AUTHENTICATED) : withoutMarks(read);
    });
  }

  private seal(payload: Payload, sealedFor: string): Payload {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys.get(this.currentId) as Buffer, nonce);
    cipher.setAAD(Buffer.from(this.currentId + sealedFor));
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const metadata = { encoding: bytes(ENCODING), [KEY_ID]: bytes(this.currentId) };
    return { metadata: sealedFor ? { ...metadata, [SEALED_FOR]: bytes(sealedFor) } : metadata, data: sealed };
  }

  /** Null when no key of ours made it, or somebody changed it. */
  private open(payload: Payload, sealedFor: string): Payload | null {
    const keyId = text(payload.metadata?.[KEY_ID]);
    const key = this.keys.get(keyId);
    if (!key) return null;
    try {
      const sealed = Buffer.from(payload.data ?? []);
      const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(keyId + sealedFor));
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
    return payloads.map((payload) => marked(withoutMarks(payload), TRUSTED));
  }
}

function withoutMarks(payload: Payload): Payload {
  const metadata = Object.entries(payload.metadata ?? {}).filter(([name]) => !MARKS.has(name));
  return { ...payload, metadata: Object.fromEntries(metadata) };
}

function marked(payload: Payload, mark: string): Payload {
  return { ...payload, metadata: { ...payload.metadata, [mark]: YES } };
}

function text(value: Uint8Array | null | undefined): string {
  return value ? new TextDecoder().decode(value) : '';
}
