import { appointmentsOf, dayAt } from '../appointments/appointments';
import { verdictOn } from '../appointments/cancellation';
import type { PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import { dayOf, type RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { BILLING_MEANS } from '../protocols/billing';
import type { ActiveRow, CompiledPackage } from '../protocols/compile';
import { missedRowOf } from '../protocols/missed-row';
import type { Cents } from './cents';
import { cancellationCharge, thirdPartyCharge, workCharge } from './charge';
import { priceOf } from './price-list';

/** What an employer agreed for a case, and the package under which something of a day is charged. */
export type Spending = NonNullable<CaseContext['money']> &
  Pick<CaseContext, 'employer'> & { packageOn(day: PlainDate): CompiledPackage };

/** One time that a row was done, or its cost told. */
type Time = { row: RowId; time: number; on: PlainDate };

/** Facts that tell that a row was done once more. */
const DONE = new Set(['afgerond', 'besteding', 'ontvangst']);

const isBilled = ({ billing, outputs }: ActiveRow) =>
  BILLING_MEANS[billing.code].invoiced && outputs[0]?.kind !== 'PAY';

function nameOf(fact: RecordedFact): string | null {
  if ('row' in fact) return fact.row;
  return 'obligation' in fact ? fact.obligation : null;
}

/** Each time that a row was done, or missed where the protocol has a row for that; told costs stand for what is to be told yet. */
function timesOf(facts: readonly RecordedFact[], missed: ReadonlyArray<Omit<Time, 'time'>>): Time[] {
  const told = (types: (type: string) => boolean) =>
    facts.filter(({ type }) => types(type)).map((fact) => ({ row: nameOf(fact) as RowId, on: dayOf(fact) }));
  const done = numbered([...told((type) => DONE.has(type)), ...missed]);
  const costs = numbered(told((type) => type === 'kosten'));
  return [...done, ...costs.filter((cost) => !done.some(({ row, time }) => row === cost.row && time === cost.time))];
}

function numbered(known: ReadonlyArray<Omit<Time, 'time'>>): Time[] {
  const times = new Map<RowId, number>();
  return known.map((one) => {
    const time = (times.get(one.row) ?? 0) + 1;
    times.set(one.row, time);
    return { ...one, time };
  });
}

/** What the employer pays of what was done or missed so far, as far as it is known: each time under the package of then. */
function spentSoFar(facts: readonly RecordedFact[], { prices: lists, employer, packageOn }: Spending): Cents {
  const fallenThrough = appointmentsOf(facts, employer).flatMap((one) => {
    const on = one.cancelled?.on ?? dayAt(one.at);
    const pack = packageOn(on);
    const { rules } = pack;
    const row = pack.rows.get(one.row);
    if (!row || verdictOn(one, rules).state !== 'in-rekening') return [];
    return [{ row, time: one.nr, on, own: missedRowOf(pack, row), rules }];
  });
  const missed = fallenThrough.flatMap(({ own, on }) => (own ? [{ row: own.id, on }] : []));
  const worked = timesOf(facts, missed).flatMap(({ row: id, time, on }) => {
    const { rows, rules } = packageOn(on);
    const row = rows.get(id);
    if (!row || !isBilled(row)) return [];
    const asked = { row, time, on, facts, pricing: { lists, rules } };
    return [workCharge(asked), thirdPartyCharge(asked)];
  });
  const charged = fallenThrough.flatMap(({ row, time, own, on, rules }) =>
    own ? [] : [cancellationCharge({ row, time, on, facts, pricing: { lists, rules } })],
  );
  return [...worked, ...charged].reduce((sum, charge) => sum + (charge?.employer ?? 0), 0);
}

/** Whether a row has to wait for the approval of the employer: what it costs would bring the case over its limit. */
export function isOverLimit(
  row: ActiveRow,
  { facts, money, asOf }: { facts: readonly RecordedFact[]; money: Spending; asOf: PlainDate },
): boolean {
  if (money.limit === null || !isBilled(row) || row.billing.share?.percent === 100) return false;
  const price = priceOf(money.prices, row.id, asOf);
  const known = price?.per === 'piece' ? price.cents : 0;
  const spent = spentSoFar(facts, money);
  return spent + known > money.limit || (known === 0 && spent >= money.limit);
}
