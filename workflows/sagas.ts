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
  type Outlook,
  RUN_MEMO,
  SAGA_TYPE,
  type SagaCommand,
  type SagaStart,
} from '../domain/case/contract';

/** The sagas of one run of a case: each is started once and told once, and none is waited for. */
export class Sagas {
  private readonly seen = new Set<string>();
  private underWay = 0;
  private running = 0;

  constructor(
    private readonly input: CaseRunInput,
    private readonly changed: (counts: { underWay: number; running: number }) => void,
  ) {}

  private count(underWay: number, running: number): void {
    this.underWay += underWay;
    this.running += running;
    this.changed({ underWay: this.underWay, running: this.running });
  }

  /** Starts and tells what a transaction asks for. What it asked before in this run is left alone. */
  async follow({ sagas, sagaCommands }: Pick<Outlook, 'sagas' | 'sagaCommands'>): Promise<void> {
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
    this.count(1, 0);
    try {
      await act();
    } catch (error) {
      // The next run, or `wek`, tries again; the melding itself stands in the database.
      if (!runsAlready(error)) log.warn('saga not reached', { what, error: String(error) });
    } finally {
      this.count(-1, 0);
    }
  }

  private async start({ workflowId, meldingId, party }: SagaStart): Promise<void> {
    const { werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver } = this.input;
    const melding = { werkgeverId, dienstverbandId, meldingId, clockOffsetMs, mayRollOver };
    const input: MeldingInput = party ? { ...melding, party } : melding;
    const saga = await startChild(SAGA_TYPE, {
      workflowId,
      args: [input],
      memo: { ...RUN_MEMO },
      staticSummary: 'Doet één melding of bericht aan een andere partij en leest de ontvangst',
      // By default a case that rolls over would end its sagas.
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    });
    this.count(0, 1);
    const ended = () => this.count(0, -1);
    saga.result().then(ended, ended);
  }
}

function runsAlready(error: unknown): boolean {
  return error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError';
}

async function tell({ workflowId, command }: SagaCommand): Promise<void> {
  await getExternalWorkflowHandle(workflowId).signal(command);
}
