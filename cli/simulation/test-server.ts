import type { ConnectionPlugin, WorkflowClientInterceptor } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { temporalExecutable } from '../../embedded/temporal-executable';

export type TestServer = {
  env: TestWorkflowEnvironment;
  /** Runs of a workflow that a signal began or reached; what they rolled over into follows from them. */
  runsOf(workflowId: string): ReadonlySet<string>;
};

/** A Temporal server that skips time while nobody works. */
export async function startTestServer(): Promise<TestServer> {
  const path = await temporalExecutable('temporal-test-server');
  const runs = new Map<string, Set<string>>();
  const workflow: WorkflowClientInterceptor = {
    async signalWithStart(input, next) {
      const runId = await next(input);
      const { workflowId } = input.options;
      runs.set(workflowId, (runs.get(workflowId) ?? new Set()).add(runId));
      return runId;
    },
  };
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
    client: { interceptors: { workflow: [workflow] } },
    plugins: [WITHOUT_PINGS],
  });
  return { env, runsOf: (workflowId) => runs.get(workflowId) ?? new Set() };
}

/** The test server hangs up on whoever asks again and again whether it is there; it lives as long as this process. */
const WITHOUT_PINGS: ConnectionPlugin = {
  name: 'zonder pings',
  configureConnection: (options) => ({
    ...options,
    channelArgs: {
      ...options.channelArgs,
      'grpc.keepalive_time_ms': undefined,
      'grpc.keepalive_timeout_ms': undefined,
    },
  }),
};
