import type { AppointmentOutcome } from '../appointments/fallen-through';
import type { PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import { dayOf, type RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { closingsIn } from '../protocols/closing';
import { type ActiveRow, type CompiledPackage, closedByOf } from '../protocols/compile';
import { groupedBy } from '../protocols/grouped';
import { isBilled } from '../protocols/is-billed';
import { isApproved, lackOf } from '../protocols/lack';
import { ASKED_BY_EMPLOYER } from '../protocols/packages';
import { agreedFor, isNextAccepted, quotedForNext } from './agreed-price';
import type { Cents } from './cents';
import { cancellationCharge, thirdPartyCharge, workCharge } from './charge';
import type { TimeOfRow } from './package-of-time';
import { priceOf } from './price-list';
import { borne } from './share';
import { decisionOf, factsOfTime } from './told-cost';

/** What an employer agreed for a case, what fell through in it, and the package under which one time of a row is charged. */
export type Spending = NonNullable<CaseContext['money']> & {
  fallenThrough: readonly AppointmentOutcome[];
  packageOf(time: TimeOfRow): CompiledPackage;
};

/** One time that a row was done, or its cost told. */
type Time = TimeOfRow & { time: number };
type Told = Required<TimeOfRow>;
/** What was told of a case, and every time in it that something was done. */
type AllTimes = { facts: readonly RecordedFact[]; closed: readonly Told[]; packageOf: Spending['packageOf'] };

/** What the employer may not know of counts for nothing: by a limit of its own choice it would find out. */
const isHidden = ({ employerSees }: ActiveRow) => employerSees === 'nothing';

const counts = (row: ActiveRow) => isBilled(row) && !isHidden(row);

/**
 * Each time that a row was done and is billed, or missed where the protocol has a row for that; told costs stand for what is to be told
 * yet.
 */
function timesOf(
  facts: readonly RecordedFact[],
  missed: readonly TimeOfRow[],
  packageOf: Spending['packageOf'],
): Time[] {
  const closed = closingsIn(facts).flatMap(({ name, type, day: on, seq: told }) => {
    const time = { row: name as RowId, on, told };
    return closedByOf(time.row).has(type) ? [time] : [];
  });
  const hadItsWork = closed.filter((time) => !waitedStill(time, { facts, closed, packageOf }));
  const done = numbered([...hadItsWork, ...missed]);
  const costs = numbered(
    facts.flatMap((fact) => (fact.type === 'kosten' ? [{ row: fact.row as RowId, on: dayOf(fact) }] : [])),
  );
  const timesTold = groupedBy([...closed, ...missed], ({ row }) => row);
  return [...done, ...costs.filter(({ row, time }) => time > (timesTold.get(row)?.length ?? 0))];
}

/** Whether a time that a row was done still waited for something when it was told, and so is not billed. */
function waitedStill({ row: id, on, told }: Told, { facts, closed, packageOf }: AllTimes): boolean {
  const row = packageOf({ row: id, on, told }).rows.get(id);
  const known = facts.filter(({ seq }) => seq <= told);
  const before = () => closed.flatMap((one) => (one.row === id && one.told < told ? [one.on] : []));
  return row !== undefined && lackOf(row, known, before) !== null;
}

function numbered(known: readonly TimeOfRow[]): Time[] {
  const times = new Map<RowId, number>();
  return known.map((one) => {
    const time = (times.get(one.row) ?? 0) + 1;
    times.set(one.row, time);
    return { ...one, time };
  });
}

/** What the employer pays of what was done or missed so far, as far as it is known: each time under the package of then. */
function spentSoFar(facts: readonly RecordedFact[], { prices: lists, fallenThrough, packageOf }: Spending): Cents {
  const charges = fallenThrough.filter(({ row, verdict }) => verdict.state === 'in-rekening' && !isHidden(row));
  const missed = charges.flatMap(({ missedRow, on }) => (missedRow ? [{ row: missedRow.id, on }] : []));
  const times = timesOf(facts, missed, packageOf);
  const worked = times.flatMap(({ row: id, time, on, told }) => {
    const { rows, rules } = packageOf({ row: id, on, told });
    const row = rows.get(id);
    if (!row || !counts(row)) return [];
    const asked = { row, on, facts: factsOfTime(facts, id, time), pricing: { lists, rules } };
    const agreed = told === undefined ? null : agreedFor(row, facts, { told });
    return [workCharge(asked, agreed), thirdPartyCharge(asked)];
  });
  const charged = charges.flatMap(({ row, missedRow, on, appointment: { nr: time }, pack: { rules } }) =>
    missedRow
      ? []
      : [cancellationCharge({ row, on, facts: factsOfTime(facts, row.id, time), pricing: { lists, rules } })],
  );
  return [...worked, ...charged].reduce((sum, charge) => sum + (charge?.employer ?? 0), 0);
}

type Known = { facts: readonly RecordedFact[]; money: Spending; asOf: PlainDate };

/**
 * What the next time of a row costs the employer, by its quote before the list; null where that is not known. The insurer pays as it decided last of the row
 * in this case: what it refused once is the employer's from then on, until it decides otherwise.
 */
function costOfNext(row: ActiveRow, { facts, money, asOf }: Known): Cents | null {
  const { id, billing } = row;
  const price = priceOf(money.prices, id, asOf);
  const cents = quotedForNext(row, facts, asOf) ?? (price?.per === 'piece' ? price.cents : null);
  // Where only the policy tells, it may be all.
  return borne(cents, billing.share, decisionOf(facts, id)).employer ?? cents;
}

/** Whether what a row costs would bring the case over its limit. */
export function isOverLimit(row: ActiveRow, { facts, money, asOf }: Known): boolean {
  if (money.limit === null || !counts(row)) return false;
  const cost = costOfNext(row, { facts, money, asOf });
  if (cost === 0) return false;
  const spent = spentSoFar(facts, money);
  return cost === null ? spent >= money.limit : spent + cost > money.limit;
}

/** Whether the employer is told which row it is: of neutral words alone it could approve nothing. */
const isNamedToEmployer = ({ id, employerSees }: ActiveRow) => employerSees === undefined || ASKED_BY_EMPLOYER.has(id);

/** Whether a row over the limit has to wait for the employer, who approves what it costs, or did so by accepting its quote. */
export function waitsForApproval(row: ActiveRow, known: Known): boolean {
  return (
    isOverLimit(row, known) &&
    isNamedToEmployer(row) &&
    !isNextAccepted(row, known.facts) &&
    !isApproved(row, 'werkgever', known.facts)
  );
}
