#!/usr/bin/env node
const { join } = require('node:path');
const { keepCompiledCode } = require('./code-cache.js');

keepCompiledCode(join(__dirname, '..', 'dist', '.code-cache'));
require('../dist/cli/main.js');
