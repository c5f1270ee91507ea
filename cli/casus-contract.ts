import type { PlainDate } from '../domain/calendar/plain-date';
import type { RecordedFact } from '../domain/case/facts';
import { lifeOf } from '../domain/case/life';
import type { ContractContext } from '../domain/contract/contract-context';
import { contractSince } from '../domain/contract/contract-plan';
import { isOlder, refusalOfStart } from '../domain/contract/start-limits';
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
  const { episodes } = lifeOf({ facts: recorded, asOf: start, employmentEnd: casus.employment.end });
  const isSick = episodes.some(({ first, last }) => first <= start && (last === null || last >= start));
  const refusal = refusalOfStart({
    package: casus.package,
    start,
    employees: casus.employer.employees,
    runningAbsence: isSick && recorded.every(({ type }) => type !== 'dossieroverdracht'),
  });
  if (!refusal) return;
  const field = refusal.field === 'employees' ? 'employer.employees' : 'contract.start';
  throw new InputError(`${field}: ${refusal.reason}`);
}
