import { addDays, plainDate } from '../../../domain/calendar/plain-date';
import type { Obligation } from '../../../domain/case/obligation';
import { makeContractPlan } from '../../../domain/contract/contract-plan';
import type { NewExchange, StoredExchange } from '../../../domain/exchanges/exchange';
import type { Effect } from '../../../domain/moment/effects';
import type { LoadedCase, StoredTask } from '../../../domain/moment/loaded-case';
import type { Moment } from '../../../domain/moment/moment';
import { type Work, workFor } from '../../../domain/moment/work';
import { newMoment } from '../../support/moment';
import type { Fact } from './notation';

/** What a day brought: effects, tasks that ended otherwise than by being done, and those that stand open after it. */
export type Day = {
  on: string;
  effects: readonly Effect[];
  lapsed: readonly StoredTask[];
  open: readonly StoredTask[];
  plan: readonly Obligation[];
  /** Messages to insurer, NCvB and writers of reports that were written. */
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

/** Minutes of a day: after the moments of the morning, and when facts arrive. */
const EARLY = 8 * 60 + 15;
const AT_TEN = 10 * 60;
/** Among the facts of a life: insurer and NCvB answer nothing. */
const SILENCE = 'stilte';

/** A look at a case or contract; `told` are its facts by then. */
type Look = { day: string; minute: number; told: readonly Fact[] };

/** The days of one case or contract, each looked at ten o'clock, one after the other. */
export function lived(
  level: 'case' | 'contract',
  pack: string,
  facts: readonly Fact[],
  days: readonly string[],
): Day[] {
  const toldOn = (day: string) => facts.filter(({ on }) => on <= day);
  return looked(
    level,
    pack,
    facts,
    [...new Set(days)].sort().map((day) => ({ day, minute: AT_TEN, told: toldOn(day) })),
  );
}

/** Every day from the first fact on, looked at early, when what waits is reminded of, and when the facts of the day came. */
export function livedDaily(level: 'case' | 'contract', pack: string, facts: readonly Fact[], until: string): Day[] {
  const looks: Look[] = [];
  for (let day = plainDate(facts[0]?.on ?? until); day <= until; day = addDays(day, 1))
    looks.push(
      { day, minute: EARLY, told: facts.filter(({ on }) => on < day) },
      { day, minute: AT_TEN, told: facts.filter(({ on }) => on <= day) },
    );
  return looked(level, pack, facts, looks);
}

function looked(level: 'case' | 'contract', pack: string, facts: readonly Fact[], looks: readonly Look[]): Day[] {
  let memory = EMPTY;
  const isSilent = facts.some(({ type }) => type === SILENCE);
  return looks.map(({ told, ...when }) => {
    const look = { ...when, told: told.filter(({ type }) => type !== SILENCE) };
    const moment = level === 'case' ? ofCase(pack, look, memory) : ofContract(pack, facts[0], look, memory);
    const work = workFor(moment);
    const lapsed = lapsedTasks(memory, work);
    memory = remembered(memory, moment, work, isSilent);
    const { openTasks: open } = memory;
    const { obligations: plan } = moment.plan;
    return { on: look.day, effects: work.effects, lapsed, open, plan, sent: work.exchange.created };
  });
}

export function ofCase(pack: string, { day, minute, told }: Look, memory: Memory): Moment {
  const { known, ...loaded } = memory;
  return newMoment({ pack, facts: [...told], asOf: day, minute, told: told.length - known, loaded });
}

/** A contract that came to be known on a day, and begins then or later. */
function ofContract(pack: string, first: Fact | undefined, { day, minute, told }: Look, memory: Memory): Moment {
  const known = told
    .filter((fact) => fact !== first)
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
  const now = { date: plainDate(day), minute };
  const newFacts = known.slice(memory.known);
  return {
    loaded: {
      ...{ level: 'contract', dienstverbandId: EMPLOYER, kind: 'echt', version: 1, marks: [], planVersion: 1 },
      ...{
        lastMomentMs: null,
        jitterMinutes: 0,
        nextMomentMs: null,
        waitingMessages: [],
        confirmations: [],
        cases: [],
        meldingen: [],
      },
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
export function stored(created: NewExchange, isSilent: boolean): StoredExchange {
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
            disputed: false,
            data: effect.data,
          },
        ]
      : [],
  );
  return {
    obligations: work.obligations.map(({ obligation: { id, status, opensOn, internalDue, legalLatest }, entry }) => ({
      ...{ owner: moment.owner, obligation: id, status },
      ...{ opensOn, internalDue, legalLatest, entry },
    })),
    openTasks: [...before.openTasks.filter(({ id }) => !closed.has(id)), ...opened],
    lines: [...before.lines, ...lines],
    phase: moment.plan.status,
    exchanges: [...before.exchanges, ...work.exchange.created.map((one) => stored(one, isSilent))],
    known: moment.facts.length,
  };
}
