import { setTimeout as pause } from 'node:timers/promises';
import { caseNumber } from '../../domain/case/case-number';
import type { CaseId } from '../../domain/case/contract';
import { employerSees } from '../../domain/case/employer-knowledge';
import type { Lineage } from '../../domain/case/lineage';
import { EMPLOYER_ROLES } from '../../domain/case/roles';
import { WEEK_OVERVIEW } from '../../domain/contract/week-overview';
import type { WeekData } from '../../domain/moment/effects';
import { recordOf } from '../../domain/obligations/records';
import { civilMomentOf } from '../../store/amsterdam';
import type { Database } from '../../store/client';
import { isOutage } from '../../store/database-unavailable';
import { inTenantSql } from '../../store/in-tenant-sql';
import {
  type ClaimedRow,
  claimDue,
  type Outcome,
  oneVersionFurther,
  recordOutcomes,
  stillWanted,
  type Take,
} from '../../store/tables/claimed-messages';
import { weekTasks } from '../../store/tables/week-tasks';
import { calendarOf } from '../mail/calendar-of';
import type { Language } from '../mail/language';
import { MailRejected, MailServerAway, MailUnavailable, MailUncertain } from '../mail/mail-errors';
import type { MailSettings } from '../mail/mail-settings';
import { type Mailer, WHOLE_MAIL_MS } from '../mail/mailer';
import { renderMail, UnrenderableMail } from '../mail/render-mail';
import { renderWeekMail, type WeekMail } from '../mail/week-letter';
import type { TellCase } from '../uwv/file-uwv-melding';
import { addressOf } from './address';
import { GIVE_UP_AFTER_MS } from './give-up-after';

export type DeliveryPorts = {
  db: Database;
  mailer: Mailer;
  mail: MailSettings;
  /** How the case hears of what can never be delivered. */
  tellCase: TellCase;
  /** The clock of the server. */
  nowMs: () => number;
  /** Told of what went another way than planned; ids only. */
  warn: (text: string, details: Record<string, unknown>) => void;
};

export type CaseDelivery = CaseId & {
  take: Take;
  /** Names this attempt; nobody else has the name. */
  claimant: string;
  /** True once no further mail may begin. */
  isStopping?: () => boolean;
};

export type CaseDelivered = {
  sent: number;
  /** The case after what a moment sent of it; null when that changed nothing. */
  lineage: Lineage | null;
  /** The case's moment at which rows go that may not leave now; null when there are none. */
  laterMs: number | null;
};

/** So long rows are in the hands of an attempt; no mail begins that could outlast it. */
export const LEASE_MS = 90_000;
/** A mail that left has to be recorded: while the database is away it is waited for as long as anybody could. */
const RECORD_PATIENCE_MS = 10 * LEASE_MS;
/** Nothing left yet: after this the rows come back when their lease has ended. */
const CLAIM_PATIENCE_MS = 10_000;
const LAST_START_MS = LEASE_MS - WHOLE_MAIL_MS - 5_000;
/** Rows that leave faster than this are recorded together; after a slower one it is looked which are still wanted. */
const TOGETHER_MS = 300;

/** After so long a mail is sent once more of which nobody knows whether it arrived. */
export const REPEAT_AFTER_MS = 3_600_000;
/** A row that the server refuses for now waits ever longer; a server that is away is no fault of the row. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 3_600_000;
const SERVER_AWAY_WAIT_MS = 2_000;

/**
 * Mails what waits of one case: its rows are claimed together, sent one after the other and recorded, together where they
 * leave at once. What the case dropped meanwhile is never sent, and a crash repeats at most what was not yet recorded,
 * under its own Message-ID. A row that can never be sent becomes a task of the case.
 */
