const { TestEnvironment } = require('jest-environment-node');

/** The names in `(one name)|(another\.)`, as Stryker asks for the tests that reach a mutant; null when it wants all. */
function namesIn(pattern) {
  if (!pattern) return null;
  return pattern
    .slice(1, -1)
    .split(')|(')
    .map((name) => name.replace(/\\(.)/g, '$1'));
}

/** Runs the tests that Stryker asks for up to the first failure, which is enough to kill the mutant. */
module.exports = class FirstFailureEnvironment extends TestEnvironment {
  failed = false;

  constructor(config, context) {
    super(config, context);
    const names = namesIn(config.globalConfig.testNamePattern);
    this.asked = names && new Set(names);
    this.global.isAsked = (file) => !names || names.some((name) => name.startsWith(`${file} `));
  }

  handleTestEvent({ name, test }, state) {
    // A set answers in no time what the expression of a thousand names is slow at.
    if (name === 'setup' && this.asked) state.testNamePattern = { test: (id) => this.asked.has(id) };
    if (name === 'test_fn_failure') this.failed = true;
    if (name === 'test_start' && this.failed) test.mode = 'skip';
  }
};
