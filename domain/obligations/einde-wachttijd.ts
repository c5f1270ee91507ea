import { inDutch } from '../calendar/plain-date';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import type { Derivation } from '../law/derivation';
import { eindeWachttijd as rule } from '../law/rules/T-35-einde-wachttijd';
import { duty } from './duty';

/** Notice of an end is given this many days before it. */
const NOTICE_DAYS = 49;

export function noticeBefore(day: Derivation): Derivation {
  return day.plusDays(-NOTICE_DAYS, 'Aankondiging zeven weken vooraf');
}

/** What changes by itself: the wage of the second year, the end of the waiting period and of the wage period. */
export function eindeWachttijd(situation: Situation): Obligation[] {
  const { at, wage, asOf } = situation;
  const yearTwo = at(
    364,
    'Begin van het tweede ziektejaar: het minimumloon is geen ondergrens meer (BW art. 7:629 lid 1)',
  );
  const moves = `elke dag te laat schuift deze dag een dag op (${situation.carriedFrom ? 'ZW art. 29 lid 10' : 'BW art. 7:629 lid 11'})`;
  const unapplied = wage.regime === 'regulier' && wage.application.on === null && asOf > wage.application.latest.date;
  return [
    duty(situation, {
      id: 'jaar-2-loon',
      rule,
      opens: yearTwo.plusDays(-14, 'Aankondiging twee weken vooraf'),
      legal: yearTwo,
      survives: ['iva'],
      endsWithEmployment: true,
    }),
    duty(situation, {
      id: 'einde-wachttijd',
      rule,
      opens: noticeBefore(wage.waitingEnd),
      legal: wage.waitingEnd,
    }),
    duty(situation, {
      id: 'einde-loondoorbetaling',
      rule,
      ...(wage.regime === 'overleden' ? { recipients: [] } : {}),
      opens: noticeBefore(wage.end),
      legal: wage.end,
      survives: ['iva', 'aow', 'uit-dienst', 'overlijden'],
      notApplicable:
        wage.end.date < situation.firstSickDay ? 'het dienstverband was al geëindigd: UWV betaalt ziekengeld' : null,
      notes: [...wageBefore(situation), ...(unapplied ? [`Er is nog geen WIA-aanvraag: ${moves}.`] : [])],
    }),
  ];
}

/** Until when wage was due before the ziekengeld of the eigenrisicodrager. */
function wageBefore({ carriedFrom, employmentEndsOn }: Situation): string[] {
  return carriedFrom && employmentEndsOn
    ? [`Loon tot en met de laatste dag van het dienstverband (${inDutch(employmentEndsOn)}), daarna ziekengeld.`]
    : [];
}
