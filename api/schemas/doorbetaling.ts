import { z } from 'zod';
import type { DoorbetalingStep } from '../../domain/law/rules/L-09-cao-percentages';
import { Prisma } from '../../prisma/client/client';
import { doorbetalingPct, doorbetalingWeek, weeksInOrder } from '../../schemas/doorbetaling';

const WEEK = 'Vanaf deze ziekteweek; dagen van herstel tellen niet mee';
const PERCENTAGE = 'Percentage van het volle loon dat de cao betaalt; de wet blijft de ondergrens';

/** The table of the CAO as a request tells it, read as the domain has it. */
export const doorbetalingInvoer = z
  .array(
    z.strictObject({
      vanafWeek: doorbetalingWeek.describe(WEEK),
      percentage: doorbetalingPct.describe(PERCENTAGE),
    }),
  )
  .superRefine(weeksInOrder('vanafWeek'))
  .transform((steps) =>
    steps.map(({ vanafWeek, percentage }): DoorbetalingStep => ({ fromWeek: vanafWeek, pct: percentage })),
  );

export const doorbetalingSchema = z
  .array(z.strictObject({ vanafWeek: z.int().describe(WEEK), percentage: z.number().describe(PERCENTAGE) }))
  .nullable();

/** The table as an answer tells it, from what the database holds. */
export function toDoorbetaling(stored: unknown): z.output<typeof doorbetalingSchema> {
  const steps = (stored as DoorbetalingStep[] | null)?.map(({ fromWeek, pct }) => ({
    vanafWeek: fromWeek,
    percentage: pct,
  }));
  return steps ?? null;
}

/** Null takes a stored table away; undefined leaves it as it is. */
export function jsonOrNull(table: DoorbetalingStep[] | null | undefined) {
  return table === null ? Prisma.DbNull : table;
}
