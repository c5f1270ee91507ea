import { addMonths, inDutch, type PlainDate } from '../calendar/plain-date';
import { type Refusal, refuse } from '../facts/refusal';
import { compile } from '../protocols/compile';
import type { PackageId } from '../protocols/packages';
import { refusalOfSize } from '../protocols/size-limit';

/** How an employer stands on the day on which its contract begins. */
export type AtStart = {
  package: string;
  start: PlainDate;
  employees: number;
  /** An employee is sick on that day whose case the arbodienst does not take over. */
  runningAbsence: boolean;
};

/**
 * Who can have a contract under this package at its start, as its protocol says.
 * @returns null when nothing is against it, else the refusal that names the field of the employer
 */
export function refusalOfStart({ package: id, start, employees, runningAbsence }: AtStart): Refusal | null {
  const tooMany = refusalOfSize(id, employees, 'employees');
  if (tooMany) return tooMany;
  const wantsNone = compile(id as PackageId).rules.some(
    (rule) => rule.kind === 'start-limits' && rule.noRunningAbsence,
  );
  return wantsNone && runningAbsence
    ? refuse(
        'start',
        `op ${inDutch(start)} loopt er verzuim, en ${id} begint alleen zonder: laat het contract later beginnen of meld eerst een dossieroverdracht van dat verzuim`,
      )
    : null;
}

/** A start longer ago than this is of a contract that is older than what is known here: nothing is checked of it. */
export function isOlder(start: PlainDate | null, firstKnown: PlainDate): boolean {
  return start === null || start < addMonths(firstKnown, -12);
}
