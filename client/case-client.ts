import {
  type Client,
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, type Workflow } from '@temporalio/common';
import {
  type Answer,
  type CaseRunInput,
  type IncomingMessage,
  type Known,
  type MessageType,
  TASK_QUEUE,
  WORKFLOW_TYPE,
  workflowIdOf,
} from '../domain/case/contract';
import { searchAttributesOf } from './search-attributes';

/** The employment whose case is meant, and how its clock runs. */
export type CaseAddress = {
  werkgeverId: string;
  dienstverbandId: string;
  /** Case clock minus workflow time; 0 for a real case. */
  clockOffsetMs?: number;
  mayRollOver?: boolean;
  /** What the last run knew, for a case that is started again after the database may have been set back. */
  known?: Known;
};

/** `later`: Temporal has the request, the outcome appears in the case; nothing has to be sent again. */
export type Outcome = { kind: 'answered'; answer: Answer } | { kind: 'later' };

/** Temporal cannot be reached: nothing was accepted, the same request can be sent again. */
export class CasesUnavailable extends Error {
  constructor(cause: unknown) {
    super('de zaken zijn even niet bereikbaar', { cause });
  }
}

const ATTEMPTS = 4;
/** A workflow that ended between start and update; the next try finds or starts another run. */
const ENDED = /AcceptedUpdateCompletedWorkflow|not found|already completed|completing/i;

/** The one way to the cases, for API, CLI, sagas and sweep. */
export class CaseClient {
  private readonly patienceMs: number;
  private readonly searchAttributes: boolean;

  /**
   * @param options.patienceMs how long to wait for an answer before saying `later`
   * @param options.searchAttributes false on a server that does not know ours, such as the time-skipping test server
   */
  constructor(
    private readonly client: Client,
    options: { patienceMs?: number; searchAttributes?: boolean } = {},
  ) {
    this.patienceMs = options.patienceMs ?? 10_000;
    this.searchAttributes = options.searchAttributes ?? true;
  }

  /**
   * Sends a message to a case, starting its workflow when none is open.
   * The same id gets the same answer, also after the run has ended.
   * @throws CasesUnavailable when Temporal did not take it.
   */
  async send(address: CaseAddress, type: MessageType, message: IncomingMessage): Promise<Outcome> {
    for (let attempt = 1; ; attempt++) {
      try {
        return { kind: 'answered', answer: await this.attempt(address, type, message) };
      } catch (error) {
        const answer = refusalIn(error);
        if (answer) return { kind: 'answered', answer };
        if (endedMeanwhile(error) && attempt < ATTEMPTS) continue;
        if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return this.afterTimeout(address, error);
        if (isGrpcServiceError(error) || error instanceof Error) throw new CasesUnavailable(error);
        throw error;
      }
    }
  }

  private attempt(address: CaseAddress, type: MessageType, message: IncomingMessage): Promise<Answer> {
    const input: CaseRunInput = {
      schemaVersion: 1,
      werkgeverId: address.werkgeverId,
      dienstverbandId: address.dienstverbandId,
      clockOffsetMs: address.clockOffsetMs ?? 0,
      mayRollOver: address.mayRollOver ?? true,
      carried: address.known ? { nextMomentMs: null, phase: '', waitsFor: '', known: address.known } : null,
    };
    const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPE, {
      workflowId: workflowIdOf(address.dienstverbandId),
      taskQueue: TASK_QUEUE,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      ...(this.searchAttributes ? { typedSearchAttributes: searchAttributesOf(address.werkgeverId) } : {}),
    });
    return this.client.connection.withDeadline(Date.now() + this.patienceMs, () =>
      this.client.workflow.executeUpdateWithStart<Workflow, Answer, [IncomingMessage]>(type, {
        startWorkflowOperation,
        args: [message],
        updateId: message.id,
      }),
    );
  }

  /** Without a worker the client waits in vain, yet the workflow exists and takes the message when a worker comes. */
  private async afterTimeout(address: CaseAddress, cause: Error): Promise<Outcome> {
    try {
      await this.client.connection.withDeadline(Date.now() + 2_000, () =>
        this.client.workflow.getHandle(workflowIdOf(address.dienstverbandId)).describe(),
      );
      return { kind: 'later' };
    } catch {
      throw new CasesUnavailable(cause);
    }
  }
}

function refusalIn(error: unknown): Answer | null {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return null;
  const { type, message, details } = error.cause;
  if (ENDED.test(type ?? '')) return null;
  return {
    accepted: false,
    code: type ?? 'PAST_NIET',
    reason: message,
    field: (details?.[0] as string | null) ?? null,
  };
}

function endedMeanwhile(error: unknown): boolean {
  const text =
    error instanceof Error
      ? `${error.name} ${error.message} ${String(error.cause ?? '')} ${error.cause instanceof ApplicationFailure ? error.cause.type : ''}`
      : '';
  return ENDED.test(text);
}
