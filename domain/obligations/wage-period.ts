import { addDays, daysBetween, latest, type PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Course, Situation } from '../case/situation';
import type { ChainDays } from '../law/chain-days';
import type { Derivation } from '../law/derivation';
import { termsOf } from '../law/once';
import { applyRule } from '../law/rule';
import { aowDateOf } from '../law/rules/aow-leeftijd';
import { weeksmelding42 } from '../law/rules/T-20-42e-weeksmelding';
import { late42eWeeksmelding } from '../law/rules/T-21-late-42e-weeksmelding';
import { uwvWiaBrief } from '../law/rules/T-27-uwv-wia-brief';
import { wiaAanvraag } from '../law/rules/T-31-wia-aanvraag';
import { loonsanctie } from '../law/rules/T-33-loonsanctie';
import { vrijwilligeVerlenging } from '../law/rules/T-34-vrijwillige-verlenging';
import { eindeWachttijd } from '../law/rules/T-35-einde-wachttijd';
import { eigenrisicodragerZw } from '../law/rules/U-06-eigenrisicodrager-zw';
import { aowWageEnd } from '../law/rules/U-10-aow';
import type { WagePeriod } from '../law/wage-period';
import { filingOf } from './42e-weeksmelding';
import { reportedUnderVangnet } from './vangnet';
import { letterReceivedOn } from './wia-brief';

export type WageInput = Course & Pick<Situation, 'carriedFrom'>;

/**
 * The wage period of a chain from the facts known: waiting period, late application, extension, sanction, AOW, end.
 * Where the eigenrisicodrager carries the case on, ziekengeld takes the place of wage (U-06).
 */
export function wagePeriodOf(situation: WageInput): WagePeriod {
  const { at } = situation;
  const { waitingLastDay } = applyRule(eindeWachttijd, at);
  const ziekengeld = situation.carriedFrom
    ? (question: { at: ChainDays; daysLate?: number }) => applyRule(eigenrisicodragerZw, question)
    : null;
  const fullTerm = ziekengeld?.({ at }).guidanceLastDay ?? waitingLastDay;
  const extendedUntil = extensionOf(situation, fullTerm);
  const filing = applicationTerms(situation, extendedUntil);
  const extendedBase =
    extendedUntil && filing.daysLate > 0
      ? extendedUntil.plusDays(
          filing.daysLate,
          'Verlengd met de dagen dat de WIA-aanvraag te laat was (BW art. 7:629 lid 11)',
        )
      : extendedUntil;
  const baseEnd =
    extendedBase ?? ziekengeld?.({ at, daysLate: filing.daysLate }).ziekengeldLastDay ?? filing.wagePeriodLastDay;
  const sanction = sanctionOf(situation, baseEnd);
  const guidanceEnd = sanction?.valid ? sanction.wageLastDay : baseEnd;
  const { daysMissing } = filing;
  const payEnd =
    daysMissing > 0
      ? guidanceEnd.plusDays(
          daysMissing,
          'Tot vandaag verlengd: de WIA-aanvraag is er nog niet (BW art. 7:629 lid 11 onder a)',
        )
      : guidanceEnd;
  const aow = aowOf(situation, fullTerm, payEnd);
  const regime = sanction?.valid
    ? 'loonsanctie'
    : extendedUntil
      ? 'verlengd'
      : filing.daysLate + daysMissing > 0
        ? 'late-aanvraag'
        : 'regulier';
  return {
    fullTerm,
    waitingEnd: waitingEndOf(situation, fullTerm),
    baseEnd,
    guidanceEnd,
    ...earliestEnd(situation, { end: payEnd, regime }, aow),
    extendedUntil,
    application: {
      latest: filing.latest,
      daysLate: filing.daysLate,
      daysMissing,
      on: filing.on,
      timelyUntilLetter: filing.timelyUntilLetter,
      withoutReason: filing.employeeKeepsWageDuringDelay === false,
    },
    sanction,
    aow,
  };
}

const LONGER_ZIEKENGELD =
  'Voor de eigenrisicodrager is dit een langer tijdvak ziekengeld (WIA art. 26 lid 2; ZW art. 29 lid 10 onder b).';

