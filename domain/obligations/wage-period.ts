import { addDays, daysBetween, latest, type PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Situation } from '../case/situation';
import { chainDaysFrom } from '../law/chain-days';
import type { Derivation } from '../law/derivation';
import { versionOn } from '../law/rule';
import { aowDateOf } from '../law/rules/aow-leeftijd';
import { uwvWiaBrief } from '../law/rules/T-27-uwv-wia-brief';
import { wiaAanvraag } from '../law/rules/T-31-wia-aanvraag';
import { loonsanctie } from '../law/rules/T-33-loonsanctie';
import { vrijwilligeVerlenging } from '../law/rules/T-34-vrijwillige-verlenging';
import { eindeWachttijd } from '../law/rules/T-35-einde-wachttijd';
import { eigenrisicodragerZw } from '../law/rules/U-06-eigenrisicodrager-zw';
import { aowWageEnd } from '../law/rules/U-10-aow';
import type { WagePeriod } from '../law/wage-period';

export type WageInput = Omit<Situation, 'wage' | 'ends'>;

/**
 * The wage period of a chain from the facts known: waiting period, late application, extension, sanction, AOW, end.
 * Where the eigenrisicodrager carries the case on, ziekengeld takes the place of wage (U-06).
 */
export function wagePeriodOf(situation: WageInput): WagePeriod {
  const { at, firstSickDay } = situation;
  const { waitingLastDay } = versionOn(eindeWachttijd, firstSickDay).compute(at);
  const ziekengeld = situation.carriedFrom ? versionOn(eigenrisicodragerZw, firstSickDay).compute : null;
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
  const aow = aowOf(situation, fullTerm, guidanceEnd);
  const regime = sanction?.valid
    ? 'loonsanctie'
    : extendedUntil
      ? 'verlengd'
      : filing.daysLate > 0
        ? 'late-aanvraag'
        : 'regulier';
  return {
    fullTerm,
    waitingEnd: waitingEndOf(situation, fullTerm),
    baseEnd,
    guidanceEnd,
    ...earliestEnd(situation, { end: guidanceEnd, regime }, aow),
    extendedUntil,
    application: { latest: filing.latest, daysLate: filing.daysLate, on: filing.on },
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
  if (aow && aow.lastDay.date <= end.date) [end, regime] = [aow.lastDay, 'aow'];
  if (employmentLastDay && employmentLastDay < end.date && !situation.carriedFrom)
    [end, regime] = [end.movedTo(employmentLastDay, 'Het dienstverband eindigt eerder, op'), 'uit-dienst'];
  if (diedOn && diedOn <= end.date) [end, regime] = [end.movedTo(diedOn, 'Overleden op'), 'overleden'];
  return { end, regime };
}

/** Null when the wage period ends before the AOW age is reached. */
function aowOf(situation: WageInput, fullTerm: Derivation, guidanceEnd: Derivation): WagePeriod['aow'] {
  const { at, firstSickDay, context } = situation;
  const aowDate = context.employee.aowDate ?? aowDateOf(context.employee.birthDate);
  if (aowDate > latest(fullTerm.date, guidanceEnd.date)) return null;
  if (situation.carriedFrom) {
    const { lastDayBeforeAow } = versionOn(eigenrisicodragerZw, firstSickDay).compute({ at, aowDate });
    return { date: aowDate, lastDay: lastDayBeforeAow as Derivation };
  }
  // Wage that goes on after 104 weeks by an extension or a sanction ends six weeks after the AOW age, too.
  const input =
    aowDate > fullTerm.date
      ? { at: chainDaysFrom(aowDate), firstSickDay: aowDate, aowDate }
      : { at, firstSickDay, aowDate };
  return { date: aowDate, lastDay: aowWageEnd(input).wageLastDay };
}

/** A vervroegde IVA ends the waiting period on the day before it starts (WIA 23 lid 6). */
function waitingEndOf(situation: WageInput, fullTerm: Derivation): Derivation {
  const early = situation.facts('uwv-besluit').find((fact) => fact.outcome === 'iva' && fact.from <= fullTerm.date);
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
  const { earliestNewEnd } = versionOn(vrijwilligeVerlenging, agreed.until).compute({
    extensionLastDay: extended,
    request: dayOf(request),
  });
  if (!earliestNewEnd || earliestNewEnd.date >= agreed.until) return extended;
  const shortened = latest(earliestNewEnd.date, fullTerm.date);
  return extended.movedTo(shortened, 'Verkort op verzoek, niet eerder dan dertien weken erna (WIA art. 24 lid 3)');
}

function applicationTerms(situation: WageInput, extendedUntil: Derivation | null) {
  const { at, firstSickDay } = situation;
  const application = situation.facts('wia-aanvraag').findLast((fact) => fact.kind !== 'vervroegd');
  const letter = situation.latest('uwv-wia-brief');
  const melding = situation.doneOn('42e-weeksmelding');
  const { deemedTimelyUntil } = versionOn(uwvWiaBrief, firstSickDay).compute({
    at,
    letterReceived: letter ? dayOf(letter) : null,
    filedBeforeWeek81: melding !== null && melding <= at(565, 'Grens van 81 weken').date,
  });
  const on = application ? dayOf(application) : situation.closedOn('wia-aanvraag');
  const terms = versionOn(wiaAanvraag, firstSickDay).compute({
    at,
    application: on,
    validReason: application?.validReason ?? null,
    deemedTimelyUntil: extendedUntil
      ? versionOn(vrijwilligeVerlenging, extendedUntil.date).compute({ extensionLastDay: extendedUntil })
          .wiaApplicationLatest
      : deemedTimelyUntil,
  });
  return { ...terms, on };
}

function sanctionOf(situation: WageInput, baseEnd: Derivation): WagePeriod['sanction'] {
  const decision = situation.latest('loonsanctie');
  if (!decision) return null;
  const sanction = versionOn(loonsanctie, situation.firstSickDay).compute({
    baseEnd,
    decision: decision.decided ?? dayOf(decision),
    repair: repairOf(situation),
    leaves: situation.life.leaves,
  });
  const { until } = decision;
  const imposedShorter =
    until !== undefined && sanction.valid && until < sanction.wageLastDay.date && until >= baseEnd.date;
  const wageLastDay = imposedShorter
    ? sanction.wageLastDay.movedTo(until, 'UWV legde een kortere loonsanctie op, tot en met')
    : sanction.wageLastDay;
  return { ...sanction, wageLastDay: situation.carriedFrom ? wageLastDay.noted(LONGER_ZIEKENGELD) : wageLastDay };
}

/** The notice that UWV answers: with the repair found, that decision and its notice; else the last notice. */
function repairOf(situation: WageInput): { notified: PlainDate; decided: PlainDate | null } | null {
  const notices = situation.facts('bekortingsmelding').map(dayOf).sort();
  const found = situation.facts('bekortingsbesluit').find((fact) => fact.repaired);
  const decided = found ? dayOf(found) : null;
  const notified = notices.findLast((day) => decided === null || daysBetween(day, decided) >= 0) ?? notices[0];
  return notified === undefined ? null : { notified, decided };
}
