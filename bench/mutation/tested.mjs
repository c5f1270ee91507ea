import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const FOLDER = 'reports/mutation';
const FILE = `${FOLDER}/tested.jsonl`;

/** Writes every mutant down as soon as it is tested, so that a run that is broken off leaves what it found. */
class TestedReporter {
  constructor() {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, '');
  }

  onMutantTested({ fileName, location, mutatorName, replacement, status }) {
    appendFileSync(FILE, `${JSON.stringify({ fileName, location, mutatorName, replacement, status })}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'tested', TestedReporter)];
