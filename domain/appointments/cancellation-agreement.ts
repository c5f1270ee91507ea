import { addDays, inDutch, type PlainDate } from '../calendar/plain-date';
import type { CANCELLATION_REASONS } from '../facts/reasons';

type Reason = (typeof CANCELLATION_REASONS)[number];

/** Occasions that a contract can exempt, each with the reason by which a cancellation is one of it. */
const REASON_OF = {
  herstel: 'hersteld-gemeld',
  hervatting: 'werk-hervat',
  'niet-meer-nodig': 'niet-meer-nodig',
  verhindering: 'verhinderd',
  verplaatsing: 'verplaatst',
} as const satisfies Record<string, Reason>;

export type CancellationOccasion = keyof typeof REASON_OF;
export const CANCELLATION_OCCASIONS = Object.keys(REASON_OF) as CancellationOccasion[];

/** What a contract says otherwise than its protocol: on these occasions a late cancellation is not charged. */
export type CancellationAgreement = {
  occasions: readonly CancellationOccasion[];
  /** By which rule or agreement, as the contract names it. */
  basis: string;
  /** It holds for what is cancelled from this day on. */
  from: PlainDate;
  /** Last day, included; null is until further notice. */
  until: PlainDate | null;
};

type Days = Pick<CancellationAgreement, 'from' | 'until'>;

const holdsOn = ({ from, until }: Days, day: PlainDate) => from <= day && (until === null || day <= until);

/** Why a cancellation of that day is not charged, in Dutch; null where nothing was agreed for its reason. */
export function exemptedBy(
  agreements: readonly CancellationAgreement[],
  { on, reason }: { on: PlainDate; reason: Reason | null },
): string | null {
  for (const agreement of agreements) {
    const occasion = agreement.occasions.find((one) => REASON_OF[one] === reason);
    if (occasion && holdsOn(agreement, on))
      return `afgezegd wegens ${occasion.replaceAll('-', ' ')}: vanaf ${inDutch(agreement.from)} niet in rekening volgens het contract (${agreement.basis})`;
  }
  return null;
}

const overlaps = (a: Days, b: Days) =>
  (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until);

/** The last day of each occasion and basis, from its first day on. */
function endsOf(agreements: readonly CancellationAgreement[]) {
  return new Map(
    agreements.flatMap(({ occasions, ...one }) =>
      occasions.map((occasion) => [`${occasion} ${one.from} ${one.basis}`, one] as const),
    ),
  );
}

/** The first day of which these say otherwise than those before; null where both say the same. */
export function differFrom(
  before: readonly CancellationAgreement[],
  after: readonly CancellationAgreement[],
): PlainDate | null {
  const [was, is] = [endsOf(before), endsOf(after)];
  const days = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    if (!a || !b) return [(a ?? b)?.from];
    const ends = [a.until, b.until].filter((day) => day !== null).sort();
    return a.until === b.until ? [] : ends.slice(0, 1).map((end) => addDays(end, 1));
  });
  return days.filter((day) => day !== undefined).sort()[0] ?? null;
}

type Fault = { index: number; field: 'occasions' | 'until'; reason: string };

/** Why these agreements cannot stand beside each other: which of them, its field and the remedy; null when they can. */
export function faultInAgreements(agreements: readonly CancellationAgreement[]): Fault | null {
  for (const [index, { from, until, occasions }] of agreements.entries()) {
    if (until !== null && until < from)
      return {
        index,
        field: 'until',
        reason: `eindigt op ${inDutch(until)}, voor het begin op ${inDutch(from)}: draai de dagen om`,
      };
    const others = agreements.slice(0, index).filter((other) => overlaps({ from, until }, other));
    const isAgreed = (occasion: CancellationOccasion) => others.some((other) => other.occasions.includes(occasion));
    const twice = occasions.find((occasion, i) => occasions.indexOf(occasion) !== i || isAgreed(occasion));
    if (twice)
      return {
        index,
        field: 'occasions',
        reason: `${twice} is voor dezelfde dagen twee keer afgesproken: laat er één staan, of laat de eerste eerder eindigen`,
      };
  }
  return null;
}
