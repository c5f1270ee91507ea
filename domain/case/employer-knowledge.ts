import { isRowId, type ObligationId } from '../obligations/obligation-id';
import type { EmployerSees } from '../obligations/record';
import { RECORDS, recordOf } from '../obligations/records';

/**
 * What an employer sees of what stands under a name. Of an obligation what its record says; of a row of a service
 * protocol nothing, since no record says more; of what is neither, such as a confirmation, all.
 */
export function employerSees(key: string): EmployerSees {
  return recordOf(key)?.employerSees ?? (isRowId(key) ? 'nothing' : 'all');
}

/** Obligations of which an employer may not even learn that they exist. */
export const NOT_FOR_EMPLOYERS: readonly string[] = (Object.keys(RECORDS) as ObligationId[]).filter(
  (id) => RECORDS[id].employerSees === 'nothing',
);
