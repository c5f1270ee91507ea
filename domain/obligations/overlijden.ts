import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { versionOn } from '../law/rule';
import { overlijden as rule } from '../law/rules/U-12-overlijden';
import { duty, EVERY_END } from './duty';

/** The one duty that a death brings: a month of wage to the next of kin (BW 7:674). */
export function overlijden(situation: Situation): Obligation[] {
  const { diedOn } = situation.life;
  if (!diedOn) return [];
  const terms = versionOn(rule, diedOn).compute(Derivation.from(diedOn, 'Overleden'));
  return [
    duty(situation, {
      id: 'overlijdensuitkering',
      rule,
      opens: diedOn,
      legal: terms.deathBenefitUntil,
      survives: EVERY_END,
    }),
  ];
}
