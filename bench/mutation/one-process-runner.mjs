import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { keepCaches } from './caches.mjs';

const PARTS = ['domain/calendar', 'domain/law', 'domain/obligations', 'domain/case', 'domain/moment', 'mail', 'lives'];

/** They live whole lives while the file is loaded, need a mail server or settings, or look at more of a mail than the law says. */
const LEFT_OUT = [
  'domain/case/obligations-doc.test.ts',
  'mail/appointment-mails.test.ts',
  'mail/every-mail.test.ts',
  'mail/mailer.test.ts',
  'mail/render-mail.test.ts',
];
/** Says of every life again what the other tests of its file say, in a third of the time of all tests together. */
const TOO_SLOW = 'an event that is independent of the others changes nothing';

/** Generated lives last: most mutants die of a test that costs less. */
function testFiles(folder) {
  const files = PARTS.flatMap((part) => readdirSync(join(folder, part)).map((name) => `${part}/${name}`));
  const isProperty = (file) => Number(file.includes('.property.'));
  return files
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.includes(file))
    .sort((one, other) => isProperty(one) - isProperty(other));
}

/** A test that needs more of jest than its words is left to jest. */
class NeedsJest extends Error {}

/** Modules that keep what they computed in lists, or by objects: loaded anew for each of their mutants, for all tests. */
const KEEPS_MORE_THAN_MAPS = /domain.(obligations.(terms|late-words)|calendar.plain-date)\.ts$/;

/** A mutant that is met so many times more often in a test than the code that it replaces goes round in circles. */
const ENDLESS = 100;

/** Lets `require` read TypeScript. */
function requireTypeScript() {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const { transformSync } = require('@swc/core');
  const compiled = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
  require.extensions['.ts'] = (module, filename) =>
    module._compile(transformSync(readFileSync(filename, 'utf8'), { ...compiled, filename }).code, filename);
  return require;
}

function loadDomain(require) {
  const files = readdirSync('domain', { recursive: true }).filter((file) => file.endsWith('.ts'));
  for (const file of files) require(join(process.cwd(), 'domain', file));
}

/** The tests, under the words of jest: of those they use few, and none that waits. */
function loadTests(require) {
  const tests = [];
  const path = [];
  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  const test = (name, body) => {
    const id = `${tests.length} ${[...path, name].join(' › ')}`;
    if (!id.includes(TOO_SLOW)) tests.push({ id, body });
  };
  const { bind } = require('jest-each');
  Object.assign(globalThis, {
    describe: Object.assign(describe, { each: bind(describe, false) }),
    test: Object.assign(test, { each: bind(test, false) }),
    beforeAll: () => {},
    expect: require('expect').expect,
  });
  Object.defineProperty(globalThis, 'jest', {
    configurable: true,
    get() {
      throw new NeedsJest();
    },
  });
  // The same examples at every run, and a counterexample kills the mutant however large it is.
  require('fast-check').configureGlobal({ seed: 20260105, endOnFailure: true });

  const folder = join(process.cwd(), 'tests');
  for (const file of testFiles(folder)) describe(file, () => require(join(folder, file)));
  return tests;
}

/**
 * Runs the tests of the law in one process that has loaded them once, up to the first failure: a
 * mutant costs milliseconds where jest, that loads every module anew for each, takes seconds.
 */
class OneProcessRunner {
  strykerSpace = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

  capabilities() {
    return { reloadEnvironment: false };
  }

  init() {
    this.load();
  }

  /** Everything anew, with the mutant that is active from the first line on. */
  load() {
    const require = requireTypeScript();
    for (const file of Object.keys(require.cache)) if (!file.includes('node_modules')) delete require.cache[file];
    // Before any test computes something while it is loaded, so that what the law keeps is empty again for each mutant.
    const domain = keepCaches(() => loadDomain(require));
    const { restore, loaded } = keepCaches(() => loadTests(require));
    this.tests = loaded;
    this.restoreCaches = () => {
      domain.restore();
      restore();
    };
  }

  dryRun() {
    // Each test computes for itself what another computed before it, so that it is known to reach that.
    const tests = this.tests.map((test) => {
      this.restoreCaches();
      return this.runOne(test);
    });
    const mutantCoverage = this.strykerSpace[INSTRUMENTER_CONSTANTS.MUTATION_COVERAGE_OBJECT];
    this.hits = structuredClone(mutantCoverage.perTest);
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  mutantRun({ activeMutant: { id, fileName }, testFilter, hitLimit }) {
    const asked = new Set(testFilter);
    const keeps = KEEPS_MORE_THAN_MAPS.test(fileName);
    if (keeps) {
      const failure = this.loadUnder(id);
      if (failure) return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failure] });
    } else if (this.isStale) this.load();
    this.isStale = keeps;
    this.restoreCaches();
    const tests = [];
    for (const test of this.tests.filter((each) => keeps || asked.has(each.id))) {
      const limit = this.hits ? ENDLESS * ((this.hits[test.id]?.[id] ?? 0) + ENDLESS) : hitLimit;
      Object.assign(this.strykerSpace, { activeMutant: id, hitCount: 0, hitLimit: limit });
      const result = this.runOne(test);
      const { hitCount } = this.strykerSpace;
      Object.assign(this.strykerSpace, { activeMutant: undefined, hitCount: undefined });
      const endless = determineHitLimitReached(hitCount, limit);
      if (endless) return toMutantRunResult(endless);
      tests.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  /** Loads with a mutant active from the first line on; what fails then is killed by it. */
  loadUnder(id) {
    this.strykerSpace.activeMutant = id;
    this.isStale = true;
    return this.runOne({ id: 'loading', body: () => this.load() }).status === TestStatus.Failed
      ? { id: 'loading', name: 'loading', timeSpentMs: 0, status: TestStatus.Failed, failureMessage: 'did not load' }
      : null;
  }

  runOne({ id, body }) {
    const begun = performance.now();
    const resultOf = (rest) => ({ id, name: id, timeSpentMs: performance.now() - begun, ...rest });
    this.strykerSpace[INSTRUMENTER_CONSTANTS.CURRENT_TEST_ID] = id;
    try {
      body();
      return resultOf({ status: TestStatus.Success });
    } catch (error) {
      if (error instanceof NeedsJest) return resultOf({ status: TestStatus.Skipped });
      return resultOf({ status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
    } finally {
      this.strykerSpace[INSTRUMENTER_CONSTANTS.CURRENT_TEST_ID] = undefined;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)];
