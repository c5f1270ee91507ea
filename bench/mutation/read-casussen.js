const { keep } = require('./casus-files');

/** Before any mutant lives, and then no more. */
module.exports = async () => {
  if (!process.env.__STRYKER_ACTIVE_MUTANT__) keep(require('../../tests/domain/case/casus-files').casusFiles());
};
