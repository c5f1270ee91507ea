// Longer than 300 lines: one getter for each number of the law that a text names.
import {
  addDays,
  addYears,
  daysBetween,
  earliest,
  latest,
  type PlainDate,
  plainDate,
  yearOf,
} from '../calendar/plain-date';
import { chainDaysFrom } from '../law/chain-days';
import { FIRST_SICK_DAY } from '../law/deciding-date';
import { Derivation } from '../law/derivation';
import type { Computation, Rule } from '../law/rule';
import { bezwaar } from '../law/rules/H-03-bezwaar';
import { loondoorbetaling } from '../law/rules/L-01-loondoorbetaling';
import { REACH } from '../law/rules/reach';
import { herstelbewaking } from '../law/rules/S-02-herstelbewaking';
import { probleemanalyse } from '../law/rules/T-10-probleemanalyse';
import { planVanAanpak } from '../law/rules/T-12-plan-van-aanpak';
import { evaluatie } from '../law/rules/T-13-evaluatie';
import { weeksmelding42 } from '../law/rules/T-20-42e-weeksmelding';
import { late42eWeeksmelding } from '../law/rules/T-21-late-42e-weeksmelding';
import { tweedeSpoor } from '../law/rules/T-24-tweede-spoor';
import { uwvWiaBrief } from '../law/rules/T-27-uwv-wia-brief';
import { reIntegratieverslag } from '../law/rules/T-30-re-integratieverslag';
import { wiaAanvraag } from '../law/rules/T-31-wia-aanvraag';
import { wiaBeslissing } from '../law/rules/T-32-wia-beslissing';
import { loonsanctie } from '../law/rules/T-33-loonsanctie';
import { eindeWachttijd } from '../law/rules/T-35-einde-wachttijd';
import { rivUpload } from '../law/rules/U-02-riv-upload';
import { nawerking } from '../law/rules/U-04-nawerking';
import { overlijden } from '../law/rules/U-12-overlijden';
import { opzegverbod } from '../law/rules/U-20-opzegverbod';
import { noRisk } from '../law/rules/V-03-no-risk';
import { vangnetLaterOntdekt } from '../law/rules/V-07-vangnet-later-ontdekt';
import { herstelmeldingZw } from '../law/rules/V-08-herstelmelding-zw';
import { arbeidsongeval } from '../law/rules/V-12-arbeidsongeval';
import { applyBy } from '../law/rules/V-20-wazo-verlof';
import { vervroegdeWia } from '../law/rules/V-30-vervroegde-wia';
import { EX_EMPLOYEE_REPORTS_ON_DAY, RECOVERY_MAX_DAYS, UWV_OPINION_DAYS } from './norms';
import { cardinal, days, months, ordinal, weeks, years } from './number-words';