export function createDeliverCase(ports: DeliveryPorts) {
  return async (asked: CaseDelivery): Promise<CaseDelivered> => {
    const { werkgeverId, dienstverbandId, take, claimant, isStopping = () => false } = asked;
    const { db, warn } = ports;
    let began = performance.now();
    // What is in its own hands an attempt may claim again: an answer that was lost with the connection costs no lease.
    const { rows, laterMs } = await throughOutage(CLAIM_PATIENCE_MS, () => {
      began = performance.now();
      return inTenantSql(db, werkgeverId, (tx) =>
        claimDue(tx, { werkgeverId, dienstverbandId, claimant, forMs: LEASE_MS, take }),
      );
    });
    const done: CaseDelivered = { sent: 0, lineage: null, laterMs };
    const refused: Array<{ row: ClaimedRow; reason: string }> = [];
    let open: Outcome[] = [];
    /** Records what became of rows; tells which of the others are still wanted. */
    const record = async (others: readonly string[]): Promise<ReadonlySet<string>> => {
      const outcomes = open;
      open = [];
      const sent = new Set(outcomes.flatMap((one) => (one.kind === 'sent' ? [one.id] : [])));
      const recorded = await throughOutage(RECORD_PATIENCE_MS, () =>
        inTenantSql(db, werkgeverId, async (tx) => {
          const ids = outcomes.length > 0 ? await recordOutcomes(tx, claimant, outcomes) : [];
          const changed = take.which !== 'waiting' && ids.some((id) => sent.has(id));
          const lineage = changed ? await oneVersionFurther(tx, { werkgeverId, dienstverbandId }) : null;
          return {
            ids,
            lineage,
            wanted: others.length > 0 ? await stillWanted(tx, claimant, others) : new Set<string>(),
          };
        }),
      );
      done.lineage = recorded.lineage ?? done.lineage;
      done.sent += recorded.ids.filter((id) => sent.has(id)).length;
      if (recorded.ids.length < outcomes.length) warn('rows were taken over by another delivery', { dienstverbandId });
      return recorded.wanted;
    };
    let lookedAt = performance.now();
    let wanted: ReadonlySet<string> = new Set(rows.map(({ id }) => id));
    for (const [i, row] of rows.entries()) {
      if (performance.now() - lookedAt > TOGETHER_MS) {
        wanted = await record(rows.slice(i).map(({ id }) => id));
        lookedAt = performance.now();
      }
      if (!wanted.has(row.id)) continue;
      const hasTime = performance.now() - began < LAST_START_MS && !isStopping();
      const outcome = hasTime ? await send(row, take, ports) : ({ id: row.id, kind: 'untried' } as const);
      if (outcome.kind === 'refused') refused.push({ row, reason: outcome.reason });
      else open.push(outcome);
    }
    if (open.length > 0) await record([]);
    for (const { row, reason } of refused)
      await giveUp(ports, werkgeverId, row, reason, caseTimeOf(row, take, ports.nowMs()));
    return done;
  };
}

/** By the clock of the case. */
function caseTimeOf({ clockOffsetMs }: ClaimedRow, take: Take, nowMs: number): number {
  return take.which === 'waiting' ? nowMs + clockOffsetMs : take.atMs;
}

/** Asks the database again while it is away, for so long. */
async function throughOutage<T>(patienceMs: number, ask: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + patienceMs; ; ) {
    try {
      return await ask();
    } catch (error) {
      if (!isOutage(error) || performance.now() > end) throw error;
      await pause(200, undefined, { ref: false });
    }
  }
}

/** The case gets a task. Were telling it to fail, the row is tried again when its lease has ended. */
async function giveUp(
  { tellCase, warn }: DeliveryPorts,
  werkgeverId: string,
  { id, dienstverbandId, clockOffsetMs, kind }: ClaimedRow,
  reason: string,
  atMs: number,
): Promise<void> {
  const address = { werkgeverId, dienstverbandId, clockOffsetMs, mayRollOver: kind === 'echt', atMs };
  try {
    await tellCase(address, 'leveringMislukt', { id: `levering-${id}`, reason, fact: { berichtId: id } });
  } catch (error) {
    warn('the case does not know yet what could not be delivered', { dienstverbandId, error: String(error) });
  }
}

type Tried = Outcome | { id: string; kind: 'refused'; reason: string };

