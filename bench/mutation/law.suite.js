/* global isAsked */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const fc = require('fast-check');

const FOLDER = join(__dirname, '..', '..', 'tests');

/** They live whole lives while the file is loaded; no mutant should have to wait for that. */
const TOO_SLOW = ['domain/case/obligations-doc.test.ts', 'domain/case/messages-at-milestones.test.ts'];

// The same examples at every run, and a counterexample kills the mutant however large it is.
fc.configureGlobal({ seed: 20260105, endOnFailure: true });

const PARTS = ['domain/calendar', 'domain/law', 'domain/obligations', 'domain/case', 'lives'];
const FILES = PARTS.flatMap((part) => readdirSync(join(FOLDER, part)).map((file) => join(part, file)));

for (const file of FILES)
  if (file.endsWith('.test.ts') && !TOO_SLOW.includes(file) && isAsked(file))
    describe(file, () => {
      require(join(FOLDER, file));
    });
