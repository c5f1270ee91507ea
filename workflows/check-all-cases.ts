import { log, ParentClosePolicy, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';
import { SWEEP_TYPE, type SweepInput } from '../domain/case/contract';

/** The database was set back: has every open case compare it with what it has seen, once for all who find out. */
export async function checkAllCases(): Promise<void> {
  const sweep: SweepInput = { repair: true, everyCase: true };
  try {
    await startChild(SWEEP_TYPE, {
      workflowId: 'controle-teruggezet',
      args: [sweep],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    });
  } catch (error) {
    log.info('the cases are being woken already', { error: String(error) });
  }
}
