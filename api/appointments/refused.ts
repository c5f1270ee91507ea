import { Problem } from '../problem/problem';

/** @throws Problem that names the field of an appointment and the remedy */
export function refused(veld: string, melding: string): never {
  throw new Problem('geweigerd', `${veld}: ${melding}.`, { code: 'PAST_NIET', errors: [{ veld, melding }] });
}
