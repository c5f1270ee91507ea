import { z } from 'zod';
import { faultInWeeks, MAX_DOORBETALING_WEEK } from '../domain/law/rules/L-09-cao-percentages';

/** The sick week from which a percentage of the CAO holds. */
export const doorbetalingWeek = z.int().min(1).max(MAX_DOORBETALING_WEEK);
/** What the CAO pays, as a percentage of the full wage. */
export const doorbetalingPct = z.number().min(0).max(100);

/** Refuses steps that do not begin at week 1 or do not follow each other, under the name of the field for the week. */
export function weeksInOrder<Name extends string>(weekField: Name) {
  return (steps: ReadonlyArray<Record<Name, number>>, context: z.core.$RefinementCtx): void => {
    const fault = faultInWeeks(steps.map((step) => step[weekField]));
    if (!fault) return;
    const path = fault.step === null ? [] : [fault.step, weekField];
    context.addIssue({ code: 'custom', path, message: fault.remedy });
  };
}

/** What the CAO pays during sickness, per sick week of the chain. */
export const doorbetaling = z
  .array(z.strictObject({ fromWeek: doorbetalingWeek, pct: doorbetalingPct }))
  .superRefine(weeksInOrder('fromWeek'))
  .meta({
    description:
      'Percentage van het volle loon dat de cao bij ziekte betaalt vanaf de genoemde ziekteweek; zonder dit veld geldt alleen de wet',
  });
