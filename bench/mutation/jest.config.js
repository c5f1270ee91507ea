/** The tests that speak of the law, in one file and up to the first failure: what a mutant costs is loading the modules. */
const product = require('../../jest.config.js');

module.exports = {
  ...product,
  rootDir: '../..',
  roots: ['<rootDir>/bench/mutation'],
  testMatch: ['<rootDir>/bench/mutation/law.suite.js'],
  moduleNameMapper: { ...product.moduleNameMapper, '^\\./casus-files$': '<rootDir>/bench/mutation/casus-files' },
  testEnvironment: require.resolve('./first-failure-environment'),
  globalSetup: '<rootDir>/bench/mutation/read-casussen.js',
};
