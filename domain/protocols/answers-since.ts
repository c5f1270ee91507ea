import type { PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import { compile } from './compile';
import type { PackageId } from './packages';

/**
 * The day from which this arbodienst answers for a case that it takes over: the one that was agreed, but where its protocol says
 * so not before its contract began.
 */
export function answersSince(agreed: PlainDate, context: Pick<CaseContext, 'package' | 'contract'>): PlainDate {
  const { start } = context.contract;
  if (start === null || start <= agreed) return agreed;
  const { rules } = compile(context.package as PackageId);
  return rules.some(({ kind }) => kind === 'responsible-from-contract-start') ? start : agreed;
}
