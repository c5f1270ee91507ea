import { nextActions } from '../../cli/simulation/actors';
import type { CivilMoment } from '../../domain/calendar/civil-moment';
import type { Effect } from '../../domain/moment/effects';
import { workFor } from '../../domain/moment/work';
import { EMPTY, ofCase, remembered } from './proofs/lived';
import type { Fact } from './proofs/notation';

/** Facts by which a casus itself tells that a row is done. */
const CLOSES: ReadonlySet<string> = new Set(['besteding', 'niet-verschenen', 'verschenen']);

/** Facts reach the case at this minute. */
const TOLD_AT = 600;

/** What the receipt of the NCvB does, which answers at once. */
const REPORTED = { type: 'afgerond', obligation: 'beroepsziektemelding' };

/**
 * A whole life of a case without database or Temporal, among prompt parties: its moments in the morning, and what is told at ten
 * o'clock.
 */
export function planLife(pack: string, told: readonly Fact[]): Effect[] {
  const [todo, known, effects]: [Fact[], Fact[], Effect[]] = [[...told], [], []];
  let memory = EMPTY;
  let next: CivilMoment | undefined;
  let actions: ReturnType<typeof nextActions> = [];
  for (;;) {
    const day = [todo[0]?.on, actions[0]?.on, next?.date].filter((on) => on !== undefined).sort()[0];
    if (day === undefined) return effects;
    const isMoment = next?.date === day && next.minute < TOLD_AT;
    // Who sees something new today acts on the next business day.
    const isActing = todo[0]?.on !== day;
    while (!isMoment && todo[0]?.on === day) known.push(todo.shift() as Fact);
    if (!isMoment && isActing && actions[0]?.on === day) known.push(...actions.map(({ fact }) => fact as Fact));
    const moment = ofCase(pack, { day, minute: (isMoment && next?.minute) || TOLD_AT, told: known }, memory);
    const work = workFor(moment);
    effects.push(...work.effects);
    memory = remembered(memory, moment, work, false);
    next = work.next?.at;
    if (work.exchange.created.some(({ party }) => party === 'ncvb')) todo.unshift({ ...REPORTED, on: day });
    if (isMoment && actions[0]?.on === day) continue;
    const still = todo.flatMap((fact) => [fact.type, ...(CLOSES.has(fact.type) ? [String(fact.row)] : [])]);
    actions = nextActions(moment.plan, new Set(still));
  }
}
