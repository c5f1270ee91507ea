import { type CivilMoment, inMailHours, isBefore } from '../calendar/civil-moment';
import { daysBetween, type PlainDate } from '../calendar/plain-date';

/** In order of weight: of several about one obligation to one reader only the heaviest is sent. */
const MAIL_STEPS: readonly string[] = ['opening', 'gewijzigd', 'herinnering', 'alarm', 'te-laat'];

export function isHeavier(step: string, other: string): boolean {
  return MAIL_STEPS.includes(other) && MAIL_STEPS.indexOf(step) > MAIL_STEPS.indexOf(other);
}

/** What decides when a mail may leave. */
type MailSubject = { step: string; recipient: string; legalLatest: PlainDate | null };

/**
 * Mails go out when people read them. An alarm goes at once when the last day by law would be over by then, but never to
 * the employee, who can do nothing about a term of the employer at night.
 */
export function leavesAt(
  moment: CivilMoment,
  { step, recipient, legalLatest }: MailSubject,
  jitterMinutes: number,
): CivilMoment {
  const sendable = inMailHours(moment, jitterMinutes);
  const wouldPass = legalLatest !== null && moment.date <= legalLatest && sendable.date > legalLatest;
  return step === 'alarm' && recipient !== 'werknemer' && wouldPass ? moment : sendable;
}

/** A mail that waits. */
export type WaitingMail = MailSubject & {
  id: string;
  /** The case that it is about. */
  owner: string;
  obligation: string;
  /** The person, of several with the role; null for the role's own address. */
  person: string | null;
  /** When it was to leave. */
  at: CivilMoment;
  /** It says already why it is late. */
  saysDelay: boolean;
};

/** What becomes of mails that wait, when their moment has come. */
export type Gates = {
  /** A heavier one about the same goes in its place. */
  dropped: string[];
  /** To another moment; `couldLeave`: it could have left before, and an outage kept it. */
  moved: Array<{ id: string; at: CivilMoment; couldLeave: boolean }>;
  /** Late by an outage, with the day on which it was to leave. */
  delayed: Array<{ id: string; due: PlainDate }>;
};

const HOUR = 60;
const DAY = 24 * HOUR;

function minutesBetween(from: CivilMoment, to: CivilMoment): number {
  return daysBetween(from.date, to.date) * DAY + to.minute - from.minute;
}

/**
 * Looks again at mails when they are about to leave: after an outage a reminder may have been overtaken by its alarm, and
 * it may be night. What leaves within the hour of its moment leaves as planned. The confirmation of a report goes ahead of
 * whatever else of its case leaves.
 */
export function gatesOf(mails: readonly WaitingMail[], now: CivilMoment, jitterMinutes: number): Gates {
  const due = mails.filter(({ at }) => !isBefore(now, at));
  const dropped = due.filter((mail) => due.some((other) => overtakes(other, mail)));
  const kept = due.filter((mail) => !dropped.includes(mail));
  const isLate = ({ at }: WaitingMail) => minutesBetween(at, now) > HOUR;
  const leaves = new Map(kept.map((mail) => [mail, leavesAt(isLate(mail) ? now : mail.at, mail, jitterMinutes)]));
  const leaving = kept.filter((mail) => !isBefore(now, leaves.get(mail) as CivilMoment));
  const goesAhead = ({ step, owner }: WaitingMail) =>
    step === 'bevestiging' && leaving.some((mail) => mail.owner === owner);
  return {
    dropped: dropped.map(({ id }) => id),
    moved: mails.flatMap((mail) => {
      const at = goesAhead(mail) ? now : leaves.get(mail);
      return at && (isBefore(now, at) || isBefore(now, mail.at)) ? [{ id: mail.id, at, couldLeave: isLate(mail) }] : [];
    }),
    delayed: kept.filter((mail) => isLate(mail) && !mail.saysDelay).map(({ id, at }) => ({ id, due: at.date })),
  };
}

function overtakes(other: WaitingMail, mail: WaitingMail): boolean {
  return (
    other.owner === mail.owner &&
    other.obligation === mail.obligation &&
    other.recipient === mail.recipient &&
    other.person === mail.person &&
    isHeavier(other.step, mail.step)
  );
}
