import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { InputError } from './input';

const LARGEST = 100_000;

/**
 * The picture that goes with each mail; null where none is set.
 * @throws InputError that names the setting
 */
export function logoFrom(path: string | undefined): Buffer | null {
  if (!path) return null;
  if (extname(path).toLowerCase() !== '.png') throw new InputError('MAIL_LOGO: noem een bestand van het soort PNG');
  let picture: Buffer;
  try {
    picture = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`MAIL_LOGO: ${path} is niet te lezen (${code})`);
  }
  if (picture.length > LARGEST)
    throw new InputError('MAIL_LOGO: neem een plaatje van hoogstens 100 kB, want het gaat met elke mail mee');
  return picture;
}
