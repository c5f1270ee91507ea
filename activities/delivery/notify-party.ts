import { ApplicationFailure, Context } from '@temporalio/activity';
import type { DeliveryInput, DeliveryResult } from '../../domain/case/contract';
import { employerSees } from '../../domain/case/employer-knowledge';
import { setBackTo } from '../../domain/case/lineage';
import { civilMomentOf } from '../../store/amsterdam';
import type { Database } from '../../store/client';
import { inTenant, type Tx } from '../../store/in-tenant';
import { divideOverHolders } from '../../store/tables/divide-over-holders';
import { checkGates } from '../../store/tables/mail-gates';
import { type ClaimedRow, claimNext, markSent, release, repeatLater, standOf } from '../../store/tables/messages';
import { atThisAttempt } from '../attempt';
import { MailRejected, MailUnavailable, MailUncertain } from '../mail/mail-errors';
import type { MailSettings } from '../mail/mail-settings';
import { type Mailer, WHOLE_MAIL_MS } from '../mail/mailer';
import { renderMail, UnrenderableMail } from '../mail/render-mail';
import { addressOf } from './address';
import { caseNumber } from './case-number';

export type DeliveryPorts = {
  db: Database;
  mailer: Mailer;
  mail: MailSettings;
};

/**
 * The activity that mails what the case transaction wrote: what waited looks again whether it may leave now, a row for a
 * role becomes one for each person who holds it, then one row at a time is claimed, sent and recorded, so that what the case dropped meanwhile is never sent, and a
 * crash repeats at most one mail, under its own Message-ID. It stops while its attempt still has time for one mail, so no
 * second attempt works beside it. A row that can never be sent is reported with its reason; when the mail server is away
 * the rest waits for the next attempt.
 */
export function createNotifyParty({ db, mailer, mail }: DeliveryPorts) {
  return async (asked: DeliveryInput): Promise<DeliveryResult> => {
    const input = { ...asked, atMs: atThisAttempt(asked.atMs) };
    const { werkgeverId, dienstverbandId } = input;
    const of = { werkgeverId, dienstverbandId };
    const { info, cancellationSignal } = Context.current();
    const claimant = `${info.workflowExecution?.runId}/${info.activityId}/${info.attempt}`;
    const tried: string[] = [];
    const failed: DeliveryResult['failed'] = [];
    const inTime = timeFor(info.startToCloseTimeoutMs);
    const repeatAtMs = input.atMs + REPEAT_AFTER_MS;
    const later: number[] = [];
    let unfinished = false;
    try {
      const next = async (tx: Tx) => {
        later.push(...(await checkGates(tx, input)));
        await divideOverHolders(tx, input);
        return claimNext(tx, input, claimant, tried);
      };
      let row = await inTenant(db, werkgeverId, async (tx) => ((await isSetBack(tx, input)) ? null : next(tx)));
      while (row) {
        if (cancellationSignal.aborted) throw tryAgain('deze worker stopt; een andere bezorgt de rest');
        const { id } = row;
        tried.push(id);
        const inHand = { ...of, id, claimant, atMs: input.atMs };
        const outcome = await deliver(row, { mailer, mail, atMs: input.atMs });
        if (outcome.kind === 'refused') failed.push({ berichtId: id, reason: outcome.reason });
        const hasTime = inTime();
        row = await inTenant(db, werkgeverId, async (tx) => {
          const isOurs =
            outcome.kind === 'refused' ||
            (outcome.kind === 'sent' ? await markSent(tx, inHand) : await repeatLater(tx, { ...inHand, repeatAtMs }));
          if (!isOurs) throw tryAgain('een andere bezorging heeft deze berichten overgenomen');
          return hasTime ? next(tx) : null;
        });
        if (outcome.kind === 'uncertain') later.push(repeatAtMs);
        unfinished ||= !hasTime;
      }
    } catch (error) {
      await inTenant(db, werkgeverId, (tx) => release(tx, dienstverbandId, claimant));
      throw error instanceof MailUnavailable ? tryAgain(error.message) : error;
    }
    const stand = await inTenant(db, werkgeverId, (tx) => standOf(tx, of));
    return {
      sent: tried.length - failed.length,
      ...stand,
      atMs: input.atMs,
      failed,
      ...(unfinished ? { unfinished } : {}),
      ...(later.length > 0 ? { repeatAtMs: Math.min(...later) } : {}),
    };
  };
}

/** After so long a mail is sent once more of which nobody knows whether it arrived. */
const REPEAT_AFTER_MS = 3_600_000;

/** Whether one more mail fits before Temporal gives this attempt up and another begins with the same rows. */
function timeFor(attemptMs: number): () => boolean {
  const lastStartMs = performance.now() + attemptMs - WHOLE_MAIL_MS - 5_000;
  return () => performance.now() < lastStartMs;
}

/** A database that was set back gives nothing: what waits there may have been sent. */
async function isSetBack(tx: Tx, input: DeliveryInput): Promise<boolean> {
  return setBackTo(input.seen, (await standOf(tx, input)).lineage) !== null;
}

type Outcome = { kind: 'sent' } | { kind: 'uncertain' } | { kind: 'refused'; reason: string };

/**
 * Sends the mail of a row, or tells in Dutch why it can never be sent. One that stays uncertain at its repeat is a
 * person's to look at.
 */
async function deliver(
  row: ClaimedRow,
  { mailer, mail: { portalUrl, logo, replyTo: general }, atMs }: Omit<DeliveryPorts, 'db'> & { atMs: number },
): Promise<Outcome> {
  const address = addressOf(row);
  if ('missing' in address) return { kind: 'refused', reason: address.missing };
  const { to, standIn } = address;
  const { messageId, gevalId, dienstverbandId, senderName } = row;
  const language = row.recipient === 'werknemer' ? row.employeeLanguage : row.employerLanguage;
  const link = gevalId && portalUrl ? `${portalUrl}/zaken/${gevalId}` : portalUrl;
  const replyTo = (answersToEmployer(row) && row.employerReplyTo) || general;
  try {
    const rendered = renderMail({
      ...row,
      language,
      standIn,
      link,
      replyTo,
      logo: logo !== null,
      sentOn: civilMomentOf(atMs).date,
      caseNumber: caseNumber(gevalId ?? dienstverbandId),
    });
    await mailer.send({ to, language, messageId, senderName, replyTo, logo, ...rendered });
    return { kind: 'sent' };
  } catch (error) {
    if (error instanceof MailRejected || error instanceof UnrenderableMail)
      return { kind: 'refused', reason: error.message };
    if (!(error instanceof MailUncertain)) throw error;
    return row.isUncertain ? { kind: 'refused', reason: error.message } : { kind: 'uncertain' };
  }
}

/** What a doctor or the person who reports to UWV answers, and what an employer may not know of, never goes to the employer. */
function answersToEmployer({ obligation, recipient }: ClaimedRow): boolean {
  return recipient !== 'bedrijfsarts' && recipient !== 'uwv-melder' && employerSees(obligation) === 'all';
}

function tryAgain(message: string): ApplicationFailure {
  return ApplicationFailure.retryable(message, 'NIET_BESCHIKBAAR');
}
