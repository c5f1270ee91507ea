import { z } from 'zod';
import type { CaseContext } from '../domain/case/context';
import type { Fact } from '../domain/case/facts';
import { PACKAGE_IDS } from '../domain/protocols/packages';
import { cancellations } from './cancellations';
import { doorbetaling } from './doorbetaling';
import { fact } from './fact';
import { date, weekday } from './values';

const language = z.enum(['nl', 'en']);

/** A life as a file: who, which employment, which package and what happened. Defaults as printed by `casus --schema`. */
export const casus = z
  .strictObject({
    package: z.enum(PACKAGE_IDS),
    asOf: date.optional(),
    actors: z.enum(['none', 'prompt']).default('none'),
    employee: z.strictObject({
      birthDate: date,
      aowDate: date.nullable().default(null),
      workdays: z.array(weekday).min(1).default(['ma', 'di', 'wo', 'do', 'vr']),
      monthlyWage: z.number().positive().nullable().default(null),
      hoursPerWeek: z.number().positive().max(80).nullable().default(null),
      language: language.default('nl'),
    }),
    employment: z.strictObject({
      start: date,
      end: date.nullable().default(null),
      doorbetaling: doorbetaling.optional(),
    }),
    employer: z
      .strictObject({
        employees: z.int().min(1).default(8),
        erdZw: z.boolean().default(false),
        erdWga: z.boolean().default(false),
        frequent: z
          .strictObject({
            reports: z.int().min(1).default(3),
            months: z.int().min(1).default(12),
            excludeVangnet: z.boolean().optional(),
          })
          .default({ reports: 3, months: 12 }),
        doorbetaling: doorbetaling.optional(),
        language: language.default('nl'),
      })
      .default({ employees: 8, erdZw: false, erdWga: false, frequent: { reports: 3, months: 12 }, language: 'nl' }),
    contract: z
      .strictObject({ start: date.nullable().default(null), cancellations: cancellations.optional() })
      .default({ start: null }),
    facts: z.array(fact),
  })
  .meta({ id: 'casus', title: 'Casus van poortwachter' });

export type Casus = Omit<z.output<typeof casus>, 'facts'> & CaseContext & { facts: Fact[] };

/** JSON Schema (2020-12) of a casus, for editors and other programs. */
export function casusJsonSchema(): unknown {
  return z.toJSONSchema(casus, { io: 'input', unrepresentable: 'any' });
}
