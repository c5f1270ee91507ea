import type { CivilMoment } from '../../domain/calendar/civil-moment';
import { type Answer, sagaIdOf, type TransactionInput, type TransactionResult } from '../../domain/case/contract';
import type { Fact, RecordedFact } from '../../domain/case/facts';
import { NO_LINEAGE, setBackTo } from '../../domain/case/lineage';
import type { Plan } from '../../domain/case/plan';
import { refusalOf } from '../../domain/case/refusal';
import { refusalOfContract } from '../../domain/contract/refusal-of-contract';
import type { Refusal } from '../../domain/facts/refusal';
import { refusalOfAccepted } from '../../domain/meldingen/accepted-melding';
import { missingNow } from '../../domain/meldingen/kinds-now';
import { isUnderWay } from '../../domain/meldingen/stored-melding';
import { type Effect, effectOf } from '../../domain/moment/effects';
import { gevallenIn } from '../../domain/moment/gevallen-in';
import type { LoadedCase, LoadedContract } from '../../domain/moment/loaded-case';
import type { Moment } from '../../domain/moment/moment';
import { phaseOf } from '../../domain/moment/phase';
import { detailsOf, waitsFor, workFor } from '../../domain/moment/work';
import { refusalByLine } from '../../domain/money/refusal-by-line';
import { warningAbout } from '../../domain/obligations/melding-arbodienst';
import { packageOn } from '../../domain/protocols/package-on';
import { civilMomentOf, instantOf } from '../amsterdam';
import type { Database } from '../client';
import { inTenantSql } from '../in-tenant-sql';
import { writeMeldingen } from '../meldingen/melding-store';
import type { Sql } from '../sql';
import { stableUuid } from '../stable-id';
import { withholdMessages } from '../tables/messages';
import { afterFailedDelivery } from './after-failed-delivery';
import { afterSetBack } from './after-set-back';
import { CaseGone } from './case-gone';
import { loadCase, readAnyCase } from './load-case';
import { readMessage } from './message-facts';
import { momentOf } from './moment-of';
import { readableMessage } from './readable-message';
import { type ClosedTask, reopenedEffect, withOpen, wouldReopen } from './reopening';
import { NOTHING_BEFORE, type StateBefore, stateBefore } from './state-before';
import { writeCase } from './write-case';

/**
 * The case transaction: locks the case, decides on the message, appends facts, plans, opens and closes tasks and
 * inserts the rows of outgoing messages. The only writer of facts. The same message again gives the same answer and
 * changes nothing.
 */
export function createCaseTransaction(db: Database) {
  return (input: TransactionInput): Promise<TransactionResult> =>
    inTenantSql(db, input.werkgeverId, async (tx) => (await transact(tx, input)).result);
}

type Transacted = { result: TransactionResult; before: StateBefore };

/** The case transaction within a transaction of the database that does more; it takes the lock on the case. */
export async function transact(tx: Sql, input: TransactionInput): Promise<Transacted> {
  const loaded = await load(tx, input);
  if (!loaded) return { result: gone(input), before: NOTHING_BEFORE };
  const { seen, again, atMs } = input;
  const { version, marks } = loaded;
  if (seen && setBackTo(seen, { version, marks }) !== null)
    return { result: setBack(loaded, input), before: NOTHING_BEFORE };
  // Clocks of several machines differ: nothing is dated before what the case did last.
  return perform(tx, again ? input : { ...input, atMs: Math.max(atMs, loaded.lastMomentMs ?? atMs) }, loaded);
}

type Loaded = LoadedCase | LoadedContract;

/**
 * What a set-back database lost is done again: what waits by then may have left before, so nobody is told it again, and
 * whoever may have read it hears what became of it.
 */
async function load(tx: Sql, input: TransactionInput): Promise<Loaded | null> {
  const loaded = await loadCase(tx, input);
  if (!loaded || !input.again) return loaded;
  await withholdMessages(tx, input.dienstverbandId, input.atMs);
  return readAnyCase(tx, input);
}

