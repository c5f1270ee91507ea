import type { CaseContext } from '../case/context';
import { dayOf, type RecordedFact } from '../case/facts';
import { BILLING_MEANS } from '../protocols/billing';
import type { ActiveRow, CompiledPackage } from '../protocols/compile';
import type { Cents } from './cents';
import { thirdPartyCharge, workCharge } from './charge';
import { priceOf } from './price-list';

/** Facts that tell that a row was done once more. */
const DONE = new Set(['afgerond', 'besteding', 'ontvangst']);

const isBilled = ({ billing, outputs }: ActiveRow) =>
  BILLING_MEANS[billing.code].invoiced && outputs[0]?.kind !== 'PAY';

/** What the employer pays of what was done so far, as far as it is known, and how many times have no price. */
function spentSoFar(
  facts: readonly RecordedFact[],
  pack: CompiledPackage,
  money: CaseContext['money'],
): { cents: Cents; unknown: number } {
  const pricing = { lists: money?.prices ?? [], rules: pack.rules };
  const spent = { cents: 0, unknown: 0 };
  for (const row of pack.rows.values()) {
    if (!isBilled(row)) continue;
    const done = facts.filter((fact) => DONE.has(fact.type) && nameOf(fact) === row.id);
    const told = facts.filter((fact) => fact.type === 'kosten' && fact.row === row.id);
    const times = Math.max(done.length, told.length);
    for (let time = 1; time <= times; time++) {
      const fact = done[time - 1] ?? told[time - 1];
      if (!fact) continue;
      const asked = { row, time, on: dayOf(fact), facts, pricing };
      for (const charge of [workCharge(asked), thirdPartyCharge(asked)]) {
        if (charge?.employer === null) spent.unknown++;
        else spent.cents += charge?.employer ?? 0;
      }
    }
  }
  return spent;
}

function nameOf(fact: RecordedFact): string | null {
  if ('row' in fact) return fact.row;
  return 'obligation' in fact ? fact.obligation : null;
}

/** Whether a row has to wait for the approval of the employer: what it costs would bring the case over its limit. */
export function isOverLimit(
  row: ActiveRow,
  {
    facts,
    pack,
    money,
    asOf,
  }: {
    facts: readonly RecordedFact[];
    pack: CompiledPackage;
    money: CaseContext['money'];
    asOf: RecordedFact['on'];
  },
): boolean {
  if (!money || money.limit === null || !isBilled(row) || row.billing.share?.percent === 100) return false;
  const price = priceOf(money.prices, row.id, asOf);
  const known = price?.per === 'piece' ? price.cents : 0;
  const { cents } = spentSoFar(facts, pack, money);
  return cents + known > money.limit || (known === 0 && cents >= money.limit);
}
