import type { LedgerEntry } from '../case/agenda';
import type { FactType, RecordedFact } from '../case/facts';
import { happensByItself, isForMany, type Step } from '../case/kinds';
import { isActive, isAsked, type Obligation } from '../case/obligation';
import type { Performer } from '../case/roles';
import { isOfEarlierWeek, WEEK_OVERVIEW } from '../contract/week-overview';
import { MELDING_TASK_STEPS } from '../meldingen/melding-tasks';
import { endOfAppointmentWork } from './appointment-effects';
import { CONFIRMATION } from './confirmation-effects';
import { givenUp, isDraft } from './drafts';
import { LEFT, REVOKED } from './effects';
import { keptBack } from './lacking';
import type { StoredMessage, StoredTask } from './loaded-case';
import type { Moment } from './moment';
import { QUOTE_STEPS, REFUSED } from './request-effects';
import { DOCUMENT_READY, isClosedWithoutFact, staysWithItsOwner } from './standalone-task';
import { timesStanding } from './times-counted';
import { whyNoMore, whyUnquoted } from './why-no-more';

export type ObligationRow = {
  obligation: Obligation;
  entry: LedgerEntry;
  /** How it stood when the case was last looked at; null when it was not there. */
  was: string | null;
  /** Which times a row was done since the case was last looked at: the first, the second. */
  newlyDone: readonly number[];
};

/** What was opened or written before and is not to be done any more. */
export type Settled = {
  closedTasks: Array<{ id: string; status: 'gedaan' | 'vervallen'; reason: string | null }>;
  droppedMessages: Array<{ id: string; reason: string }>;
};

type Stored = StoredTask | StoredMessage;
type End = Omit<Settled['closedTasks'][number], 'id'>;

const DONE: End = { status: 'gedaan', reason: null };
/** Why a confirmation lapses that something else came in the place of; no other reason lets it be written after all. */
export const OVERTAKEN = 'inmiddels achterhaald';
const lapsed = (reason: string | null): End => ({ status: 'vervallen', reason });

/** Between employer and eigenrisicodrager a duty passes on when the day of the end of the employment turns out otherwise. */
function passedOn({ to }: Stored, dutyOn: Performer): boolean {
  return (
    (to === 'werkgever' && dutyOn === 'eigenrisicodrager') || (to === 'eigenrisicodrager' && dutyOn === 'werkgever')
  );
}

/** Mails about no obligation of the plan. */
const STAYS_ALONE: ReadonlySet<string> = new Set([REVOKED, LEFT, REFUSED, WEEK_OVERVIEW]);

/** Steps by which somebody is asked to do a duty. */
const ASKS: readonly string[] = ['opening', 'gewijzigd'] satisfies Step[];

/** Another does the duty now: a row of another package, or of none, or by a delegation. */
function isOfAnother(task: Stored, { id, source, dutyOn, performer = dutyOn }: Obligation): boolean {
  const isAsked = source === 'law' && !('at' in task) && task.obligation === id && ASKS.includes(task.step);
  return isAsked && task.to !== performer;
}

/** A quote is made once it is there or no longer needed, and offered until it is answered. */
const ANSWERS_OF_QUOTES: Readonly<Record<string, readonly FactType[]>> = {
  [QUOTE_STEPS.make]: ['offerte', 'opdracht'],
  [QUOTE_STEPS.offer]: ['offerte-akkoord', 'opdracht'],
};
const QUOTED: ReadonlySet<FactType> = new Set<FactType>(['offerte', 'offerte-akkoord', 'opdracht']);

/**
 * Whether what was told now ends a quote. Where each request is work of its own a quote is of who asked first, as an order is;
 * an order that answers a quote makes none needless.
 */
function isAnswered(
  { step, obligation: id, round }: Stored,
  answers: readonly FactType[],
  { moment: { loaded, facts, newFacts }, known }: { moment: Moment; known: ObligationRow | undefined },
): boolean {
  const ofRow = (fact: RecordedFact) => 'row' in fact && fact.row === id;
  const told = newFacts.filter((fact) => ofRow(fact) && answers.includes(fact.type));
  if (step !== QUOTE_STEPS.make || known?.obligation.waiting === undefined) return told.length > 0;
  const answersQuote = ({ type, seq }: RecordedFact) =>
    type === 'opdracht' &&
    facts.findLast((fact) => ofRow(fact) && QUOTED.has(fact.type) && fact.seq < seq)?.type === 'offerte';
  const before = loaded.openTasks.filter((task) => task.step === step && task.obligation === id && task.round < round);
  return before.length < told.filter((fact) => !answersQuote(fact)).length;
}