/** The run has seen what the database does not know: it is asked to do again what it did since. */
function setBack({ version, marks, planVersion, phase }: Loaded, { atMs }: TransactionInput): TransactionResult {
  const lineage = { version, marks };
  const waitsFor = 'De database is teruggezet.';
  return { ...NOTHING, planVersion, lineage, atMs, setBack: true, answer: null, phase, waitsFor };
}

const NOTHING = { deliver: false, nextMomentMs: null, sagas: [], sagaCommands: [] };

/**
 * An employment that does not exist answers once and ends.
 * @throws CaseGone when the run has seen it
 */
function gone({ message, seen = NO_LINEAGE, dienstverbandId, atMs }: TransactionInput): TransactionResult {
  if (seen.version > 0) throw new CaseGone(dienstverbandId);
  const answer: Answer | null = message && {
    accepted: false,
    code: 'NIET_GEVONDEN',
    reason: 'deze zaak bestaat niet',
    field: null,
  };
  const nowhere = { planVersion: 0, lineage: NO_LINEAGE };
  return { ...NOTHING, ...nowhere, atMs, answer, phase: 'gewist', waitsFor: 'De zaak bestaat niet meer.' };
}

/** What went with an erasure is not told again: not by its sender, nor by a run that remembers it. */
const ERASED: Answer = { accepted: false, code: 'NIET_GEVONDEN', reason: 'dit is gewist', field: null };

async function perform(tx: Sql, given: TransactionInput, loaded: Loaded): Promise<Transacted> {
  const { message: told, refusal: unreadable } = given.message
    ? readableMessage(given.message)
    : { message: null, refusal: null };
  const { dienstverbandId } = given;
  const now = civilMomentOf(given.atMs);
  const before = told ? await stateBefore(tx, dienstverbandId, told.id) : NOTHING_BEFORE;
  const earlier = before.isErased ? ERASED : before.answer;
  const message = before.isErased ? null : told;
  const input = { ...given, message };
  let looked: Moment | undefined;
  const asItStands = () => {
    looked ??= momentOf(loaded, now);
    return looked;
  };
  const taken: Taken =
    message && !earlier && !unreadable
      ? await take(tx, { input, loaded, now, before: asItStands })
      : { facts: [], refusal: unreadable };
  // What a message leaves as it was is not planned twice.
  const plan = taken.facts.length === 0 ? looked?.plan : undefined;
  const { reopened = null } = taken;
  const standing = reopened ? withOpen(loaded, reopened) : loaded;
  const moment = momentOf(standing, now, { newFacts: taken.facts, message, plan });
  const { gevalId } = moment;
  const forPeople = [...(await afterFailedDelivery(tx, input, now)), ...(await afterSetBack(tx, input, moment))];
  const work = workFor(moment);

  const answer = earlier ?? (message ? answerOf(taken, gevalId, moment.plan) : null);
  const phase = phaseOf(moment.plan);
  const nextMomentMs = work.next ? instantOf(work.next.at) : null;
  const lineage = await writeCase(tx, {
    input,
    moment,
    answer: earlier ? null : answer,
    refused: taken.refusal,
    reopenedTask: reopened?.id ?? null,
    obligations: work.obligations,
    gone: work.gone,
    effects: [
      ...notYetSent(work.effects, message),
      ...forPeople,
      ...misunderstood(moment, taken.refusal),
      ...(reopened ? [reopenedEffect(moment, reopened)] : []),
    ],
    closedTasks: work.closedTasks,
    droppedMessages: work.droppedMessages,
    nextMomentMs,
    phase,
  });
  const { melding, exchange } = work;
  const created = await writeMeldingen(tx, input, {
    created: [...melding.created, ...exchange.created],
    withdrawn: [...melding.withdrawn, ...exchange.withdrawn],
  });
  const exchanges = loaded.level === 'case' ? loaded.exchanges : [];
  const underWay = [...[...loaded.meldingen, ...exchanges].filter(isUnderWay), ...created];
  const result = {
    planVersion: lineage.version,
    lineage,
    atMs: input.atMs,
    answer,
    nextMomentMs,
    deliver: work.deliver,
    phase,
    waitsFor: waitsFor(work.next, moment.plan),
    details: detailsOf(work.next, moment.plan),
    sagas: underWay.map((row) => ({
      workflowId: sagaIdOf(row),
      meldingId: row.id,
      ...('party' in row && row.party ? { party: row.party } : {}),
    })),
    sagaCommands: [...melding.sagaCommands, ...exchange.sagaCommands],
  };
  return { result, before };
}

