import { inEuros } from '../../documents/in-euros';
import type { Answers } from '../../documents/sheet-of';
import type { Proposal } from '../money/invoice-proposal';

type Language = 'nl' | 'en';

const NO_PRICE: Readonly<Record<Language, string>> = { nl: 'nog niet bekend', en: 'not known yet' };

/** What a number counts; of pieces nothing is said. */
const UNITS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: { MIN: ' minuten', DAY: ' dagen' },
  en: { MIN: ' minutes', DAY: ' days' },
};

/** What the proposal of a month says on paper: its lines in the words in which they were read, and their total. */
export function proposalAnswers({ periode, regels, totaal }: Proposal, language: Language): Answers {
  const amount = (euros: number | null) => (euros === null ? NO_PRICE[language] : inEuros(euros, language));
  return {
    period: periode,
    lines: regels.map(({ datum, omschrijving, gegevens }) => ({
      on: datum,
      what: omschrijving,
      quantity: gegevens.aantal === null ? '' : `${gegevens.aantal}${UNITS[language][gegevens.eenheid ?? ''] ?? ''}`,
      amount: amount(gegevens.bedragWerkgever),
    })),
    total: amount(totaal.bedragWerkgever),
    unpriced: String(totaal.regelsZonderPrijs),
  };
}
