import { openText, sealText } from '../secret-text';
import { BackupError, type Manifest } from './manifest';

/**
 * The secret under which ids are made travels in a backup, under a key that is kept elsewhere: with another secret, what is repeated
 * after a restore would get other ids, and mails would go twice. Null where this process knows no secret, or no key to seal it with.
 */
export function sealedIdSecret({ POORTWACHTER_ID_SECRET: secret } = process.env): string | null {
  const sealed = secret ? sealText(secret) : null;
  return sealed === secret ? null : sealed;
}

/**
 * The secret of a backup.
 * @throws BackupError when there is none in it, or no key here opens it
 */
export function idSecretOf({ idSecret }: Manifest): string {
  if (!idSecret)
    throw new BackupError(
      'in deze reservekopie reisde het geheim van de ids niet mee: zet POORTWACHTER_ID_SECRET zoals het was',
    );
  try {
    return openText(idSecret);
  } catch {
    throw new BackupError(
      'het geheim van de ids staat onder een sleutel die hier niet is: zet POORTWACHTER_PAYLOAD_KEYS met de sleutels die bij deze reservekopie horen',
    );
  }
}

/**
 * Refuses a backup that belongs to another secret than the one in use, where both are known here.
 * @throws BackupError that says how to get it
 */
export function refuseOtherSecret(manifest: Manifest, { POORTWACHTER_ID_SECRET: inUse } = process.env): void {
  if (!manifest.idSecret || !inUse || idSecretOf(manifest) === inUse) return;
  throw new BackupError(
    'deze reservekopie hoort bij een ander POORTWACHTER_ID_SECRET: haal het er met --geheim uit, zet het voor worker en API, en probeer het opnieuw',
  );
}
