import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from './input';

/** A mail as a reader gets it. */
export type ReadableMail = { subject: string; text: string; html: string };

/**
 * A folder, made where it is missing, into which mails are written as `<name>.txt` and `<name>.html`.
 * @throws InputError naming the option, when nothing can be written there.
 */
export function openMailFolder(option: string, folder: string): (name: string, mail: ReadableMail) => void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new InputError(`${option}: in ${folder} is niet te schrijven (${(error as NodeJS.ErrnoException).code})`);
  }
  return (name, { subject, text, html }) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.txt`, `${subject}\n\n${text}`);
    writeFileSync(`${path}.html`, html);
  };
}
