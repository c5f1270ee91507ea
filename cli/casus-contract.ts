import type { PlainDate } from '../domain/calendar/plain-date';
import type { RecordedFact } from '../domain/case/facts';
import { lifeOf } from '../domain/case/life';
import type { ContractContext } from '../domain/contract/contract-context';
import { contractSince } from '../domain/contract/contract-plan';
import { isOlder, refusalOfNewProtocol, refusalOfStart } from '../domain/contract/start-limits';
import type { Refusal } from '../domain/facts/refusal';
import { packageOn } from '../domain/protocols/package-on';
import type { PackageId } from '../domain/protocols/packages';
import type { Casus } from '../schemas/casus';
import { InputError } from './input';

/** The day on which the life of a casus begins: its first fact, or the start of a contract in the year before it. */
export function firstDayOf({ contract, employment, facts }: Casus): PlainDate {
  return contractSince(contract.start, firstFactOf({ contract, employment, facts }));
}

function firstFactOf({ contract, employment, facts }: Pick<Casus, 'contract' | 'employment' | 'facts'>): PlainDate {
  return facts.map(({ on }) => on).sort()[0] ?? contract.start ?? employment.start;
}

/** The employer of a casus, as its contract knows it. */
export function contractContextOf(casus: Casus): ContractContext {
  const { package: id, employer, contract } = casus;
  return { package: id, employer, contract: { ...contract, since: firstDayOf(casus) } };
}

/** @throws InputError for a contract that its package does not allow to begin as it does in this casus */
export function checkContractStart(casus: Casus, recorded: readonly RecordedFact[]): void {
  const { start } = casus.contract;
  if (start === null || isOlder(start, firstFactOf(casus))) return;
  const refusal = refusalOfStart({
    package: casus.package,
    start,
    employees: casus.employer.employees,
    runningAbsence: runsUntaken(casus, recorded, start),
  });
  if (!refusal) return;
  const field = refusal.field === 'employees' ? 'employer.employees' : 'contract.start';
  throw new InputError(`${field}: ${refusal.reason}`);
}

/** Whether the employee is sick on this day, in a case that was not taken over. */
function runsUntaken({ employment }: Casus, recorded: readonly RecordedFact[], day: PlainDate): boolean {
  if (recorded.some(({ type }) => type === 'dossieroverdracht')) return false;
  const { episodes } = lifeOf({ facts: recorded, asOf: day, employmentEnd: employment.end });
  return episodes.some(({ first, last }) => first <= day && (last === null || last >= day));
}

/** Why a change of package does not fit the sickness of a casus; null where it does. */
export function refusalOfChange(casus: Casus, recorded: readonly RecordedFact[], fact: RecordedFact): Refusal | null {
  if (fact.type !== 'pakketwissel') return null;
  const { id } = packageOn(casus as { package: PackageId }, recorded);
  return refusalOfNewProtocol({ from: id, to: fact.package, runningAbsence: runsUntaken(casus, recorded, fact.on) });
}
