import { stringify } from 'csv-stringify/sync';
import { asDecimal, centsOf } from '../../domain/money/cents';
import type { ProposalLine } from './invoice-proposal';

/** The columns of the file; between brackets the term of EN 16931 that a field is. */
const COLUMNS: ReadonlyArray<[header: string, value: (line: ProposalLine) => string | number | null]> = [
  ['regel (BT-126)', ({ id }) => id],
  ['datum (BT-134)', ({ datum }) => datum],
  ['omschrijving (BT-153)', ({ omschrijving }) => omschrijving],
  ['dienst (BT-155)', ({ rij }) => rij],
  ['verzuimgeval (BT-128)', ({ verzuimgevalId }) => verzuimgevalId],
  ['aantal (BT-129)', ({ gegevens }) => gegevens.aantal],
  ['eenheid (BT-130)', ({ gegevens }) => gegevens.eenheid],
  ['prijs (BT-146)', ({ gegevens }) => gegevens.prijs],
  ['prijs per (BT-149)', ({ gegevens }) => gegevens.prijsPer],
  ['bedrag (BT-131)', ({ gegevens }) => gegevens.bedrag],
  ['btw-categorie (BT-151)', ({ gegevens }) => gegevens.btwCategorie],
  ['btw-percentage (BT-152)', ({ gegevens }) => (gegevens.btwCategorie === null ? null : gegevens.btwPercentage)],
  ['btw', ({ gegevens }) => gegevens.btw],
  ['betaalt verzekeraar', ({ gegevens }) => gegevens.bedragVerzekeraar],
  ['betaalt werkgever', ({ gegevens }) => gegevens.bedragWerkgever],
  ['opmerking (BT-127)', ({ gegevens }) => gegevens.reden],
  ['crediteert', ({ crediteert }) => crediteert],
];

const AMOUNTS = new Set(['prijs (BT-146)', 'bedrag (BT-131)', 'btw', 'betaalt verzekeraar', 'betaalt werkgever']);

/** The lines as a file for a spreadsheet (RFC 4180, UTF-8); text that a spreadsheet would take for a formula is disarmed. */
export function linesAsCsv(lines: readonly ProposalLine[]): string {
  return stringify(
    lines.map((line) => COLUMNS.map(([, value]) => value(line))),
    {
      header: true,
      columns: COLUMNS.map(([header]) => header),
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: {
        number: (value, { index }) =>
          AMOUNTS.has(COLUMNS[index]?.[0] ?? '') ? asDecimal(centsOf(value)) : String(value),
      },
    },
  );
}
