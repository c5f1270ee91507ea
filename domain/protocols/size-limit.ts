import { type Refusal, refuse } from '../facts/refusal';
import { compile } from './compile';
import { columnOf, type PackageId } from './packages';

/**
 * A package that is for smaller employers, as its protocol says.
 * @param field what the refusal names: the number of employees, or the package that is chosen for it
 */
export function refusalOfSize(id: string, employees: number, field: 'employees' | 'package'): Refusal | null {
  const column = columnOf(id)?.column;
  for (const rule of compile(id as PackageId).rules) {
    const most = column && rule.kind === 'start-limits' ? rule.maxEmployees[column] : undefined;
    if (most && employees > most)
      return refuse(
        field,
        `${id} is voor hoogstens ${most} werknemers, en dit zijn er ${employees}: kies een ander pakket`,
      );
  }
  return null;
}
