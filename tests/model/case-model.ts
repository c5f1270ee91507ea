import * as fc from 'fast-check';
import { createCaseTransaction } from '../../activities/case/case-transaction';
import { civilMomentOf, instantOf } from '../../activities/clock/amsterdam';
import type { Database } from '../../activities/database/client';
import { inTenant } from '../../activities/database/in-tenant';
import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import type { Answer, MessageType, TransactionResult } from '../../domain/case/contract';
import { refusalOf } from '../../domain/case/decide';
import type { Fact, RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import { newCasus } from '../support/casus';
import { addEmployment, type Employment } from '../support/employment';

export const START = '2026-01-05' as PlainDate;
const CONTEXT = newCasus({ facts: [] });

/** The plain in-memory case: what was accepted, and the answer to each id. */
type Model = { day: number; facts: RecordedFact[]; answers: Map<string, Answer> };

/** The real case: the transaction on a real database, with a clock that the commands move. */
export class RealCase {
  private readonly transaction;
  nextMomentMs: number | null = null;

  private constructor(
    private readonly db: Database,
    private readonly ids: Employment,
  ) {
    this.transaction = createCaseTransaction(db);
  }

  static async create(db: Database): Promise<RealCase> {
    return new RealCase(db, await addEmployment(db, 'simulatie'));
  }

  private async run(
    atMs: number,
    message: { type: MessageType; id: string; fact: Record<string, unknown> } | null,
  ): Promise<TransactionResult> {
    const result = await this.transaction({ ...this.ids, atMs, message });
    this.nextMomentMs = result.nextMomentMs;
    return result;
  }

  async tell(day: number, id: string, fact: Record<string, unknown>): Promise<Answer> {
    const { answer } = await this.run(at(day, 10), { type: 'gebeurtenis', id, fact });
    return answer as Answer;
  }

  /** Time passes; `missed` leaves out every moment on the way, as in an outage, but for one at the end. */
  async passTo(day: number, missed: boolean): Promise<void> {
    const untilMs = at(day, 10);
    for (let guard = 0; !missed && this.nextMomentMs !== null && this.nextMomentMs <= untilMs; guard++) {
      if (guard > 400) throw new Error('the moments do not move on');
      await this.run(this.nextMomentMs, null);
    }
    if (missed) await this.run(untilMs, null);
  }

  /** Performs every moment that the plan still has, each so many milliseconds later than it was due. */
  async playMoments(lateMs: number): Promise<void> {
    for (let guard = 0; this.nextMomentMs !== null; guard++) {
      if (guard > 400) throw new Error('the moments do not end');
      await this.run(this.nextMomentMs + lateMs, null);
    }
  }

  /** Everything that was done, in order. */
  async effects() {
    const { werkgeverId, dienstverbandId } = this.ids;
    const rows = await inTenant(this.db, werkgeverId, (tx) =>
      tx.effect.findMany({ where: { dienstverbandId }, orderBy: { volgnummer: 'asc' } }),
    );
    return rows.map((row) => {
      const { step, delayed } = row.gegevens as { step: string; delayed?: { due: string; cause: string } };
      const { date } = civilMomentOf(row.moment.getTime());
      return { soort: row.soort, verplichting: row.verplichting, ontvanger: row.ontvanger, stap: step, date, delayed };
    });
  }

  /** What stands in the database. */
  read() {
    const { werkgeverId, dienstverbandId } = this.ids;
    return inTenant(this.db, werkgeverId, async (tx) => ({
      facts: await tx.feit.findMany({ where: { dienstverbandId }, orderBy: { volgnummer: 'asc' } }),
      openTasks: await tx.taak.findMany({ where: { dienstverbandId, status: 'open' } }),
      waiting: await tx.bericht.findMany({ where: { dienstverbandId, status: 'wachtend' } }),
      keys: (await tx.effect.findMany({ where: { dienstverbandId }, select: { sleutel: true } })).map(
        (row) => row.sleutel,
      ),
    }));
  }
}

function at(day: number, hour: number): number {
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
    const answer = await real.tell(model.day, this.id, body);
    const earlier = model.answers.get(this.id);
    if (earlier) {
      expect(answer).toEqual(earlier);
      return;
    }
    const fact = { ...body, on: today(model) } as Fact;
    const refusal = refusalOf({ context: CONTEXT, facts: model.facts, fact });
    expect({ id: this.id, accepted: answer.accepted }).toEqual({ id: this.id, accepted: refusal === null });
    if (refusal) return;
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
    await real.passTo(model.day, true);
    const stored = await real.read();
    expect(stored.facts.map((row) => row.soort)).toEqual(model.facts.map((fact) => fact.type));
    expect(new Set(stored.keys).size).toBe(stored.keys.length);
    const plan = makePlan({ context: CONTEXT, facts: model.facts, asOf: today(model) });
    const active = new Set(
      plan.obligations.filter((o) => ['planned', 'open', 'late'].includes(o.status)).map((o) => o.id),
    );
    expect(stored.openTasks.filter((task) => !active.has(task.verplichting))).toEqual([]);
    const open = plan.obligations.filter(
      (o) => (o.status === 'open' || o.status === 'late') && o.kind !== 'event' && o.dutyOn !== 'uwv',
    );
    const tasks = new Set(stored.openTasks.map((task) => task.verplichting));
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
  (day, days) => ({ type: 'correctie-eerste-ziektedag', firstSickDay: addDays(day, -days - 3), reason: 'verbeterd' }),
  (day, days) => ({ type: 'correctie-hersteldatum', recoveredOn: addDays(day, -days), reason: 'verbeterd' }),
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
export const commands = fc.commands(
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
