import { addDays, type PlainDate } from '../calendar/plain-date';

/** Who counts for the fee: from one day to another, included; null is until further notice. */
export type Member = { from: PlainDate; until: PlainDate | null };

/** One employment of an employee: its last day, and the day of death, null where neither is known. */
type MemberEmployment = {
  employee: string;
  from: PlainDate;
  lastDay: PlainDate | null;
  diedOn: PlainDate | null;
};

/** Null is later than any day. */
function earlier(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null || (b !== null && b < a) ? b : a;
}

/** An employee counts once, however many employments there are at a time or without a day between them, until the day of death. */
export function membersOf(employments: readonly MemberEmployment[]): Member[] {
  const members: Array<Member & { employee: string }> = [];
  const inOrder = [...employments].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const { employee, from, lastDay } of inOrder) {
    const deaths = employments.filter((one) => one.employee === employee).map(({ diedOn }) => diedOn);
    const until = deaths.reduce(earlier, lastDay);
    if (until !== null && until < from) continue;
    const before = members.findLast((one) => one.employee === employee);
    const goesOn = before && (before.until === null || from <= addDays(before.until, 1));
    if (!goesOn) members.push({ employee, from, until });
    else if (before.until !== null && (until === null || until > before.until)) before.until = until;
  }
  return members.map(({ from, until }) => ({ from, until }));
}
