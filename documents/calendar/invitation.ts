import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';

/** An appointment as a calendar takes it. Nothing in it says anything of health, or of whom it is about. */
export type Invitation = {
  /** The same for every change of one appointment. */
  uid: string;
  /** Raised by every change. */
  sequence: number;
  method: 'REQUEST' | 'CANCEL';
  /** Begin on the clock of the Netherlands: an instant with its offset there. */
  startsAt: string;
  minutes: number;
  place: string | null;
  /** When the change was made. */
  stampMs: number;
  language: 'nl' | 'en';
  /** From whom and to whom it is mailed; neither where somebody fetches it. */
  mailed?: { from: string; to: string };
};

/** The UID of an appointment, from the id that follows from its key. */
export function uidOf(id: string): string {
  return `${id}@poortwachter`;
}

const ZONE = 'Europe/Amsterdam';

/** The clock of the Netherlands since 1996, as RFC 5545 writes it down. */
const VTIMEZONE = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n');

const MINUTE_MS = 60_000;
const TITLE = { nl: 'Afspraak', en: 'Appointment' };
/**
 * Who fetches a file is invited by it as who gets a mail is, so that a calendar that took it takes the change and the withdrawal
 * too: each names somebody (RFC 5546, 3.2.2 and 3.2.5). A key has no address, and of a role nothing is said here.
 */
const WHO_FETCHES = 'agenda@poortwachter.example';
const ORGANIZER = { name: 'poortwachter', email: 'noreply@poortwachter.example' };

/** The library writes the UTC parts of a date: those of the clock on the wall. */
function onTheWall(startsAt: string, minutes: number): Date {
  return new Date(Date.parse(`${startsAt.slice(0, 19)}Z`) + minutes * MINUTE_MS);
}

/** The invitation, or its withdrawal, as iCalendar (RFC 5545, iTIP). */
export function invitationAsIcs({
  uid,
  sequence,
  method,
  startsAt,
  minutes,
  place,
  stampMs,
  language,
  mailed,
}: Invitation): string {
  const calendar = ical({
    prodId: { company: 'poortwachter', product: 'afspraken', language: language.toUpperCase() },
    method: method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    // Stamps stay in UTC; only the appointment itself is in the clock of the Netherlands.
    timezone: { name: null, generator: () => VTIMEZONE },
  });
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(stampMs),
    lastModified: new Date(stampMs),
    start: onTheWall(startsAt, 0),
    end: onTheWall(startsAt, minutes),
    timezone: ZONE,
    summary: TITLE[language],
    class: ICalEventClass.PRIVATE,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: mailed ? { ...ORGANIZER, email: mailed.from } : ORGANIZER,
    ...(place === null ? {} : { location: place }),
  });
  event.createAttendee({ email: mailed?.to ?? WHO_FETCHES, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false });
  return calendar.toString();
}
