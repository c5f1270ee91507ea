/** Stands in for tests/domain/case/casus-files: the casussen as their schema reads them, without waiting for the schemas. */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** In the sandbox of the mutants, and gone with it. */
const FILE = join(__dirname, '.casussen');

exports.casusFiles = () => JSON.parse(readFileSync(FILE, 'utf8'));
exports.keep = (casussen) => writeFileSync(FILE, JSON.stringify(casussen));
