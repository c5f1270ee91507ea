import { isBusinessDay } from '../calendar/business-days';
import { addDays, inDutch, type PlainDate } from '../calendar/plain-date';
import { dayOf, type RecordedFact } from '../case/facts';
import type { Course } from '../case/situation';
import type { VangnetGround } from '../facts/vangnet';
import type { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import type { VangnetCategory } from '../law/rules/V-02-vangnetmelding';
import { noRisk } from '../law/rules/V-03-no-risk';
import { compensatieregeling } from '../law/rules/V-06-compensatieregeling';
import { wazoVerlof } from '../law/rules/V-20-wazo-verlof';

/** What has to be known of a case to tell under which ground ziekengeld runs in it, and until when. */
export type Grounds = Pick<Course, 'context' | 'life' | 'chain' | 'firstSickDay' | 'latest' | 'closedOn' | 'everFacts'>;

/** The category of the report to UWV that belongs to each ground. */
export const CATEGORIES: Readonly<Record<VangnetGround, VangnetCategory>> = {
  zwangerschap: 'pregnancy_before_leave',
  'bevalling-nazorg': 'after_birth_leave',
  orgaandonatie: 'organ_donation',
  'no-risk': 'no_risk',
  '29d': 'compensatieregeling',
  'fictief-dienstverband': 'fictitious_employment',
};

/** A time under a vangnet ground: its fact, and until when ziekengeld runs under it. */
export type VangnetPeriod = { fact: RecordedFact<'vangnet'>; from: PlainDate; until: PlainDate | null };

/** Whether only days on which nobody works lie between the end of the leave and the first sick day. */
function adjoins(leaveUntil: PlainDate, firstSickDay: PlainDate): boolean {
  if (firstSickDay <= leaveUntil) return false;
  for (let day = addDays(leaveUntil, 1); day < firstSickDay; day = addDays(day, 1))
    if (isBusinessDay(day)) return false;
  return true;
}

/**
 * Why a ground cannot be, by the leave that is known; null when nothing contradicts it. After the leave only sickness
 * that adjoins it counts (ZW 29a lid 4); by cause only sickness before it (lid 1), or before that of a later pregnancy.
 */
export function groundContradicted(
  ground: VangnetGround,
  { life, chain }: Pick<Course, 'life' | 'chain'>,
): string | null {
  const leave = life.leaves.findLast(({ from }) => chain.lastSickDay === null || from <= addDays(chain.lastSickDay, 1));
  if (ground === 'bevalling-nazorg') {
    if (life.leaves.some(({ until }) => chain.episodes.some(({ first }) => adjoins(until, first)))) return null;
    return leave
      ? `de ziekte sluit niet aan op het verlof tot en met ${inDutch(leave.until)} (ZW art. 29a lid 4)`
      : 'er is geen verlof bekend waarop de ziekte aansluit (ZW art. 29a lid 4)';
  }
  if (!leave) return null;
  const later = life.facts.some((fact) => fact.type === 'zwangerschap' && fact.dueDate > chain.firstSickDay);
  return ground === 'zwangerschap' && chain.firstSickDay > leave.until && !later
    ? `de ziekte begon na het verlof tot en met ${inDutch(leave.until)}: deze grond geldt voor ziekte ervoor (ZW art. 29a lid 1)`
    : null;
}

/** Why a ground that was named gives no ziekengeld; null when it does. */
export function groundFails(situation: Grounds, fact: RecordedFact<'vangnet'>): string | null {
  const { context, firstSickDay } = situation;
  const { start } = context.employment;
  if (fact.ground === 'no-risk') {
    const group = fact.group === 1 ? 'art29b_1' : 'art29b_2';
    const { inWindow } = applyRule(noRisk, { group, start, firstSickDay });
    return inWindow ? null : 'de ziekte begon meer dan vijf jaar na het begin van het dienstverband';
  }
  const contradiction = groundContradicted(fact.ground, situation);
  if (contradiction) return contradiction;
  if (fact.ground === '29d' && fact.wwWeeks !== undefined) {
    const input = {
      birthDate: context.employee.birthDate,
      employmentStart: start,
      firstSickDay,
      wwWeeksBefore: fact.wwWeeks,
    };
    return applyRule(compensatieregeling, input).eligible ? null : 'aan de voorwaarden van de regeling is niet voldaan';
  }
  return null;
}

/** The ground that was named last, and the time under it; null without one, or when it gives no ziekengeld. */
export function vangnetPeriod(situation: Grounds): VangnetPeriod | null {
  const fact = situation.latest('vangnet');
  if (!fact || groundFails(situation, fact)) return null;
  const leave = situation.life.leaves.find((l) => l.until >= situation.firstSickDay);
  const closed = situation.closedOn('vangnet');
  // Pregnancy as the cause ends with the leave; after it a ground of its own has to be named (ZW 29a lid 3 and 4).
  const before = fact.ground === 'zwangerschap' && leave ? addDays(leave.from, -1) : null;
  return { fact, from: firstDayUnder(fact.ground, situation), until: closed ? addDays(closed, -1) : before };
}

/** The first day of ziekengeld under 29d: after thirteen weeks of sickness (ZW 38b lid 3). */
export function after13Weeks({ at }: Pick<Course, 'at'>): Derivation {
  return at(13 * 7, 'Na dertien weken (ZW art. 38b lid 3)');
}

/** Whether ziekengeld under a ground can have begun by a day: under 29d only after thirteen weeks. */
export function runsBy(day: PlainDate, situation: Course, { ground }: RecordedFact<'vangnet'>): boolean {
  return ground !== '29d' || after13Weeks(situation).date <= day;
}

/** Why the 42e-weeksmelding is not due on this day: ziekengeld runs on the employer's own report; null when it is. */
export function reportedUnderVangnet(situation: Course, legalLatest: PlainDate): string | null {
  const vangnet = vangnetPeriod(situation);
  const runs = vangnet !== null && (vangnet.until === null || vangnet.until >= legalLatest);
  return runs ? 'het ziekengeld loopt al op melding van de werkgever (ZW art. 38 lid 4)' : null;
}

/** First sick day to which a ground applies: that after the leave for the ground that only holds then. */
export function firstDayUnder(
  ground: VangnetGround | null,
  { life, chain }: Pick<Course, 'life' | 'chain'>,
): PlainDate {
  const leave = life.leaves.find((l) => l.until >= chain.firstSickDay);
  const resumed = leave && chain.episodes.find(({ first }) => first > leave.until);
  return ground === 'bevalling-nazorg' && resumed ? resumed.first : chain.firstSickDay;
}

/** First day on which the leave of a known pregnancy could start, and the day on which it did or must; null without one. */
export function flexPeriod(
  situation: Pick<Grounds, 'life' | 'everFacts'>,
): { from: Derivation; until: PlainDate } | null {
  const pregnancy = situation.everFacts('zwangerschap').at(-1);
  if (!pregnancy) return null;
  const birth = situation.everFacts('bevalling').findLast((fact) => dayOf(fact) >= dayOf(pregnancy));
  const terms = applyRule(wazoVerlof, {
    dueDate: pregnancy.dueDate,
    multiple: pregnancy.multiple,
    birth: birth?.date,
  });
  const leave = situation.life.leaves.find((l) => l.from >= terms.earliestStart.date);
  const ends = [terms.latestStart.date, leave?.from, birth?.date].filter((day) => day !== undefined).sort();
  return { from: terms.earliestStart, until: addDays(ends[0] as PlainDate, -1) };
}
