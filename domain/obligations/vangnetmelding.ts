import { addDays, earliest, inDutch, type PlainDate } from '../calendar/plain-date';
import { ALL_BUT_DEATH } from '../case/ends';
import { dayOf, type RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Role } from '../case/roles';
import { endsBefore, type Situation } from '../case/situation';
import type { VangnetGround } from '../facts/vangnet';
import { type ChainDays, chainDaysFrom } from '../law/chain-days';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { vangnetmelding as rule } from '../law/rules/V-02-vangnetmelding';
import { vangnetLaterOntdekt } from '../law/rules/V-07-vangnet-later-ontdekt';
import { herstelmeldingZw } from '../law/rules/V-08-herstelmelding-zw';
import type { DutySpec } from './duty-spec';
import { after13Weeks, CATEGORIES, flexPeriod, type Grounds, groundFails, vangnetPeriod } from './vangnet';

/** A term of the report: as the law sets it, and the article that does. */
type Term = { legal: Derivation; article: string; otherwise?: DutySpec['otherReadings'] };

/** Grounds that may become clear only later (ZW 38b lid 2). */
const MAY_BE_CLEAR_LATER = new Set(['zwangerschap', 'bevalling-nazorg', 'no-risk']);

/** The reports to UWV of a case in which UWV pays ziekengeld while the employment runs: sickness and recovery. */
export function vangnetmelding(situation: Situation): Obligation[] {
  const term = reportTerm(situation);
  if (!term) return recoveryUnderEigenrisico(situation);
  const reported = reportedOn(situation);
  const recovered = lastToReport(situation);
  const recovery = recovered && recoveryTerm(situation, recovered.on, reported ? null : term.legal);
  // UWV wants both within two days; by the statute the report of the sickness keeps its own term (N-16).
  const together = recovery && !recovered?.relapse && !reported ? recovery.uwvRecoveryDue : undefined;
  const fact = situation.latest('vangnet');
  const fails = fact ? (groundFails(fact, situation) ?? endedWithin13Weeks(situation, fact)) : null;
  const melding = situation.duty({
    id: 'vangnetmelding',
    rule: { ...rule, sources: [...rule.sources, ...vangnetLaterOntdekt.sources] },
    article: term.article,
    opens: opensOn(situation),
    legal: term.legal,
    practice: together,
    turn: together ? 'samen-melden' : undefined,
    otherReadings: [
      ...(together
        ? [
            {
              date: together.date,
              reading: 'beide meldingen binnen twee dagen na het herstel (ZW art. 38a lid 5 en 6)',
            },
          ]
        : []),
      ...(term.otherwise ?? []),
    ],
    doneOn: reported,
    closes: false,
    notApplicable: fails,
    survives: ALL_BUT_DEATH,
    notes: retroactive(situation, reported),
  });
  if (!recovered || !recovery || fails) return [melding];
  return [melding, recoveryReport(situation, { recovered, term: recovery, by: 'uwv-melder' })];
}

/** The last recovery of which UWV is told. */
function lastToReport(situation: Situation): Recovery | undefined {
  return recoveriesOf(situation).findLast((recovery) => endsZiekengeld(situation, recovery));
}

/**
 * Whether ziekengeld ran until this recovery. Leave ends it before: under pregnancy and in the flex period it has no more
 * to give after the leave, and whoever recovers as the leave ends was on leave, not ill (ZW 29a lid 2, 38a lid 5).
 */
export function endsZiekengeld(situation: Grounds, { on, relapse }: Recovery): boolean {
  const { lastSickDay } = situation.chain;
  if (relapse === null && lastSickDay !== null && addDays(lastSickDay, 1) < on) return false;
  const period = vangnetPeriod(situation);
  const until = period ? period.until : (flexPeriod(situation)?.until ?? null);
  return until === null || on <= addDays(until, 1);
}

/** Why there never was ziekengeld to report under 29d: the sickness ended before its thirteen weeks did; else null. */
function endedWithin13Weeks(situation: Situation, { ground }: RecordedFact<'vangnet'>): string | null {
  if (ground !== '29d') return null;
  const { date: from } = after13Weeks(situation);
  const end = situation.ends.find((e) => endsBefore(e, from) && (e.certain || e.on <= situation.asOf));
  return end ? `${end.reason}, voordat dertien weken ziekte voorbij waren (ZW art. 38b lid 3)` : null;
}

