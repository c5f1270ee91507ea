import { continueAsNew, log, proxyActivities, setCurrentDetails, setDefaultSignalHandler } from '@temporalio/workflow';
import type { CaseActivities, DeliveryInput } from '../domain/case/contract';
import { checkAllCases } from './check-all-cases';
import { answered, ours } from './ours';

// One attempt works for ten minutes and ends by itself. One that no longer gives a sign of life lost its worker.
const { notifyParty } = proxyActivities<Pick<CaseActivities, 'notifyParty'>>({
  summary: 'Bezorgt berichten van vele zaken',
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

/** Six events each: a run stays far below what a history may hold, and a new release is met within days. */
const TURNS = 500;

/** The delivery of mails over many cases, one of a few side by side: whatever waits leaves, and no case waits for it. */
export async function bezorging(input: DeliveryInput): Promise<void> {
  const { number, seen: before } = ours(input);
  // It is of no case, so nobody has a task of it.
  setDefaultSignalHandler((name) => log.warn('a delivery knows no such message', { name }));
  setCurrentDetails('Bezorgt de berichten van de zaken die haar toevallen.');
  let seen = before;
  for (let turn = 0; turn < TURNS; turn++) {
    const result = await answered(() => notifyParty({ number, seen }));
    seen = result.seen;
    if (result.setBack) {
      log.warn('database set back', { number });
      await checkAllCases();
    }
  }
  await continueAsNew<typeof bezorging>({ number, seen });
}
