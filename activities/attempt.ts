import { Context } from '@temporalio/activity';

/** The case's moment at this attempt: what was asked for earlier may be carried out days later, after an outage. */
export function atThisAttempt(atMs: number): number {
  const { currentAttemptScheduledTimestampMs, scheduledTimestampMs } = Context.current().info;
  return atMs + Math.max(0, currentAttemptScheduledTimestampMs - scheduledTimestampMs);
}
