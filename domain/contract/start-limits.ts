import { addMonths, inDutch, type PlainDate } from '../calendar/plain-date';
import { type Refusal, refuse } from '../facts/refusal';
import { compile } from '../protocols/compile';
import { columnOf, type PackageId } from '../protocols/packages';

/** How an employer stands on the day on which its contract begins. */
export type AtStart = {
  package: string;
  start: PlainDate;
  employees: number;
  /** An employee is sick on that day. */
  runningAbsence: boolean;
  /** The arbodienst takes running cases over, which the rule then accepts. */
  takesOver: boolean;
};

/**
 * Who can have a contract under this package at its start, as its protocol says.
 * @returns null when nothing is against it, else the refusal that names the field of the employer
 */
export function refusalOfStart({ package: id, start, employees, runningAbsence, takesOver }: AtStart): Refusal | null {
  const column = columnOf(id)?.column;
  for (const rule of compile(id as PackageId).rules) {
    if (rule.kind !== 'start-limits') continue;
    const most = column && rule.maxEmployees[column];
    if (most && employees > most)
      return refuse(
        'employees',
        `${id} is voor hoogstens ${most} werknemers, en dit zijn er ${employees}: kies een ander pakket`,
      );
    if (rule.noRunningAbsence && runningAbsence && !takesOver)
      return refuse(
        'start',
        `op ${inDutch(start)} loopt er verzuim, en ${id} begint alleen zonder: laat het contract later beginnen of meld een dossieroverdracht`,
      );
  }
  return null;
}

/** A start longer ago than this is of a contract that is older than what is known here: nothing is checked of it. */
export function isOlder(start: PlainDate | null, firstKnown: PlainDate): boolean {
  return start === null || start < addMonths(firstKnown, -12);
}
