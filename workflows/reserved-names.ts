import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** Names that begin so the SDK keeps for itself: on a signal of such a name it throws, in a task that then fails for ever. */
const RESERVED = '__temporal_';

/** Whoever reaches Temporal names a signal as they like: one of a reserved name comes under a name that nobody knows. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  internals: [
    {
      activate(input, next) {
        for (const { signalWorkflow } of input.activation.jobs ?? [])
          if (signalWorkflow?.signalName?.startsWith(RESERVED))
            signalWorkflow.signalName = `signaal ${signalWorkflow.signalName}`;
        next(input);
      },
    },
  ],
});
