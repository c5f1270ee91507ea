import { invitationAsIcs, uidOf } from '../../documents/calendar/invitation';
import { placeName } from '../../documents/calendar/places';
import { DEFAULT_MINUTES } from '../../domain/appointments/cancellation';
import { APPOINTMENT_STEPS } from '../../domain/moment/appointment-effects';
import { instantText } from '../../schemas/instant-text';
import { instantOf } from '../../store/amsterdam';
import { idOfKey } from '../../store/stable-id';
import type { Language } from './language';
import { appointmentFacts } from './mail-input';
import { addressIn, type RenderedMail } from './mailer';

const METHODS: Readonly<Record<string, 'REQUEST' | 'CANCEL'>> = {
  [APPOINTMENT_STEPS.made]: 'REQUEST',
  [APPOINTMENT_STEPS.changed]: 'REQUEST',
  [APPOINTMENT_STEPS.cancelled]: 'CANCEL',
};

/** What goes into the calendar of the reader with a mail about an appointment; null with any other. */
export function calendarOf(
  { step, data }: { step: string; data: unknown },
  { language, from, to }: { language: Language; from: string; to: string },
): RenderedMail['calendar'] {
  const method = METHODS[step];
  if (!method) return null;
  const facts = appointmentFacts.parse(data);
  const ics = invitationAsIcs({
    uid: uidOf(idOfKey(facts.appointment)),
    sequence: facts.sequence,
    method,
    startsAt: instantText(Date.parse(facts.at)),
    minutes: facts.minutes ?? DEFAULT_MINUTES,
    place: facts.place === null ? null : placeName(facts.place, language),
    stampMs: instantOf(facts.changed),
    language,
    mailed: { from: addressIn(from), to },
  });
  return { method, ics };
}
