import { EVERY_END } from '../case/ends';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { regres as rule } from '../law/rules/V-10-regres';

/** Recovery of the wage from a third party who is liable, before the claim prescribes. */
export function regres(situation: Situation): Obligation[] {
  const liable = situation.facts('derde-aansprakelijk')[0];
  const traffic = situation.chain.reports.find((episode) => episode.report.verkeersongeval);
  if (!liable && !traffic) return [];
  const day = liable ? dayOf(liable) : (traffic as NonNullable<typeof traffic>).reportedOn;
  const knownSince = Derivation.from(day, liable ? 'Aansprakelijke derde bekend' : 'Verkeersongeval gemeld');
  const wam = liable ? liable.wam === true : true;
  return [
    situation.duty({
      id: 'regres',
      rule,
      opens: knownSince,
      legal: applyRule(rule, { knownSince, wam }).prescribesOn,
      survives: EVERY_END,
      notes: ['Niet op een collega, tenzij opzet of bewuste roekeloosheid (BW art. 6:107a lid 4).'],
    }),
  ];
}
