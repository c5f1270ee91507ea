const all = require('./jest.config.js');

/** What needs no server and answers in seconds: the law, the plan and what a moment does, without their long searches. */
module.exports = {
  ...all,
  globalSetup: undefined,
  testMatch: ['<rootDir>/tests/domain/**/*.test.ts'],
  testPathIgnorePatterns: [
    'lives\\.property', // a thousand generated lives
    'casussen', // every casus on every day of its expectations
    'messages-at-milestones', // each message at each milestone
    'obligations-doc', // the page of obligations, made from every casus
  ],
};
