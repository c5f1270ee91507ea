import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  log,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import {
  type Answer,
  type CaseActivities,
  type CaseMessage,
  type CaseRunInput,
  type IncomingMessage,
  MESSAGE_TYPES,
} from '../domain/case/contract';
import { CaseRun } from './case-run';

// The case transaction: milliseconds of database work, so it costs one marker. While the database is away it waits.
const { caseTransaction } = proxyLocalActivities<Pick<CaseActivities, 'caseTransaction'>>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '20 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

// Delivery may meet a mail server that is away for days; after that a person gets a task.
const { notifyParty } = proxyActivities<Pick<CaseActivities, 'notifyParty'>>({
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '3 days',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 3, maximumInterval: '1 hour' },
});

/**
 * The guidance of one employment's sickness: sleeps until the next moment or message, performs one case transaction
 * for each, and lets the rows that it wrote be delivered meanwhile.
 */
export async function verzuim(input: CaseRunInput): Promise<void> {
  const run = new CaseRun(input);
  registerHandlers(run);

  for (;;) {
    while (run.hasWork()) await perform(run, input, run.takeMessage());
    if (run.deliveryWanted && !run.deliveryRunning) void deliver(run, input);
    if (run.shouldRollOver() && (await quiet(run))) return continueAsNew<typeof verzuim>(run.nextRun());
    if (run.isOver()) {
      if (await quiet(run)) return;
      continue;
    }
    await run.rest();
  }
}

type Entry = NonNullable<ReturnType<CaseRun['takeMessage']>>;

async function perform(run: CaseRun, input: CaseRunInput, entry: Entry | undefined): Promise<void> {
  const { werkgeverId, dienstverbandId } = input;
  const message = entry?.message ?? null;
  const result = await caseTransaction({ werkgeverId, dienstverbandId, atMs: run.nowMs(), message });
  run.adopt(result);
  if (entry) entry.answer = result.answer;
}

async function deliver(run: CaseRun, input: CaseRunInput): Promise<void> {
  const { werkgeverId, dienstverbandId } = input;
  run.deliveryWanted = false;
  run.deliveryRunning = true;
  try {
    const result = await notifyParty({ werkgeverId, dienstverbandId, atMs: run.nowMs() });
    for (const row of result.failed) run.post(undelivered(row.berichtId, row.reason));
  } catch (error) {
    log.error('delivery given up', { error: String(error) });
    run.post(undelivered('*', 'de bezorging is na drie dagen opgegeven'));
  } finally {
    run.deliveryRunning = false;
  }
}

function undelivered(berichtId: string, reason: string): CaseMessage {
  return { type: 'leveringMislukt', id: `levering-${berichtId}`, reason, fact: { berichtId } };
}

/** All handlers have finished and no message came in meanwhile. */
async function quiet(run: CaseRun): Promise<boolean> {
  await condition(() => allHandlersFinished() || !run.inboxIsEmpty);
  return run.inboxIsEmpty;
}

function registerHandlers(run: CaseRun): void {
  for (const type of MESSAGE_TYPES) {
    setHandler(defineUpdate<Answer, [IncomingMessage]>(type), (message) => run.submit(type, message), {
      validator: assertShape,
    });
    setHandler(defineSignal<[IncomingMessage]>(type), (message) => {
      run.post({ ...(message ?? {}), id: message?.id ?? '', type });
    });
  }
  setHandler(defineQuery('stand'), () => run.view());
}

/** Shape only; the case decides the rest. */
function assertShape(message: IncomingMessage): void {
  if (typeof message?.id !== 'string' || message.id === '') throw new Error('id: geef elk bericht een eigen id');
}
