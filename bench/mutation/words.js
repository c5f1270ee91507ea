/** What people read, not the program: sentences, grounds and article texts. Ids and codes have no space and stay. */
const isSentence = (text) => /\s/.test(text.trim());

/** Worked examples are expectations of the tests, not part of what computes. */
const isExamples = (path) => path.isObjectProperty() && path.node.key.name === 'examples';

exports.strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words',
    value: {
      shouldIgnore(path) {
        if (isExamples(path)) return 'Worked examples are tests';
        if (path.isStringLiteral() && isSentence(path.node.value)) return 'A sentence for people';
      },
    },
  },
];
