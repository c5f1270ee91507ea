import { plainDate } from '../../domain/calendar/plain-date';
import type { RecordedFact } from '../../domain/case/facts';
import type { ContractContext } from '../../domain/contract/contract-context';
import { makeContractPlan } from '../../domain/contract/contract-plan';
import type { LoadedContract } from '../../domain/moment/loaded-case';
import type { Moment } from '../../domain/moment/moment';
import { type Work, workFor } from '../../domain/moment/work';

export type Told = { type: string; on: string } & Record<string, unknown>;

/** Contract of an employer that came to be known on its first day. */
export class TestContract {
  readonly context: ContractContext;

  constructor(
    pack: string,
    { start = null, since }: { start?: string | null; since: string },
    private readonly told: readonly Told[] = [],
  ) {
    this.context = {
      package: pack,
      employer: { employees: 8, erdZw: false, erdWga: false, frequent: { reports: 3, months: 12 }, language: 'nl' },
      contract: { start: start === null ? null : plainDate(start), since: plainDate(since) },
    };
  }

  private factsBy(day: string): RecordedFact[] {
    return this.told
      .filter(({ on }) => on <= day)
      .map((fact, i) => ({ ...fact, id: `feit-${i + 1}`, seq: i + 1 }) as unknown as RecordedFact);
  }

  planOn(day: string) {
    return makeContractPlan({ context: this.context, facts: this.factsBy(day), asOf: plainDate(day) });
  }

  row(id: string, day: string) {
    return this.planOn(day).obligations.find((obligation) => obligation.id === id);
  }

  /** What it does on these days, each at ten o'clock, one after the other. */
  lived(days: readonly string[]): Work['effects'] {
    let obligations: LoadedContract['obligations'] = [];
    let known: RecordedFact[] = [];
    return days.flatMap((day) => {
      const facts = this.factsBy(day);
      const now = { date: plainDate(day), minute: 600 };
      const loaded = { ...EMPTY, context: this.context, facts: known, obligations };
      const plan = makeContractPlan({ context: this.context, facts, asOf: now.date });
      const newFacts = facts.slice(known.length);
      const message = newFacts.length > 0 ? ({ id: `bericht-${day}`, type: 'gebeurtenis' } as const) : null;
      const moment: Moment = {
        ...{ loaded, newFacts, facts, plan, gevalId: null, earlier: [], owner: EMPLOYER, now, last: null, message },
      };
      const work = workFor(moment);
      known = facts;
      obligations = work.obligations.map(
        ({ obligation: { id, status, opensOn, internalDue, legalLatest }, entry }) => ({
          ...{ owner: EMPLOYER, obligation: id, status, opensOn, internalDue, legalLatest, entry },
        }),
      );
      return work.effects;
    });
  }
}

const EMPLOYER = 'werkgever';

const EMPTY = {
  level: 'contract',
  dienstverbandId: EMPLOYER,
  kind: 'echt',
  version: 1,
  marks: [],
  planVersion: 1,
  lastMomentMs: null,
  phase: 'geen-verzuim',
  jitterMinutes: 0,
  nextMomentMs: null,
  openTasks: [],
  waitingMessages: [],
  confirmations: [],
  cases: [],
  meldingen: [],
  lines: [],
  mandates: [],
  overview: null,
} satisfies Omit<LoadedContract, 'context' | 'facts' | 'obligations'>;
