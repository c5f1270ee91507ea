import { inDutch, type PlainDate } from '../calendar/plain-date';
import { ALL_BUT_DEATH } from '../case/ends';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { movedEnd } from '../law/rules/H-02-termijnenwet';
import { nawerking as rule } from '../law/rules/U-04-nawerking';
import { eigenrisicodragerZw } from '../law/rules/U-06-eigenrisicodrager-zw';
import { illAfterEmployment } from './carried-from';

/**
 * Ill within four weeks after the employment: the employee reports to UWV (or the eigenrisicodrager) by the second day,
 * and the eigenrisicodrager to UWV.
 */
export function nawerking(situation: Situation): Obligation[] {
  const found = illAfterEmployment(situation);
  if (!found) return [];
  const { illOn, withinFourWeeks, lastDay } = found;
  return [
    situation.duty({
      id: 'nawerking-melding',
      ...(situation.context.employer.erdZw ? { name: 'Ziekmelding bij de eigenrisicodrager' } : {}),
      rule,
      article: 'ZW 38a lid 1',
      opens: illOn,
      legal: Derivation.from(illOn, 'Eerste ziektedag na het dienstverband')
        .plusDays(1, 'Uiterlijk op de tweede ziektedag (ZW art. 38a lid 1)')
        .movedByTermijnenwet(movedEnd(illOn, 1)),
      notApplicable: withinFourWeeks ? null : 'de ziekte begon meer dan vier weken na het dienstverband (ZW art. 46)',
      survives: ['uit-dienst'],
      notes: [`Nawerking van de Ziektewet tot en met ${inDutch(lastDay.date)} (ZW art. 46).`],
    }),
    ...reportToUwv(situation, illOn),
  ];
}

/** Also after a recovery: UWV pays the ziekengeld through the eigenrisicodrager only for who was reported. */
function reportToUwv(situation: Situation, illOn: PlainDate): Obligation[] {
  if (!situation.carriedFrom) return [];
  const { nawerkingReport } = applyRule(eigenrisicodragerZw, {
    at: situation.at,
    illAfterOn: illOn,
  });
  return [
    situation.duty({
      id: 'ziek-uit-dienst-melding',
      name: 'Ziekmelding van de ex-werknemer aan UWV',
      rule: eigenrisicodragerZw,
      article: 'UWV: tijdens het eigenrisicodragen Ziektewet, werknemer is ziek',
      turn: 'ziek-na-dienstverband',
      opens: illOn,
      norm: nawerkingReport as Derivation,
      survives: ALL_BUT_DEATH,
    }),
  ];
}
