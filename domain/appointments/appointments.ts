import { type PlainDate, plainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import type { EndKind } from '../case/ends';
import { dayOf, type Fact, type RecordedFact } from '../case/facts';
import { recordedIn, recordedWith } from '../case/recorded-with';
import type { RowId } from '../obligations/obligation-id';
import { compile } from '../protocols/compile';
import { keptOrders, orderedBy } from '../protocols/kept-orders';
import { type PackageId, rowOf } from '../protocols/packages';

export type AppointmentStatus = 'gepland' | 'afgezegd' | 'niet-verschenen' | 'verschenen' | 'te-laat' | 'vervallen';

/** Why an appointment lapsed without anybody cancelling it. */
export type Lapse =
  | 'overleden'
  | 'uit-dienst'
  | 'iva'
  | 'vertrek-arbodienst'
  | 'pakketwissel'
  | 'ziekmelding-ingetrokken'
  | 'teruggenomen';

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
  /** Which fact told of its last change. */
  changed: number;
  status: AppointmentStatus;
  /** Of one that was cancelled: when, to the minute where that is known, by whom and why. */
  cancelled: {
    at: string | null;
    on: PlainDate;
    by: string | null;
    reason: NonNullable<Fact<'afzegging'>['reason']> | null;
  } | null;
  /** Of one that lapsed. */
  lapsed: Lapse | null;
  /** Which fact told that it fell through; null while it did not. */
  fellThrough: number | null;
};

/** The civil day of an instant: that in its text. */
export function dayAt(instant: string): PlainDate {
  return plainDate(instant.slice(0, 10));
}

export const isPlanned = ({ status }: Pick<Appointment, 'status'>) => status === 'gepland';
export const sameMoment = (a: string, b: string) => Date.parse(a) === Date.parse(b);

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
  'einde-dienstverband',
  'uwv-besluit',
  'vertrek-arbodienst',
  'pakketwissel',
  'intrekking',
  'terugname',
]);

type Employer = Pick<CaseContext['employer'], 'erdZw'>;
const NO_EIGENRISICODRAGER: Employer = { erdZw: false };

/**
 * Every appointment of a case, in the order in which they were made.
 * @param facts those that were taken back too: a calendar goes by how often an appointment changed
 */
export function appointmentsOf(facts: readonly RecordedFact[], employer = NO_EIGENRISICODRAGER): Appointment[] {
  const found: Appointment[] = [];
  for (const [i, fact] of facts.entries()) {
    if (!APPOINTMENT_FACTS.has(fact.type)) continue;
    const before = new Map(found.map((one) => [one, one.sequence]));
    if (fact.type === 'terugname') asIfNeverTold(found, facts.slice(0, i + 1), employer);
    else take(fact, found, { facts, employer });
    for (const one of found) if (before.get(one) !== one.sequence) one.changed = fact.seq;
  }
  return found;
}

/** Leaves each appointment as it is without what was taken back, which is a change of it like any other. */
function asIfNeverTold(found: readonly Appointment[], known: readonly RecordedFact[], employer: Employer): void {
  const gone = new Set(known.flatMap((fact) => (fact.type === 'terugname' ? [fact.gebeurtenisId] : [])));
  const anew: Appointment[] = [];
  for (const fact of known) {
    if (!gone.has(fact.id)) take(fact, anew, { facts: known, employer });
    // One that was told by mistake keeps its number.
    else if (fact.type === 'afspraak') made(anew, fact, fact.row, fact.at, TOLD_BY_MISTAKE);
  }
  for (const one of found) {
    const other = anew.find(({ told }) => told === one.told);
    const { at, person, status, cancelled, lapsed, fellThrough } =
      other && other.lapsed !== 'teruggenomen' ? other : { ...one, ...TOLD_BY_MISTAKE };
    if (status === one.status && at === one.at && person === one.person) continue;
    Object.assign(one, { at, person, status, cancelled, lapsed, fellThrough, sequence: one.sequence + 1 });
  }
}

const TOLD_BY_MISTAKE = { status: 'vervallen', lapsed: 'teruggenomen', fellThrough: null } as const;

function made(found: Appointment[], fact: RecordedFact, row: string, at: string, more: Partial<Appointment> = {}) {
  // What was erased since leaves a gap: no number is given twice.
  const last = found.reduce((most, one) => (one.row === row ? Math.max(most, one.nr) : most), 0);
  const nr = recordedWith(fact).numbered ?? last + 1;
  const one: Appointment = {
    row: row as RowId,
    nr,
    told: fact.seq,
    geval: recordedIn(fact),
    at,
    minutes: null,
    place: null,
    performer: null,
    person: null,
    sequence: 0,
    changed: fact.seq,
    status: 'gepland',
    cancelled: null,
    lapsed: null,
    fellThrough: null,
    ...more,
  };
  found.push(one);
  return one;
}

