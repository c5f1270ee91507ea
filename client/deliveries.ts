import type { Client } from '@temporalio/client';
import {
  DELIVERIES,
  DELIVERY_TYPE,
  type DeliveryInput,
  deliveryIdOf,
  RUN_MEMO,
  TASK_QUEUE,
} from '../domain/case/contract';
import { NO_LINEAGE } from '../domain/case/lineage';

/** Starts each delivery that does not run; one that does goes on as it was. */
export async function ensureDeliveries(client: Client): Promise<void> {
  for (let number = 0; number < DELIVERIES; number++) {
    const input: DeliveryInput = { number, seen: { lineage: NO_LINEAGE, untilMs: 0 } };
    await client.workflow.start(DELIVERY_TYPE, {
      workflowId: deliveryIdOf(number),
      taskQueue: TASK_QUEUE,
      args: [input],
      memo: { ...RUN_MEMO },
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  }
}
