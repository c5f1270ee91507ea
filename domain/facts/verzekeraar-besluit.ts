import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { namedLine } from './named-line';
import { refuse } from './refusal';

const fields = {
  ...namedLine,
  outcome: {
    kind: 'choice',
    of: ['bevestigd', 'bedrag', 'geweigerd'],
    meaning: 'De verzekeraar betaalt wat het pakket toezegt, een bedrag dat hij zelf noemt, of niets',
  },
  amount: { kind: 'amount', optional: true, meaning: 'Wat de verzekeraar van de factuurregel betaalt, exclusief btw' },
  reason: {
    kind: 'choice',
    // Why an insurer pays or not, in words that say nothing of anybody's health: they stand on the line.
    of: [
      'volgens-polis',
      'maximum-bereikt',
      'bovenmatig',
      'niet-noodzakelijk',
      'niet-geadviseerd',
      'niet-verzekerd',
      'uitgesloten',
      'te-laat-gevraagd',
      'herziening',
    ],
    meaning: 'Waarom de verzekeraar zo besluit',
  },
} as const satisfies Fields;

/** What an insurer in the end pays of a line: until it is told, the line has the share that the package promises. */
export const verzekeraarBesluit: FactDefinition<typeof fields> = {
  name: 'besluit van de verzekeraar',
  fields,
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  unread: 'without-package',
  afterDeath: true,
  refuses({ outcome, amount }) {
    if (outcome !== 'bedrag')
      return amount === undefined
        ? null
        : refuse('amount', `een bedrag hoort bij outcome 'bedrag': laat het weg bij '${outcome}'`);
    if (amount === undefined) return refuse('amount', "zeg bij outcome 'bedrag' wat de verzekeraar betaalt (amount)");
    return amount === 0 ? refuse('outcome', "de verzekeraar betaalt niets: geef outcome 'geweigerd'") : null;
  },
  changes: null,
};
