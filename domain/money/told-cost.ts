import { dayOf, type Fact, type RecordedFact } from '../case/facts';
import { type Cents, centsOf, MOST_EUROS } from './cents';
import type { LinePart } from './line';

/** What is told of the cost of one time that a row was done. */
export type ToldCost = {
  amount: Cents | null;
  vat: Cents | null;
  minutes: number | null;
  /** The line should never have been. */
  withdrawn: boolean;
  /** Why it was corrected; null when it was not. */
  corrected: Fact<'kostencorrectie'>['reason'] | null;
};

/** What the insurer decided of one time that a row was done. */
export type Decision = Pick<Fact<'verzekeraar-besluit'>, 'outcome' | 'amount' | 'reason'>;

type Tells = 'kosten' | 'besteding' | 'kostencorrectie' | 'verzekeraar-besluit';

/** Facts of one type about a row; of one day the smallest first, so that the order in which they came decides nothing. */
function about<T extends Tells>(facts: readonly RecordedFact[], type: T, row: string, size: (fact: Fact<T>) => number) {
  const found = facts.filter(
    (fact) => fact.type === type && 'row' in fact && fact.row === row,
  ) as unknown as RecordedFact<T>[];
  return found.sort((a, b) => {
    const [dayA, dayB] = [dayOf(a), dayOf(b)];
    return dayA < dayB ? -1 : dayA > dayB ? 1 : size(a) - size(b);
  });
}

/** Whether a fact that names a line by row, number and part is about this one; the bill of a third party goes with the work. */
export function isAboutLine(
  fact: { row: string; nth: number; part?: Fact<'kostencorrectie'>['part'] },
  { row, nth, part }: { row: string; nth: number; part: LinePart },
): boolean {
  return fact.row === row && fact.nth === nth && isOfPart(fact.part, part);
}

/** Whether what names a part of a time is about a line of this one. */
export function isOfPart(named: Fact<'kostencorrectie'>['part'], part: LinePart): boolean {
  return (named === 'afzegging') === (part === 'afzegging');
}

/** What it is told that the times of a row cost, and the time that they took, in the order in which they are told apart. */
export function costsOf(facts: readonly RecordedFact[], row: string): RecordedFact<'kosten'>[] {
  return about(facts, 'kosten', row, ({ amount }) => amount);
}
export function timesSpentOn(facts: readonly RecordedFact[], row: string): RecordedFact<'besteding'>[] {
  return about(facts, 'besteding', row, ({ minutes }) => minutes);
}

/** The facts, but of what tells of the cost of this row only what is about its `time`-th time, all its times being billed. */
export function factsOfTime(facts: readonly RecordedFact[], row: string, time: number): RecordedFact[] {
  const own: ReadonlyArray<RecordedFact | undefined> = [
    costsOf(facts, row)[time - 1],
    timesSpentOn(facts, row)[time - 1],
  ];
  return facts.filter((fact) => {
    if (!('row' in fact) || fact.row !== row) return true;
    if (fact.type === 'kosten' || fact.type === 'besteding') return own.includes(fact);
    return !('nth' in fact) || fact.nth === time;
  });
}

/**
 * What is known of one time that a row was done. The last correction holds; of two of one day that with the lowest amount. Of an
 * appointment that fell through only a correction is told.
 * @param facts of those that tell of the cost of this row only what is about this time, as for each function here
 */
export function toldCostOf(facts: readonly RecordedFact[], row: string, linePart: LinePart = 'werk'): ToldCost {
  const fellThrough = linePart === 'afzegging';
  const [cost] = costsOf(facts, row);
  const [spent] = timesSpentOn(facts, row);
  const told = fellThrough ? {} : { amount: cost?.amount, vat: cost?.vat, minutes: spent?.minutes };
  const fixed = about(facts, 'kostencorrectie', row, sizeOfCorrection).findLast(({ part }) => isOfPart(part, linePart));
  const amount = fixed?.amount ?? told.amount;
  return {
    amount: amount === undefined ? null : centsOf(amount),
    vat: told.vat === undefined || fixed?.amount !== undefined ? null : centsOf(told.vat),
    minutes: fixed?.minutes ?? told.minutes ?? null,
    withdrawn: fixed?.withdrawn === true,
    corrected: fixed?.reason ?? null,
  };
}

/** The lowest comes last, and so holds; one that withdraws the line is lower than any amount. */
function sizeOfCorrection({ amount, minutes, withdrawn }: Fact<'kostencorrectie'>): number {
  return withdrawn ? 1 : -(amount ?? minutes ?? 0);
}

/**
 * What the insurer decided last: of one time that a row was done, or where the facts are about all of them of whichever; null as
 * long as it is silent. Of two decisions of one day that holds by which it pays least.
 */
export function decisionOf(facts: readonly RecordedFact[], row: string): Decision | null {
  return about(facts, 'verzekeraar-besluit', row, sizeOfDecision).at(-1) ?? null;
}

/** The one by which the insurer pays least comes last. */
function sizeOfDecision({ outcome, amount }: Decision): number {
  return outcome === 'geweigerd' ? 0 : -(amount ?? MOST_EUROS);
}
