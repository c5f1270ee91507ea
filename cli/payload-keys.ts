import { InputError } from './input';
import { settingsThatLeave } from './transport-security';

/**
 * Wants keys for what stands at Temporal and in the database, once anything of this process leaves this machine.
 * @returns a sentence where there are none and need not be
 * @throws InputError that names the setting that leaves and the remedy
 */
export function requirePayloadKeys(env: NodeJS.ProcessEnv): string[] {
  if (/[^,]/.test(env.POORTWACHTER_PAYLOAD_KEYS ?? '')) return [];
  const [leaving] = settingsThatLeave(env);
  if (leaving)
    throw new InputError(
      `POORTWACHTER_PAYLOAD_KEYS: ${leaving} verlaat deze machine, en zonder sleutels is alles bij Temporal leesbaar en wordt alles wat daar staat geloofd; zet sleutels van 32 bytes in base64 (openssl rand -base64 32)`,
    );
  return [
    'POORTWACHTER_PAYLOAD_KEYS is niet gezet: wat bij Temporal staat, BSN, IBAN, berichten aan UWV en documenten zijn leesbaar, en wat Temporal zegt wordt geloofd.',
  ];
}
