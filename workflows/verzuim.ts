import { defineSearchAttributeKey } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  log,
  makeContinueAsNewFunc,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  type Answer,
  type CaseActivities,
  type CaseMessage,
  type CaseRunInput,
  type IncomingMessage,
  MESSAGE_TYPES,
  SEARCH_ATTRIBUTES,
} from '../domain/case/contract';
import { CaseRun } from './case-run';
import { migrate } from './migrate';

// The case transaction: milliseconds of database work, so it costs one marker. While the database is away it waits.
const { caseTransaction } = proxyLocalActivities<Pick<CaseActivities, 'caseTransaction'>>({
  summary: 'Verwerkt het bericht in de zaak',
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '20 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

// A moment: its transaction and one try to deliver. Nobody waits for it, so it may take its time while the database is away.
const { performMoment } = proxyActivities<Pick<CaseActivities, 'performMoment'>>({
  summary: 'Voert het moment uit en bezorgt de berichten',
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

// Delivery may meet a mail server that is away for days; after that a person gets a task.
const { notifyParty } = proxyActivities<Pick<CaseActivities, 'notifyParty'>>({
  summary: 'Bezorgt berichten',
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '3 days',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 3, maximumInterval: '1 hour' },
});

/**
 * The guidance of one employment's sickness: sleeps until the next moment or message, performs one case transaction
 * for each, and lets the rows that it wrote be delivered meanwhile.
 */
export async function verzuim(input: CaseRunInput): Promise<void> {
  const run = new CaseRun(migrate(input));
  registerHandlers(run);

  for (;;) {
    for (let entry = run.takeMessage(); entry; entry = run.takeMessage()) await answer(run, input, entry);
    if (run.momentIsDue()) void perform(run, input);
    if (run.deliveryWanted && !run.deliveryRunning) void deliver(run, input);
    if (run.isOver()) {
      if (await quiet(run)) return;
    } else if (run.shouldRollOver()) {
      if (await quiet(run)) return rollOver(run.nextRun());
    } else await run.rest();
  }
}

/** Goes on as a new run; where the server knows our search attributes, operators find it by its phase. */
function rollOver(next: CaseRunInput): Promise<void> {
  const known = workflowInfo().typedSearchAttributes;
  const phase = defineSearchAttributeKey(SEARCH_ATTRIBUTES.fase, 'KEYWORD');
  if (known.get(phase) === undefined || next.carried === null) return continueAsNew<typeof verzuim>(next);
  const typedSearchAttributes = known.updateCopy([{ key: phase, value: next.carried.phase }]);
  return makeContinueAsNewFunc<typeof verzuim>({ typedSearchAttributes })(next);
}

type Entry = NonNullable<ReturnType<CaseRun['takeMessage']>>;

/** A person waits for this: milliseconds of database work, never of mail or UWV. */
async function answer(run: CaseRun, input: CaseRunInput, entry: Entry): Promise<void> {
  const { werkgeverId, dienstverbandId } = input;
  if (entry.message.type === 'wek') run.sagas.forget();
  const result = await caseTransaction({ werkgeverId, dienstverbandId, atMs: run.nowMs(), message: entry.message });
  run.adopt(result);
  entry.answer = result.answer;
}

/** Performs the moment that has come, while messages go on being answered. */
async function perform(run: CaseRun, input: CaseRunInput): Promise<void> {
  const { werkgeverId, dienstverbandId } = input;
  const mayDeliver = !run.deliveryRunning;
  const answeredBefore = run.answered;
  run.momentRunning = true;
  run.deliveryRunning ||= mayDeliver;
  try {
    run.adoptMoment(
      await performMoment({ werkgeverId, dienstverbandId, atMs: run.nowMs(), mayDeliver }),
      answeredBefore,
    );
  } finally {
    run.momentRunning = false;
    if (mayDeliver) run.deliveryRunning = false;
  }
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
      run.post({ ...(message ?? {}), id: message?.id ?? '', type, nobodyWaits: true });
    });
  }
  setHandler(defineQuery('stand'), () => run.view());
}

/** Shape only; the case decides the rest. */
function assertShape(message: IncomingMessage): void {
  if (typeof message?.id !== 'string' || message.id === '') throw new Error('id: geef elk bericht een eigen id');
}
