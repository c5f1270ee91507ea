import { type PlainDate, plainDate } from '../calendar/plain-date';
import { dayOf, type Fact, type RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { compile } from '../protocols/compile';
import type { PackageId } from '../protocols/packages';

export type AppointmentStatus = 'gepland' | 'afgezegd' | 'niet-verschenen' | 'verschenen' | 'te-laat' | 'vervallen';

/** Why an appointment lapsed without anybody cancelling it. */
export type Lapse = 'overleden' | 'vertrek-arbodienst' | 'pakketwissel' | 'ziekmelding-ingetrokken';

/** An appointment for a row of a service protocol, as the facts of its case leave it. */
export type Appointment = {
  row: RowId;
  /** Which of its row, from 1. */
  nr: number;
  /** Which fact told of it first. */
  told: number;
  /** The geval in which it was made; null where that is the current one, or none. */
  geval: string | null;
  /** When it begins: an instant with the offset of the Netherlands, whose day is the civil day. */
  at: string;
  /** How long; null where nobody said. */
  minutes: number | null;
  place: NonNullable<Fact<'afspraak'>['place']> | null;
  /** Role of who does it, and who that is; null where nobody said. */
  performer: string | null;
  person: string | null;
  /** Raised by every change: what a calendar goes by. */
  sequence: number;
  status: AppointmentStatus;
  /** Of one that was cancelled: when, to the minute where that is known, by whom and why. */
  cancelled: { at: string | null; on: PlainDate; by: string | null; reason: Fact<'afzegging'>['reason'] | null } | null;
  /** Of one that lapsed. */
  lapsed: Lapse | null;
};

/** The civil day of an instant: that in its text. */
export function dayAt(instant: string): PlainDate {
  return plainDate(instant.slice(0, 10));
}

export const isPlanned = ({ status }: Pick<Appointment, 'status'>) => status === 'gepland';
const sameMoment = (a: string, b: string) => Date.parse(a) === Date.parse(b);

/** Facts that make, change or end an appointment. */
export const APPOINTMENT_FACTS: ReadonlySet<string> = new Set([
  'afspraak',
  'verplaatsing',
  'afzegging',
  'verschenen',
  'niet-verschenen',
  'afgerond',
  'besteding',
  'overlijden',
  'vertrek-arbodienst',
  'pakketwissel',
  'intrekking',
]);

/** Every appointment of a case, in the order in which they were made. */
export function appointmentsOf(facts: readonly RecordedFact[]): Appointment[] {
  const found: Appointment[] = [];
  for (const fact of facts) take(fact, found, facts);
  return found;
}

/** The geval that a fact was recorded in. */
function gevalOf(fact: RecordedFact): string | null {
  return (fact as { geval?: string | null }).geval ?? null;
}

function made(found: Appointment[], fact: RecordedFact, row: string, at: string, more: Partial<Appointment> = {}) {
  const nr = found.filter((one) => one.row === row).length + 1;
  const one: Appointment = {
    row: row as RowId,
    nr,
    told: fact.seq,
    geval: gevalOf(fact),
    at,
    minutes: null,
    place: null,
    performer: null,
    person: null,
    sequence: 0,
    status: 'gepland',
    cancelled: null,
    lapsed: null,
    ...more,
  };
  found.push(one);
  return one;
}

/** What comes of an appointment of which nobody told that it was made, is told of one all the same. */
function meant(found: Appointment[], fact: RecordedFact, row: string, at: string): Appointment {
  const planned = found.filter((one) => one.row === row && isPlanned(one));
  return planned.find((one) => sameMoment(one.at, at)) ?? planned.at(-1) ?? made(found, fact, row, at);
}

function lapse(found: readonly Appointment[], lapsed: Lapse): void {
  for (const one of found.filter(isPlanned))
    Object.assign(one, { status: 'vervallen', sequence: one.sequence + 1, lapsed });
}

/** The report of sickness that a withdrawal takes back. */
function withdrawnBy(fact: RecordedFact<'intrekking'>, facts: readonly RecordedFact[]): number {
  const report = facts.findLast(
    (each) =>
      each.type === 'ziekmelding' &&
      each.seq < fact.seq &&
      (fact.firstSickDay === undefined || each.firstSickDay === fact.firstSickDay),
  );
  return report?.seq ?? 0;
}

function take(fact: RecordedFact, found: Appointment[], facts: readonly RecordedFact[]): void {
  const comes = ({ at }: Appointment) => dayAt(at) >= dayOf(fact);
  switch (fact.type) {
    case 'afspraak': {
      const { row, at, performer = null, person = null, minutes = null, place = null } = fact;
      made(found, fact, row, at, { performer, person, minutes, place });
      return;
    }
    case 'verplaatsing': {
      const one = found.find(({ row, nr }) => row === fact.row && nr === fact.nth);
      if (one && isPlanned(one))
        Object.assign(one, { at: fact.at, person: fact.person ?? one.person, sequence: one.sequence + 1 });
      return;
    }
    case 'afzegging': {
      const one = meant(found, fact, fact.row, fact.at);
      const cancelled = {
        at: fact.cancelledAt ?? null,
        on: dayOf(fact),
        by: fact.by ?? null,
        reason: fact.reason ?? null,
      };
      Object.assign(one, { status: 'afgezegd', sequence: one.sequence + 1, cancelled });
      return;
    }
    case 'niet-verschenen': {
      meant(found, fact, fact.row, fact.at ?? `${dayOf(fact)}T00:00:00Z`).status = 'niet-verschenen';
      return;
    }
    case 'afgerond':
    case 'besteding':
    case 'verschenen': {
      const row = fact.type === 'afgerond' ? fact.obligation : fact.row;
      const one = found.find((each) => each.row === row && isPlanned(each) && dayAt(each.at) <= dayOf(fact));
      if (one) one.status = 'late' in fact && fact.late ? 'te-laat' : 'verschenen';
      return;
    }
    case 'overlijden':
      lapse(
        found.filter(({ at }) => dayAt(at) >= fact.date),
        'overleden',
      );
      return;
    case 'vertrek-arbodienst':
      lapse(found.filter(comes), 'vertrek-arbodienst');
      return;
    case 'pakketwissel': {
      const { rows } = compile(fact.package as PackageId);
      lapse(
        found.filter((one) => comes(one) && !rows.has(one.row)),
        'pakketwissel',
      );
      return;
    }
    case 'intrekking': {
      const report = withdrawnBy(fact, facts);
      lapse(
        found.filter((one) => comes(one) && one.told > report),
        'ziekmelding-ingetrokken',
      );
      return;
    }
  }
}
