import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Reader } from '../../domain/case/employer-knowledge';
import type { Plan } from '../../domain/case/plan';
import type { Tx } from '../../store/in-tenant';
import { planOf, todayOf } from './case-plan';
import { type CaseRow, readCase } from './case-row';
import { type PlanForReader, planFor } from './employer-view';
import { Receipts } from './receipts';

/** The plan of a case as of a day, today by default, for this reader; without obligations where no known fact supports the case. */
export async function requestedPlan(
  tx: Tx,
  id: string,
  asked: { asOf?: PlainDate; nowMs: number; reader: Reader },
): Promise<Numbered> {
  const row = await readCase(tx, id, asked.reader);
  const asOf = asked.asOf ?? todayOf(row, asked.nowMs);
  const plan = planFor(asked.reader, planOf(row, asOf) ?? emptyPlan(row, asOf));
  return withReceipts(plan, await Receipts.of(tx, [id], asked.reader));
}

type Numbered = PlanForReader & { obligations: Array<PlanForReader['obligations'][number] & { kenmerk?: string }> };

/** With UWV's own number on what was done by a report. */
function withReceipts(plan: PlanForReader, receipts: Receipts): Numbered {
  const obligations = plan.obligations.map((obligation) => {
    const kenmerk = obligation.status === 'done' ? receipts.doneOn(plan.geval, obligation.id, obligation.doneOn) : null;
    return kenmerk === null ? obligation : { ...obligation, kenmerk };
  });
  return { ...plan, obligations };
}

function emptyPlan(row: CaseRow, asOf: PlainDate): Plan {
  const isVoid = row.storedStatus === 'ingetrokken' || row.storedStatus === 'samengevoegd';
  return {
    asOf,
    kind: 'verzuim',
    status: isVoid ? 'ingetrokken' : 'geen-verzuim',
    geval: row.id,
    firstSickDay: null,
    virtualFirstSickDay: null,
    sickDay: null,
    sickWeek: null,
    obligations: [],
    eerdereGevallen: [],
    contradictions: [],
    hold: null,
  };
}
