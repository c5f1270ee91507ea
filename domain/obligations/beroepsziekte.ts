import { inDutch } from '../calendar/plain-date';
import { EVERY_END } from '../case/ends';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { beroepsziekte as rule } from '../law/rules/V-14-beroepsziekte';

/** Time for the report once it can be made; the law names no term. */
const REPORT_WITHIN_DAYS = 14;

/** The anonymous report of an occupational disease by the bedrijfsarts, who alone knows of it, with the employee's consent. */
export function beroepsziekte(situation: Situation): Obligation[] {
  const diagnosis = situation.facts('beroepsziekte')[0];
  if (!diagnosis) return [];
  const consent = situation.everFacts('toestemming').findLast((fact) => fact.purpose === 'beroepsziekte');
  const { mayReport } = applyRule(rule, {
    diagnosedOn: dayOf(diagnosis),
    consentRequired: true,
    consentGiven: consent?.given === true,
  });
  const known = Derivation.from(dayOf(diagnosis), 'Beroepsziekte vastgesteld');
  const from =
    consent?.given && dayOf(consent) > known.date
      ? known.movedTo(dayOf(consent), 'Toestemming van de werknemer')
      : known;
  return [
    situation.duty({
      id: 'beroepsziektemelding',
      rule,
      opens: from,
      norm: from.plusDays(REPORT_WITHIN_DAYS, 'Binnen twee weken, een norm van dit systeem (Arbowet art. 9 lid 3)'),
      notApplicable:
        consent && !consent.given ? `de werknemer gaf geen toestemming (${inDutch(dayOf(consent))})` : null,
      pending: mayReport ? null : 'wacht op de toestemming van de werknemer',
      survives: EVERY_END,
    }),
  ];
}
