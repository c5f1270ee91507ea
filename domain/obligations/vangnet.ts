import { isBusinessDay } from '../calendar/business-days';
import { addDays, inDutch, type PlainDate } from '../calendar/plain-date';
import { dayOf, type Fact, type RecordedFact } from '../case/facts';
import type { Course } from '../case/situation';
import type { Leave } from '../facts/life-course';
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

/** What a ground is held against. */
type Known = Pick<Course, 'context' | 'life' | 'chain'>;
type Named = Pick<Fact<'vangnet'>, 'ground' | 'group' | 'wwWeeks'>;

/** The first group of 29b has five years; without a group it may be another, which has none or counts from another day. */
function outsideNoRisk({ group }: Named, { context, chain }: Known): string | null {
  const { start } = context.employment;
  const { firstSickDay } = chain;
  const { inWindow } = applyRule(noRisk, { group: group === 1 ? 'art29b_1' : 'art29b_2', start, firstSickDay });
  return inWindow
    ? null
    : `de ziekte begon niet binnen vijf jaar na het begin van het dienstverband op ${inDutch(start)} (ZW art. 29b lid 1)`;
}

/** Weeks of WW that nobody told are not held against it. */
function outsideScheme({ wwWeeks }: Named, { context, chain }: Known): string | null {
  const { eligible } = applyRule(compensatieregeling, {
    birthDate: context.employee.birthDate,
    employmentStart: context.employment.start,
    firstSickDay: chain.firstSickDay,
    wwWeeksBefore: wwWeeks ?? Number.POSITIVE_INFINITY,
  });
  return eligible
    ? null
    : 'de compensatieregeling is voor wie voor 1962 is geboren, in 2018 of 2019 na meer dan 52 weken WW in dienst kwam en binnen vijf jaar daarna ziek werd (ZW art. 29d)';
}

/** The last leave that began before the sickness ended, or adjoins it. */
function leaveBy({ life, chain }: Known): Leave | undefined {
  return life.leaves.findLast(({ from }) => chain.lastSickDay === null || from <= addDays(chain.lastSickDay, 1));
}

/** After the leave only sickness that adjoins it counts. */
function notAfterLeave(_fact: Named, known: Known): string | null {
  const { life, chain } = known;
  if (life.leaves.some(({ until }) => chain.episodes.some(({ first }) => adjoins(until, first)))) return null;
  const leave = leaveBy(known);
  return leave
    ? `de ziekte sluit niet aan op het verlof tot en met ${inDutch(leave.until)} (ZW art. 29a lid 4)`
    : 'er is geen verlof bekend waarop de ziekte aansluit (ZW art. 29a lid 4)';
}

/** By cause only sickness before the leave counts, or before that of a later pregnancy. */
function notBeforeLeave(_fact: Named, known: Known): string | null {
  const { life, chain } = known;
  const leave = leaveBy(known);
  if (!leave || chain.firstSickDay <= leave.until) return null;
  const later = life.facts.some((fact) => fact.type === 'zwangerschap' && fact.dueDate > chain.firstSickDay);
  return later
    ? null
    : `de ziekte begon na het verlof tot en met ${inDutch(leave.until)}: deze grond geldt voor ziekte ervoor (ZW art. 29a lid 1)`;
}

/** What dates and leave can say against each ground; nothing that the program knows contradicts the others. */
const CONTRADICTIONS: Partial<Record<VangnetGround, (fact: Named, known: Known) => string | null>> = {
  'no-risk': outsideNoRisk,
  '29d': outsideScheme,
  'bevalling-nazorg': notAfterLeave,
  zwangerschap: notBeforeLeave,
};

/**
 * Why a ground that was named gives no ziekengeld, with the article; null when nothing that is known contradicts it. Known
 * before the ground was told, it refuses the fact; known only later (a correction, a leave), the ground stays on record
 * and its duties do not apply.
 */
export function groundFails(fact: Named, known: Known): string | null {
  return CONTRADICTIONS[fact.ground]?.(fact, known) ?? null;
}

/** The ground that was named last, and the time under it; null without one, or when it gives no ziekengeld. */
export function vangnetPeriod(situation: Grounds): VangnetPeriod | null {
  const fact = situation.latest('vangnet');
  if (!fact || groundFails(fact, situation)) return null;
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
