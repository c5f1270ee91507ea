import type { FactDefinition } from './fact';
import type { Fields } from './field';
import { namedLine, partOfLine } from './named-line';

const fields = {
  ...namedLine,
  part: partOfLine,
  reason: {
    kind: 'choice',
    of: ['is-gevraagd', 'is-uitgevoerd', 'niet-dubbel', 'bedrag-klopt', 'tijd-klopt', 'valt-buiten-pakket'],
    meaning: 'Waarom de factuurregel klopt',
  },
} as const satisfies Fields;

/** The employer disputed a line that was right: it stays as it is, and is disputed no longer. */
export const betwistingOngegrond: FactDefinition<typeof fields> = {
  name: 'afwijzing van een betwisting',
  fields,
  employerSees: 'nothing',
  toldBy: 'arbodienst',
  unread: 'without-package',
  afterDeath: true,
  changes: null,
};
