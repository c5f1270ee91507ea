import { z } from 'zod';

const days = z.number().int().min(0).max(365);

/** How the simulator behaves; what is left out is as usual: one receipt at once, by the rules. Days are days of the case. */
export const scenario = z.strictObject({
  /** Rejects a report that keeps all rules, with this code. */
  afkeuren: z.string().max(10).optional(),
  /** The receipt of a report comes this many days after the report. */
  stilDagen: days.optional(),
  /** Every receipt comes twice. */
  tweemaal: z.boolean().optional(),
  /** Answers with 503 until this many days after the first attempt. */
  storingDagen: days.optional(),
  /** Registers the message at the first attempt, yet answers with 503. */
  antwoordKwijt: z.boolean().optional(),
  /** Hangs up without an answer. */
  weg: z.boolean().optional(),
  /** Takes this long over every answer, in milliseconds of the clock on the wall. */
  traagMs: z.number().int().min(0).max(60_000).optional(),
});
export type Scenario = z.output<typeof scenario>;

/** Test numbers whose last two digits tell how the simulator behaves; the others behave as usual. */
export const BY_TEST_NUMBER: Readonly<Record<string, Scenario>> = {
  '999990020': { afkeuren: '008' },
  '999990032': { stilDagen: 7 },
  '999990044': { tweemaal: true },
  '999990056': { storingDagen: 3 },
  '999990068': { stilDagen: 30 },
};
