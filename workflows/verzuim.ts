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
  ParentClosePolicy,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  startChild,
  WorkflowIdReusePolicy,
  workflowInfo,
} from '@temporalio/workflow';
import {
  type Answer,
  type CaseActivities,
  type CaseMessage,
  type CaseRunInput,
  type IncomingMessage,
  type Known,
  MESSAGE_TYPES,
  SEARCH_ATTRIBUTES,
  SWEEP_TYPE,
  type SweepInput,
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
export async function verzuim(input: CaseRunInput): Promise<Known> {
  const run = new CaseRun(migrate(input));
  registerHandlers(run);

  for (;;) {
    if (run.mayDoAgain()) await doAgain(run, input);
    for (let entry = run.takeMessage(); entry; entry = run.takeMessage()) await answer(run, input, entry);
    if (run.momentIsDue()) void perform(run, input);
    if (run.deliveryWanted && !run.deliveryRunning && !run.isSetBack) void deliver(run, input);
    if (run.isOver()) {
      if (await quiet(run)) return run.recent.known();
    } else if (run.shouldRollOver()) {
      if (await quiet(run)) return rollOver(run.nextRun());
    } else await run.rest();
  }
}

/** Goes on as a new run; where the server knows our search attributes, operators find it by its phase. */
function rollOver(next: CaseRunInput): Promise<never> {
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
  const { message } = entry;
  if (message.type === 'wek') run.sagas.forget();
  const atMs = run.nowMs();
  const seenVersion = run.recent.version;
  const result = await caseTransaction({ werkgeverId, dienstverbandId, atMs, message, seenVersion });
  run.recent.remember(result, message);
  if (result.setBack) return run.putBack(entry);
  run.adopt(result);
  entry.answer = result.answer;
}

/**
 * The database was set back to an earlier moment: repeats the transactions that it lost, each at its own moment, and
 * sends nothing of what had been due by then. The other cases are asked to look, too.
 */
async function doAgain(run: CaseRun, input: CaseRunInput): Promise<void> {
  const { werkgeverId, dienstverbandId } = input;
  const { lost, untilMs, name } = run.recent.takeLost();
  const ending: CaseMessage = { type: 'databaseTeruggezet', id: name };
  log.warn('database set back', { name, lost: lost.length });
  run.sagas.forget();
  run.deliveryWanted = false;
  for (const { atMs, message } of [...lost, { atMs: untilMs, message: ending }]) {
    const result = await caseTransaction({ werkgeverId, dienstverbandId, atMs, message });
    run.recent.remember(result, message);
    if (message === ending) run.adopt(result);
  }
  await haveAllLook();
}

async function haveAllLook(): Promise<void> {
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

/** Performs the moment that has come, while messages go on being answered. */
async function perform(run: CaseRun, input: CaseRunInput): Promise<void> {
  const { werkgeverId, dienstverbandId } = input;
  const mayDeliver = !run.deliveryRunning;
  const answeredBefore = run.answered;
  const atMs = run.nowMs();
  const seenVersion = run.recent.version;
  run.momentRunning = true;
  run.deliveryRunning ||= mayDeliver;
  try {
    const result = await performMoment({ werkgeverId, dienstverbandId, atMs, mayDeliver, seenVersion });
    run.recent.remember(result, null);
    if (!result.setBack) run.adoptMoment(result, answeredBefore);
  } finally {
    run.momentRunning = false;
    if (mayDeliver) run.deliveryRunning = false;
  }
}

async function deliver(run: CaseRun, input: CaseRunInput): Promise<void> {
  const { werkgeverId, dienstverbandId } = input;
  const atMs = run.nowMs();
  const seenVersion = run.recent.version;
  run.deliveryWanted = false;
  run.deliveryRunning = true;
  try {
    const result = await notifyParty({ werkgeverId, dienstverbandId, atMs, seenVersion });
    run.recent.delivered(result, seenVersion);
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