/** The recovery of an ex-employee under the eigenrisicodrager is reported to UWV as well (ZW 38a lid 5; U-06). */
function recoveryUnderEigenrisico(situation: Situation): Obligation[] {
  const { carriedFrom } = situation;
  const recovered = lastToReport(situation);
  if (!carriedFrom || !recovered || recovered.on < carriedFrom) return [];
  const term = recoveryTerm(situation, recovered.on, null);
  return [recoveryReport(situation, { recovered, term, by: 'werkgever' })];
}

/** The report of a recovery; a relapse before its last day takes its place. */
function recoveryReport(
  situation: Situation,
  { recovered, term, by }: { recovered: Recovery; term: ReturnType<typeof recoveryTerm>; by: Role },
): Obligation {
  const { relapse } = recovered;
  const told = situation.closedOn('vangnet-herstelmelding');
  return situation.duty({
    id: 'vangnet-herstelmelding',
    rule: herstelmeldingZw,
    article: 'ZW 38a lid 5',
    dutyOn: by,
    recipients: [by],
    opens: term.toldOn,
    legal: term.legalLatest,
    practice: term.uwvRecoveryDue,
    doneOn: told && told >= recovered.on ? told : null,
    closes: false,
    superseded:
      relapse && relapse <= term.legalLatest.date
        ? `terugval op ${inDutch(relapse)}, voor de melding uiterlijk moest`
        : null,
    survives: ALL_BUT_DEATH,
  });
}

/** A recovery in the chain, and the first day of the relapse that followed. */
export type Recovery = { on: PlainDate; relapse: PlainDate | null };

/** The recoveries in the chain, in order of time; leave is no recovery. */
export function recoveriesOf({ chain, life }: Pick<Situation, 'chain' | 'life'>): Recovery[] {
  const followed = chain.interruptions
    .filter(({ from }) => !life.leaves.some((leave) => leave.from === from))
    .map(({ from, until }) => ({ on: from, relapse: addDays(until, 1) }));
  return chain.recoveredOn ? [...followed, { on: chain.recoveredOn, relapse: null }] : followed;
}

/** The first day after the leave, where the ground that holds is of the sickness after it (ZW art. 29a lid 4); else null. */
function sinceLeave(situation: Situation): PlainDate | null {
  const period = vangnetPeriod(situation);
  return period && period.from > situation.firstSickDay ? period.from : null;
}

function wasReportedBeforeLeave(situation: Situation): boolean {
  const since = sinceLeave(situation);
  const reports = situation.facts('afgerond').filter((fact) => fact.obligation === 'vangnetmelding');
  return since !== null && reports.some((report) => dayOf(report) < since);
}

/** The day of the report; one from before the leave says nothing of the sickness after it. */
function reportedOn(situation: Situation): PlainDate | null {
  const closed = situation.closedOn('vangnetmelding');
  const since = sinceLeave(situation);
  return since === null || (closed ?? '') >= since ? closed : null;
}

/** The first day on which the report can be made: the ground is known, and under 29d the thirteen weeks are over. */
function opensOn(situation: Situation): PlainDate {
  const fact = situation.latest('vangnet');
  if (fact?.ground === '29d') return after13Weeks(situation).date;
  const begins = sinceLeave(situation) ?? situation.firstSickDay;
  return fact ? (fact.clearOn ?? begins) : (flexPeriod(situation)?.from.date ?? situation.firstSickDay);
}

/**
 * The earliest of the terms that apply: that of the ground, and that of the flex period, in which any cause counts. What
 * was reported before the leave was answered by that; the sickness after it has a report and a term of its own.
 */
function reportTerm(situation: Situation): Term | null {
  const flex = wasReportedBeforeLeave(situation) ? null : flexTerm(situation);
  const terms = [groundTerm(situation), flex].filter((term) => term !== null);
  return terms.reduce<Term | null>(
    (first, next) => (first && first.legal.date <= next.legal.date ? first : next),
    null,
  );
}

/** The article that sets the term of each ground. */
const ARTICLES: Readonly<Record<VangnetGround, string>> = {
  zwangerschap: 'ZW 38a lid 3',
  orgaandonatie: 'ZW 38a lid 3',
  'no-risk': 'ZW 38a lid 3',
  'bevalling-nazorg': 'ZW 38a lid 2',
  'fictief-dienstverband': 'ZW 38a lid 2',
  '29d': 'ZW 38b lid 3',
};

