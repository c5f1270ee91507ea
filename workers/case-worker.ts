import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataConverter } from '@temporalio/common';
import { bundleWorkflowCode, type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared';
import { type CaseActivities, type SweepActivities, TASK_QUEUE } from '../domain/case/contract';
import { onlyOurs } from './only-ours';
import { WORKFLOW_CODE } from './workflow-code';

export type CaseWorkerOptions = {
  connection: NativeConnection;
  namespace: string;
  activities: CaseActivities & Partial<SweepActivities>;
  /** Built before, so that a start does not wait for it. */
  workflowBundle: WorkflowBundleOption;
  dataConverter: DataConverter;
  /** Time to finish what was claimed when the worker is stopped. */
  shutdownGraceMs?: number;
  /** Workflow code runs in the thread of everything else: sooner there and sooner answered, for who lives few cases at a time. */
  inThisThread?: boolean;
};

/** Cases sleep for weeks, so hardly any is found in the cache; a small one keeps the memory flat. */
const CACHED_WORKFLOWS = 64;

/** The process that runs the cases: workflow code, case transactions and deliveries. */
export async function createCaseWorker(options: CaseWorkerOptions): Promise<Worker> {
  const worker = await Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: options.workflowBundle,
    activities: options.activities,
    dataConverter: options.dataConverter,
    interceptors: { activity: [onlyOurs] },
    maxCachedWorkflows: CACHED_WORKFLOWS,
    debugMode: options.inThisThread ?? false,
    stickyQueueScheduleToStartTimeout: '2 seconds',
    shutdownGraceTime: options.shutdownGraceMs ?? 10_000,
    shutdownForceTime: (options.shutdownGraceMs ?? 10_000) + 2_000,
  });
  // To show where a workflow waits, the worker looks at every promise: in this thread at those of everything else, too.
  if (options.inThisThread) globalHandlers.uninstall();
  return worker;
}

/** Where the build puts the workflow code; tests name a bundle of their own sources. */
const BUNDLE_FILE = process.env.POORTWACHTER_WORKFLOW_BUNDLE ?? join(__dirname, '..', 'workflow-bundle.js');

/** The workflow code as one file: the one the build made, else made now. */
export async function workflowBundle(): Promise<WorkflowBundleOption> {
  if (existsSync(BUNDLE_FILE)) return { codePath: BUNDLE_FILE };
  return bundleWorkflowCode(WORKFLOW_CODE);
}
