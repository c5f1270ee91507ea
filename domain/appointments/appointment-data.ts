import type { CivilMoment } from '../calendar/civil-moment';
import type { CaseKind } from '../case/plan';
import type { Appointment } from './appointments';
import type { Limit } from './cancellation';

/** What a mail about an appointment tells. */
export type AppointmentData = {
  /** The activity, for the file: a mail never names it. */
  name: string;
  /** Which one it is, the same at every change: the UID of a calendar follows from it. */
  appointment: string;
  sequence: number;
  at: string;
  minutes: number | null;
  place: Appointment['place'];
  /** Role of who does it; null where nobody said. */
  performer: string | null;
  /** How long before it cancelling is free; null where it never costs anything. */
  freeUntil: Limit | null;
  /** When it was to be, of one that was moved. */
  was: string | null;
  /** Why it is not to be: a closed list. */
  reason: string | null;
  /** When the change was told. */
  changed: CivilMoment;
  on: CivilMoment['date'];
  caseKind: CaseKind;
};
