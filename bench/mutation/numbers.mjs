import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Stryker changes no number, and a term of the law is one: this adds the mutator that makes each a day longer. Its list
 * of mutators is no part of its interface; the version is pinned in package.json.
 */
const instrumenter = fileURLToPath(import.meta.resolve('@stryker-mutator/instrumenter'));
const { allMutators } = await import(pathToFileURL(instrumenter.replace('index.js', 'mutators/mutate.js')));

allMutators.push({
  name: 'NumericLiteral',
  *mutate(path) {
    if (path.isNumericLiteral()) yield { type: 'NumericLiteral', value: path.node.value + 1 };
  },
});

export const strykerPlugins = [];
