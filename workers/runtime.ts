import { DefaultLogger, type LogEntry, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

type Level = 'INFO' | 'WARN' | 'ERROR';

/**
 * The SDK's runtime of this process: one line per log entry on stderr, because stdout carries only data. Install it
 * before anything of the SDK is used; signals are handled by the worker only where it owns the process.
 */
export function installRuntime(level: Level, shutdownSignals: NodeJS.Signals[] = []): void {
  Runtime.install({
    shutdownSignals,
    logger: new DefaultLogger(level, (entry) => process.stderr.write(`${lineOf(entry)}\n`)),
    telemetryOptions: {
      logging: {
        forward: {},
        filter: makeTelemetryFilterString({ core: level === 'INFO' ? 'WARN' : 'ERROR', other: 'ERROR' }),
      },
    },
  });
}

/** What an operator needs to find the case and the cause; ids only, no payloads. */
function lineOf({ level, message, timestampNanos, meta }: LogEntry): string {
  const { workflowId, activityType, attempt, error } = (meta ?? {}) as Record<string, unknown>;
  const cause =
    error instanceof Error
      ? `${error.message}${error.cause instanceof Error ? ` (${error.cause.message})` : ''}`
      : error;
  const time = new Date(Number(timestampNanos / 1_000_000n)).toISOString();
  return JSON.stringify({ time, level, message, workflowId, activityType, attempt, cause });
}
