import { plainDate } from '../../../domain/calendar/plain-date';
import type { Obligation } from '../../../domain/case/obligation';
import { makeContractPlan } from '../../../domain/contract/contract-plan';
import type { NewExchange, StoredExchange } from '../../../domain/exchanges/exchange';
import type { Effect } from '../../../domain/moment/effects';
import type { LoadedCase, StoredTask } from '../../../domain/moment/loaded-case';
import type { Moment } from '../../../domain/moment/moment';
import { type Work, workFor } from '../../../domain/moment/work';
import { GEVAL, newMoment } from '../../support/moment';
import type { Fact } from './notation';

/** What a day brought: effects, and tasks that ended otherwise than by being done. */
export type Day = {
  on: string;
  effects: readonly Effect[];
  lapsed: readonly StoredTask[];
  plan: readonly Obligation[];
  /** Messages to insurer and NCvB that were written. */
  sent: readonly NewExchange[];
};

/** What is known of a case or contract from one day to the next. */
export type Memory = Pick<LoadedCase, 'obligations' | 'openTasks' | 'lines' | 'phase' | 'exchanges'> & {
  known: number;
};

const EMPLOYER = 'werkgever';
export const EMPTY: Memory = {
  obligations: [],
  openTasks: [],
  lines: [],
  phase: 'geen-verzuim',
  exchanges: [],
  known: 0,
};

/** Among the facts of a life: insurer and NCvB answer nothing. */
const SILENCE = 'stilte';

/** The days of one case or contract, each looked at ten o'clock, one after the other. */
export function lived(level: 'case' | 'contract', pack: string, told: readonly Fact[], days: readonly string[]): Day[] {
  let memory = EMPTY;
  const facts = told.filter(({ type }) => type !== SILENCE);
  const isSilent = facts.length < told.length;
  return [...new Set(days)].sort().map((day) => {
    const moment = level === 'case' ? ofCase(pack, facts, day, memory) : ofContract(pack, facts, day, memory);
    const work = workFor(moment);
    const lapsed = lapsedTasks(memory, work);
    memory = remembered(memory, moment, work, isSilent);
    const sent = work.exchange.created.filter(({ party }) => party !== 'uitvoerder');
    return { on: day, effects: work.effects, lapsed, plan: moment.plan.obligations, sent };
  });
}

export function ofCase(pack: string, facts: readonly Fact[], day: string, memory: Memory, minute = 600): Moment {
  const told = facts.filter(({ on }) => on <= day).length - memory.known;
  const { known: _, ...loaded } = memory;
  return newMoment({ pack, facts: [...facts], asOf: day, minute, told, loaded });
}

/** A contract that came to be known on a day, and begins then or later. */
function ofContract(pack: string, facts: readonly Fact[], day: string, memory: Memory): Moment {
  const [first, ...events] = facts;
  const known = events
    .filter(({ on }) => on <= day)
    .map((fact, i) => ({ ...fact, id: `feit-${i + 1}`, seq: i + 1 }) as unknown as Moment['facts'][number]);
  const since = plainDate(first?.on ?? day);
  const context = {
    package: pack,
    employer: {
      employees: 8,
      erdZw: false,
      erdWga: false,
      frequent: { reports: 3, months: 12 },
      language: 'nl' as const,
    },
    contract: { start: plainDate(String(first?.begins ?? since)), since },
  };
  const now = { date: plainDate(day), minute: 600 };
  const newFacts = known.slice(memory.known);
  return {
    loaded: {
      ...{ level: 'contract', dienstverbandId: EMPLOYER, kind: 'echt', version: 1, marks: [], planVersion: 1 },
      ...{ lastMomentMs: null, jitterMinutes: 0, nextMomentMs: null, waitingMessages: [], cases: [], meldingen: [] },
      ...{ mandates: [], overview: null, context, facts: known.slice(0, memory.known) },
      ...{ obligations: memory.obligations, openTasks: memory.openTasks, lines: memory.lines, phase: memory.phase },
    },
    ...{ newFacts, facts: known, plan: makeContractPlan({ context, facts: known, asOf: now.date }), now },
    ...{
      gevalId: null,
      earlier: [],
      last: null,
      owner: EMPLOYER,
      message: newFacts.length > 0 ? { id: day, type: 'gebeurtenis' } : null,
    },
  } as Moment;
}

function lapsedTasks({ openTasks }: Memory, { closedTasks }: Work): StoredTask[] {
  return closedTasks.flatMap(({ id, status }) => {
    const task = openTasks.find((one) => one.id === id);
    return task && status === 'vervallen' ? [task] : [];
  });
}

/** A message that was sent: taken by its party at once, or never answered. */
function stored(created: NewExchange, isSilent: boolean): StoredExchange {
  const { party, kind, number } = created;
  const contents = { ...created.contents, referentie: `${kind}-${number}` };
  const status = isSilent ? 'verzonden' : 'geaccepteerd';
  return { ...created, id: party, contents, status, reason: null, isRecorded: !isSilent };
}

export function remembered(before: Memory, moment: Moment, work: Work, isSilent: boolean): Memory {
  const closed = new Set(work.closedTasks.map(({ id }) => id));
  const opened = work.effects
    .filter(({ kind }) => kind === 'taak')
    .map(({ key, gevalId, obligation, step, round, to, part = null }): StoredTask => {
      return { id: key, key, gevalId, obligation, step, round, to, part };
    });
  const lines = work.effects.flatMap((effect) =>
    effect.kind === 'factuurregel' && effect.row !== null
      ? [
          {
            ...{ key: effect.key, row: effect.row, gevalId: effect.gevalId },
            edition: effect.edition,
            credited: false,
            data: effect.data,
          },
        ]
      : [],
  );
  return {
    obligations: work.obligations.map(({ obligation: { id, status, opensOn, internalDue, legalLatest }, entry }) => ({
      ...{ owner: moment.gevalId === null ? moment.owner : GEVAL, obligation: id, status },
      ...{ opensOn, internalDue, legalLatest, entry },
    })),
    openTasks: [...before.openTasks.filter(({ id }) => !closed.has(id)), ...opened],
    lines: [...before.lines, ...lines],
    phase: moment.plan.status,
    exchanges: [...before.exchanges, ...work.exchange.created.map((one) => stored(one, isSilent))],
    known: moment.facts.length,
  };
}
