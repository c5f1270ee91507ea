import { createHash } from 'node:crypto';
import { allMutators } from './mutators.mjs';

/**
 * Keeps of all mutants the share `SAMPLE` (default 1, all of them), the same ones at the same `SEED`: each by a hash of what
 * it is and where, so that one more mutant elsewhere changes nothing.
 */
const share = Number(process.env.SAMPLE ?? 1);
const seed = process.env.SEED ?? '1';

/** A number from 0 up to 1. */
function lotOf(...parts) {
  return createHash('sha256').update(parts.join('\n')).digest().readUInt32BE() / 2 ** 32;
}

for (const mutator of allMutators) {
  const { name, mutate } = mutator;
  mutator.mutate = function* (path, ...rest) {
    const { start } = path.node.loc ?? {};
    let nth = 0;
    for (const mutant of mutate.call(mutator, path, ...rest)) {
      nth += 1;
      if (lotOf(seed, name, start?.line, start?.column, String(path), nth) < share) yield mutant;
    }
  };
}

export const strykerPlugins = [];
