import { isRowId, type ObligationId } from '../obligations/obligation-id';
import type { EmployerSees } from '../obligations/record';
import { RECORDS, recordOf } from '../obligations/records';
import { HIDDEN_ROWS, rowOf } from '../protocols/packages';

/**
 * What an employer sees of what stands under a name. Of an obligation what its record says; of a row of a service
 * protocol what the protocol says, and nothing where it says so; of what is neither, such as a confirmation, all.
 */
export function employerSees(key: string): EmployerSees {
  return recordOf(key)?.employerSees ?? ofRow(key);
}

function ofRow(key: string): EmployerSees {
  const row = rowOf(key);
  if (row) return row.employerSees === undefined ? 'all' : 'nothing';
  return isRowId(key) ? 'nothing' : 'all';
}

/** Obligations of which an employer may not even learn that they exist. */
export const NOT_FOR_EMPLOYERS: readonly string[] = [
  ...(Object.keys(RECORDS) as ObligationId[]).filter((id) => RECORDS[id].employerSees === 'nothing'),
  ...HIDDEN_ROWS,
];