/**
 * Sends the mail of a row, or tells in Dutch why it did not leave. One that stays uncertain at its repeat is a person's to
 * look at, and so is one that was tried for three days.
 */
async function send(row: ClaimedRow, take: Take, { db, mailer, mail, nowMs, warn }: DeliveryPorts): Promise<Tried> {
  const { id } = row;
  const address = addressOf(row);
  if ('missing' in address) return { id, kind: 'refused', reason: address.missing };
  const { to, standIn } = address;
  const { messageId, gevalId, dienstverbandId, senderName } = row;
  const { portalUrl, logo, replyTo: general } = mail;
  const ofReader = row.recipient === 'werknemer' ? row.employeeLanguage : row.employerLanguage;
  const { language = ofReader } = (row.data ?? {}) as { language?: Language };
  const link = gevalId && portalUrl ? `${portalUrl}/zaken/${gevalId}` : portalUrl;
  const replyTo = (answersToEmployer(row) && row.employerReplyTo) || general;
  const trial = row.kind === 'proef';
  const sentOn = civilMomentOf(caseTimeOf(row, take, nowMs())).date;
  const number = caseNumber(gevalId ?? dienstverbandId);
  try {
    const shared = { language, link, replyTo, sentOn, logo: logo !== null };
    const rendered =
      row.step === WEEK_OVERVIEW
        ? await weekMail(db, row, shared)
        : renderMail({ ...row, ...shared, trial, standIn, caseNumber: number });
    const calendar = calendarOf(row, { language, from: mail.from, to });
    await mailer.send({ calendar, to, language, messageId, senderName, replyTo, logo, ...rendered });
    return { id, kind: 'sent', atMs: caseTimeOf(row, take, nowMs()) };
  } catch (error) {
    if (error instanceof MailUncertain && !row.isUncertain)
      return { id, kind: 'uncertain', atMs: caseTimeOf(row, take, nowMs()), laterMs: REPEAT_AFTER_MS };
    if (error instanceof MailUnavailable) return later(row, error, nowMs());
    if (error instanceof MailRejected || error instanceof UnrenderableMail || error instanceof MailUncertain)
      return { id, kind: 'refused', reason: error.message };
    // A mistake of ours, which a later release may mend; the other mails go.
    warn('no mail could be made', { berichtId: id, error: error instanceof Error ? error.name : typeof error });
    return later(row, new MailUnavailable('de mail kon niet worden gemaakt'), nowMs());
  }
}

type Shared = Pick<WeekMail, 'language' | 'link' | 'replyTo' | 'sentOn' | 'logo'>;

/** The mail of Monday, with what is open as it leaves; the contract has the id of its employer. */
async function weekMail(db: Database, { dienstverbandId, data, contacts }: ClaimedRow, shared: Shared) {
  const { monday, delayed } = data as WeekData;
  const tasks = await inTenantSql(db, dienstverbandId, (tx) => weekTasks(tx, dienstverbandId));
  return renderWeekMail({ ...shared, monday, delayed, tasks, contacts });
}

/**
 * Whose answers may go to an address of the employer: its own people's, and an employee's about a duty of the law. What an
 * employee answers to anything else, such as questions about health, and what anybody else answers is for the arbodienst.
 */
function answersToEmployer({ obligation, recipient }: ClaimedRow): boolean {
  if (employerSees(obligation) !== 'all') return false;
  if ((EMPLOYER_ROLES as readonly string[]).includes(recipient)) return true;
  return recipient === 'werknemer' && recordOf(obligation) !== null;
}

function later({ id, tries, waitsSince }: ClaimedRow, error: MailUnavailable, nowMs: number): Tried {
  if (nowMs - waitsSince.getTime() > GIVE_UP_AFTER_MS)
    return { id, kind: 'refused', reason: `de bezorging is na drie dagen opgegeven: ${error.message}` };
  const laterMs =
    error instanceof MailServerAway
      ? SERVER_AWAY_WAIT_MS
      : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 3 ** Math.min(tries - 1, 10));
  return { id, kind: 'later', reason: error.message, laterMs };
}
