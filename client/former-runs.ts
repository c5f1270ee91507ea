import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { CONTRACT_TYPE, DELIVERY_TYPE, RUN_MEMO, SAGA_TYPE, WORKFLOW_TYPE } from '../domain/case/contract';

const TYPES = [WORKFLOW_TYPE, CONTRACT_TYPE, SAGA_TYPE, DELIVERY_TYPE].map((type) => `'${type}'`).join(', ');
const [NAME] = Object.keys(RUN_MEMO) as [keyof typeof RUN_MEMO];

/**
 * Ends the runs of a release whose histories this one cannot go on with. Nothing is lost: the facts are the record, and
 * the check of all cases starts each open case again, and that its sagas.
 * @returns how many there were
 */
export async function endFormerRuns(client: Client): Promise<number> {
  let ended = 0;
  const running = client.workflow.list({
    query: `WorkflowType in (${TYPES}) and ExecutionStatus = 'Running'`,
  });
  for await (const { workflowId, runId, memo } of running) {
    if (memo?.[NAME] === RUN_MEMO[NAME]) continue;
    try {
      await client.workflow
        .getHandle(workflowId, runId)
        .terminate('deze uitgave kan de geschiedenis niet voortzetten; de zaak wordt opnieuw gestart');
      ended++;
    } catch (error) {
      // It ended by itself meanwhile.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
  return ended;
}
