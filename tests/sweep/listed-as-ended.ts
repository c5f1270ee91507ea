import { workflowIdOf } from '../../domain/case/contract';
import type { Planted, Station } from '../stuck/station';

/** Whether Temporal's list, which lags a little, shows that the workflow of the case has ended. */
export async function isListedAsEnded({ client }: Station, { address }: Planted): Promise<boolean> {
  for await (const { status } of client.workflow.list({ query: `WorkflowId = '${workflowIdOf(address)}'` }))
    return status.name === 'COMPLETED';
  return false;
}
