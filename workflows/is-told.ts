import type { DoneTransaction, SagaCommand, SagaStart, Told } from '../domain/case/contract';
import type { Lineage } from '../domain/case/lineage';

const ID = /^[\w.:-]{1,200}$/;
/** No case waits so long, and no timer can. */
const LATEST_MS = Date.UTC(2200);

/** Whether it says of itself that it tells what was committed; anybody can say so. */
export function saysTold(payload: unknown): boolean {
  return isObject(payload) && payload.kind === 'verteld';
}

/** Whether it has all that a run reads of it: a handler that meets less would fail its task for ever. */
export function isTold(payload: unknown): payload is Told {
  if (!isObject(payload) || !saysTold(payload)) return false;
  const { planVersion, lineage, nextMomentMs, phase, waitsFor, details, sagas, sagaCommands, done } = payload;
  return (
    Number.isSafeInteger(planVersion) &&
    isLineage(lineage) &&
    (nextMomentMs === null || isMoment(nextMomentMs)) &&
    [phase, waitsFor, details ?? ''].every(isText) &&
    isListOf(sagas, isSaga) &&
    isListOf(sagaCommands, isCommand) &&
    isListOf(done, isDone)
  );
}

function isLineage(value: unknown): value is Lineage {
  return isObject(value) && Number.isSafeInteger(value.version) && isListOf(value.marks, isText);
}

function isSaga(value: unknown): value is SagaStart {
  if (!isObject(value)) return false;
  const { workflowId, meldingId, party } = value;
  return isId(workflowId) && isText(meldingId) && (party === undefined || isText(party));
}

function isCommand(value: unknown): value is SagaCommand {
  return isObject(value) && isId(value.workflowId) && value.command === 'intrekken';
}

function isDone(value: unknown): value is DoneTransaction {
  if (!isObject(value)) return false;
  const { version, atMs, message } = value;
  return Number.isSafeInteger(version) && isMoment(atMs) && (message === null || isMessage(message));
}

function isMessage(value: unknown): boolean {
  return isObject(value) && isText(value.id) && isText(value.type);
}

function isMoment(value: unknown): value is number {
  return Number.isFinite(value) && Math.abs(value as number) < LATEST_MS;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isId(value: unknown): value is string {
  return isText(value) && ID.test(value);
}

function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