/** The planned one of a row that a fact is about: that of its moment, where it says one; else the last that has begun by its day. */
function begun(found: readonly Appointment[], fact: RecordedFact, row: string, at?: string): Appointment | undefined {
  const planned = found.filter((one) => one.row === row && isPlanned(one));
  const before = planned.filter((one) => dayAt(one.at) <= dayOf(fact));
  return (
    planned.find((one) => at !== undefined && sameMoment(one.at, at)) ??
    before.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)
  );
}

/** The one that is cancelled, by who may not know that it was moved. */
function cancelledOf(found: readonly Appointment[], { row, at }: Fact<'afzegging'>): Appointment | undefined {
  const planned = found.filter((one) => one.row === row && isPlanned(one));
  return planned.find((one) => sameMoment(one.at, at)) ?? planned.at(-1);
}

function lapse(found: readonly Appointment[], lapsed: Lapse): void {
  for (const one of found.filter(isPlanned))
    Object.assign(one, { status: 'vervallen', sequence: one.sequence + 1, lapsed });
}

/** Whether it was missed, or cancelled, on a day or later. */
function fellThroughSince({ status, at, cancelled }: Appointment, day: PlainDate): boolean {
  return status === 'niet-verschenen'
    ? dayAt(at) >= day
    : status === 'afgezegd' && cancelled !== null && cancelled.on >= day;
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

/** Whether work of a row goes on after such an end of a case. */
export function outlives(row: string, end: EndKind): boolean {
  return rowOf(row)?.outlives?.includes(end) ?? false;
}

type Course = { facts: readonly RecordedFact[]; employer: Employer };

function take(fact: RecordedFact, found: Appointment[], { facts, employer }: Course): void {
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
      // What comes of an appointment of which nobody told that it was made, is told of one all the same.
      const one = cancelledOf(found, fact) ?? made(found, fact, fact.row, fact.at);
      const cancelled = {
        at: fact.cancelledAt ?? null,
        on: fact.cancelledAt === undefined ? dayOf(fact) : dayAt(fact.cancelledAt),
        by: fact.by ?? null,
        reason: fact.reason ?? null,
      };
      Object.assign(one, { status: 'afgezegd', sequence: one.sequence + 1, cancelled, fellThrough: fact.seq });
      return;
    }
    case 'niet-verschenen': {
      const { row, at } = fact;
      const one = begun(found, fact, row, at) ?? made(found, fact, row, at ?? `${dayOf(fact)}T00:00:00Z`);
      Object.assign(one, { status: 'niet-verschenen', fellThrough: fact.seq });
      return;
    }
    case 'afgerond':
    case 'besteding':
    case 'verschenen': {
      const [row, at] = fact.type === 'afgerond' ? [fact.obligation, undefined] : [fact.row, fact.at];
      const one = begun(found, fact, row, at);
      if (one) one.status = 'late' in fact && fact.late ? 'te-laat' : 'verschenen';
      return;
    }
    case 'overlijden':
      lapse(
        found.filter(({ at }) => dayAt(at) >= fact.date),
        'overleden',
      );
      // Nobody pays for what nobody could come to, though the death became known only afterwards.
      for (const one of found.filter((each) => fellThroughSince(each, fact.date)))
        Object.assign(one, { status: 'vervallen', lapsed: 'overleden', fellThrough: null });
      return;
    case 'einde-dienstverband':
      // The eigenrisicodrager goes on with the guidance, and its appointments stand.
      if (!employer.erdZw)
        lapse(
          found.filter(
            (one) => dayAt(one.at) > fact.lastDay && dayAt(one.at) >= fact.on && !outlives(one.row, 'uit-dienst'),
          ),
          'uit-dienst',
        );
      return;
    case 'uwv-besluit': {
      const asked = facts.findLast(({ type, seq }) => type === 'wia-aanvraag' && seq < fact.seq);
      const isEarly = asked?.type !== 'wia-aanvraag' || asked.kind === 'vervroegd';
      // An IVA before the wait is over ends the guidance; what is done in the third year is done beside any decision.
      if (fact.outcome === 'iva' && isEarly)
        lapse(
          found.filter((one) => comes(one) && !outlives(one.row, 'iva')),
          'iva',
        );
      return;
    }
    case 'vertrek-arbodienst':
      lapse(found.filter(comes), 'vertrek-arbodienst');
      return;
    case 'pakketwissel': {
      const { rows } = compile(fact.package as PackageId);
      const kept = new Set(keptOrders(facts.filter(({ seq }) => seq <= fact.seq)).map(orderedBy));
      lapse(
        found.filter((one) => comes(one) && !rows.has(one.row) && !kept.has(one.row)),
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
