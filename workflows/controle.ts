import { proxyActivities } from '@temporalio/workflow';
import type { SweepActivities, SweepInput, SweepReport } from '../domain/case/contract';

// It takes its time, and goes on where it was when a worker dies.
const { sweep } = proxyActivities<SweepActivities>({
  summary: 'Kijkt alle zaken na',
  startToCloseTimeout: '20 hours',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '10 seconds', maximumInterval: '5 minutes', maximumAttempts: 10 },
});

/** The check of all cases, by the Schedule every day and by an operator at any time. */
export function controle(input: SweepInput): Promise<SweepReport> {
  return sweep({ ...input, atMs: Date.now() });
}