/** The document of work that was given up before it was done, or of which nothing may leave any more. */
function endOfDraft(row: Stored, moment: Moment, known: ObligationRow | undefined): End | null {
  if (row.step !== DOCUMENT_READY.approve || !('part' in row)) return null;
  const { gevalId, obligation: id, part: kind, round: time } = row;
  // With a draft the work is done, so what was done went with it before.
  const kept = isDraft(id, kind) ? null : keptBack(moment, id);
  if (kept) return lapsed(kept);
  const { obligations, dienstverbandId } = moment.loaded;
  const before = obligations.find(
    ({ owner, obligation }) => obligation === id && owner === (gevalId ?? dienstverbandId),
  );
  const performed = timesStanding(known?.entry ?? before?.entry ?? {});
  const end = givenUp({ row: id, kind, gevalId, time }, { obligation: known?.obligation, performed, moment });
  return end && lapsed(end.reason);
}

/** Of rounds that are work of their own the last ones are those that wait. */
function stillWaits({ round }: Stored, { obligation: { waiting }, entry }: ObligationRow): boolean {
  return waiting !== undefined && round > entry.round - waiting;
}

/** How a row ends by what the case is now; null while it stands. */
function endOf(row: Stored, moment: Moment, known: ObligationRow | undefined): End | null {
  const { gevalId, message, now } = moment;
  if (message?.type === 'taakAfgerond' && message.taakId === row.id && isClosedWithoutFact(row)) return DONE;
  if (staysWithItsOwner(row)) return endOfDraft(row, moment, known);
  const about = endOfAppointmentWork(row, moment, known !== undefined && isActive(known.obligation));
  if (about !== undefined) return about && (about.isDone ? DONE : lapsed(about.reason));
  // Of a geval that is no longer there people still hear that it is not, and what came of it that they asked.
  const staysAlone = STAYS_ALONE.has(row.step);
  if (row.gevalId !== null && row.gevalId !== gevalId)
    return staysAlone ? null : lapsed('een ander geval is nu actueel');
  const answers = ANSWERS_OF_QUOTES[row.step];
  if (answers && isAnswered(row, answers, { moment, known })) return DONE;
  const unquoted = answers ? whyUnquoted(row.obligation, moment) : null;
  if (unquoted) return lapsed(unquoted);
  if (isOfEarlierWeek(row, now.date)) return lapsed('er is een nieuw weekoverzicht');
  if (!known) return staysAlone ? null : lapsed(whyNoMore(row.obligation, moment));
  const { obligation, entry, newlyDone } = known;
  // What was taken back stays so until it is told anew.
  if (row.step === REVOKED) return isAsked(obligation) && entry.done.length > 0 ? lapsed('is weer aan de orde') : null;
  const { status, statusReason, dutyOn } = obligation;
  // A correction can be rejected of what was done before; the melding itself tells when that is settled.
  const isRejection = row.step === MELDING_TASK_STEPS.rejection;
  const waits = stillWaits(row, known);
  // What many answer is open until its last day, whoever answered first.
  if (
    newlyDone.length > 0 &&
    obligation.source === 'protocol' &&
    !waits &&
    !isForMany({ ...obligation, level: moment.loaded.level })
  )
    return DONE;
  if (status === 'done') return isRejection || happensByItself(obligation) ? null : DONE;
  if (passedOn(row, dutyOn) || isOfAnother(row, obligation)) return lapsed('de plicht ligt nu bij een ander');
  if (!isAsked(obligation)) return lapsed(statusReason);
  // A row that waits again, such as for a consent that was withdrawn, stops at once; its quote is what it waits for.
  if (obligation.source === 'protocol' && status === 'planned' && statusReason && !answers) return lapsed(statusReason);
  // The task of a rejected report counts reports, not rounds.
  return !isRejection && !waits && row.round < entry.round ? lapsed('de termijn is verschoven') : null;
}

/**
 * Tasks and waiting messages of what is done, no longer applies or moved to another round.
 * @param confirms the number of the report that a confirmation which waits still confirms as it stands
 */
export function settle(
  moment: Moment,
  rows: readonly ObligationRow[],
  doneTasks: readonly string[],
  confirms: number | null = null,
): Settled {
  const { openTasks, waitingMessages } = moment.loaded;
  // A duty is known by the row that performs it, too: its appointments bear the name of the row.
  const known = new Map<string, ObligationRow>([
    ...rows.flatMap((row): Array<[string, ObligationRow]> => (row.obligation.row ? [[row.obligation.row, row]] : [])),
    ...rows.map((row): [string, ObligationRow] => [row.obligation.id, row]),
  ]);
  return {
    closedTasks: openTasks.flatMap((task) => {
      const end = doneTasks.includes(task.id) ? DONE : endOf(task, moment, known.get(task.obligation));
      return end ? [{ id: task.id, ...end }] : [];
    }),
    droppedMessages: waitingMessages.flatMap((message) => {
      const end =
        message.step === CONFIRMATION
          ? message.round !== confirms && lapsed(OVERTAKEN)
          : endOf(message, moment, known.get(message.obligation));
      return end ? [{ id: message.id, reason: end.reason ?? 'is inmiddels gedaan' }] : [];
    }),
  };
}
