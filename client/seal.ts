import { defaultPayloadConverter, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const { Payload } = temporal.api.common.v1;

/** Seals what rests in the database until it is told, as Temporal's payloads are sealed. */
export class Sealer {
  constructor(private readonly codec: PayloadCodec) {}

  async seal(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
    const [payload] = await this.codec.encode([defaultPayloadConverter.toPayload(value)]);
    return new Uint8Array(Payload.encode(payload ?? {}).finish());
  }

  /** Null when it cannot be read, such as after its key was taken away. */
  async open<T>(sealed: Uint8Array): Promise<T | null> {
    try {
      const [payload] = await this.codec.decode([Payload.decode(sealed)]);
      return payload ? defaultPayloadConverter.fromPayload<T>(payload) : null;
    } catch {
      return null;
    }
  }
}
