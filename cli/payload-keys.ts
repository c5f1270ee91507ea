import { InputError } from './input';
import { settingsThatLeave } from './transport-security';

const hasPayloadKeys = (env: NodeJS.ProcessEnv) => /[^,]/.test(env.POORTWACHTER_PAYLOAD_KEYS ?? '');

/** @throws InputError where there is no key to put anything under */
export function requireCurrentKey(env: NodeJS.ProcessEnv): void {
  if (!hasPayloadKeys(env))
    throw new InputError(
      'POORTWACHTER_PAYLOAD_KEYS: zonder sleutel wordt niets versleuteld; geef dit commando de sleutels die de API en de worker hebben',
    );
}

/**
 * Wants keys for what stands at Temporal and in the database, once anything of this process leaves this machine.
 * @returns a sentence where there are none and need not be
 * @throws InputError that names the setting that leaves and the remedy
 */
export function requirePayloadKeys(env: NodeJS.ProcessEnv): string[] {
  if (hasPayloadKeys(env)) return [];
  const [leaving] = settingsThatLeave(env);
  if (leaving)
    throw new InputError(
      `POORTWACHTER_PAYLOAD_KEYS: ${leaving} verlaat deze machine, en zonder sleutels is alles bij Temporal leesbaar en wordt alles wat daar staat geloofd; zet sleutels van 32 bytes in base64 (openssl rand -base64 32)`,
    );
  return [
    'POORTWACHTER_PAYLOAD_KEYS is niet gezet: wat bij Temporal staat, BSN, IBAN, berichten aan UWV en documenten zijn leesbaar, en wat Temporal zegt wordt geloofd.',
  ];
}
