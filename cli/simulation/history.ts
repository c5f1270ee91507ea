import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

type Event = temporal.api.history.v1.IHistoryEvent;
type History = temporal.api.history.v1.IHistory;

/** Events and billable actions of the runs of a case. */
export type HistorySize = { events: number; actions: number };

/** A start, timer, update, signal, activity or roll-over is one action; all local activities of one workflow task are one. */
function actionsOf(events: Event[]): number {
  let actions = 0;
  let localActivityCounted = false;
  for (const event of events) {
    if (event.workflowTaskCompletedEventAttributes) localActivityCounted = false;
    if (
      event.workflowExecutionStartedEventAttributes ||
      event.timerStartedEventAttributes ||
      event.workflowExecutionUpdateAcceptedEventAttributes ||
      event.workflowExecutionSignaledEventAttributes ||
      event.activityTaskScheduledEventAttributes ||
      event.startChildWorkflowExecutionInitiatedEventAttributes
    )
      actions++;
    if (event.markerRecordedEventAttributes?.markerName === 'core_local_activity' && !localActivityCounted) {
      actions++;
      localActivityCounted = true;
    }
  }
  return actions;
}

/** The histories of the given runs and of every run they rolled over into. */
export async function* histories(
  client: Client,
  workflowId: string,
  runIds: Iterable<string>,
): AsyncGenerator<History> {
  const seen = new Set<string>();
  for (const firstRunId of runIds) {
    for (let runId: string | null = firstRunId; runId && !seen.has(runId); ) {
      seen.add(runId);
      const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      yield history;
      runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? null;
    }
  }
}

/** Counts over the given runs and every run they rolled over into. */
export async function historySize(client: Client, workflowId: string, runIds: Iterable<string>): Promise<HistorySize> {
  const size: HistorySize = { events: 0, actions: 0 };
  for await (const history of histories(client, workflowId, runIds)) {
    const events = (history.events ?? []) as Event[];
    size.events += events.length;
    size.actions += actionsOf(events);
  }
  return size;
}
