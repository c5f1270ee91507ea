import type { ObligationId } from '../obligations/obligation-id';
import type { EmployerSees } from '../obligations/record';
import { RECORDS, recordOf } from '../obligations/records';

/** What an employer sees of what stands under a name: as its record says; of what has none, all that is not its work. */
export function employerSees(key: string): EmployerSees {
  return recordOf(key)?.employerSees ?? 'all';
}

/** Obligations of which an employer may not even learn that they exist. */
export const NOT_FOR_EMPLOYERS: readonly string[] = (Object.keys(RECORDS) as ObligationId[]).filter(
  (id) => RECORDS[id].employerSees === 'nothing',
);
