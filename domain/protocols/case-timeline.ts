import { APPOINTMENT_FACTS } from '../appointments/appointments';
import { type AppointmentOutcome, fallenThrough } from '../appointments/fallen-through';
import { addDays } from '../calendar/plain-date';
import { soundEpisodes } from '../case/chain';
import { dayOf, type RecordedFact } from '../case/facts';
import { tookPlaceIn } from '../case/life';
import type { Situation } from '../case/situation';
import { startInReach } from '../contract/start-in-reach';
import type { RowId } from '../obligations/obligation-id';
import type { CompiledPackage } from './compile';
import { goesOn } from './goes-on';
import { withoutEnded } from './kept-orders';
import type { Timeline } from './timeline';

/** Facts of the case, and those from before it that still hold, in order. */
function factsOf(situation: Situation): RecordedFact[] {
  const { life, chain, nextFirst } = situation;
  const until = nextFirst === null ? null : addDays(nextFirst, -1);
  const window = { from: chain.knownSince, until };
  return withoutEnded(life.facts).filter(
    (fact) => tookPlaceIn(fact, window) || ((until === null || dayOf(fact) <= until) && goesOn(fact, situation)),
  );
}

const NO_EVENTS: Timeline['appointments'] = [];

/** The appointments of a life that fell through by what was told in this case. */
export function fallenThroughIn(situation: Situation): readonly AppointmentOutcome[] {
  const all = fallenThrough(situation.life.told, situation.context);
  if (all.length === 0) return all;
  const told = new Set(factsOf(situation).map(({ seq }) => seq));
  return all.filter(({ appointment: { fellThrough } }) => fellThrough !== null && told.has(fellThrough));
}

/** What became of appointments: one that was attended, missed, or cancelled so late that it is charged. */
function eventsOf(
  facts: readonly RecordedFact[],
  pack: CompiledPackage,
  outcomes: readonly AppointmentOutcome[],
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
  const fallen = outcomes.flatMap(({ row: { id: row }, on: day, appointment, verdict }): Timeline['appointments'] => {
    if (!pack.rows.has(row)) return [];
    if (appointment.status === 'niet-verschenen') return [{ row, day, event: 'missed' }];
    return verdict.state === 'in-rekening' ? [{ row, day, event: 'cancelled-late' }] : [];
  });
  return [...attended, ...fallen];
}

/** What a case tells about the moments and conditions of the rows of its package. */
export function timelineOf(
  situation: Situation,
  pack: CompiledPackage,
  { duties, doneOn, takenOn }: Pick<Timeline, 'duties' | 'doneOn' | 'takenOn'>,
  fell: readonly AppointmentOutcome[],
): Timeline {
  const { asOf, chain, context, life, firstSickDay, at, nextFirst, responsibleSince, employmentEndsOn } = situation;
  const { frequent } = context.employer;
  const facts = factsOf(situation);
  const sound = soundEpisodes(life.episodes);
  const episodes = frequent.excludeVangnet ? sound.filter(({ report }) => !report.vangnet) : sound;
  return {
    asOf,
    sickness: {
      firstSickDay,
      reportedOn: chain.reportedOn,
      recoveredOn: chain.recoveredOn,
      sickAgainOn: nextFirst,
      at,
      reports: chain.reports.map(({ first }) => first),
    },
    frequent: { reports: episodes.map(({ first }) => first), threshold: frequent.reports, months: frequent.months },
    responsibleSince,
    employmentEndsOn,
    contractStart: context.contract.start && startInReach(context.contract.start),
    facts,
    appointments: eventsOf(facts, pack, fell),
    duties,
    doneOn,
    takenOn,
  };
}
