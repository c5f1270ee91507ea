/** Tests of one kind side by side; those that start a Temporal server or PostgreSQL wait for one another more than they work, so three share two cores. */
const swc = ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: 'inline' }];

module.exports = {
  testEnvironment: 'node',
  // The schema engine of Prisma is an ES module.
  transform: { '^.+\\.ts$': swc, 'schema-engine-wasm/.+\\.js$': swc },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transformIgnorePatterns: ['/node_modules/(?!@prisma/schema-engine-wasm/)'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
  setupFiles: ['<rootDir>/tests/support/id-secret.js'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  maxWorkers: 3,
  testTimeout: 240_000,
};
