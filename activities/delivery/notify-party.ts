import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationFailure, Context } from '@temporalio/activity';
import type { CaseId, DeliveryInput, DeliveryResult, DeliverySeen } from '../../domain/case/contract';
import { type Lineage, setBackTo } from '../../domain/case/lineage';
import { keepBack } from '../../store/case/keep-back';
import type { Database } from '../../store/client';
import { letGoOfMail, stepDelivery, takeCasesWithMail, waitAnew } from '../../store/delivery';
import type { ProbingMailer } from '../mail/probing-mailer';
import { type createDeliverCase, LEASE_MS } from './deliver-case';
import { GIVE_UP_AFTER_MS } from './give-up-after';

export type NotifyPartyPorts = {
  db: Database;
  mailer: Pick<ProbingMailer, 'probesInMs'>;
  deliverCase: ReturnType<typeof createDeliverCase>;
  /** The clock of the server. */
  nowMs: () => number;
  /** Aborted when this worker stops: what is under way is finished, nothing further begins. */
  stopping: AbortSignal;
  warn: (text: string, details: Record<string, unknown>) => void;
  /** How long one attempt works. */
  worksForMs?: number;
};

const WORKS_FOR_MS = 10 * 60_000;
/** Cases whose mails leave side by side. */
const AT_ONCE = 8;
/** Between two looks: what was just written is found within this, and an idle installation is asked once a second. */
const BUSY_MS = 50;
const IDLE_MS = 1_000;
/** So often a delivery goes a version further while nothing waits: a set-back database shows in that. */
const STEP_MS = 15_000;
const HEARTBEAT_MS = 5_000;
const KEEPS_BACK_AT_ONCE = 50;
/** After so long without a delivery, such as while the machine was off, the days since are no days of trying. */
const ASLEEP_MS = 3_600_000;

/**
 * The activity that mails what waits, of the many cases that fall to one delivery: takes some, delivers them side by side,
 * takes more as soon as one is done, so that a slow mail holds up nobody. While the mail server is away one row probes and
 * the others wait untouched. It gives signs of life and ends by itself before its time is up. Before it sends anything it
 * makes sure that this is the database with which it worked: in one that was set back everything that waits may have left,
 * and is kept back for a person to look at.
 */
export function createNotifyParty(ports: NotifyPartyPorts) {
  return async ({ number, seen }: DeliveryInput): Promise<DeliveryResult> => {
    const { info, heartbeat, cancellationSignal } = Context.current();
    const stops = AbortSignal.any([cancellationSignal, ports.stopping]);
    const work = new Work(ports, {
      number,
      claimant: `${info.workflowExecution?.runId}/${info.activityId}/${info.attempt}`,
      // An attempt that died told how far it had come.
      seen: (info.heartbeatDetails as DeliverySeen | undefined) ?? seen,
      isStopping: () => stops.aborted,
    });
    const alive = setInterval(() => heartbeat(work.seen), HEARTBEAT_MS);
    try {
      const end = performance.now() + (ports.worksForMs ?? WORKS_FOR_MS);
      while (performance.now() < end && !work.setBack && !stops.aborted) await work.turn(stops);
    } finally {
      // Also when the database is away: the next attempt must know how far this one had come.
      await work.finished().finally(() => {
        clearInterval(alive);
        heartbeat(work.seen);
      });
    }
    if (stops.aborted && !work.setBack)
      throw ApplicationFailure.retryable('deze worker stopt; een andere bezorgt de rest', 'NIET_BESCHIKBAAR');
    return { seen: work.seen, ...(work.setBack ? { setBack: true } : {}) };
  };
}

type Attempt = { number: number; claimant: string; seen: DeliverySeen; isStopping: () => boolean };

/** A case, and under which name its rows are in hand. */
type Taken = CaseId & { claimant: string };

/** What one attempt has in hand. */
class Work {
  seen: DeliverySeen;
  /** The database as it is now, once it was found set back. */
  private foundSetBack: Lineage | null = null;
  private readonly underWay = new Set<Promise<unknown>>();
  /** What was taken at one time is in the hands of that time alone: a case may be taken again while it is under way. */
  private times = 0;
  private steppedAt = Number.NEGATIVE_INFINITY;
  /** Something may have left since the last step: a copy of the database made meanwhile shows it as waiting. */
  private hasDelivered = false;
  private idleMs = BUSY_MS;
  /** Nobody delivered for long before this attempt. */
  private wasAsleep: boolean;

