import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this program, as its package says. */
export function version(): string {
  // From `cli/` and from `dist/cli/` alike.
  for (const folder of ['..', '../..']) {
    try {
      return (JSON.parse(readFileSync(join(__dirname, folder, 'package.json'), 'utf8')) as { version: string }).version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('package.json van poortwachter ontbreekt; installeer opnieuw');
}
