import {
  getExternalWorkflowHandle,
  log,
  ParentClosePolicy,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import {
  type CaseRunInput,
  type MeldingInput,
  SAGA_TYPE,
  type SagaCommand,
  type SagaStart,
  type TransactionResult,
} from '../domain/case/contract';

/** The sagas of one run of a case: each is started once and told once, and none is waited for. */
export class Sagas {
  private readonly seen = new Set<string>();
  /** Starts and commands under way: a run does not end or roll over meanwhile. */
  underWay = 0;
  /** Sagas that this run started and that have not ended: it may roll over meanwhile, yet it does not end. */
  running = 0;

  constructor(private readonly input: CaseRunInput) {}

  /** Starts and tells what a transaction asks for. What it asked before in this run is left alone. */
  async follow({ sagas, sagaCommands }: Pick<TransactionResult, 'sagas' | 'sagaCommands'>): Promise<void> {
    await Promise.all([
      ...sagas.map((saga) => this.once(`start ${saga.workflowId}`, () => this.start(saga))),
      ...sagaCommands.map((command) => this.once(`${command.command} ${command.workflowId}`, () => tell(command))),
    ]);
  }

  /** Asked to look again: a saga that an operator ended is started anew. */
  forget(): void {
    this.seen.clear();
  }

  private async once(what: string, act: () => Promise<void>): Promise<void> {
    if (this.seen.has(what)) return;
    this.seen.add(what);
    this.underWay++;
    try {
      await act();
    } catch (error) {
      // The next run, or `wek`, tries again; the melding itself stands in the database.
      if (!runsAlready(error)) log.warn('saga not reached', { what, error: String(error) });
    } finally {
      this.underWay--;
    }
  }

  private async start({ workflowId, meldingId }: SagaStart): Promise<void> {
    const { werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver } = this.input;
    const input: MeldingInput = { werkgeverId, dienstverbandId, meldingId, clockOffsetMs, mayRollOver };
    const saga = await startChild(SAGA_TYPE, {
      workflowId,
      args: [input],
      // By default a case that rolls over would end its sagas.
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    });
    this.running++;
    const ended = () => {
      this.running--;
    };
    saga.result().then(ended, ended);
  }
}

function runsAlready(error: unknown): boolean {
  return error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError';
}

async function tell({ workflowId, command }: SagaCommand): Promise<void> {
  await getExternalWorkflowHandle(workflowId).signal(command);
}
