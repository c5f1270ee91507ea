import { addDays, addMonths, latest, type PlainDate } from '../../domain/calendar/plain-date';
import type { Answer } from '../../domain/case/contract';
import type { RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import { makeContractPlan } from '../../domain/contract/contract-plan';
import { packageOn } from '../../domain/protocols/package-on';
import { isUnread } from '../../domain/protocols/unread';
import type { Casus } from '../../schemas/casus';
import { contractContextOf, firstDayOf } from '../casus-contract';
import { recordFacts } from '../casus-facts';
import { type Action, nextActions } from './actors';
import { filedBySagas } from './filed-by-sagas';
import { type EffectLine, Life } from './life';
import type { World } from './world';

export type SimulationOptions = { casus: Casus; world: World; onProgress?: (date: PlainDate) => void };

/**
 * Runs a whole casus through the real workflows and activities on a Temporal server under skipped time: the case of its
 * employee, and beside it the contract of its employer.
 * @returns one line per effect in order of time, and the closing line.
 */
export async function runSimulation({ casus, world, onProgress }: SimulationOptions): Promise<EffectLine[]> {
  const startedMs = performance.now();
  const todo = recordFacts(casus);
  const startsOn = firstDayOf(casus);
  const healthyUntil = lastDayWithoutSickness(startsOn, todo);
  const life = await Life.begin(world, casus, startsOn);
  let today = startsOn;
  for (let acted = 0; ; ) {
    await life.catchUp();
    const fact = todo[0];
    const actions = casus.actors === 'prompt' ? actionsOf(casus, life, todo, today) : [];
    const on = [fact?.on, actions[0]?.on].filter((day) => day !== undefined).sort()[0];
    if (!on) break;
    // Work of the contract goes on and on; it ends with the case, or with the year of who is never sick.
    const isContract = fact?.on !== on && actions.every(({ level }) => level === 'contract');
    if (isContract && (isHealthy(life) ? on > healthyUntil : !(await life.isOpen()))) break;
    onProgress?.(on);
    await life.goTo(on);
    today = latest(today, on);
    if (fact?.on === on) {
      todo.shift();
      if (isUnread(fact.type, packageOn(casus, life.known))) life.ignore(fact);
      else mustBeTaken(fact, await life.tell(fact));
    } else
      for (const action of actions) await life.tell({ ...action.fact, id: `actor-${++acted}`, seq: 0 } as RecordedFact);
  }
  await life.finish();
  if (life.contract && isHealthy(life)) await life.goTo(healthyUntil);
  await life.contract?.end();
  await life.catchUp();
  const all = await life.effects();
  const ofCase = endOf(
    casus,
    life,
    all.filter(({ level }) => level !== 'contract'),
  );
  const end = life.contract && isHealthy(life) ? latest(healthyUntil, ofCase) : ofCase;
  const lines = all.filter(({ level, date }) => level !== 'contract' || (date as PlainDate) <= end);
  const { status } = makePlan({ context: casus, facts: life.known, asOf: end });
  const wallMs = Math.round(performance.now() - startedMs);
  return [...lines, { kind: 'einde', status, ...(await life.historySize()), wallMs }];
}

function isHealthy({ known }: Life): boolean {
  return !known.some(({ type }) => type === 'ziekmelding');
}

/** Without sickness a life runs one year, longer if its facts do. */
function lastDayWithoutSickness(startsOn: PlainDate, todo: readonly RecordedFact[]): PlainDate {
  return latest(addMonths(startsOn, 12), ...todo.map(({ on }) => on));
}

/** A fact of the casus that the case refuses would make another life of it. */
function mustBeTaken({ type, on }: RecordedFact, answer: Answer): void {
  if (!answer.accepted) throw new Error(`het geval nam ${type} van ${on} niet aan: ${answer.reason}`);
}

/** The day of the last fact or effect; for who is still ill then, not before the first day after 104 weeks. */
function endOf(casus: Casus, life: Life, lines: readonly EffectLine[]): PlainDate {
  const days = [
    casus.employment.start,
    ...life.known.map(({ on }) => on),
    ...lines.map(({ date }) => date as PlainDate),
  ];
  const last = days.sort().at(-1) as PlainDate;
  const { status, obligations } = makePlan({ context: casus, facts: life.known, asOf: last });
  const waitingEnd = obligations.find(({ id }) => id === 'einde-wachttijd')?.legalLatest;
  return status === 'ziek' && waitingEnd ? latest(last, addDays(waitingEnd, 1)) : last;
}

/** Facts by which a row is done, or not any more. */
const CLOSES = new Set<string>([
  'besteding',
  'ontvangst',
  'belpoging',
  'verschenen',
  'niet-verschenen',
  'formulier-antwoord',
]);

/** The row that a fact of the casus closes. */
function closedRow(fact: RecordedFact): string[] {
  if (fact.type === 'afgerond') return [fact.obligation];
  return CLOSES.has(fact.type) && 'row' in fact ? [fact.row] : [];
}

/** What prompt parties do next in case and contract; a fact of the same kind that the casus still brings overrides them. */
function actionsOf(casus: Casus, life: Life, todo: readonly RecordedFact[], today: PlainDate): LevelAction[] {
  const byOthers = new Set<string>([
    ...todo.map((fact) => fact.type),
    ...todo.flatMap(closedRow),
    ...filedBySagas(casus),
  ]);
  const ofCase =
    life.known.length === 0 ? [] : nextActions(makePlan({ context: casus, facts: life.known, asOf: today }), byOthers);
  const all: LevelAction[] = [
    ...ofCase.map((action) => ({ ...action, level: 'case' as const })),
    ...ofContract(casus, life, byOthers, today).map((action) => ({ ...action, level: 'contract' as const })),
  ];
  const first = all.map(({ on }) => on).sort()[0];
  return all.filter(({ on }) => on === first);
}

type LevelAction = Action & { level: 'case' | 'contract' };

function ofContract(casus: Casus, life: Life, byOthers: ReadonlySet<string>, today: PlainDate): Action[] {
  if (!life.contract) return [];
  const { known: facts } = life.contract;
  return nextActions(makeContractPlan({ context: contractContextOf(casus), facts, asOf: today }), byOthers);
}
