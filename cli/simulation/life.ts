import type { CaseAddress } from '../../client/case-client';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { type Answer, contractOf, type IncomingMessage, type MessageType } from '../../domain/case/contract';
import { definitionOf, type RecordedFact } from '../../domain/case/facts';
import { sickDayOf } from '../../domain/case/plan';
import { asTold } from '../../domain/case/recorded-with';
import { toldTo } from '../../domain/contract/told-to';
import { compile } from '../../domain/protocols/compile';
import type { Casus } from '../../schemas/casus';
import { civilMomentOf, instantOf } from '../../store/amsterdam';
import { relayOnce } from '../../workers/relay';
import { filedBySagas } from './filed-by-sagas';
import { type HistorySize, historySize } from './history';
import { createPeople } from './people';
import { SimulatedCase } from './simulated-case';
import { amountsOf, effectsOf, factsOfSagas, sagasOf } from './what-stands';
import type { World } from './world';

export type EffectLine = Record<string, unknown>;

/** Facts reach the case at this minute of their day, after the moments of the morning. */
const FACTS_ARRIVE = 10 * 60;

/** The life of a casus on a real Temporal server: its clock, its case and contract, and what came of them. */
export class Life {
  private readonly employment: SimulatedCase;
  /** The contract of the employer; null where the law alone holds. */
  readonly contract: SimulatedCase | null;
  /** What sagas told that was taken over, counted as the world counts it. */
  private caughtUp = 0;

  private constructor(
    private readonly world: World,
    private readonly casus: Casus,
    readonly address: CaseAddress & { clockOffsetMs: number },
  ) {
    this.employment = new SimulatedCase(world, address);
    const contract = { ...address, ...contractOf(address.werkgeverId) };
    this.contract = hasContract(casus) ? new SimulatedCase(world, contract) : null;
  }

  /** Creates employer, employee and employment; the clock stands at 09:00 on `startsOn`, and the contract begins. */
  static async begin(world: World, casus: Casus, startsOn: PlainDate): Promise<Life> {
    const startMs = instantOf({ date: startsOn, minute: FACTS_ARRIVE - 60 });
    const clockOffsetMs = startMs - (await world.env.currentTimeMs());
    const ids = await createPeople(world, casus, { startsOn, clockOffsetMs });
    const life = new Life(world, casus, { ...ids, clockOffsetMs });
    await life.contract?.wake();
    return life;
  }

  /** Facts that the case took so far. */
  get known(): readonly RecordedFact[] {
    return this.employment.known;
  }

  get workflowId(): string {
    return this.employment.workflowId;
  }

  get handle() {
    return this.employment.handle;
  }

  nowMs(): Promise<number> {
    return this.employment.nowMs();
  }

  /** Lets time pass until this minute of the day; case and contract do their work on the way. */
  async goTo(date: PlainDate, minute = FACTS_ARRIVE): Promise<void> {
    const waitMs = instantOf({ date, minute }) - (await this.nowMs());
    if (waitMs > 0) await this.world.env.sleep(waitMs);
  }

  send(type: MessageType, message: IncomingMessage): Promise<Answer> {
    return this.employment.send(type, message);
  }

  /** Tells a fact of the casus where it belongs: to the case, to the contract, or to both. */
  async tell(fact: RecordedFact): Promise<Answer> {
    let answer: Answer | null = null;
    for (const told of this.toldTo(fact)) {
      answer = await told.tell(fact);
      if (!answer.accepted) return answer;
    }
    if (definitionOf(fact.type).ofContract === 'passed-on') await this.passOn(fact);
    return answer as Answer;
  }

  private toldTo(fact: RecordedFact): SimulatedCase[] {
    const { contract, employment } = this;
    return contract ? toldTo(fact).map((level) => (level === 'contract' ? contract : employment)) : [employment];
  }

  /** What a relay in a worker does within seconds. */
  private async passOn(fact: RecordedFact): Promise<void> {
    if (!this.contract) return;
    const { env, reporting, people, cases } = this.world;
    const log = (text: string) => {
      throw new Error(text);
    };
    const nowMs = await env.currentTimeMs();
    await relayOnce({ db: people, cases, sealer: reporting.sealer, nowMs: () => nowMs, log }, 0);
    this.contract.keep(fact);
  }

  /** Part of the life, though nothing reads it: a running case would refuse it. */
  ignore(fact: RecordedFact): void {
    this.employment.keep(fact);
  }

  /** Takes over what the sagas told the case meanwhile. */
  async catchUp(): Promise<void> {
    if (filedBySagas(this.casus).length === 0 && !hasContract(this.casus)) return;
    const told = this.world.toldBySagas();
    if (told === this.caughtUp) return;
    this.caughtUp = told;
    const { werkgeverId, dienstverbandId } = this.address;
    const known = new Set(this.known.map(({ id }) => id));
    for (const { id, data, ...told } of await factsOfSagas(this.world.api, { werkgeverId, dienstverbandId })) {
      if (known.has(id)) continue;
      this.employment.keep({ ...asTold(data), ...told, id, seq: 0 } as RecordedFact);
    }
  }

  /** Whether the case still has something to do. */
  isOpen(): Promise<boolean> {
    return this.employment.isOpen();
  }

  /** Waits, under skipped time, until the case has nothing more to do. */
  finish(): Promise<void> {
    return this.employment.finish();
  }

  /** Everything that case and contract did so far, in order of time. */
  async effects(): Promise<EffectLine[]> {
    const { werkgeverId, dienstverbandId } = this.address;
    const rows = await effectsOf(this.world.api, { werkgeverId, dienstverbandId });
    const priced = await amountsOf(this.world.api, { werkgeverId, dienstverbandId });
    const sickDays = new Map<PlainDate, number | null>();
    return rows.map(({ ofContract, at, data, ...row }) => {
      const { date } = civilMomentOf(at.getTime());
      if (!sickDays.has(date)) sickDays.set(date, sickDayOf({ context: this.casus, facts: this.known, asOf: date }));
      return {
        at: at.toISOString(),
        date,
        ...(ofContract ? { level: 'contract', sickDay: null } : { sickDay: sickDays.get(date) }),
        ...row,
        ...data,
        ...priced.get(row.key),
      };
    });
  }

  /** The histories of the case, run by run. */
  histories() {
    return this.employment.histories();
  }

  /** Of the case, its sagas and the contract. */
  async historySize(): Promise<HistorySize> {
    const { werkgeverId, dienstverbandId } = this.address;
    const { client } = this.world.env;
    const sizes = [await this.employment.historySize()];
    if (this.contract) sizes.push(await this.contract.historySize());
    for (const workflowId of await sagasOf(this.world.api, { werkgeverId, dienstverbandId })) {
      const { runId } = await client.workflow.getHandle(workflowId).describe();
      sizes.push(await historySize(client, workflowId, [runId]));
    }
    return sizes.reduce((a, b) => ({ events: a.events + b.events, actions: a.actions + b.actions }));
  }
}

/** The law alone asks nothing of a contract. */
function hasContract({ package: first, facts }: Casus): boolean {
  return compile(first).rows.size > 0 || facts.some(({ type }) => type === 'pakketwissel');
}
