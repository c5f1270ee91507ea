import type { PlainDate } from '../../domain/calendar/plain-date';
import { centsOf, eurosOf } from '../../domain/money/cents';
import { SECRET_ROWS } from '../../domain/protocols/packages';
import { stableUuid } from '../../store/stable-id';
import type { Line } from '../resources/factuurregel';

const AMOUNTS = ['bedrag', 'btw', 'bedragVerzekeraar', 'bedragWerkgever'] as const;

/** Whether a line is of work of which the employer may not know that it was done: its price alone would name it. */
export function isHiddenLine({ rij }: { rij: string | null }): boolean {
  return rij !== null && SECRET_ROWS.includes(rij);
}

/** What is taxed alike, and of which the same amounts are known. */
function kindOf({ gegevens }: Line): string {
  const { btwBerekening, btwPercentage, btwCategorie } = gegevens;
  return JSON.stringify([
    btwBerekening,
    btwPercentage,
    btwCategorie,
    ...AMOUNTS.map((name) => gegevens[name] === null),
  ]);
}

/** The sum of an amount in euros, to the cent; null where it is not known. */
function sumOf(lines: readonly Line[], name: (typeof AMOUNTS)[number]): number | null {
  const amounts = lines.map(({ gegevens }) => gegevens[name]);
  return amounts.includes(null) ? null : eurosOf(amounts.reduce<number>((sum, euros) => sum + centsOf(euros ?? 0), 0));
}

/**
 * Lines of which an employer may not know, as it pays them: the total of a month for each way in which they are taxed, without
 * price, number, time, row or person. What came and was taken back in that month is nothing to pay.
 */
export function totalsOfHidden(lines: readonly Line[], werkgeverId: string, lastDay: PlainDate): Line[] {
  return [...new Set(lines.map(kindOf))].flatMap((kind) => {
    const ofKind = lines.filter((line) => kindOf(line) === kind);
    const [{ gegevens }] = ofKind as [Line];
    const [bedrag, btw, bedragVerzekeraar, bedragWerkgever] = AMOUNTS.map((name) => sumOf(ofKind, name));
    if (bedrag === 0) return [];
    const { btwBerekening, btwPercentage, btwCategorie } = gegevens;
    return [
      {
        id: stableUuid(werkgeverId, 'totaal', lastDay, kind),
        rij: null,
        omschrijving: 'Overige verrichtingen van de arbodienst',
        datum: lastDay,
        crediteert: null,
        betwist: ofKind.some(({ betwist }) => betwist),
        gegevens: {
          ...{ code: null, pakket: null, regel: null, verplichting: null, keer: null, deel: 'totaal' },
          ...{ grondslag: null, aantal: null, eenheid: null, prijs: null, prijsPer: null, minuten: null, reden: null },
          ...{ bedrag, btw, btwBerekening, btwPercentage, btwCategorie, bedragVerzekeraar, bedragWerkgever },
        },
      } as Line,
    ];
  });
}