function groundTerm(situation: Situation): Term | null {
  const { firstSickDay, life } = situation;
  const fact = situation.latest('vangnet');
  if (!fact) return null;
  const period = vangnetPeriod(situation);
  const counted = (at: ChainDays) =>
    applyRule(rule, { category: CATEGORIES[fact.ground], at, employmentLastDay: life.employmentLastDay });
  const at = daysUnder(situation, period?.from ?? firstSickDay);
  const regular = counted(at);
  const { clearOn } = fact;
  if (!clearOn || clearOn <= regular.reportDue.date || !MAY_BE_CLEAR_LATER.has(fact.ground)) {
    const throughLeave = at !== situation.at && period?.from === firstSickDay;
    return {
      legal: regular.legalLatest,
      article: ARTICLES[fact.ground],
      otherwise: throughLeave
        ? [
            {
              date: counted(situation.at).legalLatest.date,
              reading: 'verlof telt niet mee in de zes weken (ZW art. 38a lid 3)',
            },
          ]
        : undefined,
    };
  }
  const later = applyRule(vangnetLaterOntdekt, {
    firstSickDay,
    reasonablyClearOn: Derivation.from(clearOn, 'Redelijkerwijs duidelijk dat er een vangnet is'),
  });
  return { legal: later.legalLatest, article: 'ZW 38b lid 2' };
}

/**
 * The days from which the term of a ground counts: those of sickness. Leave does not move the six weeks, which count from
 * the first day on which the work was missed (ZW 38a lid 3).
 */
function daysUnder(situation: Situation, from: PlainDate): ChainDays {
  const { chain, firstSickDay } = situation;
  if (from > firstSickDay) return chainFrom(situation, from);
  const recovered = recoveriesOf(situation).some(({ relapse }) => relapse !== null);
  return chain.interruptions.length === 0 || recovered ? situation.at : chainDaysFrom(firstSickDay);
}

/** Days of sickness after the leave: the fourth day counts from the first of them. */
function chainFrom(situation: Situation, from: PlainDate) {
  const first = Derivation.from(from, 'Eerste ziektedag na het verlof');
  return from > situation.firstSickDay
    ? (offset: number, ground: string) => (offset === 0 ? first : first.plusDays(offset, ground))
    : situation.at;
}

/** Sick in the time in which leave could have started but has not: any cause counts, from the day both hold. */
function flexTerm(situation: Situation): Term | null {
  const flex = flexPeriod(situation);
  if (!flex) return null;
  const sickIn = situation.chain.episodes.find(
    ({ first, last }) => first <= flex.until && (last === null || last >= flex.from.date),
  );
  if (!sickIn || flex.until < flex.from.date) return null;
  const { legalLatest } = applyRule(rule, {
    category: 'pregnancy_flex_period',
    at: chainFrom(situation, sickIn.first),
    flexStart: flex.from,
  });
  return { legal: legalLatest, article: 'ZW 38a lid 2' };
}

/** The second day after the report to the employer; with the sick report while that has not been made. */
function recoveryTerm({ life }: Situation, recoveredOn: PlainDate, unreported: Derivation | null) {
  const toldOn = recoveryToldOn(life, recoveredOn);
  const { uwvRecoveryDue, legalLatest } = applyRule(herstelmeldingZw, {
    recoveryReported: Derivation.from(toldOn, 'Herstel gemeld aan de werkgever'),
    sickReportDue: unreported && unreported.date >= toldOn ? unreported : null,
  });
  return { toldOn, uwvRecoveryDue, legalLatest };
}

/** The day on which the employer heard of a recovery. */
export function recoveryToldOn({ facts }: Pick<Situation['life'], 'facts'>, recoveredOn: PlainDate): PlainDate {
  const told = facts.findLast(
    (fact) =>
      (fact.type === 'herstelmelding' || fact.type === 'correctie-hersteldatum') && fact.recoveredOn === recoveredOn,
  );
  return told ? told.on : recoveredOn;
}

/** How far back the ziekengeld goes when the ground was found late. */
function retroactive(situation: Situation, reported: PlainDate | null): string[] {
  const clearOn = situation.latest('vangnet')?.clearOn;
  if (!clearOn) return [];
  const { benefitFromAtEarliest } = applyRule(vangnetLaterOntdekt, {
    firstSickDay: situation.firstSickDay,
    reasonablyClearOn: Derivation.from(clearOn, 'Redelijkerwijs duidelijk dat er een vangnet is'),
    reportedOn: reported ?? earliest(situation.asOf, clearOn),
  });
  return [`Ziekengeld op zijn vroegst vanaf ${inDutch(benefitFromAtEarliest.date)} (ZW art. 38b lid 2).`];
}
