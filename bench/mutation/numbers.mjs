import { allMutators } from './mutators.mjs';

/** Stryker changes no number, and a term of the law is one: this adds the mutator that makes each a day longer. */
allMutators.push({
  name: 'NumericLiteral',
  *mutate(path) {
    if (path.isNumericLiteral()) yield { type: 'NumericLiteral', value: path.node.value + 1 };
  },
});

export const strykerPlugins = [];
