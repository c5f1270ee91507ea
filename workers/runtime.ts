import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

type Level = 'INFO' | 'WARN' | 'ERROR';

/**
 * The SDK's runtime of this process: one line per log entry on stderr, because stdout carries only data. Install it
 * before anything of the SDK is used; signals are handled by the worker only where it owns the process.
 */
export function installRuntime(level: Level, shutdownSignals: NodeJS.Signals[] = []): void {
  Runtime.install({
    shutdownSignals,
    logger: new DefaultLogger(level, (entry) => process.stderr.write(`${entry.level} ${entry.message}\n`)),
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: level === 'INFO' ? 'WARN' : 'ERROR', other: 'ERROR' }) },
    },
  });
}
