import { defineSearchAttributeKey } from '@temporalio/common';
import {
  type ActivityOptions,
  continueAsNew,
  defineQuery,
  defineSignal,
  log,
  makeContinueAsNewFunc,
  proxyActivities,
  proxyLocalActivities,
  setDefaultSignalHandler,
  setHandler,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import {
  type Aside,
  type CaseActivities,
  type CaseMessage,
  type CaseRunInput,
  type Known,
  MESSAGE_TYPES,
  SEARCH_ATTRIBUTES,
} from '../domain/case/contract';
import { CaseRun } from './case-run';
import { checkAllCases } from './check-all-cases';
import { layAside } from './lay-aside';
import { migrate } from './migrate';
import { answered, ours } from './ours';
import { received } from './received';
import { knownBy, lostSince, type RunState } from './run-state';
import { isForGood, reasonForGood } from './unmendable';

// The case transaction for a message that did not come through the API. Nobody waits for it, and it waits for nobody.
const TRANSACTION: ActivityOptions = {
  summary: 'Herhaalt wat de teruggezette database kwijt is',
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
};
const { caseTransaction } = proxyActivities<Pick<CaseActivities, 'caseTransaction'>>(TRANSACTION);

// A moment: its transaction and one try to deliver, within the run's own task: one task for the server instead of three. It
// ends before that task has to give a sign of life.
const MOMENT_SUMMARY = 'Voert het moment uit en bezorgt de berichten';
const { performMoment: performAtOnce } = proxyLocalActivities<Pick<CaseActivities, 'performMoment'>>({
  summary: MOMENT_SUMMARY,
  startToCloseTimeout: '7 seconds',
  retry: { maximumAttempts: 1 },
});

// What did not succeed at once: nobody waits for it, so it may take its time while the database is away.
const { performMoment } = proxyActivities<Pick<CaseActivities, 'performMoment'>>({
  summary: MOMENT_SUMMARY,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/**
 * The guidance of one employment's sickness: adopts what it is told, sleeps until the next moment or message, and performs
 * one case transaction for each. What was written to be mailed is delivered apart (`bezorging.ts`).
 */
export async function verzuim(input: CaseRunInput): Promise<Known> {
  const run = new CaseRun(migrate(ours(input)));
  registerHandlers(run);
  for (;;) {
    const step = run.step();
    if (step === 'end') return knownBy(run.state);
    if (step === 'rollOver') return rollOver(run.nextRun());
    if (step === 'rest') await run.rest();
    else start(step, run, input);
  }
}

type Start = (run: CaseRun, input: CaseRunInput, before: RunState) => Promise<void>;

const STEPS = {
  redo: doAgain,
  aside: putAside,
  answer,
  moment: perform,
} satisfies Record<string, Start>;

function start(step: keyof typeof STEPS, run: CaseRun, input: CaseRunInput): void {
  const before = run.state;
  run.begin(step, () => STEPS[step](run, input, before));
}

/** Goes on as a new run; where the server knows our search attributes, operators find it by its phase. */
function rollOver(next: CaseRunInput): Promise<never> {
  const known = workflowInfo().typedSearchAttributes;
  const phase = defineSearchAttributeKey(SEARCH_ATTRIBUTES.fase, 'KEYWORD');
  const value = next.carried?.plan?.phase;
  if (known.get(phase) === undefined || value === undefined) return continueAsNew<typeof verzuim>(next);
  const typedSearchAttributes = known.updateCopy([{ key: phase, value }]);
  return makeContinueAsNewFunc<typeof verzuim>({ typedSearchAttributes })(next);
}

/** A message that did not come through the API: of an operator, a partner, or what this run reports to its own case. */
async function answer(run: CaseRun, { werkgeverId, dienstverbandId }: CaseRunInput, before: RunState): Promise<void> {
  const message = before.inbox[0] as CaseMessage;
  if (message.type === 'wek') run.sagas.forget();
  const seen = run.state.lineage;
  try {
    const input = { werkgeverId, dienstverbandId, atMs: run.nowMs(), message, seen };
    const summary = `Verwerkt het bericht ${message.type} in de zaak`;
    const result = await answered(() => caseTransaction.executeWithOptions({ ...TRANSACTION, summary }, [input]));
    run.follow({ kind: 'done', result, message }, result);
  } catch (error) {
    run.note({ kind: 'notUnderstood', aside: failed(error, message) });
  }
}

/**
 * @param message null for a moment
 * @throws the error, when it is not one that repeating cannot mend
 */
function failed(error: unknown, message: CaseMessage | null): Aside {
  const explanation = reasonForGood(error);
  if (message === null) return { name: 'moment', reason: 'fout', explanation, message };
  const { type: name, nobodyWaits: _, ...content } = message;
  return { name, reason: 'fout', explanation, message: content };
}

async function putAside(run: CaseRun, { werkgeverId, dienstverbandId }: CaseRunInput, before: RunState): Promise<void> {
  const aside = before.asides[0] as Aside;
  await layAside({ werkgeverId, dienstverbandId, atMs: run.nowMs(), id: uuid4(), aside });
}

/**
 * The database was set back to an earlier moment: repeats the transactions that it lost, each at its own moment, and
 * sends nothing of what had been due by then. The other cases are asked to look, too.
 */
async function doAgain(run: CaseRun, { werkgeverId, dienstverbandId }: CaseRunInput, before: RunState): Promise<void> {
  const lost = lostSince(before);
  const name = `teruggezet-${before.setBackTo}-${before.lineage.version}-${before.lineage.marks.at(-1) ?? ''}`;
  const ending: CaseMessage = { type: 'databaseTeruggezet', id: name };
  log.warn('database set back', { name, lost: lost.length });
  run.sagas.forget();
  for (const { atMs, message } of [...lost, { atMs: before.untilMs, message: ending }]) {
    // What is refused now, because something else was told meanwhile, is a person's to look at.
    const repeated = message && { ...message, nobodyWaits: true };
    const input = { werkgeverId, dienstverbandId, atMs, message: repeated, again: true } as const;
    try {
      const result = await answered(() => caseTransaction(input));
      run.note({ kind: 'done', result, message });
      if (message === ending) void run.sagas.follow(result);
    } catch (error) {
      // This run alone knows the others.
      run.note({ kind: 'notUnderstood', aside: failed(error, message) });
    }
  }
  await checkAllCases();
}

/** Performs the moment that has come, while messages go on being taken. */
async function perform(run: CaseRun, { werkgeverId, dienstverbandId }: CaseRunInput, before: RunState): Promise<void> {
  const asked = () => ({ werkgeverId, dienstverbandId, atMs: run.nowMs(), seen: before.lineage });
  try {
    const result = await answered(() =>
      performAtOnce(asked()).catch((error: unknown) => {
        if (isForGood(error)) throw error;
        return performMoment(asked());
      }),
    );
    run.follow({ kind: 'done', result, message: null }, result);
  } catch (error) {
    run.note({ kind: 'notUnderstood', aside: failed(error, null) });
    run.note({ kind: 'momentFailed', atMs: run.nowMs() });
  }
}

/** Handlers change the state and nothing else: they neither throw nor wait. */
function registerHandlers(run: CaseRun): void {
  const take = (name: string, payload: unknown) => {
    const event = received(name, payload, uuid4);
    if (event.kind !== 'told') return run.note(event);
    if (event.told.done.some(({ message }) => message?.type === 'wek')) run.sagas.forget();
    run.follow(event, event.told);
  };
  for (const type of MESSAGE_TYPES)
    setHandler(defineSignal<[unknown]>(type), (payload) => take(type, payload), {
      description: `Vertelt de zaak: ${type}`,
    });
  setDefaultSignalHandler((name, payload) => take(name, payload));
  setHandler(defineQuery('stand'), () => run.view(), { description: 'Fase, volgend moment en waarop de zaak wacht' });
}
