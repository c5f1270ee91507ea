import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { temporalExecutable } from '../../embedded/temporal-executable';
import { WORKFLOW_CODE } from '../../workers/workflow-code';

/** Once for all tests: the executables are there and the workflow bundle is built. */
export default async function globalSetup(): Promise<void> {
  await temporalExecutable('temporal-test-server');
  const quiet = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };
  const { code } = await bundleWorkflowCode({
    ...WORKFLOW_CODE,
    logger: quiet,
  });
  const file = join(mkdtempSync(join(tmpdir(), 'poortwachter-bundle-')), 'workflow-bundle.js');
  writeFileSync(file, code);
  process.env.POORTWACHTER_WORKFLOW_BUNDLE = file;
}