type End = Pick<WagePeriod, 'end' | 'regime'>;

/** AOW, leaving and death each end the wage when they come first. */
function earliestEnd(situation: WageInput, regular: End, aow: WagePeriod['aow']): End {
  const { employmentLastDay, diedOn } = situation.life;
  let { end, regime } = regular;
  if (aow) [end, regime] = [aow.lastDay, 'aow'];
  if (employmentLastDay && employmentLastDay < end.date && !situation.carriedFrom)
    [end, regime] = [end.movedTo(employmentLastDay, 'Het dienstverband eindigt eerder, op'), 'uit-dienst'];
  if (diedOn && diedOn <= end.date) [end, regime] = [end.movedTo(diedOn, 'Overleden op'), 'overleden'];
  return { end, regime };
}

/** Null when the wage period ends before the AOW age is reached. */
function aowOf(situation: WageInput, fullTerm: Derivation, payEnd: Derivation): WagePeriod['aow'] {
  const { at, firstSickDay, context } = situation;
  const aowDate = context.employee.aowDate ?? aowDateOf(context.employee.birthDate);
  if (aowDate > latest(fullTerm.date, payEnd.date)) return null;
  if (situation.carriedFrom) {
    const { lastDayBeforeAow } = applyRule(eigenrisicodragerZw, { at, aowDate });
    return { date: aowDate, lastDay: lastDayBeforeAow as Derivation };
  }
  const { wageLastDay } = aowWageEnd({ at, firstSickDay, aowDate, extendedUntil: payEnd.date });
  return { date: aowDate, lastDay: wageLastDay };
}

/** The decision by which the IVA begins within 104 weeks; undefined while there is none. */
export function earlyIva({ facts }: Pick<WageInput, 'facts'>, lastDayOfTerm: PlainDate) {
  return facts('uwv-besluit').find((fact) => fact.outcome === 'iva' && fact.from <= lastDayOfTerm);
}

/** A vervroegde IVA ends the waiting period on the day before it starts (WIA 23 lid 6). */
function waitingEndOf(situation: WageInput, fullTerm: Derivation): Derivation {
  const early = earlyIva(situation, fullTerm.date);
  return early
    ? fullTerm.movedTo(addDays(early.from, -1), 'Verkorte wachttijd: de dag voor de vervroegde IVA (WIA art. 23 lid 6)')
    : fullTerm;
}

/**
 * The joint extension, made shorter by a later request but not to less than thirteen weeks after it (T-34). Not for
 * ziekengeld (WIA 24 lid 1).
 */
function extensionOf(situation: WageInput, fullTerm: Derivation): Derivation | null {
  const agreed = situation.latest('vrijwillige-verlenging');
  if (!agreed || agreed.until <= fullTerm.date || situation.carriedFrom) return null;
  const extended = fullTerm.movedTo(
    agreed.until,
    'Vrijwillig verlengd op gezamenlijk verzoek tot en met (WIA art. 24 lid 1)',
  );
  const request = situation.latest('verkortingsverzoek');
  if (!request || dayOf(request) < dayOf(agreed)) return extended;
  const { earliestNewEnd } = applyRule(vrijwilligeVerlenging, {
    extensionLastDay: extended,
    request: dayOf(request),
  });
  if (!earliestNewEnd || earliestNewEnd.date >= agreed.until) return extended;
  const shortened = latest(earliestNewEnd.date, fullTerm.date);
  return extended.movedTo(shortened, 'Verkort op verzoek, niet eerder dan dertien weken erna (WIA art. 24 lid 3)');
}

function applicationTerms(situation: WageInput, extendedUntil: Derivation | null) {
  const { at } = situation;
  const application = situation.facts('wia-aanvraag').findLast((fact) => fact.kind !== 'vervroegd');
  const { deemedTimelyUntil, timelyUntilLetter } = letterTerms(situation);
  const on = application ? dayOf(application) : situation.closedOn('wia-aanvraag');
  const extended = extendedUntil
    ? applyRule(vrijwilligeVerlenging, { extensionLastDay: extendedUntil }).wiaApplicationLatest
    : null;
  const terms = applyRule(wiaAanvraag, {
    at,
    application: on,
    validReason: application?.validReason ?? null,
    deemedTimelyUntil: extended && extended.date > deemedTimelyUntil.date ? extended : deemedTimelyUntil,
    timelyUntilLetter,
  });
  const isMissing = on === null && !timelyUntilLetter && isStillToCome(situation, terms.latest.date);
  const daysMissing = isMissing ? daysBetween(terms.latest.date, situation.asOf) : 0;
  return { ...terms, on, timelyUntilLetter, daysMissing };
}

