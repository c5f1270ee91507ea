import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import type { Fact, RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import { previewCorrection, previewOf } from '../../domain/case/preview';
import { refusalOf } from '../../domain/case/refusal';
import { makeContractPlan } from '../../domain/contract/contract-plan';
import { refusalOfContract } from '../../domain/contract/refusal-of-contract';
import type { StoredExchange } from '../../domain/exchanges/exchange';
import type { Effect, EffectOf } from '../../domain/moment/effects';
import type { LoadedCase, LoadedContract, StoredObligation, StoredTask } from '../../domain/moment/loaded-case';
import type { Moment } from '../../domain/moment/moment';
import { recordedNow } from '../../domain/moment/recorded-now';
import { ASIDE_STEPS } from '../../domain/moment/standalone-task';
import { type Work, workFor } from '../../domain/moment/work';
import type { StoredLine } from '../../domain/money/ledger';
import { factsInForce } from '../../domain/protocols/facts-in-force';
import { stored } from '../protocols/proofs/lived';
import { newCasus } from '../support/casus';
import { newMoment } from '../support/moment';

export type Level = 'case' | 'contract';

/** A look of a case or contract at itself, and what came of it. */
export type Step = {
  moment: Moment;
  work: Work;
  /** Those that stand open after it. */
  tasks: readonly StoredTask[];
  /** Mails and tasks under a key that was there before, which a database would not write; an escalation is asked at each alarm. */
  lost: readonly string[];
};

const OWNER = 'werkgever';
const MORNING = 8 * 60;
const AT_TEN = 10 * 60;

/** A case or contract as a database would keep it from one moment to the next, without one. */
export class LevelLife {
  readonly facts: RecordedFact[] = [];
  readonly steps: Step[] = [];
  private readonly lines: StoredLine[] = [];
  private readonly exchanges: StoredExchange[] = [];
  private readonly keys = new Set<string>();
  private obligations = new Map<string, StoredObligation>();
  private tasks: StoredTask[] = [];
  private phase = 'geen-verzuim';
  private readonly context: ReturnType<typeof newCasus>;

  constructor(
    readonly level: Level,
    readonly pack: string,
    private readonly since: PlainDate,
  ) {
    this.context = newCasus({ facts: [], package: pack });
  }

  /** Tells a fact, unless it is refused. */
  tell(fact: Fact): boolean {
    const { facts, level, context } = this;
    const refused =
      level === 'case'
        ? refusalOf({ context, facts, fact })
        : refusalOfContract({ context: this.ofContract(), facts, fact });
    if (refused) return false;
    const seq = facts.length + 1;
    this.look(fact.on, AT_TEN, [{ ...fact, id: `feit-${seq}`, seq } as RecordedFact]);
    return true;
  }

  /** Every morning on which something is planned, up to and with that of a day. */
  sleepUntil(day: PlainDate): void {
    for (;;) {
      const at = this.steps.at(-1)?.work.next?.at.date;
      const last = this.steps.at(-1)?.moment.now.date;
      if (at === undefined || last === undefined || at > day || last >= day) return;
      this.look(at > last ? at : addDays(last, 1), MORNING, []);
    }
  }

  /** What a fact would change, by the preview. */
  preview(fact: Fact) {
    const { context, facts, level } = this;
    if (level === 'case') return previewCorrection({ context, facts, fact, asOf: fact.on });
    const own = this.ofContract();
    return previewOf({
      ...{ context: own, facts, fact, asOf: fact.on },
      refusal: (known) => refusalOfContract({ context: own, facts: known, fact }),
      planOf: (known) => makeContractPlan({ context: own, facts: known, asOf: fact.on }),
    });
  }

  /** What looking once more at the same moment would do. */
  again(): Work {
    const { moment } = this.steps.at(-1) as Step;
    return workFor(this.momentOf(moment.now.date, moment.now.minute, []));
  }

  private ofContract() {
    const { employer } = this.context;
    return { package: this.pack, employer, money: undefined, contract: { start: this.since, since: this.since } };
  }

  private look(day: PlainDate, minute: number, told: readonly RecordedFact[]): void {
    const moment = this.momentOf(day, minute, told);
    const work = workFor(moment);
    for (const fact of told) this.facts.push({ ...fact, geval: moment.gevalId, ...recordedNow(moment, fact) } as never);
    for (const { obligation, entry } of work.obligations)
      this.keep({ ...obligation, owner: moment.owner, obligation: obligation.id, entry });
    for (const gone of work.gone) this.keep(gone);
    const closed = new Set(work.closedTasks.map(({ id }) => id));
    this.tasks = this.tasks.filter(({ id }) => !closed.has(id));
    const lost = work.effects.flatMap(({ kind, key, step }) =>
      (kind === 'bericht' || kind === 'taak') && step !== ASIDE_STEPS.escalated && this.keys.has(key) ? [key] : [],
    );
    for (const effect of work.effects) this.write(effect);
    this.exchanges.push(...work.exchange.created.map((one) => stored(one, false)));
    this.phase = moment.plan.status;
    this.steps.push({ moment, work, tasks: this.tasks, lost });
  }

  private keep({ owner, obligation, status, opensOn, internalDue, legalLatest, entry }: StoredObligation): void {
    const row = { owner, obligation, status, opensOn, internalDue, legalLatest, entry };
    this.obligations.set(`${owner} ${obligation}`, row);
  }

  private write(effect: Effect): void {
    const { key, gevalId, obligation, step, round, to, part = null, kind } = effect;
    if (kind === 'factuurregel') this.bill(effect);
    if (this.keys.has(key)) return;
    this.keys.add(key);
    if (kind === 'taak') this.tasks = [...this.tasks, { id: key, key, gevalId, obligation, step, round, to, part }];
  }

  private bill({ key, row, gevalId, edition, data }: EffectOf<'factuurregel'>): void {
    const before = this.lines.find((line) => line.key === key);
    if (before) {
      if (before.data.bedrag === null) before.data = data;
      return;
    }
    for (const line of this.lines) if (line.key === data.crediteert) line.credited = true;
    this.lines.push({ key, row: row as StoredLine['row'], gevalId, edition, credited: false, disputed: false, data });
  }

  private momentOf(day: PlainDate, minute: number, told: readonly RecordedFact[]): Moment {
    const { level, facts } = this;
    const stored = {
      ...{ obligations: [...this.obligations.values()], openTasks: this.tasks, lines: [...this.lines] },
      exchanges: [...this.exchanges],
      ...{ facts: [...facts], phase: this.phase },
    };
    const known = factsInForce([...facts, ...told]);
    const now = { date: day, minute };
    const shape = newMoment({ pack: this.pack, facts: [], asOf: day });
    const message = told.length > 0 ? ({ id: `bericht-${facts.length}`, type: 'gebeurtenis' } as const) : null;
    if (level === 'contract') {
      const context = this.ofContract();
      const loaded = { ...shape.loaded, ...stored, level, dienstverbandId: OWNER, context, overview: null };
      const plan = makeContractPlan({ context, facts: known, asOf: day });
      return {
        ...{ loaded: loaded as unknown as LoadedContract, newFacts: told, facts: known, plan, now, message },
        ...{ gevalId: null, earlier: [], owner: OWNER, last: null },
      };
    }
    const plan = makePlan({ context: this.context, facts: known, asOf: day });
    return {
      ...{ loaded: { ...shape.loaded, ...stored, context: this.context } as LoadedCase, newFacts: told, facts: known },
      ...{ plan, now, message, gevalId: plan.geval, earlier: plan.eerdereGevallen },
      ...{ owner: plan.geval ?? 'dienstverband', last: null },
    };
  }
}
