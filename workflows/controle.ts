import { proxyActivities } from '@temporalio/workflow';
import type { SweepActivities, SweepInput, SweepReport } from '../domain/case/contract';

// It takes its time, and goes on where it was when a worker dies.
const { sweep } = proxyActivities<SweepActivities>({
  summary: 'Kijkt alle zaken na',
  startToCloseTimeout: '20 hours',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '10 seconds', maximumInterval: '5 minutes', maximumAttempts: 10 },
});

/** What the Schedule asks: it starts each check under an id of its own, for which it cannot seal anything. */
const DAILY: SweepInput = { repair: true };

/** The check of all cases, by the Schedule every day and by an operator at any time. Whoever starts it only has cases look. */
export function controle(input = DAILY): Promise<SweepReport> {
  return sweep({ ...input, atMs: Date.now() });
}
