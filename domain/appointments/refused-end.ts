import { inDutch } from '../calendar/plain-date';
import { dayOf, type Fact, type RecordedFact } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import { type Appointment, type AppointmentStatus, appointmentsOf, dayAt, isPlanned, sameMoment } from './appointments';

type End = Fact<'afzegging'> | Fact<'niet-verschenen'>;

/** What an appointment came to that somebody told of; one that lapsed can still be told of otherwise. */
const CAME_TO: Readonly<Partial<Record<AppointmentStatus, string>>> = {
  afgezegd: 'al afgezegd',
  'niet-verschenen': 'al als gemist gemeld',
  verschenen: 'al gehouden',
  'te-laat': 'al gehouden',
};

/** What happens to an appointment once: it was cancelled, missed or held before. */
function endedBefore(fact: End, ofRow: readonly Appointment[]): Refusal | null {
  const { row, at } = fact;
  // Without a moment it is about the day: a second one that was missed there has a moment of its own.
  const isMeant = (one: Appointment) =>
    at === undefined
      ? one.status === 'niet-verschenen' && dayAt(one.at) === dayOf(fact)
      : CAME_TO[one.status] !== undefined && sameMoment(one.at, at);
  const waits = ofRow.some((one) => isPlanned(one) && (at === undefined || sameMoment(one.at, at)));
  const ended = ofRow.find(isMeant);
  if (waits || !ended) return null;
  return refuse(
    'at',
    `deze afspraak voor ${row} is ${CAME_TO[ended.status]}: geef het moment van een andere afspraak, of neem die melding eerst terug (terugname)`,
  );
}

/** Nobody is missed at what is still to come. */
function missedBefore(fact: Fact<'niet-verschenen'>, ofRow: readonly Appointment[]): Refusal | null {
  const ahead = ofRow.filter(isPlanned).map(({ at }) => at);
  const moments = fact.at === undefined ? ahead : [fact.at];
  const [first] = moments.sort();
  if (first === undefined || moments.some((at) => dayAt(at) <= dayOf(fact))) return null;
  return refuse(
    'at',
    `de afspraak voor ${fact.row} is pas op ${inDutch(dayAt(first))}: zeg haar af, of meld vanaf die dag dat er niemand verscheen`,
  );
}

/** Without the moment at which it was done a cancellation is of its day. */
function cancelledAfter(fact: Fact<'afzegging'>): Refusal | null {
  if (fact.cancelledAt !== undefined || dayOf(fact) <= dayAt(fact.at)) return null;
  return refuse(
    'at',
    `deze afspraak was op ${inDutch(dayAt(fact.at))}, dus al geweest: geef met cancelledAt wanneer zij is afgezegd, of meld dat er niemand verscheen (niet-verschenen)`,
  );
}

/**
 * The end of an appointment that cannot be: it ended before, nobody can have missed it yet, or it had been by then.
 * @param facts those that were taken back too
 */
export function refusedEnd(
  fact: Fact,
  facts: readonly RecordedFact[],
  employer?: Parameters<typeof appointmentsOf>[1],
): Refusal | null {
  if (fact.type !== 'afzegging' && fact.type !== 'niet-verschenen') return null;
  const ofRow = appointmentsOf(facts, employer).filter(({ row }) => row === fact.row);
  const impossible = fact.type === 'afzegging' ? cancelledAfter(fact) : missedBefore(fact, ofRow);
  return endedBefore(fact, ofRow) ?? impossible;
}