/**
 * Whether the application has still to be made when its last day has passed: then every day until today is one of delay
 * (BW 7:629 lid 11 a). UWV that decided had one before it, and what was due before a takeover is taken to be done.
 */
function isStillToCome({ asOf, responsibleSince, latest }: WageInput, last: PlainDate): boolean {
  const madeBefore = responsibleSince !== null && last < responsibleSince;
  return asOf > last && !madeBefore && !latest('loonsanctie') && !latest('uwv-besluit');
}

/** What the letter of UWV, or its silence, does to the term of the application (T-27). */
function letterTerms(situation: WageInput) {
  const { at } = situation;
  const melding = filingOf(situation);
  const filedInTime = melding !== null && !applyRule(late42eWeeksmelding, { at, filedOn: melding.on }).losesGrace;
  return applyRule(uwvWiaBrief, {
    at,
    letterReceived: letterReceivedOn(situation),
    filedBeforeWeek81: filedInTime,
    noReportDue: !filedInTime && hadNothingToReport(situation),
  });
}

/** Under a vangnet no report is due in week 42; what was due before a takeover is taken to be done. */
function hadNothingToReport(situation: WageInput): boolean {
  const { at, responsibleSince } = situation;
  const { legalLatest } = termsOf(weeksmelding42, at);
  const dueBefore = responsibleSince !== null && legalLatest.date < responsibleSince;
  return dueBefore || reportedUnderVangnet(situation, legalLatest.date) !== null;
}

function sanctionOf(situation: WageInput, baseEnd: Derivation): WagePeriod['sanction'] {
  const decision = situation.latest('loonsanctie');
  if (!decision) return null;
  const decidedOn = decision.decided ?? dayOf(decision);
  const sanction = applyRule(loonsanctie, {
    firstSickDay: situation.firstSickDay,
    baseEnd,
    decision: decidedOn,
    ...repairsOf(situation),
    leaves: situation.life.leaves,
    asOf: situation.asOf,
  });
  const { until } = decision;
  const asImposed = (end: Derivation) =>
    until !== undefined && sanction.valid && until < end.date && until >= baseEnd.date
      ? end.movedTo(until, 'UWV legde een kortere loonsanctie op, tot en met')
      : end;
  const wageLastDay = asImposed(sanction.wageLastDay);
  const unrepairedLastDay = asImposed(sanction.unrepairedLastDay);
  return {
    ...sanction,
    decidedOn,
    unrepairedLastDay,
    wageLastDay: situation.carriedFrom ? wageLastDay.noted(LONGER_ZIEKENGELD) : wageLastDay,
  };
}

/**
 * The notices of the repair with what UWV answered: the refusals, and the notice that was granted or still waits. Each
 * decision answers the last notice before it.
 */
function repairsOf(situation: WageInput) {
  const notices = situation.facts('bekortingsmelding').map(dayOf).sort();
  const decisions = situation.facts('bekortingsbesluit');
  const noticeBefore = (day: PlainDate) => notices.findLast((notice) => notice <= day) ?? notices[0];
  const refusals = decisions
    .filter((fact) => !fact.repaired)
    .flatMap((fact) => {
      const notified = noticeBefore(dayOf(fact));
      return notified === undefined ? [] : [{ notified, decided: dayOf(fact) }];
    });
  const found = decisions.find((fact) => fact.repaired);
  const decided = found ? dayOf(found) : null;
  const open = notices.findLast((notice) => !refusals.some((refusal) => notice <= refusal.decided));
  const notified = decided === null ? open : noticeBefore(decided);
  return { repair: notified === undefined ? null : { notified, decided }, refusals };
}
