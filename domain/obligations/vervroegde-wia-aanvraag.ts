import { inDutch, latest } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { applyRule } from '../law/rule';
import { vervroegdeWia as rule } from '../law/rules/V-30-vervroegde-wia';
import { noWiaAfterAow } from './aow';

/**
 * The early application for somebody who is fully and lastingly incapacitated, once the bedrijfsarts sees the ground or
 * the employee has applied. The employer may neither apply nor press, so is never a recipient.
 */
export function vervroegdeWiaAanvraag(situation: Situation): Obligation[] {
  const ground = situation.latest('vervroegde-wia-grond');
  const applied = situation.facts('wia-aanvraag').find((fact) => fact.kind === 'vervroegd');
  if (!ground && !applied) return [];
  const application = applied ? dayOf(applied) : null;
  const terms = applyRule(rule, { at: situation.at, application });
  const notes = [
    ...(terms.earliestBenefitStart ? [`De uitkering kan ingaan op ${inDutch(terms.earliestBenefitStart.date)}.`] : []),
    ...(application && !terms.inWindow ? ['De aanvraag viel buiten het tijdvak; UWV kan haar afwijzen.'] : []),
    'Eenmalig, door de werknemer, met een verklaring van de bedrijfsarts; de plichten lopen door tot UWV beslist.',
  ];
  return [
    situation.duty({
      id: 'vervroegde-wia-aanvraag',
      rule,
      opens: ground ? latest(terms.windowFirst.date, dayOf(ground)) : terms.windowFirst,
      legal: terms.windowLast,
      doneOn: application,
      notApplicable:
        situation.asOf > terms.windowLast.date && !application
          ? 'het tijdvak voor een vervroegde aanvraag is voorbij'
          : noWiaAfterAow(situation),
      notes,
    }),
  ];
}
