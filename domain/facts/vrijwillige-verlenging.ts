import { chainsOfLife } from '../case/chain';
import { applyRule } from '../law/rule';
import { eindeWachttijd } from '../law/rules/T-35-einde-wachttijd';
import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { refuse } from './refusal';

const fields = {
  until: { kind: 'date', meaning: 'Laatste dag' },
} as const satisfies Fields;

/** Employer and employee put off the WIA application together. */
export const vrijwilligeVerlenging: FactDefinition<typeof fields> = {
  name: 'vrijwillige verlenging',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  inSickness: true,
  refuses(fact, life) {
    const day = fact.happened ?? fact.on;
    const chain = chainsOfLife(life).findLast(({ firstSickDay }) => firstSickDay <= day);
    if (!chain) return null;
    const { waitingLastDay } = applyRule(eindeWachttijd, chain.at);
    return fact.until <= waitingLastDay.date
      ? refuse(
          'until',
          `de verlenging tot en met ${fact.until} ligt niet na de wachttijd (${waitingLastDay.date}): geef een latere dag`,
        )
      : null;
  },
  changes: null,
};
