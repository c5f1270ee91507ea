import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  langdurig: { kind: 'yesNo', optional: true, meaning: 'Verzuim wordt naar verwachting langdurig' },
  herstelBinnen3Maanden: { kind: 'yesNo', optional: true, meaning: 'Herstel verwacht binnen drie maanden' },
} as const satisfies Fields;

/** What the bedrijfsarts expects of the sickness. */
export const verwachting: FactDefinition<typeof fields> = {
  name: 'verwachting',
  fields,
  employerSees: 'all',
  toldBy: 'arbodienst',
  inSickness: true,
  changes: null,
};