/** Civil months from one day to a later one. */
function monthsBetween(from: PlainDate, to: PlainDate): number {
  return (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/** Before every version of every rule. */
const EVER = plainDate('1900-01-01');

/** Long enough that no weekend or holiday moves every term that starts in it. */
const UNSHIFTED_WITHIN_DAYS = 14;

/**
 * The numbers of the law as they stand in texts, by the rules in force on a day. Each is measured on the dates that its
 * rule computes, so that a text cannot say another number than the plan.
 */
function termsAt(firstSickDay: PlainDate, occasion: PlainDate) {
  const day = latest(firstSickDay, REACH);
  const inForce = <Compute extends Computation>(rule: Rule<Compute>): Compute =>
    versionAt(rule, byFirstSickDay(rule) ? day : latest(occasion, REACH)).compute;
  const at = chainDaysFrom(day);
  const start = Derivation.from(day, '');
  const from = (end: Derivation) => daysBetween(day, end.date);
  // A term that ends on a weekend or holiday is longer on some days: its length is the shortest.
  const shortest = (first: PlainDate, lastDay: (begin: Derivation) => Derivation) =>
    Math.min(
      ...Array.from({ length: UNSHIFTED_WITHIN_DAYS }, (_, i) => {
        const begin = addDays(first, i);
        return daysBetween(begin, lastDay(Derivation.from(begin, '')).date);
      }),
    );
  const waitingEnd = () => inForce(eindeWachttijd)(at).waitingLastDay;
  const letter = (received: PlainDate | null) =>
    inForce(uwvWiaBrief)({ at, letterReceived: received, filedBeforeWeek81: true });
  const early = () => inForce(vervroegdeWia)({ at, application: null });
  const sanction = () =>
    inForce(loonsanctie)({
      firstSickDay: day,
      baseEnd: start,
      decision: addDays(day, -60),
      repair: { notified: day, decided: null },
    });
  /** The week of the sickness in which a day lies. */
  const week = (on: Derivation) => Math.floor(from(on) / 7) + 1;
  return {
    /** The judgement of the bedrijfsarts (T-10). */
    get analysis() {
      return weeks(from(inForce(probleemanalyse)(at).legalLatest));
    },
    /** From the judgement to the plan van aanpak (T-12). */
    get plan() {
      return weeks(from(inForce(planVanAanpak)({ firstSickDay: day, judgement: start }).legalLatest));
    },
    /** Between two evaluations (T-13). */
    get evaluation() {
      return weeks(from(inForce(evaluatie)({ anchor: start }).norm));
    },
    /** Before the report of the 42nd week (T-20). */
    get report() {
      return weeks(from(inForce(weeksmelding42)(at).legalLatest));
    },
    /** The highest fine for a late report, in euro (T-21). */
    get fineEur() {
      const filedOn = addDays(inForce(weeksmelding42)(at).legalLatest.date, 1);
      return inForce(late42eWeeksmelding)({ at, filedOn }).maxFineEur;
    },
    /** From the eerstejaarsevaluatie to the second track, and the prospect that makes it unnecessary (T-24). */
    get secondTrack() {
      return weeks(from(inForce(tweedeSpoor)(start).startLatest));
    },
    get prospect() {
      return months(monthsBetween(day, inForce(tweedeSpoor)(start).structuralReturnHorizon.date));
    },
    /** The week in which the letter of UWV comes at the latest, and the grace after a late one (T-27). */
    get letterWeek() {
      return week(letter(null).letterDue);
    },
    get letterGrace() {
      const received = addDays(letter(null).letterDue.date, 1);
      return weeks(shortest(received, (begin) => letter(begin.date).deemedTimelyUntil));
    },
    /** Before the end of the waiting period (T-30, T-31). */
    get verslag() {
      return weeks(daysBetween(inForce(reIntegratieverslag)(at).legalLatest.date, waitingEnd().date));
    },
    get application() {
      const { latest: last } = inForce(wiaAanvraag)({ at, application: null, validReason: null });
      return weeks(daysBetween(last.date, waitingEnd().date));
    },
    /** From the application to the decision of UWV (T-32). */
    get decision() {
      return weeks(from(inForce(wiaBeslissing)(start).decisionDue));
    },
    /** The longest loonsanctie, and the decision of UWV on its repair (T-33). */
    get sanction() {
      return weeks(from(sanction().wageLastDay));
    },
    get repairDecision() {
      return weeks(from(sanction().repairDecisionTerm as Derivation));
    },
    /** The waiting period and the wage period (T-35). */
    get waiting() {
      return weeks(from(waitingEnd()) + 1);
    },
    /** To object to a decision (T-37). */
    get objection() {
      const compute = inForce(bezwaar);
      return weeks(shortest(day, (decisionSent) => compute({ decisionSent, kind: 'bezwaar' }).lastDay));
    },
    /** The weeks in which the early application can be made (V-30). */
    get earlyFrom() {
      return ordinal(week(early().windowFirst));
    },
    get earlyUntil() {
      return ordinal(week(early().windowLast));
    },
    /** How far back ziekengeld goes (V-07). */
    get retroactive() {
      const { benefitFromAtEarliest } = inForce(vangnetLaterOntdekt)({
        firstSickDay: addYears(day, -20),
        reasonablyClearOn: start,
        reportedOn: day,
      });
      return years(monthsBetween(benefitFromAtEarliest.date, day) / 12);
    },
    /** From the recovery that was told to its report to UWV (V-08). */
    get recoveryReport() {
      return days(from(inForce(herstelmeldingZw)({ recoveryReported: start }).uwvRecoveryDue));
    },
    get recoveryReportDay() {
      return ordinal(from(inForce(herstelmeldingZw)({ recoveryReported: start }).uwvRecoveryDue));
    },
    /** From the start of the employment until the employer may ask for a vangnet (V-03). */
    get askVangnet() {
      const { mayAskFrom } = inForce(noRisk)({ group: 'art29b_2', start: day, firstSickDay: day });
      return months(monthsBetween(day, mayAskFrom));
    },
    /** Before the leave (V-20). */
    get leaveApplication() {
      return weeks(daysBetween(applyBy(day).date, day));
    },
    /** After the letter of UWV to the employer (U-02). */
    get upload() {
      return weeks(from(inForce(rivUpload)(start).uploadDue));
    },
    /** How long the insurance goes on after the employment, and the day of the report in it (U-04; ZW art. 38a lid 1). */
    get afterEmployment() {
      return weeks(from(inForce(nawerking)({ employmentLastDay: start, illOn: day }).lastDay));
    },
    get exEmployeeReportDay() {
      return ordinal(EX_EMPLOYEE_REPORTS_ON_DAY);
    },
    /** For so long UWV recovers ziekengeld from the employer (ZW art. 39a). */
    get recovery() {
      return weeks(RECOVERY_MAX_DAYS);
    },
    /** What UWV aims at for its opinion. */
    get opinion() {
      return weeks(UWV_OPINION_DAYS);
    },
    /** The wage that is paid to the next of kin (U-12). */
    get deathBenefit() {
      return months(monthsBetween(day, inForce(overlijden)(start).deathBenefitUntil.date));
    },
    /** Absence of more workdays than this puts an accident into the register (V-12). */
    get registeredAbove() {
      const compute = inForce(arbeidsongeval);
      let workdays = 0;
      while (!compute({ happenedOn: day, severity: 'verzuim', absenceWorkdays: workdays + 1 }).mustRegister)
        workdays += 1;
      return cardinal(workdays);
    },
    /** The part of the wage that the law has paid (L-01), in percent. */
    get wagePct() {
      const { wageDue } = inForce(loondoorbetaling)({
        firstSickDay: day,
        monthlyWage: 100,
        maxDagloon: 100,
        daysPerMonth: 20,
        floor: null,
      });
      return Math.round(wageDue);
    },
    /** The ban on dismissal (U-20). */
    get dismissalBan() {
      return years(Math.floor(monthsBetween(day, inForce(opzegverbod)(at).twoYearsReachedOn.date) / 12));
    },
    /** After a recovery a new sickness goes on with the same case for so long (S-02). */
    get relapse() {
      return weeks(from(inForce(herstelbewaking)(start).newCaseFrom));
    },
  };
}

export type Terms = ReturnType<typeof termsAt>;

/** Words that take their numbers from the rules. */
export type Worded<T> = (terms: Terms) => T;

const RULES: readonly Rule[] = [
  bezwaar,
  loondoorbetaling,
  herstelbewaking,
  probleemanalyse,
  planVanAanpak,
  evaluatie,
  weeksmelding42,
  late42eWeeksmelding,
  tweedeSpoor,
  uwvWiaBrief,
  reIntegratieverslag,
  wiaAanvraag,
  wiaBeslissing,
  loonsanctie,
  eindeWachttijd,
  rivUpload,
  nawerking,
  overlijden,
  opzegverbod,
  noRisk,
  vangnetLaterOntdekt,
  herstelmeldingZw,
  arbeidsongeval,
  vervroegdeWia,
];

function byFirstSickDay({ decidedBy }: Rule): boolean {
  return decidedBy === FIRST_SICK_DAY;
}

/** The version in force on a day; before the reach of the rule its first, since a text has to say something. */
function versionAt<Compute extends Computation>({ versions }: Rule<Compute>, day: PlainDate) {
  return versions.findLast(({ from }) => from <= day) ?? versions[0];
}

/** The days around one day on which no rule of a group changes. */
type Span = { from: PlainDate; until: PlainDate | null };

const BY_FIRST_SICK_DAY = RULES.filter(byFirstSickDay);
const BY_OCCASION = RULES.filter((rule) => !byFirstSickDay(rule));

function unchangedAround(day: PlainDate, rules: readonly Rule[]): Span {
  const changes = rules.flatMap(({ versions }) => versions.slice(1).map(({ from }) => from));
  const [first, ...more] = changes.filter((on) => on > day);
  return {
    from: latest(EVER, ...changes.filter((on) => on <= day)),
    until: first ? addDays(earliest(first, ...more), -1) : null,
  };
}

function holds({ from, until }: Span, day: PlainDate): boolean {
  return from <= day && (until === null || day <= until);
}

const known: Array<{ sickness: Span; occasion: Span; terms: Terms }> = [];

/**
 * The numbers of the law for a case by its first sick day, or by the day of writing where there is no sickness; those that
 * another day decides by `occasion`, the day on which what the text is about began. One object for all days between two
 * changes of law.
 */
export function termsOn(firstSickDay: PlainDate, occasion = firstSickDay): Terms {
  const found = known.find((one) => holds(one.sickness, firstSickDay) && holds(one.occasion, occasion));
  if (found) return found.terms;
  const terms = termsAt(firstSickDay, occasion);
  known.push({
    sickness: unchangedAround(firstSickDay, BY_FIRST_SICK_DAY),
    occasion: unchangedAround(occasion, BY_OCCASION),
    terms,
  });
  return terms;
}
