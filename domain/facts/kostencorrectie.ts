import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { namedLine, partOfLine } from './named-line';
import { refuse } from './refusal';

const fields = {
  ...namedLine,
  part: partOfLine,
  amount: { kind: 'amount', optional: true, meaning: 'Het juiste bedrag in euro, exclusief btw' },
  minutes: { kind: 'number', min: 0, optional: true, meaning: 'De juiste tijd in minuten' },
  withdrawn: { kind: 'yesNo', optional: true, meaning: 'De dienst had niet in rekening mogen komen' },
  reason: {
    kind: 'choice',
    of: ['verkeerd-bedrag', 'verkeerde-tijd', 'dubbel', 'niet-uitgevoerd', 'coulance', 'betwisting'],
    meaning: 'Waarom de factuurregel wordt verbeterd',
  },
} as const satisfies Fields;

/** What was charged for a service was not right: its line is taken back, and another comes in its place. */
export const kostencorrectie: FactDefinition<typeof fields> = {
  name: 'correctie van de kosten',
  fields,
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  unread: 'without-package',
  afterDeath: true,
  refuses({ amount, minutes, withdrawn, part }) {
    if (part === 'afzegging' && minutes !== undefined)
      return refuse(
        'minutes',
        'een afspraak die niet doorging kost geen tijd: geef het juiste bedrag (amount) of withdrawn: true',
      );
    const told = [amount, minutes, withdrawn].filter((value) => value !== undefined);
    return told.length === 1 && withdrawn !== false
      ? null
      : refuse('amount', 'zeg één ding: het juiste bedrag (amount), de juiste tijd (minutes) of withdrawn: true');
  },
  changes: null,
};
