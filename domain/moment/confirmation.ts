import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date';
import { caseNumber } from '../case/case-number';
import { chainsOfLife } from '../case/chain';
import { worksOn } from '../case/context';
import { employerSeesRow } from '../case/employer-knowledge';
import { dayOf, type RecordedFact } from '../case/facts';
import { type Life, lifeOf } from '../case/life';
import { isAsked, type Obligation } from '../case/obligation';
import { makePlan } from '../case/plan';
import type { Episode } from '../facts/life-course';
import { chainDaysFrom } from '../law/chain-days';
import { applyRule } from '../law/rule';
import { meldingArbodienst } from '../law/rules/T-05-melding-arbodienst';
import type { ConfirmationData, ToldStep } from './effects';
import type { MomentOfCase } from './moment';

/** How far ahead a confirmation looks. */
const SIX_WEEKS = 42;
/** So many steps show what a relapse moves. */
const MOVED = 3;

/** What the employer is told at once when sickness or recovery was reported: what is late, and what comes. */
export function confirmation(fact: RecordedFact, moment: MomentOfCase): ConfirmationData {
  const { plan, now, loaded } = moment;
  const known = plan.obligations.filter(isToldOf).sort(byDay);
  // Once the day to work towards is over the law can still allow more.
  const lastDayOf = ({ legalLatest, internalDue }: Obligation) => legalLatest ?? internalDue;
  const overdue = known.filter(
    (each) => each.status === 'late' || (each.status === 'open' && lastDayOf(each) < now.date),
  );
  // What waits for a step that is late itself has no day yet.
  const isSure = ({ status, statusReason }: Obligation) =>
    status === 'open' || (status === 'planned' && (overdue.length === 0 || statusReason === null));
  const ahead = known.filter((each) => isSure(each) && !overdue.includes(each));
  const upcoming = ahead.filter(({ internalDue }) => internalDue <= addDays(now.date, SIX_WEEKS));
  const [after] = ahead.slice(upcoming.length);
  const missed = plan.obligations.filter((each) => each.notAsked && isForEmployer(each)).sort(byDay);
  const recovered = fact.type === 'herstelmelding' ? { recoveredOn: fact.recoveredOn } : {};
  const episode = lifeIn(moment).episodes.find(({ id }) => id === fact.id);
  const reported = fact.type === 'ziekmelding' ? (episode?.first ?? fact.firstSickDay) : null;
  const relapse = episode ? relapseOf(episode, fact.seq, moment) : null;
  const takenOverOn = fact.type === 'ziekmelding' ? takenOver(moment) : null;
  const daysLate = reported && takenOverOn === null ? daysUntilReport(reported, fact) : null;
  const doubt = reported && !worksOn(loaded.context, reported) ? { notWorkedOn: true as const } : {};
  return {
    firstSickDay: plan.firstSickDay,
    day: dayOf(fact),
    ...recovered,
    ...doubt,
    caseKind: plan.kind,
    ...(daysLate === null ? {} : { daysUntilReport: daysLate }),
    ...(takenOverOn === null ? {} : { takenOverOn }),
    overdue: overdue.map(told),
    ...(missed.length > 0 ? { missed: missed.map(told) } : {}),
    upcoming: upcoming.map((step) =>
      step.internalDue < now.date ? told({ ...step, internalDue: lastDayOf(step) }) : told(step),
    ),
    ...(after ? { comesAfter: told(after) } : {}),
    ...(relapse ? { relapse } : {}),
  };
}

function byDay(a: Obligation, b: Obligation): number {
  return a.internalDue < b.internalDue ? -1 : 1;
}

function isToldOf(obligation: Obligation): boolean {
  return isAsked(obligation) && isForEmployer(obligation);
}

function isForEmployer({ id, kind, dutyOn }: Obligation): boolean {
  return kind === 'duty' && dutyOn !== 'uwv' && employerSeesRow(id, dutyOn);
}

function told({ id, name, internalDue, legalLatest, lateCosts }: Obligation): ToldStep {
  return { id, name, internalDue, legalLatest, ...(lateCosts === undefined ? {} : { lateCosts }) };
}

/** Since when the case runs here, when it began elsewhere; null when it did not. */
function takenOver({ facts, plan }: MomentOfCase): PlainDate | null {
  const since = facts.findLast((fact) => fact.type === 'dossieroverdracht')?.responsibleSince ?? null;
  return since !== null && plan.firstSickDay !== null && since > plan.firstSickDay ? since : null;
}

/** Days from the first day of the sickness, a relapse too, to the report, when it came later than it had to; null when it did not. */
function daysUntilReport(firstDay: PlainDate, { on }: RecordedFact): number | null {
  const { latest } = applyRule(meldingArbodienst, chainDaysFrom(firstDay));
  return on > latest.date ? daysBetween(firstDay, on) : null;
}

function lifeIn({ loaded, facts, now }: MomentOfCase): Life {
  return lifeOf({ facts, asOf: now.date, employmentEnd: loaded.context.employment.end });
}

/**
 * What a report says that goes on with the case of before; null when it begins one.
 * @param seq the number of the report
 */
function relapseOf(episode: Episode, seq: number, moment: MomentOfCase): ConfirmationData['relapse'] | null {
  const { first: firstSickDay } = episode;
  const { loaded, facts, plan, now } = moment;
  const life = lifeIn(moment);
  const chain = chainsOfLife(life).find(({ episodes }) =>
    episodes.slice(1).some(({ first }) => first === firstSickDay),
  );
  if (!chain) return null;
  const gap = chain.interruptions.find(({ until }) => until === addDays(firstSickDay, -1));
  const known = facts.filter((fact) => fact.seq < seq);
  const planBefore = makePlan({ context: loaded.context, facts: known, asOf: now.date });
  const before = new Map<string, Obligation>(planBefore.obligations.map((each) => [each.id, each]));
  const moved = plan.obligations
    .filter((each) => isToldOf(each) && each.internalDue >= now.date)
    .sort(byDay)
    .flatMap(({ id, name, internalDue }) => {
      const from = before.get(id)?.internalDue;
      return from && from !== internalDue ? [{ id, name, from, to: internalDue }] : [];
    });
  const days = gap ? daysBetween(gap.from, firstSickDay) : 0;
  const joined = joinedCase(episode, moment);
  return { from: firstSickDay, days, moved: moved.slice(0, MOVED), ...(joined && { insteadOf: caseNumber(joined) }) };
}

/** The case that a sickness was of its own until a correction joined it to the one before. */
function joinedCase({ corrections }: Episode, { loaded, gevalId, earlier }: MomentOfCase): string | undefined {
  const before = corrections.map(({ from }) => from as string);
  const stands = new Set([gevalId, ...earlier.map(({ geval }) => geval)]);
  return loaded.cases.find(
    ({ id, status, firstSickDay }) => !stands.has(id) && status !== 'ingetrokken' && before.includes(firstSickDay),
  )?.id;
}
