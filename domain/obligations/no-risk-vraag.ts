import { addDays, latest } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { vangnetmelding } from '../law/rules/V-02-vangnetmelding';
import { noRisk as rule } from '../law/rules/V-03-no-risk';

/** Time to ask once asking is allowed, when the report term has passed by then. */
const ASK_WITHIN_DAYS = 14;

/**
 * The question whether the no-riskpolis applies: when the employee answered that there is a vangnet, or when the
 * employment was too young to ask at the ziekmelding. Never asked in the first two months (ZW 38b lid 1).
 */
export function noRiskVraag(situation: Situation): Obligation[] {
  const { context, chain, firstSickDay } = situation;
  const answer = chain.reports[0]?.report.vangnet;
  const { mayAskFrom } = applyRule(rule, {
    group: 'art29b_2',
    start: context.employment.start,
    firstSickDay,
  });
  const tooYoung = answer === undefined && chain.reportedOn < mayAskFrom;
  if (answer !== true && !tooYoung) return [];
  const opens = latest(chain.reportedOn, mayAskFrom);
  const { reportDue } = applyRule(vangnetmelding, { category: 'no_risk', at: situation.at });
  const norm =
    reportDue.date >= addDays(opens, ASK_WITHIN_DAYS)
      ? reportDue
      : Derivation.from(opens, 'Vanaf deze dag mag de werkgever ernaar vragen (ZW art. 38b lid 1)').plusDays(
          ASK_WITHIN_DAYS,
          'Binnen twee weken, zodat de melding aan UWV nog op tijd kan',
        );
  const ground = situation.facts('vangnet')[0];
  return [
    situation.duty({
      id: 'no-risk-vraag',
      rule,
      article: 'ZW 38b lid 1',
      opens,
      norm,
      doneOn: ground ? dayOf(ground) : null,
      endsWithEmployment: true,
      notes: ['Vraag er niet naar in de eerste twee maanden van het dienstverband en nooit bij een sollicitatie.'],
    }),
  ];
}
