import type { RecordedFact } from '../case/facts';
import { type CompiledPackage, compile } from './compile';
import type { PackageId } from './packages';

/** The package that held at first, and those to which the case went over. */
export function packagesHad(context: { package: string }, facts: readonly RecordedFact[]): CompiledPackage[] {
  const changes = facts.flatMap((fact) => (fact.type === 'pakketwissel' ? [fact.package] : []));
  return [context.package, ...changes].map((id) => compile(id as PackageId));
}
