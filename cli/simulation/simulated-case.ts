import { setTimeout as pause } from 'node:timers/promises';
import { temporal } from '@temporalio/proto';
import type { CaseAddress } from '../../client/case-client';
import {
  type Answer,
  type CaseMessage,
  type IncomingMessage,
  type MessageType,
  workflowIdOf,
} from '../../domain/case/contract';
import { messageOf, type RecordedFact } from '../../domain/case/facts';
import { reportAndTell } from '../../workers/report-and-tell';
import { type HistorySize, histories, historySize } from './history';
import type { World } from './world';

const { EventType, PendingActivityState } = temporal.api.enums.v1;
const WORKFLOW_TASKS: ReadonlySet<number> = new Set([
  EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
  EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED,
  EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT,
]);
const LOOKS_AGAIN_MS = 10;

/** A case on the Temporal server of a world, of an employment or the contract: what it took, and its runs. */
export class SimulatedCase {
  /** Facts that it took so far. */
  readonly known: RecordedFact[] = [];

  constructor(
    private readonly world: World,
    readonly address: CaseAddress & { clockOffsetMs: number },
  ) {}

  get workflowId(): string {
    return workflowIdOf(this.address);
  }

  get handle() {
    return this.world.env.client.workflow.getHandle(this.workflowId);
  }

  async nowMs(): Promise<number> {
    return (await this.world.env.currentTimeMs()) + this.address.clockOffsetMs;
  }

  /** Reports at the case's own moment, by the transaction of the API, and tells the workflow. */
  async send(type: MessageType, message: IncomingMessage): Promise<Answer> {
    const atMs = await this.nowMs();
    const told: CaseMessage = { ...message, type };
    return reportAndTell(this.world.reporting, this.address, { atMs, message: told });
  }

  /** Tells the case a fact of the casus, with the message of its own where it has one. */
  async tell({ id, seq: _seq, ...fact }: RecordedFact): Promise<Answer> {
    const answer = await this.send(messageOf(fact.type), { id, fact, by: 'simulatie' });
    if (answer.accepted) this.keep({ ...fact, id, seq: 0 } as RecordedFact);
    return answer;
  }

  /** Part of the life, whoever told it to the case. */
  keep(fact: RecordedFact): void {
    this.known.push({ ...fact, seq: this.known.length + 1 });
  }

  /** Has it look for itself what there is to do. */
  async wake(): Promise<void> {
    await this.world.cases.wake(this.address, 'begin', 'simulatie');
  }

  private get runIds(): ReadonlySet<string> {
    return this.world.runsOf(this.workflowId);
  }

  async isOpen(): Promise<boolean> {
    return this.runIds.size > 0 && (await this.handle.describe()).status.name === 'RUNNING';
  }

  /** Waits, under skipped time, until it has nothing more to do. */
  async finish(): Promise<void> {
    if (this.runIds.size > 0) await this.handle.result();
  }

  /** Ends its workflow where the life ends: between its work, because a run that is ended during it locks the skipped clock for ever. */
  async end(): Promise<void> {
    if (!(await this.isOpen())) return;
    while (await this.isAtWork()) await pause(LOOKS_AGAIN_MS);
    await this.handle.terminate('de casus eindigt hier');
  }

  /** An activity that waits for its next try is not at work; a moment is work of a workflow task that goes on. */
  private async isAtWork(): Promise<boolean> {
    const { pendingActivities } = (await this.handle.describe()).raw;
    const isWaiting = PendingActivityState.PENDING_ACTIVITY_STATE_SCHEDULED;
    if ((pendingActivities ?? []).some(({ state, attempt }) => state !== isWaiting || attempt === 1)) return true;
    const { events } = await this.handle.fetchHistory();
    const last = events?.findLast(({ eventType }) => WORKFLOW_TASKS.has(eventType as number))?.eventType;
    return last === EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED || last === EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED;
  }

  /** Its histories, run by run. */
  histories() {
    return histories(this.world.env.client, this.workflowId, this.runIds);
  }

  historySize(): Promise<HistorySize> {
    return historySize(this.world.env.client, this.workflowId, this.runIds);
  }
}
