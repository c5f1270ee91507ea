import { addDays, addYears, daysBetween, latest, type PlainDate } from '../calendar/plain-date';
import type { ProtocolRule } from '../protocols/protocol-rule';
import { type Cents, part } from './cents';
import type { Member } from './members';

/** A line of the contract itself: `price` per employee per year, null where nobody states it. */
export type FeeLine = {
  kind: 'jaarprijs' | 'instroom' | 'uitstroom' | 'implementatie';
  on: PlainDate;
  /** First day of the contract year that it is for on which a package was served: that package sets it. */
  year: PlainDate;
  /** Employees. */
  quantity: number;
  price: Cents | null;
  amount: Cents | null;
  /** Days of the contract year that the line is about, and how many it has. */
  days: { counted: number; ofYear: number };
  /** Key within the contract: the same line each time that it is made. */
  key: string;
};

type Contract = {
  start: PlainDate;
  members: readonly Member[];
  /** Whether a package is served on a day: none is before there is one, or once the employer left. */
  isServed(day: PlainDate): boolean;
  /** Per employee per year on a day. */
  feeOn(day: PlainDate): Cents | null;
};

/** The contract years that have a day in a period: each with its first and last day. */
function yearsIn(start: PlainDate, from: PlainDate, until: PlainDate) {
  const years: Array<{ first: PlainDate; last: PlainDate }> = [];
  for (let n = 0; addYears(start, n) <= until; n++) {
    const last = addDays(addYears(start, n + 1), -1);
    if (last >= from) years.push({ first: addYears(start, n), last });
  }
  return years;
}

/** The first day from one to another on which a package is served; null where none is. */
function servedFrom(from: PlainDate, until: PlainDate, isServed: Contract['isServed']): PlainDate | null {
  for (let day = from; day <= until; day = addDays(day, 1)) if (isServed(day)) return day;
  return null;
}

/**
 * The yearly fee in a period: on the first day of a contract year for everybody employed then, pro rata by day for who comes
 * later, and back for who leaves earlier. Nothing begins on a day on which nothing is served: whoever was not paid for by then comes
 * on the day from which something is, such as that on which an employer that left is back. Each line is rounded once.
 */
export function feeLines({ start, members, isServed, feeOn }: Contract, from: PlainDate, until: PlainDate): FeeLine[] {
  const isIn = (day: PlainDate) => day >= from && day <= until;
  return yearsIn(start, from, until).flatMap(({ first, last }): FeeLine[] => {
    const ofYear = daysBetween(first, last) + 1;
    // The package of the first day sets the fee of the year; where none was served then, that of the first day after.
    const year = servedFrom(first, last, isServed);
    if (year === null) return [];
    const price = feeOn(year);
    const line = (kind: FeeLine['kind'], on: PlainDate, quantity: number, counted: number, key: string): FeeLine => {
      const amount = price === null ? null : part(price * quantity, counted, ofYear);
      return { kind, on, year, quantity, price, amount, days: { counted, ofYear }, key: `${kind}/${key}` };
    };
    const paying = members.flatMap((one) => {
      const day = one.from <= last ? servedFrom(latest(one.from, year), last, isServed) : null;
      return day !== null && (one.until === null || one.until >= day) ? [{ ...one, from: day }] : [];
    });
    const atStart = paying.filter((one) => one.from === first);
    const joiners = paying.filter((one) => one.from > first);
    const leavers = [...atStart, ...joiners].filter((one) => one.until !== null && one.until < last);
    const numbered = (days: readonly PlainDate[], i: number) =>
      `${days[i]}/${days.slice(0, i).filter((day) => day === days[i]).length + 1}`;
    const [joined, left] = [joiners.map((one) => one.from), leavers.map((one) => one.until as PlainDate)];
    return [
      ...(isIn(first) && atStart.length > 0 ? [line('jaarprijs', first, atStart.length, ofYear, first)] : []),
      ...joined
        .map((on, i) => line('instroom', on, 1, daysBetween(on, last) + 1, numbered(joined, i)))
        .filter(({ on }) => isIn(on)),
      ...left
        .map((on, i) => line('uitstroom', on, -1, daysBetween(on, last), numbered(left, i)))
        .filter(({ on }) => isIn(on)),
    ];
  });
}

/** What a new employer pays once; nothing up to the number of employees from which it is due. */
export function startFee(rules: readonly ProtocolRule[], start: PlainDate, employees: number): FeeLine | null {
  const rule = rules.find((one) => one.kind === 'start-fee');
  if (rule?.kind !== 'start-fee' || employees <= rule.employeesOver) return null;
  const { centsPerEmployee: price } = rule;
  const amount = price * employees;
  const days = { counted: 1, ofYear: 1 };
  return {
    kind: 'implementatie',
    on: start,
    year: start,
    quantity: employees,
    price,
    amount,
    days,
    key: 'implementatie',
  };
}

/** The fee that the protocol prints, per employee per year; null where the text that is left gives no figure. */
export function printedFee(rules: readonly ProtocolRule[]): Cents | null {
  const rule = rules.find((one) => one.kind === 'price');
  return rule?.kind === 'price' ? rule.centsPerEmployeePerYear : null;
}
