import type { Fields } from './field';

/** An invoice line, by what it shows of itself. */
export const namedLine = {
  row: { kind: 'row', meaning: 'Regel van het dienstenpakket' },
  nth: {
    kind: 'whole',
    min: 1,
    meaning:
      '`keer` van de factuurregel: de hoeveelste keer dat de dienst in het verzuimgeval is gedaan, of haar hoeveelste afspraak',
  },
  sickSince: {
    kind: 'date',
    optional: true,
    meaning:
      'Eerste ziektedag van het verzuimgeval van de factuurregel; zonder dit veld het verzuimgeval van de dag waarop dit gebeurt',
  },
} as const satisfies Fields;

/** Which of the lines of that work, or of that appointment. */
export const partOfLine = {
  kind: 'choice',
  of: ['werk', 'afzegging'],
  optional: true,
  meaning: 'Het deel van de factuurregel: het werk zelf (zonder dit veld), of een afspraak die niet doorging',
} as const satisfies Fields[string];
