import { inEuros } from '../../documents/in-euros';
import type { Answers } from '../../documents/sheet-of';
import type { Proposal, ProposalLine } from '../money/invoice-proposal';

type Language = 'nl' | 'en';

const NO_PRICE: Readonly<Record<Language, string>> = { nl: 'nog niet bekend', en: 'not known yet' };

/** What a number counts; of pieces nothing is said. */
const UNITS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: { MIN: ' minuten', DAY: ' dagen' },
  en: { MIN: ' minutes', DAY: ' days' },
};

type Rate = Pick<Proposal['btwPerTarief'][number], 'btwPercentage'> & { btwBerekening: string | null };

/** How something is taxed, as a person reads it. */
function rateInWords({ btwBerekening, btwPercentage }: Rate, language: Language): string {
  const percent = `${String(btwPercentage).replace('.', language === 'nl' ? ',' : '.')}%`;
  switch (btwBerekening) {
    case 'whole':
      return percent;
    case 'exempt':
      return { nl: 'vrijgesteld', en: 'exempt' }[language];
    case 'part':
      return { nl: `forfaitair: ${percent} over een deel`, en: `flat-rate: ${percent} of a part` }[language];
    case 'told':
      return { nl: 'zoals opgegeven bij de kosten', en: 'as told with the cost' }[language];
    default:
      return NO_PRICE[language];
  }
}

/** What the proposal of a month says on paper: its lines in the words in which they were read, and their total. */
export function proposalAnswers({ periode, regels, btwPerTarief, totaal }: Proposal, language: Language): Answers {
  const amount = (euros: number | null) => (euros === null ? NO_PRICE[language] : inEuros(euros, language));
  const quantityOf = ({ aantal, eenheid }: ProposalLine['gegevens']) =>
    aantal === null ? '' : ` (${aantal}${UNITS[language][eenheid ?? ''] ?? ''})`;
  const vatOfLine = ({ btw, btwPercentage, btwBerekening }: ProposalLine['gegevens']) => {
    const rate = { btwPercentage, btwBerekening: btwBerekening === 'unknown' ? 'told' : btwBerekening };
    return btw === null ? amount(null) : `${amount(btw)} (${rateInWords(rate, language)})`;
  };
  return {
    period: periode,
    lines: regels.map(({ datum, omschrijving, gegevens }) => ({
      on: datum,
      what: `${omschrijving}${quantityOf(gegevens)}${gegevens.reden === null ? '' : `: ${gegevens.reden}`}`,
      amount: amount(gegevens.bedrag),
      vat: vatOfLine(gegevens),
      employer: amount(gegevens.bedragWerkgever),
    })),
    rates: btwPerTarief.map((rate) => ({
      rate: rateInWords(rate, language),
      amount: amount(rate.bedrag),
      vat: amount(rate.btw),
      inclusive: amount(rate.inclusief),
    })),
    total: amount(totaal.bedrag),
    vat: amount(totaal.btw),
    inclusive: amount(totaal.inclusief),
    insurer: amount(totaal.bedragVerzekeraar),
    due: amount(totaal.teBetalen),
    unpriced: String(totaal.regelsZonderPrijs),
    untaxed: String(totaal.regelsZonderBtw),
    undivided: String(totaal.regelsZonderVerdeling),
  };
}
