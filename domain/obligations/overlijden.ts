import { inDutch } from '../calendar/plain-date';
import { EVERY_END } from '../case/ends';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { overlijden as rule } from '../law/rules/U-12-overlijden';

/** The one duty that a death brings: a month of wage to the next of kin (BW 7:674), or of ziekengeld after the employment (ZW 35). */
export function overlijden(situation: Situation): Obligation[] {
  const { diedOn, employmentLastDay } = situation.life;
  if (!diedOn) return [];
  const left = employmentLastDay !== null && employmentLastDay < diedOn && situation.carriedFrom === null;
  const terms = applyRule(rule, Derivation.from(diedOn, 'Overleden'));
  return [
    situation.duty({
      id: 'overlijdensuitkering',
      rule,
      ...(situation.carriedFrom === null ? {} : { article: 'ZW 35' }),
      opens: diedOn,
      legal: terms.deathBenefitUntil,
      notApplicable: left
        ? `het dienstverband was al geëindigd op ${inDutch(employmentLastDay)}: wie niet meer in dienst was laat geen loon na (BW art. 7:674); zijn nabestaanden kunnen UWV om een uitkering vragen (ZW art. 35)`
        : null,
      survives: EVERY_END,
    }),
  ];
}
