import { APPOINTMENT_FACTS, appointmentsOf, dayAt } from '../appointments/appointments';
import { verdictOn } from '../appointments/cancellation';
import { addDays, type PlainDate } from '../calendar/plain-date';
import { soundEpisodes } from '../case/chain';
import { dayOf, type RecordedFact } from '../case/facts';
import { tookPlaceIn } from '../case/life';
import type { Situation } from '../case/situation';
import { startInReach } from '../contract/start-in-reach';
import type { RowId } from '../obligations/obligation-id';
import type { CompiledPackage } from './compile';
import { goesOn } from './goes-on';
import { packageOnDay } from './package-on';
import type { Timeline } from './timeline';

/** Facts of the case, and those from before it that still hold, in order. */
function factsOf(situation: Situation): RecordedFact[] {
  const { life, chain, ends } = situation;
  const next = ends.find(({ kind }) => kind === 'nieuw-geval')?.on;
  const until = next === undefined ? null : addDays(next, -1);
  return life.facts.filter(
    (fact) =>
      tookPlaceIn(fact, { from: chain.knownSince, until }) ||
      ((until === null || dayOf(fact) <= until) && goesOn(fact, situation)),
  );
}

const NO_EVENTS: Timeline['appointments'] = [];

/** What became of appointments: one that was attended, missed, or cancelled so late that it is charged. */
function eventsOf(
  facts: readonly RecordedFact[],
  pack: CompiledPackage,
  { context, life }: Situation,
): Timeline['appointments'] {
  if (!facts.some(({ type }) => APPOINTMENT_FACTS.has(type))) return NO_EVENTS;
  const attended = facts.flatMap((fact): Timeline['appointments'] => {
    if (fact.type !== 'afgerond' && fact.type !== 'besteding' && fact.type !== 'verschenen') return [];
    const row = (fact.type === 'afgerond' ? fact.obligation : fact.row) as RowId;
    const found = pack.rows.get(row);
    // Of an open consult, which belongs to the contract, nothing is told in a case.
    const isAppointment = found?.outputs.some(({ kind }) => kind === 'APPT') && found.level === 'case';
    return isAppointment ? [{ row, day: dayOf(fact), event: 'attended' }] : [];
  });
  // What a protocol says of an appointment it says of its own: not of one of another package, or from before it held.
  const isOfPackage = (row: RowId, day: PlainDate) =>
    pack.rows.has(row) && packageOnDay(context, life.facts, day).rows.has(row);
  const fallenThrough = appointmentsOf(facts, context.employer).flatMap((one): Timeline['appointments'] => {
    const { row, at, status, cancelled } = one;
    const day = cancelled?.on ?? dayAt(at);
    if (!isOfPackage(row, day)) return [];
    if (status === 'niet-verschenen') return [{ row, day, event: 'missed' }];
    const late = cancelled !== null && verdictOn(one, pack.rules).state === 'in-rekening';
    return late ? [{ row, day, event: 'cancelled-late' }] : [];
  });
  return [...attended, ...fallenThrough];
}

/** What a case tells about the moments and conditions of the rows of its package. */
export function timelineOf(
  situation: Situation,
  pack: CompiledPackage,
  { duties, doneOn }: Pick<Timeline, 'duties' | 'doneOn'>,
): Timeline {
  const { asOf, chain, context, life, firstSickDay, at, responsibleSince, employmentEndsOn } = situation;
  const { frequent } = context.employer;
  const facts = factsOf(situation);
  const episodes = soundEpisodes(life.episodes).filter(
    ({ report }) => !(frequent.excludeVangnet === true && report.vangnet),
  );
  return {
    asOf,
    sickness: {
      firstSickDay,
      reportedOn: chain.reportedOn,
      recoveredOn: chain.recoveredOn,
      at,
      reports: chain.reports.map(({ first }) => first),
    },
    frequent: { reports: episodes.map(({ first }) => first), threshold: frequent.reports, months: frequent.months },
    responsibleSince,
    employmentEndsOn,
    contractStart: context.contract.start && startInReach(context.contract.start),
    facts,
    appointments: eventsOf(facts, pack, situation),
    duties,
    doneOn,
  };
}