/** Effects without the mails that left before, when the case only does again what it did. */
function notYetSent(effects: Effect[], message: TransactionInput['message']): Effect[] {
  return message?.type === 'databaseTeruggezet' ? effects.filter(({ kind }) => kind !== 'bericht') : effects;
}

/** A signal that makes no sense cannot be refused to its sender: the casemanager gets it as a task. */
function misunderstood(moment: Moment, refusal: Refusal | null): Effect[] {
  const { message } = moment;
  if (!message?.nobodyWaits || !refusal) return [];
  const name = `Bericht ${message.type} is niet verwerkt`;
  const data = { name, field: refusal.field, reason: refusal.reason };
  const subject = {
    obligation: 'onbegrepen-bericht',
    step: 'bericht',
    round: 1,
    channel: 'taak',
    to: 'casemanager',
  } as const;
  return [effectOf(moment, subject, { kind: 'taak', data }, { step: message.id })];
}

/** The warning is about what was taken as told. */
type Taken = { facts: RecordedFact[]; refusal: Refusal | null; warning?: string | null; reopened?: ClosedTask };
type Asked = { input: TransactionInput; loaded: Loaded; now: CivilMoment; before: () => Moment };

async function take(tx: Sql, { input, loaded, now, before }: Asked): Promise<Taken> {
  const message = input.message as NonNullable<TransactionInput['message']>;
  if (message.type === 'taakHeropend')
    return { facts: [], refusal: null, ...(await wouldReopen(tx, before(), message)) };
  const read = readMessage(
    message,
    now,
    loaded.openTasks,
    () => missingNow(before()),
    packageOn(loaded.context, loaded.facts),
  );
  if ('refusal' in read) return { facts: [], refusal: read.refusal };
  if (!read.fact) return { facts: [], refusal: null };
  const refusal =
    refusalOfAccepted(read.fact, loaded.meldingen) ??
    refusalIn(loaded, read.fact) ??
    refusalByLine(read.fact, () => ({ lines: loaded.lines, gevallen: gevallenIn(before()) }));
  if (refusal) return { facts: [], refusal };
  const fact = {
    ...read.fact,
    id: stableUuid(input.dienstverbandId, message.id),
    seq: (loaded.facts.at(-1)?.seq ?? 0) + 1,
  } as RecordedFact;
  const warning = loaded.level === 'contract' ? null : warningAbout(fact, loaded.context);
  return { facts: [fact], refusal: null, warning };
}

function refusalIn(loaded: Loaded, fact: Fact): Refusal | null {
  const { facts } = loaded;
  return loaded.level === 'contract'
    ? refusalOfContract({ context: loaded.context, facts, fact })
    : refusalOf({ context: loaded.context, facts, fact });
}

function answerOf(taken: Taken, gevalId: string | null, plan: Plan): Answer {
  if (taken.refusal)
    return { accepted: false, code: taken.refusal.code, reason: taken.refusal.reason, field: taken.refusal.field };
  const answer = { accepted: true, gevalId, status: plan.status, feitId: taken.facts[0]?.id ?? null } as const;
  return taken.warning ? { ...answer, warning: taken.warning } : answer;
}
