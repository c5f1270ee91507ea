import { randomUUID } from 'node:crypto';
import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy, WorkflowNotFoundError } from '@temporalio/client';
import { SWEEP_SCHEDULE, SWEEP_TYPE, type SweepInput, type SweepReport, TASK_QUEUE, workflowIdOf } from '../domain/case/contract';
import type { CaseClient } from './case-client';

/** Every day before the moments of the morning. */
const DAILY_AT = { hour: 6, minute: 30 };

/** Has the worker check all cases now, and waits for the report. */
export function runSweepNow(client: Client, input: SweepInput): Promise<SweepReport> {
  return client.workflow.execute<(input: SweepInput) => Promise<SweepReport>>(SWEEP_TYPE, {
    workflowId: `controle-${randomUUID()}`,
    taskQueue: TASK_QUEUE,
    args: [input],
  });
}

/** The daily Schedule, made when it is not there; it checks once at once, so that a start after a loss repairs itself. */
export async function ensureSweepSchedule(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: SWEEP_SCHEDULE,
      spec: { calendars: [DAILY_AT], timezone: 'Europe/Amsterdam' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      action: { type: 'startWorkflow', workflowType: SWEEP_TYPE, workflowId: 'controle', taskQueue: TASK_QUEUE, args: [{ repair: true }] },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
  await client.schedule.getHandle(SWEEP_SCHEDULE).trigger(ScheduleOverlapPolicy.SKIP);
}

/** How the sweep reaches the cases. */
export function caseAccess(client: Client, cases: CaseClient) {
  return {
    async isOpen(dienstverbandId: string): Promise<boolean> {
      try {
        const { status } = await client.workflow.getHandle(workflowIdOf(dienstverbandId)).describe();
        return status.name === 'RUNNING';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw error;
      }
    },
    async wake(address: { werkgeverId: string; dienstverbandId: string }, id: string): Promise<void> {
      await cases.send(address, 'wek', { id, by: 'controle' });
    },
  };
}
