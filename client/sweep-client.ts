import { randomUUID } from 'node:crypto';
import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  WorkflowExecutionAlreadyStartedError,
  WorkflowFailedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import {
  type CaseId,
  dienstverbandIdOf,
  EVERY_CASE,
  type Known,
  SWEEP_SCHEDULE,
  SWEEP_TYPE,
  type SweepInput,
  type SweepReport,
  TASK_QUEUE,
  workflowIdOf,
} from '../domain/case/contract';
import { type CaseAddress, type CaseClient, isAway } from './case-client';
import { CasesUnavailable } from './cases-unavailable';

/** Every day before the moments of the morning. */
const DAILY_AT = { hour: 6, minute: 30 };
const PATIENCE_MS = 60_000;
const START_PATIENCE_MS = 10_000;
/** A check that no worker finished by the next day is given up. */
const GIVE_UP_AFTER = '20 hours';

export type SweepOutcome =
  | { kind: 'report'; report: SweepReport }
  /** No worker has finished it yet; ask again by its id. */
  | { kind: 'later' }
  /** It was given up; the log of the worker tells why. */
  | { kind: 'failed' };

const sweepIdOf = (id: string) => `controle-${id}`;

/**
 * Has the worker check all cases, and waits for the report as long as the patience lasts. The same id is one check.
 * @throws CasesUnavailable when Temporal did not take it
 */
export async function runSweepNow(
  client: Client,
  input: SweepInput,
  { id = randomUUID(), patienceMs = PATIENCE_MS }: { id?: string; patienceMs?: number } = {},
): Promise<SweepOutcome> {
  try {
    await client.connection.withDeadline(Date.now() + Math.min(patienceMs, START_PATIENCE_MS), () =>
      client.workflow.start<(input: SweepInput) => Promise<SweepReport>>(SWEEP_TYPE, {
        workflowId: sweepIdOf(id),
        taskQueue: TASK_QUEUE,
        args: [input],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowExecutionTimeout: GIVE_UP_AFTER,
      }),
    );
  } catch (error) {
    if (isAway(error)) throw new CasesUnavailable(error);
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return (await readSweep(client, id, patienceMs)) ?? { kind: 'later' };
}

/**
 * The outcome of an earlier check.
 * @returns null when there is none by this id, or its report was not kept
 * @throws CasesUnavailable when Temporal cannot be reached
 */
export async function readSweep(client: Client, id: string, patienceMs = 1_000): Promise<SweepOutcome | null> {
  const late = AbortSignal.timeout(patienceMs);
  try {
    const handle = client.workflow.getHandle<(input: SweepInput) => Promise<SweepReport>>(sweepIdOf(id));
    return { kind: 'report', report: await client.connection.withAbortSignal(late, () => handle.result()) };
  } catch (error) {
    if (late.aborted) return { kind: 'later' };
    if (error instanceof WorkflowNotFoundError) return null;
    if (error instanceof WorkflowFailedError) return { kind: 'failed' };
    if (isAway(error)) throw new CasesUnavailable(error);
    throw error;
  }
}

/**
 * The daily Schedule. Where it was not there Temporal is new or lost its data: then, or when asked, it checks at once. A
 * worker that merely starts again checks nothing.
 */
export async function ensureSweepSchedule(client: Client, { checkNow }: { checkNow: boolean }): Promise<void> {
  const isNew = await createSweepSchedule(client);
  if (isNew || checkNow) await client.schedule.getHandle(SWEEP_SCHEDULE).trigger(ScheduleOverlapPolicy.SKIP);
}

/** @returns whether it was not there before */
async function createSweepSchedule(client: Client): Promise<boolean> {
  try {
    await client.schedule.create({
      scheduleId: SWEEP_SCHEDULE,
      spec: { calendars: [DAILY_AT], timezone: 'Europe/Amsterdam' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      action: {
        type: 'startWorkflow',
        workflowType: SWEEP_TYPE,
        workflowId: 'controle',
        taskQueue: TASK_QUEUE,
        args: [],
      },
    });
    return true;
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    return false;
  }
}

/**
 * How the sweep reaches the cases.
 * @param isOurs whether the codec vouches for what the client read
 */
export function caseAccess(client: Client, cases: CaseClient, isOurs: (read: unknown) => boolean) {
  return {
    async isOpen(id: CaseId): Promise<boolean> {
      return (await statusOf(client, id)) === 'RUNNING';
    },
    async wake(address: CaseAddress, id: string): Promise<void> {
      const known = await knownByLastRun(client, address);
      // Whoever reaches Temporal can end a run under this id by a worker of their own.
      await cases.wake({ ...address, known: isOurs(known) ? known : undefined }, id, 'controle');
    },
    async *openCases(): AsyncIterable<string> {
      const running = client.workflow.list({
        query: `${EVERY_CASE} and ExecutionStatus = 'Running'`,
      });
      for await (const { workflowId } of running) yield dienstverbandIdOf(workflowId);
    },
    async *endedCases(sinceMs: number): AsyncIterable<string> {
      const ended = client.workflow.list({
        query: `${EVERY_CASE} and ExecutionStatus = 'Completed' and CloseTime > '${new Date(sinceMs).toISOString()}'`,
      });
      for await (const { workflowId } of ended) yield dienstverbandIdOf(workflowId);
    },
  };
}

/** Name of the status of the latest run; null when Temporal knows of none. */
async function statusOf(client: Client, id: CaseId): Promise<string | null> {
  try {
    return (await client.workflow.getHandle(workflowIdOf(id)).describe()).status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/** A case that ended tells the next run what it did last. */
async function knownByLastRun(client: Client, id: CaseId): Promise<Known | undefined> {
  if ((await statusOf(client, id)) !== 'COMPLETED') return undefined;
  const known = await client.workflow.getHandle(workflowIdOf(id)).result();
  return known ?? undefined;
}
