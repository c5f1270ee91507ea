import type { CaseRunInput, Known } from '../domain/case/contract';
import { verzuim } from './verzuim';

/** The contract of one employer: the same loop as the case of an employment, over rows and facts of its own. */
export function contract(input: CaseRunInput): Promise<Known> {
  return verzuim(input);
}
