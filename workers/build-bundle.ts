import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { WORKFLOW_CODE } from './workflow-code';

/** Part of the build: writes the workflow bundle beside the compiled code. */
async function main(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    ...WORKFLOW_CODE,
    logger: { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} },
  });
  writeFileSync(join(__dirname, '..', 'workflow-bundle.js'), code);
}

void main();
