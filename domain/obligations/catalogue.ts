import { mayBeDepartedFrom } from './departures';
import { isNumbered, type ObligationId } from './obligation-id';
import type { CourseInWords } from './record';
import { RECORDS } from './records';

/** What a person has to know of an obligation: which facts open, close, waive and cancel it. For the documentation. */
export type CatalogueEntry = CourseInWords & {
  /** `evaluatie-<n>` stands for all evaluations. */
  id: string;
  rule: string;
  english: string;
};

/** Every statutory obligation, in the order of the plan. */
export const CATALOGUE: readonly CatalogueEntry[] = (Object.keys(RECORDS) as ObligationId[]).map((id) => ({
  id: isNumbered(id) ? `${id}-<n>` : id,
  rule: RECORDS[id].rule,
  english: RECORDS[id].english,
  ...RECORDS[id].course,
  statuses: [...RECORDS[id].course.statuses, ...(mayBeDepartedFrom(id) ? (['waived'] as const) : [])],
}));