  constructor(
    private readonly ports: NotifyPartyPorts,
    private readonly attempt: Attempt,
  ) {
    this.seen = attempt.seen;
    this.wasAsleep = ports.nowMs() - attempt.seen.untilMs > ASLEEP_MS;
  }

  get setBack(): boolean {
    return this.foundSetBack !== null;
  }

  /** Takes what there is room for, or waits a moment. */
  async turn(stops: AbortSignal): Promise<void> {
    if (this.wasAsleep) await this.wake();
    const cases = this.underWay.size < AT_ONCE ? await this.take() : [];
    if (cases.length > 0 || this.hasDelivered || performance.now() - this.steppedAt > STEP_MS) await this.step();
    if (this.foundSetBack) return this.keepBackWhatWaits(this.foundSetBack, cases);
    for (const one of cases) this.deliver(one);
    this.idleMs = cases.length > 0 ? BUSY_MS : Math.min(IDLE_MS, this.idleMs * 1.5);
    await pause(this.idleMs, undefined, { signal: stops }).catch(() => undefined);
  }

  async finished(): Promise<void> {
    await Promise.all(this.underWay);
    if (!this.hasDelivered || this.setBack) return;
    await this.step();
    if (this.foundSetBack) await this.keepBackWhatWaits(this.foundSetBack, []);
  }

  /** What waited too long while nobody could try it waits since now. */
  private async wake(): Promise<void> {
    for (;;) {
      const cases = await this.takeSome(KEEPS_BACK_AT_ONCE, true);
      if (cases.length === 0) break;
      for (const one of cases) await waitAnew(this.ports.db, one, GIVE_UP_AFTER_MS);
    }
    this.wasAsleep = false;
  }

  /** While the server is away: one row to probe, and what waited too long. */
  private async take(): Promise<Taken[]> {
    const probesInMs = this.ports.mailer.probesInMs();
    const room = AT_ONCE - this.underWay.size;
    if (probesInMs === null) return this.takeSome(room);
    const probe = probesInMs > 0 ? [] : await this.takeSome(1);
    return [...probe, ...(await this.takeSome(room, true))];
  }

  private async takeSome(atMost: number, isTooLong = false): Promise<Taken[]> {
    const { number } = this.attempt;
    const claimant = `${this.attempt.claimant}/${++this.times}`;
    const wanted = { number, atMost, isTooLong, claimant, forMs: LEASE_MS };
    return (await takeCasesWithMail(this.ports.db, wanted)).map((one) => ({ ...one, claimant }));
  }

  private async step(): Promise<void> {
    this.hasDelivered = false;
    const lineage = await stepDelivery(this.ports.db, this.attempt.number);
    if (setBackTo(this.seen.lineage, lineage) !== null) {
      this.foundSetBack = lineage;
      return;
    }
    this.steppedAt = performance.now();
    this.seen = { lineage, untilMs: this.ports.nowMs() };
  }

  private deliver(one: Taken): void {
    const { isStopping } = this.attempt;
    const delivery = this.ports
      .deliverCase({ ...one, take: { which: 'waiting', nowMs: this.ports.nowMs() }, isStopping })
      .catch((error: unknown) =>
        // Its rows come back when their lease has ended.
        this.ports.warn('a case could not be delivered', {
          dienstverbandId: one.dienstverbandId,
          error: error instanceof Error ? error.name : typeof error,
        }),
      )
      .finally(() => {
        this.underWay.delete(delivery);
        this.hasDelivered = true;
      });
    this.underWay.add(delivery);
  }

  private async keepBackWhatWaits(lineage: Lineage, taken: Taken[]): Promise<void> {
    const { number } = this.attempt;
    const id = `teruggezet-bezorging-${number}-${lineage.version}-${lineage.marks.at(-1)}`;
    // Whoever had rows in hand when the copy was made, worked with the database that was lost.
    await letGoOfMail(this.ports.db, number);
    const keep = (one: CaseId) =>
      keepBack(this.ports.db, one, { id, untilMs: this.seen.untilMs, nowMs: this.ports.nowMs() });
    for (const one of taken) await keep(one);
    for (;;) {
      const cases = await this.takeSome(KEEPS_BACK_AT_ONCE);
      if (cases.length === 0) break;
      for (const one of cases) await keep(one);
    }
    // An attempt that ends before this finds it set back again.
    this.seen = { ...this.seen, lineage };
  }
}
