import { inDutch, type PlainDate } from '../calendar/plain-date';
import { ALL_BUT_DEATH } from '../case/ends';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { naDeBeslissing as rule } from '../law/rules/T-37-na-de-beslissing';

type Decision = { on: PlainDate; what: string };

/** Six weeks to object to the latest decision of UWV. A right, not a duty: after its last day the decision stands. */
export function bezwaar(situation: Situation): Obligation[] {
  const decision = latestDecision(situation);
  if (!decision) return [];
  const sent = Derivation.from(decision.on, decision.what);
  const { objectionLastDay } = applyRule(rule, sent);
  const closed = situation.closedOn('bezwaar');
  const made = closed !== null && closed >= decision.on ? closed : null;
  return [
    situation.duty({
      id: 'bezwaar',
      rule,
      consequence: `na ${inDutch(objectionLastDay.date)} staat de beslissing vast`,
      opens: sent,
      legal: objectionLastDay,
      doneOn: made,
      closes: false,
      notApplicable:
        !made && situation.asOf > objectionLastDay.date
          ? 'de termijn is verstreken zonder bezwaar: de beslissing staat vast'
          : null,
      survives: ALL_BUT_DEATH,
    }),
  ];
}

function latestDecision(situation: Situation): Decision | null {
  const decisions: Decision[] = [
    ...situation
      .facts('uwv-besluit')
      .map((fact) => ({ on: dayOf(fact), what: 'Beslissing van UWV op de WIA-aanvraag' })),
    ...situation
      .facts('loonsanctie')
      .map((fact) => ({ on: fact.decided ?? dayOf(fact), what: 'Loonsanctiebesluit van UWV' })),
    ...situation
      .facts('bekortingsbesluit')
      .map((fact) => ({ on: dayOf(fact), what: 'Besluit van UWV op de bekortingsmelding' })),
  ];
  return decisions.reduce<Decision | null>((last, next) => (last && last.on > next.on ? last : next), null);
}
