import type { PlainDate } from '../calendar/plain-date';
import type { Fact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { creditOf, type InvoiceData } from './line';

/** A line as it was written before. */
export type StoredLine = {
  key: string;
  row: RowId;
  /** Of the geval; null of what the employment asked for without sickness. */
  gevalId: string | null;
  /** From 1; each correction makes another. */
  edition: number;
  /** Another line takes it back. */
  credited: boolean;
  /** The employer does not agree with it, and was not told yet that it is right. */
  disputed: boolean;
  data: InvoiceData;
};

/** A line to write; `credit` takes back the edition of that number. */
export type NewLine = { edition: number; credit: boolean; data: InvoiceData };

/** Why a dispute is unfounded; null where it is not so after all, undefined where nobody said. */
export type Judged = Fact<'betwisting-ongegrond'>['reason'] | null | undefined;

/** What a line is taken back for when it changes: who pays what, and whether the insurer has said so. */
const CHARGED = ['bedrag', 'btw', 'bedragVerzekeraar', 'bedragWerkgever', 'besluitVerzekeraar'] as const;

function differs(before: InvoiceData, wanted: InvoiceData): boolean {
  return CHARGED.some((name) => before[name] !== wanted[name]);
}

/** What the line says of its dispute from now on. */
function judgementOf({ disputed, data }: StoredLine, judged: Judged): InvoiceData['betwistingOngegrond'] {
  if (judged === null) return undefined;
  return judged !== undefined && disputed ? judged : data.betwistingOngegrond;
}

function marked({ betwistingOngegrond: _, ...line }: InvoiceData, judgement: InvoiceData['betwistingOngegrond']) {
  return judgement === undefined ? line : { ...line, betwistingOngegrond: judgement };
}

/** A line without a price that was withdrawn before it had one. */
function nothingOf(line: InvoiceData, reden: string): InvoiceData {
  return { ...line, bedrag: 0, btw: 0, bedragVerzekeraar: 0, bedragWerkgever: 0, reden };
}

/** Of such a line there is nothing to take back. */
function cameToNothing({ bedrag, prijs, aantal }: InvoiceData): boolean {
  return bedrag === 0 && (prijs === null || aantal === null);
}

/**
 * What has to be written so that the lines of one activity come to what is wanted. A line without a price is completed; one
 * with a price keeps it: it is taken back, and another comes in its place. What is judged of a dispute stands on the line itself.
 * @param before every line of this part of this activity
 * @param wanted null where nothing is to be charged
 */
export function settledLines(
  before: readonly StoredLine[],
  wanted: InvoiceData | null,
  { today, reason, judged }: { today: PlainDate; reason: string; judged?: Judged },
): NewLine[] {
  const stands = before.findLast(({ credited, data }) => !credited && data.crediteert === null);
  const last = before.reduce((most, { edition }) => Math.max(most, edition), 0);
  // What comes in the place of another, or back after it was withdrawn, is of the day on which that was told.
  const later = wanted && { ...wanted, datum: today, verrichtOp: wanted.datum };
  const next = wanted && later && { edition: last + 1, credit: false, data: last === 0 ? wanted : later };
  if (!stands || cameToNothing(stands.data)) return next ? [next] : [];
  const judgement = judgementOf(stands, judged);
  const as = (data: InvoiceData): NewLine => ({
    edition: stands.edition,
    credit: false,
    data: marked(data, judgement),
  });
  const isSame = wanted !== null && !differs(stands.data, wanted);
  if (stands.data.bedrag === null && !(isSame && stands.data.minuten === wanted.minuten))
    return [as(wanted ?? nothingOf(stands.data, reason))];
  if (isSame) return judgement === stands.data.betwistingOngegrond ? [] : [as(stands.data)];
  const credit: NewLine = {
    edition: stands.edition,
    credit: true,
    data: creditOf(stands.data, stands.key, today, reason),
  };
  return next ? [credit, next] : [credit];
}
