import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { Life } from '../../cli/simulation/life';
import type { World } from '../../cli/simulation/world';
import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import type { Answer } from '../../domain/case/contract';
import type { Fact, RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import { refusalOf } from '../../domain/case/refusal';
import { instantOf } from '../../store/amsterdam';
import { inTenant } from '../../store/in-tenant';
import { newCasus } from '../support/casus';
import type { Disturbances } from './disturbances';
import type { SharedDays } from './shared-days';

export const START = '2026-01-05' as PlainDate;
const CONTEXT = newCasus({ facts: [] });

/** The plain in-memory case: what was accepted with the answer to each id, and the ids that were refused. */
export type Model = { day: number; facts: RecordedFact[]; answers: Map<string, Answer>; refused: Set<string> };

/** The real case: its workflow on a Temporal server, with a clock that it shares with other lives. */
export class RealCase {
  private constructor(
    private readonly world: World,
    private readonly life: Life,
    private readonly days: SharedDays,
    private readonly disturbances: Disturbances,
  ) {}

  static async begin(world: World, days: SharedDays, disturbances: Disturbances): Promise<RealCase> {
    return new RealCase(world, await Life.begin(world, CONTEXT, START), days, disturbances);
  }

  tell(id: string, fact: Record<string, unknown>): Promise<Answer> {
    return this.life.send('gebeurtenis', { id, fact });
  }

  /** Time passes; in an outage no moment is performed before its end. */
  async passTo(day: number, outage: boolean): Promise<void> {
    if (outage) this.disturbances.outage(this.life.address.dienstverbandId, at(day, 9));
    await this.days.until(day);
  }

  /** Has the case do what is due, and reads what stands in the database. */
  async read() {
    await this.life.send('wek', { id: randomUUID() });
    const { werkgeverId, dienstverbandId } = this.life.address;
    return inTenant(this.world.api, werkgeverId, async (tx) => ({
      facts: await tx.feit.findMany({ where: { dienstverbandId }, orderBy: { volgnummer: 'asc' } }),
      openTasks: await tx.taak.findMany({ where: { dienstverbandId, status: 'open' } }),
      waiting: await tx.bericht.findMany({ where: { dienstverbandId, status: 'wachtend' } }),
      keys: (await tx.effect.findMany({ where: { dienstverbandId }, select: { sleutel: true } })).map(
        (row) => row.sleutel,
      ),
    }));
  }

  /** Nothing more is asked of it: its run ends, so that it costs nothing while the other lives go on. */
  async end(): Promise<void> {
    this.disturbances.end(this.life.address.dienstverbandId);
    await this.life.send('wek', { id: randomUUID() });
    this.days.leave();
  }
}

export function at(day: number, hour: number): number {
  return instantOf({ date: addDays(START, day), minute: hour * 60 });
}

const today = (model: Model) => addDays(START, model.day);

/** A message of a person: a new one, or one that was sent before. */
class Tell implements fc.AsyncCommand<Model, RealCase> {
  constructor(
    private readonly id: string,
    private readonly make: (today: PlainDate) => Record<string, unknown>,
  ) {}
  check = () => true;
  async run(model: Model, real: RealCase): Promise<void> {
    const body = this.make(today(model));
    const answer = await real.tell(this.id, body);
    const earlier = model.answers.get(this.id);
    if (earlier) {
      expect(answer).toEqual(earlier);
      return;
    }
    const fact = { ...body, on: today(model) } as Fact;
    const refusal = refusalOf({ context: CONTEXT, facts: model.facts, fact });
    // A message that was refused is judged anew by a later run; the run that refused it says the same again.
    const refusedAgain = model.refused.has(this.id) && !answer.accepted;
    const accepted = refusal === null && !refusedAgain;
    expect({ id: this.id, accepted: answer.accepted }).toEqual({ id: this.id, accepted });
    if (!answer.accepted) {
      model.refused.add(this.id);
      return;
    }
    model.facts.push({ ...fact, id: this.id, seq: model.facts.length + 1 });
    model.answers.set(this.id, answer);
  }
  toString = () => `tell(${this.id}, ${JSON.stringify(this.make(START))})`;
}

/** Time passes, with or without the case being awake. */
class Pass implements fc.AsyncCommand<Model, RealCase> {
  constructor(
    private readonly days: number,
    private readonly outage: boolean,
  ) {}
  check = () => true;
  async run(model: Model, real: RealCase): Promise<void> {
    model.day += this.days;
    await real.passTo(model.day, this.outage);
  }
  toString = () => `pass(${this.days}${this.outage ? ', outage' : ''})`;
}

/** What is said of the case is what the model says. */
class Compare implements fc.AsyncCommand<Model, RealCase> {
  check = () => true;
  async run(model: Model, real: RealCase): Promise<void> {
    const stored = await real.read();
    expect(stored.facts.map((row) => row.soort)).toEqual(model.facts.map((fact) => fact.type));
    expect(new Set(stored.keys).size).toBe(stored.keys.length);
    const plan = makePlan({ context: CONTEXT, facts: model.facts, asOf: today(model) });
    const active = new Set<string>(
      plan.obligations.filter((o) => ['planned', 'open', 'late'].includes(o.status)).map((o) => o.id),
    );
    expect(stored.openTasks.filter((task) => !active.has(task.verplichting))).toEqual([]);
    const open = plan.obligations.filter(
      (o) => (o.status === 'open' || o.status === 'late') && o.kind !== 'event' && o.dutyOn !== 'uwv',
    );
    const tasks = new Set<string>(stored.openTasks.map((task) => task.verplichting));
    const withoutTask = open.filter((o) => !tasks.has(o.id) && addDays(o.opensOn, 5) <= today(model));
    expect(withoutTask.map((o) => o.id)).toEqual([]);
    const mailed = stored.waiting.filter(
      (mail) => !active.has(mail.verplichting) && !mail.sleutel.includes('/bevestiging/') && mail.stap !== 'opening',
    );
    expect(mailed.map((mail) => mail.sleutel)).toEqual([]);
  }
  toString = () => 'compare';
}

const FACTS: Array<(today: PlainDate, days: number) => Record<string, unknown>> = [
  (day, days) => ({ type: 'ziekmelding', firstSickDay: addDays(day, -days) }),
  (day) => ({ type: 'herstelmelding', recoveredOn: day }),
  (day, days) => ({
    type: 'correctie-eerste-ziektedag',
    firstSickDay: addDays(day, -days - 3),
    reason: 'verkeerd-doorgegeven',
  }),
  (day, days) => ({ type: 'correctie-hersteldatum', recoveredOn: addDays(day, -days), reason: 'verkeerd-doorgegeven' }),
  () => ({ type: 'intrekking' }),
  () => ({ type: 'intrekking-herstel' }),
  (day) => ({ type: 'deelherstel', from: day, incapacityPct: 50 }),
  () => ({ type: 'probleemanalyse', mogelijkheden: true }),
  () => ({ type: 'plan-van-aanpak' }),
  () => ({ type: 'evaluatie' }),
  () => ({ type: '42e-weeksmelding' }),
  (day, days) => ({ type: 'onderbreking', reason: 'overleg', until: addDays(day, days) }),
  () => ({ type: 'hervatting' }),
  (day) => ({ type: 'dossieroverdracht', responsibleSince: day }),
];

/** Random lives: messages, some of them twice, time that passes and outages. */
export const lives = fc.commands(
  [
    fc
      .tuple(fc.integer({ min: 1, max: 25 }), fc.nat(FACTS.length - 1), fc.integer({ min: 0, max: 6 }))
      .map(([id, kind, days]) => new Tell(`bericht-${id}`, (day) => (FACTS[kind] as (typeof FACTS)[0])(day, days))),
    fc.constant(null).map(() => new Tell('bericht-0', (day) => ({ type: 'ziekmelding', firstSickDay: day }))),
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.boolean())
      .map(([days, outage]) => new Pass(days, outage && days < 15)),
    fc.constant(new Compare()),
  ],
  { maxCommands: 14 },
);
