import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of an installed npm package, also of one that exports nothing to us. Undefined when it is not installed. */
export function packageRoot(name: string): string | undefined {
  const places = require.resolve.paths(name) ?? [];
  const found = places.map((place) => join(place, name)).find((place) => existsSync(place));
  return found && realpathSync(found);
}
