import { addDays, latest, type PlainDate } from '../../domain/calendar/plain-date';
import type { Answer } from '../../domain/case/contract';
import type { RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import { packageOn } from '../../domain/protocols/package-on';
import { isUnread } from '../../domain/protocols/unread';
import type { Casus } from '../../schemas/casus';
import { recordFacts } from '../casus-facts';
import { nextActions } from './actors';
import { type EffectLine, filedBySagas, Life } from './life';
import type { World } from './world';

export type SimulationOptions = { casus: Casus; world: World; onProgress?: (date: PlainDate) => void };

/**
 * Runs a whole casus through the real workflow and activities on a Temporal server under skipped time.
 * @returns one line per effect in order of time, and the closing line.
 */
export async function runSimulation({ casus, world, onProgress }: SimulationOptions): Promise<EffectLine[]> {
  const startedMs = performance.now();
  const todo = recordFacts(casus);
  const life = await Life.begin(world, casus, todo[0]?.on ?? casus.employment.start);
  for (let acted = 0; ; ) {
    await life.catchUp();
    const fact = todo[0];
    const actions = casus.actors === 'prompt' ? actionsOf(casus, life, todo, await life.today()) : [];
    const on = [fact?.on, actions[0]?.on].filter((day) => day !== undefined).sort()[0];
    if (!on) break;
    onProgress?.(on);
    await life.goTo(on);
    if (fact?.on === on) {
      todo.shift();
      if (isUnread(fact.type, packageOn(casus, life.known))) life.ignore(fact);
      else mustBeTaken(fact, await life.tell(fact));
    } else
      for (const action of actions) await life.tell({ ...action.fact, id: `actor-${++acted}`, seq: 0 } as RecordedFact);
  }
  await life.finish();
  await life.catchUp();
  const lines = await life.effects();
  const { status } = makePlan({ context: casus, facts: life.known, asOf: endOf(casus, life, lines) });
  const wallMs = Math.round(performance.now() - startedMs);
  return [...lines, { kind: 'einde', status, ...(await life.historySize()), wallMs }];
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

/** The row that a fact of the casus closes. */
function closedRow(fact: RecordedFact): string[] {
  if (fact.type === 'afgerond') return [fact.obligation];
  return fact.type === 'besteding' || fact.type === 'ontvangst' ? [fact.row] : [];
}

/** What prompt parties do next; a fact of the same kind that the casus still brings overrides them. */
function actionsOf(casus: Casus, life: Life, todo: readonly RecordedFact[], today: PlainDate) {
  if (life.known.length === 0) return [];
  const plan = makePlan({ context: casus, facts: life.known, asOf: today });
  const byOthers = new Set<string>([
    ...todo.map((fact) => fact.type),
    ...todo.flatMap(closedRow),
    ...filedBySagas(casus),
  ]);
  return nextActions(plan, byOthers);
}
