import { type Client, isGrpcServiceError } from '@temporalio/client';
import {
  type CaseId,
  type CaseRunInput,
  type IncomingMessage,
  type Known,
  MESSAGE_TYPES,
  type MessageType,
  RUN_MEMO,
  TASK_QUEUE,
  type Told,
  workflowIdOf,
  workflowTypeOf,
} from '../domain/case/contract';
import { CasesUnavailable } from './cases-unavailable';
import { searchAttributesOf } from './search-attributes';

/** What each kind of workflow is, for whoever reads a list of them. */
const SUMMARIES: Readonly<Record<ReturnType<typeof workflowTypeOf>, string>> = {
  verzuim: 'Begeleidt het verzuim van één dienstverband',
  contract: 'Voert uit wat de arbodienst voor een werkgever doet',
};

/** Which case is meant, and how its clock runs. */
export type CaseAddress = CaseId & {
  /** Case clock minus workflow time; 0 for a real case. */
  clockOffsetMs?: number;
  mayRollOver?: boolean;
  /** What the last run knew, for a case that is started again after the database may have been set back. */
  known?: Known;
};

/** Codes of gRPC: DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED and UNAVAILABLE. */
const AWAY: ReadonlySet<number> = new Set([4, 8, 14]);

/**
 * Temporal cannot be reached or has no room: whatever is asked now fails. What it says of one workflow alone is no outage. The
 * client wraps what gRPC reports in errors of its own.
 */
export function isAway(error: unknown): boolean {
  if (isGrpcServiceError(error)) return AWAY.has(error.code);
  return error instanceof Error && error.cause !== undefined && isAway(error.cause);
}

/** The one way to the workflows of cases: each signal starts the workflow when none is open. */
export class CaseClient {
  private readonly patienceMs: number;
  private readonly searchAttributes: boolean;

  /**
   * @param options.patienceMs how long one signal may take
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
   * Tells a case what was committed without its workflow; twice, late or out of order changes nothing.
   * @throws CasesUnavailable when Temporal is away
   */
  tell(address: CaseAddress, told: Told): Promise<void> {
    return this.signal(address, signalOf(told), told);
  }

  /**
   * Has a case look at its plan again.
   * @throws CasesUnavailable when Temporal is away
   */
  wake(address: CaseAddress, id: string, by: string): Promise<void> {
    return this.signal(address, 'wek', { id, by } satisfies IncomingMessage);
  }

  private async signal(address: CaseAddress, name: MessageType, payload: Told | IncomingMessage): Promise<void> {
    const { werkgeverId, dienstverbandId, clockOffsetMs = 0, mayRollOver = true, known } = address;
    const carried = known ? { plan: null, known } : null;
    const input: CaseRunInput = { schemaVersion: 2, werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver, carried };
    try {
      await this.client.connection.withDeadline(Date.now() + this.patienceMs, () =>
        this.client.workflow.signalWithStart(workflowTypeOf(address), {
          workflowId: workflowIdOf(address),
          taskQueue: TASK_QUEUE,
          args: [input],
          signal: name,
          signalArgs: [payload],
          staticSummary: SUMMARIES[workflowTypeOf(address)],
          memo: { ...RUN_MEMO },
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          ...(this.searchAttributes ? { typedSearchAttributes: searchAttributesOf(werkgeverId) } : {}),
        }),
      );
    } catch (error) {
      throw isAway(error) ? new CasesUnavailable(error) : error;
    }
  }
}

/** The signal is named after the last message, for whoever reads the history. */
function signalOf({ done }: Told): MessageType {
  const type = done.at(-1)?.message?.type;
  return MESSAGE_TYPES.find((name) => name === type) ?? 'wek';
}
