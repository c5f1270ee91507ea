import { type Client, isGrpcDeadlineError, WorkflowNotFoundError } from '@temporalio/client';
import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow';
import { temporal } from '@temporalio/proto';
import { type CaseId, TASK_QUEUE, type WorkflowView, workflowIdOf } from '../domain/case/contract';

const { EventType, PendingActivityState, PendingWorkflowTaskState, TaskQueueType, WorkflowTaskFailedCause } =
  temporal.api.enums.v1;

type Description = temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse;
type HistoryEvent = temporal.api.history.v1.IHistoryEvent;
type Seen = Extract<WorkflowView, { reachable: true }>;

const PATIENCE_MS = 5_000;
/** A worker asks again every minute; the server remembers one for five. */
const POLLED_WITHIN_MS = 2 * 60_000;
const EVENTS_BACK = 25;

/** What Temporal knows of the workflow of a case and of its sagas; that it cannot be reached is an answer too. */
export async function lookAtWorkflow(
  client: Client,
  id: CaseId,
  sagaIds: readonly string[] = [],
): Promise<WorkflowView> {
  try {
    return await client.connection.withDeadline(Date.now() + PATIENCE_MS, () => look(client, id, sagaIds));
  } catch (error) {
    if (isGrpcDeadlineError(error)) return { reachable: false, error: 'geen antwoord binnen vijf seconden' };
    return { reachable: false, error: error instanceof Error ? error.message : String(error) };
  }
}

async function look(client: Client, id: CaseId, sagaIds: readonly string[]): Promise<WorkflowView> {
  const workflowId = workflowIdOf(id);
  // Alone, so that nothing is still being retried when Temporal turns out to be away.
  const pollers = await countPollers(client);
  const [found, sagas] = await Promise.all([
    describe(client, workflowId),
    Promise.all(sagaIds.map(async (id) => ((await describe(client, id))?.status === 'RUNNING' ? [id] : []))),
  ]);
  const none = {
    status: null,
    closedAt: null,
    task: null,
    taskFailure: null,
    activities: [],
  };
  const shared = { reachable: true, pollers, openSagas: sagas.flat() } as const;
  if (!found) return { ...none, ...shared };
  const isOpen = found.status === 'RUNNING';
  const newest = isOpen ? await newestEvents(client, workflowId) : [];
  const pending = found.raw.pendingWorkflowTask;
  return {
    ...shared,
    status: found.status,
    closedAt: instantText(found.raw.workflowExecutionInfo?.closeTime),
    task: pending
      ? {
          attempt: Number(pending.attempt ?? 1),
          since: instantText(pending.originalScheduledTime ?? pending.scheduledTime),
          started: pending.state === PendingWorkflowTaskState.PENDING_WORKFLOW_TASK_STATE_STARTED,
        }
      : null,
    taskFailure: Number(pending?.attempt ?? 1) > 1 ? await taskFailureIn(client, newest) : null,
    activities: await activitiesOf(client, found.raw),
  };
}

async function describe(client: Client, workflowId: string): Promise<{ status: string; raw: Description } | null> {
  try {
    const { status, raw } = await client.workflow.getHandle(workflowId).describe();
    return { status: status.name, raw };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/** Workers that asked for work in the last minutes. */
export async function countPollers({ connection, options }: Client): Promise<number> {
  const { pollers } = await connection.workflowService.describeTaskQueue({
    namespace: options.namespace,
    taskQueue: { name: TASK_QUEUE },
    taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
  });
  const since = Date.now() - POLLED_WITHIN_MS;
  return (pollers ?? []).filter(({ lastAccessTime }) => (msOf(lastAccessTime) ?? 0) > since).length;
}

/** The newest first. */
async function newestEvents({ connection, options }: Client, workflowId: string): Promise<HistoryEvent[]> {
  const { history } = await connection.workflowService.getWorkflowExecutionHistoryReverse({
    namespace: options.namespace,
    execution: { workflowId },
    maximumPageSize: EVENTS_BACK,
  });
  return history?.events ?? [];
}

/** Of a task that goes on failing only the first failure stands in the history. */
async function taskFailureIn(client: Client, newest: readonly HistoryEvent[]): Promise<Seen['taskFailure']> {
  const event = newest.find(({ eventType }) => eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED);
  const failed = event?.workflowTaskFailedEventAttributes;
  if (!event || !failed) return null;
  const cause = WorkflowTaskFailedCause[failed.cause ?? 0] ?? '';
  return {
    cause: cause.replace('WORKFLOW_TASK_FAILED_CAUSE_', ''),
    message: (await saidBy(client, failed.failure)) ?? '',
    at: instantText(event.eventTime),
  };
}

function activitiesOf(client: Client, { pendingActivities }: Description): Promise<Seen['activities']> {
  return Promise.all(
    (pendingActivities ?? []).map(async ({ activityType, attempt, lastFailure, scheduledTime, state, paused }) => ({
      type: activityType?.name ?? '',
      attempt: Number(attempt ?? 1),
      failure: await saidBy(client, lastFailure),
      since: instantText(scheduledTime),
      paused: Boolean(paused) || state === PendingActivityState.PENDING_ACTIVITY_STATE_PAUSED,
    })),
  );
}

/** What a failure says: its words travel encrypted. */
async function saidBy(
  client: Client,
  failure: temporal.api.failure.v1.IFailure | null | undefined,
): Promise<string | null> {
  const error = await decodeOptionalFailureToOptionalError(client.options.loadedDataConverter, failure);
  return error?.message ?? null;
}

type Timestamp = { seconds?: unknown; nanos?: number | null } | null | undefined;

function msOf(time: Timestamp): number | null {
  return time ? Number(time.seconds ?? 0) * 1_000 + Math.floor((time.nanos ?? 0) / 1e6) : null;
}

function instantText(time: Timestamp): string | null {
  const ms = msOf(time);
  return ms === null ? null : new Date(ms).toISOString();
}
