import { addDays, earliest, inDays, inDutch, type PlainDate } from '../calendar/plain-date';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import type { Derivation } from '../law/derivation';
import { SICK_YEAR_DAYS } from '../law/rules/L-02-minimumloon';
import { eindeWachttijd as rule } from '../law/rules/T-35-einde-wachttijd';

/** Notice of an end is given this many days before it. */
const NOTICE_DAYS = 49;

export function noticeBefore(day: Derivation): Derivation {
  return day.plusDays(-NOTICE_DAYS, 'Aankondiging zeven weken vooraf');
}

/** What changes by itself: the wage of the second year, the end of the waiting period and of the wage period. */
export function eindeWachttijd(situation: Situation): Obligation[] {
  const { at, wage } = situation;
  const yearTwo = at(
    SICK_YEAR_DAYS,
    'Begin van het tweede ziektejaar: het minimumloon is geen ondergrens meer (BW art. 7:629 lid 1)',
  );
  return [
    situation.duty({
      id: 'jaar-2-loon',
      rule,
      article: 'BW 7:629 lid 1',
      opens: yearTwo.plusDays(-14, 'Aankondiging twee weken vooraf'),
      legal: yearTwo,
      survives: ['iva'],
      endsWithEmployment: true,
    }),
    situation.duty({
      id: 'einde-wachttijd',
      rule,
      opens: noticeBefore(wage.waitingEnd),
      legal: wage.waitingEnd,
      survives: ['iva'],
    }),
    situation.duty({
      id: 'einde-loondoorbetaling',
      rule,
      article: 'BW 7:629 lid 1',
      ...(wage.regime === 'overleden' ? { recipients: [] } : {}),
      turn: wage.regime === 'uit-dienst' && !situation.carriedFrom ? 'dienstverband-eindigt' : undefined,
      opens: noticeBefore(wage.end),
      legal: wage.end,
      pending: awaitsApplication(situation),
      survives: ['iva', 'aow', 'uit-dienst', 'overlijden'],
      notApplicable:
        wage.end.date < situation.firstSickDay ? 'het dienstverband was al geëindigd: UWV betaalt ziekengeld' : null,
      notes: [...wageBefore(situation), ...missingLetter(situation), ...wageNotDue(situation)],
      otherReadings: otherLastDays(situation),
    }),
  ];
}

/** Readings that the plan does not follow, each with the last day of wage that it gives. */
export function otherLastDays(situation: Situation): Array<{ date: PlainDate; reading: string }> {
  return [...afterAow(situation), ...(situation.wage.regime === 'loonsanctie' ? inSilence(situation) : [])];
}

/** Why the end of wage and opzegverbod waits: the application is late, and has not come; null when it does not wait. */
export function awaitsApplication({ wage, carriedFrom }: Situation): string | null {
  const { application, regime } = wage;
  if (application.daysMissing === 0 || (regime !== 'late-aanvraag' && regime !== 'verlengd')) return null;
  return `er is nog geen WIA-aanvraag: elke dag te laat schuift deze dag een dag op (${carriedFrom ? 'ZW art. 29 lid 10' : 'BW art. 7:629 lid 11 onder a'})`;
}

/** What the silence of UWV does to this day. */
function missingLetter({ wage, asOf }: Situation): string[] {
  const { application, regime } = wage;
  if (regime !== 'regulier' || application.on !== null || asOf <= application.latest.date) return [];
  return application.timelyUntilLetter
    ? [
        'Er is nog geen WIA-aanvraag; zolang UWV niet heeft geschreven is zij niet te laat en schuift deze dag niet op (WIA art. 64 lid 6).',
      ]
    : [];
}

/** Late without a valid reason: the period and the opzegverbod go on, the wage over the delay is not due. */
export function wageNotDue({ wage, carriedFrom }: Situation): string[] {
  const { on, daysLate, withoutReason, latest } = wage.application;
  if (!withoutReason || on === null || carriedFrom) return [];
  return [
    `De aanvraag was zonder deugdelijke grond ${inDays(daysLate)} te laat (van ${inDutch(addDays(latest.date, 1))} tot en met ${inDutch(on)}): over die vertraging is geen loon verschuldigd (BW art. 7:629 lid 3 onder f), maar het tijdvak en het opzegverbod zijn wel zoveel langer.`,
  ];
}

/** Wage after the AOW age in an extension or a loonsanctie: the reading that the plan does not follow (N-10). */
export function afterAow({ wage, carriedFrom }: Situation): Array<{ date: PlainDate; reading: string }> {
  const { aow, fullTerm, guidanceEnd, regime } = wage;
  if (regime !== 'aow' || !aow || carriedFrom || aow.date <= fullTerm.date) return [];
  return [
    {
      date: earliest(addDays(aow.date, 41), guidanceEnd.date),
      reading: 'ook na de 104 weken nog zes weken loon vanaf de AOW-leeftijd (BW art. 7:629 lid 2)',
    },
  ];
}

/** UWV never answers the notice of the repair: the reading that the plan does not follow. */
export function inSilence({ wage }: Situation): Array<{ date: PlainDate; reading: string }> {
  const { sanction } = wage;
  if (!sanction?.unanswered) return [];
  return [{ date: sanction.unrepairedLastDay.date, reading: 'alleen een gegeven besluit bekort (WIA art. 25 lid 14)' }];
}

/** Until when wage was due before the ziekengeld of the eigenrisicodrager. */
function wageBefore({ carriedFrom, employmentEndsOn }: Situation): string[] {
  return carriedFrom && employmentEndsOn
    ? [`Loon tot en met de laatste dag van het dienstverband (${inDutch(employmentEndsOn)}), daarna ziekengeld.`]
    : [];
}
