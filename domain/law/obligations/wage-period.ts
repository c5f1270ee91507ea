import type { PlainDate } from '../../calendar/plain-date';
import { dayOf } from '../../case/facts';
import type { Situation } from '../../case/situation';
import type { Derivation } from '../derivation';
import type { WagePeriod } from '../wage-period';
import { versionOn } from '../rule';
import { uwvWiaBrief } from '../rules/T-27-uwv-wia-brief';
import { wiaAanvraag } from '../rules/T-31-wia-aanvraag';
import { loonsanctie } from '../rules/T-33-loonsanctie';
import { eindeWachttijd } from '../rules/T-35-einde-wachttijd';

export type WageInput = Omit<Situation, 'wage' | 'ended'>;

/** The wage period of a chain from the facts known: waiting period, late application, extension, sanction (L and T rules). */
export function wagePeriodOf(situation: WageInput): WagePeriod {
  const { at, firstSickDay } = situation;
  const { waitingLastDay } = versionOn(eindeWachttijd, firstSickDay).compute(at);
  const filing = applicationTerms(situation);
  const extension = situation.latest('vrijwillige-verlenging');
  const extendedUntil =
    extension && extension.until > waitingLastDay.date
      ? waitingLastDay.movedTo(extension.until, 'Vrijwillig verlengd op gezamenlijk verzoek tot en met (WIA art. 24 lid 1)')
      : null;
  const baseEnd = extendedUntil ?? filing.wagePeriodLastDay;
  const sanction = sanctionOf(situation, baseEnd);
  const end = sanction?.valid ? sanction.wageLastDay : baseEnd;
  return {
    waitingEnd: waitingLastDay,
    baseEnd,
    end,
    regime: sanction?.valid ? 'loonsanctie' : extendedUntil ? 'verlengd' : filing.daysLate > 0 ? 'late-aanvraag' : 'regulier',
    extendedUntil,
    application: { latest: filing.latest, daysLate: filing.daysLate, on: filing.on },
    sanction,
  };
}

function applicationTerms(situation: WageInput) {
  const { at, firstSickDay } = situation;
  const application = situation.facts('wia-aanvraag').findLast((fact) => fact.kind !== 'vervroegd');
  const letter = situation.latest('uwv-wia-brief');
  const melding = situation.doneOn('42e-weeksmelding');
  const { deemedTimelyUntil } = versionOn(uwvWiaBrief, firstSickDay).compute({
    at,
    letterReceived: letter ? dayOf(letter) : null,
    filedBeforeWeek81: melding !== null && melding <= at(565, 'Grens van 81 weken').date,
  });
  const on = application ? dayOf(application) : null;
  const terms = versionOn(wiaAanvraag, firstSickDay).compute({
    at,
    application: on,
    validReason: application?.validReason ?? null,
    deemedTimelyUntil,
  });
  return { ...terms, on };
}

function sanctionOf(situation: WageInput, baseEnd: Derivation): WagePeriod['sanction'] {
  const decision = situation.latest('loonsanctie');
  if (!decision) return null;
  const notice = situation.latest('bekortingsmelding');
  const repaired = situation.facts('bekortingsbesluit').findLast((fact) => fact.repaired);
  return versionOn(loonsanctie, situation.firstSickDay).compute({
    baseEnd,
    decision: decision.decided ?? dayOf(decision),
    repair: notice ? { notified: dayOf(notice), decided: repaired ? dayOf(repaired) : null } : null,
    leaves: situation.life.leaves,
  });
}
