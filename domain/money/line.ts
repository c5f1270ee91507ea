import type { PlainDate } from '../calendar/plain-date';
import type { Fact } from '../case/facts';
import type { BillingCode } from '../protocols/billing';
import { type Cents, eurosOrNull } from './cents';
import { type VatTreatment, vatTerms } from './vat';

/** What an amount is counted by: time spent, a piece, or the bill of a third party. */
export type Basis = 'tijd' | 'stuk' | 'derde';

/** Why a line is there: the work itself, the bill of a third party beside it, or an appointment that fell through. */
export type LinePart = 'werk' | 'derde' | 'afzegging';

/** What one line charges, in cents; null while it is not known. Rounded once, in `amount`. */
export type Charge = {
  basis: Basis | null;
  /** Minutes under `tijd`, else pieces. */
  quantity: number | null;
  /** Of an hour under `tijd`, else of a piece. */
  price: Cents | null;
  amount: Cents | null;
  vat: Cents | null;
  treatment: VatTreatment;
  insurer: Cents | null;
  employer: Cents | null;
};

/** What an invoice line tells beside its row and key; amounts in euros with two decimals at most, excluding VAT. */
export type InvoiceData = {
  omschrijving: string;
  /** The activity: its obligation, and the how many-th time that it was done. */
  verplichting: string;
  keer: number;
  /** Key of the line under which it was billed first, where that is of another place than `verplichting` and `keer` name. */
  oorsprong?: string;
  deel: LinePart;
  pakket: string;
  code: BillingCode;
  /** The rule of the protocol that charges it; null where its billing code does. */
  regel: string | null;
  datum: PlainDate;
  /** Number of the fact that told that it was done; absent where none did, and of lines of before that was kept. */
  feit?: number;
  /** The day on which it was done, of a line that came in the place of another; absent where it is `datum`. */
  verrichtOp?: PlainDate;
  grondslag: Basis | null;
  aantal: number | null;
  prijs: number | null;
  /** Price of the quote that was accepted for it, in euro; absent without one. */
  offerte?: number;
  bedrag: number | null;
  btw: number | null;
  btwBerekening: VatTreatment['kind'];
  btwPercentage: number | null;
  btwCategorie: 'S' | 'E' | null;
  minuten: number | null;
  /** Share of the insurer in percents; null where only the policy tells, or an amount that the insurer named. */
  aandeelVerzekeraar?: number | null;
  /** What the insurer decided of it; absent as long as it is silent. */
  besluitVerzekeraar?: Fact<'verzekeraar-besluit'>['outcome'];
  bedragVerzekeraar: number | null;
  bedragWerkgever: number | null;
  reden: string | null;
  /** Why the employer, who disputed the line, was wrong; absent where nobody said that. */
  betwistingOngegrond?: Fact<'betwisting-ongegrond'>['reason'];
  /** Key of the line that this one takes back. */
  crediteert: string | null;
};

/** A charge as a line shows it. */
export function chargeInEuros({ basis, quantity, price, amount, vat, treatment, insurer, employer }: Charge) {
  const { category, rate } = vatTerms(treatment);
  return {
    grondslag: basis,
    aantal: quantity,
    prijs: eurosOrNull(price),
    bedrag: eurosOrNull(amount),
    btw: eurosOrNull(vat),
    btwBerekening: treatment.kind,
    btwPercentage: rate,
    btwCategorie: category,
    bedragVerzekeraar: eurosOrNull(insurer),
    bedragWerkgever: eurosOrNull(employer),
  };
}

const negated = (amount: number | null) => (amount === null ? null : -amount + 0);

/** The line that takes another back: the two are nothing together. */
export function creditOf(
  { betwistingOngegrond: _, ...line }: InvoiceData,
  key: string,
  datum: PlainDate,
  reden: string,
): InvoiceData {
  return {
    ...line,
    datum,
    aantal: negated(line.aantal),
    bedrag: negated(line.bedrag),
    btw: negated(line.btw),
    minuten: negated(line.minuten),
    bedragVerzekeraar: negated(line.bedragVerzekeraar),
    bedragWerkgever: negated(line.bedragWerkgever),
    reden,
    crediteert: key,
  };
}
