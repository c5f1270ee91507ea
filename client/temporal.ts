import { Client, Connection } from '@temporalio/client';
import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { EncryptionCodec, TrustingCodec } from './encryption-codec';

/** Connection and namespace from TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY and the TEMPORAL_TLS_* variables. */
export function temporalSettings() {
  const { connectionOptions, namespace } = loadClientConnectConfig({ disableFile: true });
  return { connectionOptions, namespace: namespace ?? 'default' };
}

/** Payloads are encrypted when POORTWACHTER_PAYLOAD_KEYS names keys (base64, comma-separated, the current one first). */
export function dataConverter(keys = process.env.POORTWACHTER_PAYLOAD_KEYS): DataConverter {
  return converterWith(codecFor(keys));
}

/** What goes to Temporal goes through this codec, what a failure says too. */
export function converterWith(codec: PayloadCodec): DataConverter {
  return {
    payloadCodecs: [codec],
    payloadConverterPath: require.resolve('../workflows/payload-converter'),
    failureConverterPath: require.resolve('../workflows/failure-converter'),
  };
}

/** The codec of this installation; one that trusts what it reads where there are no keys. */
export function codecFor(keys = process.env.POORTWACHTER_PAYLOAD_KEYS): PayloadCodec {
  return payloadCodec(keys) ?? new TrustingCodec();
}

export function payloadCodec(keys = process.env.POORTWACHTER_PAYLOAD_KEYS): EncryptionCodec | null {
  const [first, ...rest] = (keys ?? '').split(',').filter(Boolean);
  return first ? new EncryptionCodec([first, ...rest]) : null;
}

/** A client that connects when it is first used and again after every loss. */
export function connectTemporal(): Client {
  const { connectionOptions, namespace } = temporalSettings();
  return new Client({ connection: Connection.lazy(connectionOptions), namespace, dataConverter: dataConverter() });
}
