import type { PlainDate } from '../../calendar/plain-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { inCents } from './in-cents';
import { InputError } from './input-error';
import { readList } from './input-values';
import { REACH } from './reach';
import { law, norm } from './sources';

/** From this sick week of the chain on (1 is the first) the CAO pays this percentage of the full wage. */
export type DoorbetalingStep = { fromWeek: number; pct: number };

/** A last week far beyond any wage period, loonsanctie and voluntary extension included. */
export const MAX_DOORBETALING_WEEK = 260;

/** What is wrong with the weeks of a table: which step, if it is one, and what to do; null when nothing is. */
export function faultInWeeks(weeks: readonly number[]): { step: number | null; remedy: string } | null {
  if (weeks.length === 0)
    return {
      step: null,
      remedy: 'is leeg; laat het veld weg als alleen de wet geldt, of begin met een stap vanaf week 1',
    };
  if (weeks[0] !== 1) return { step: 0, remedy: 'de eerste stap geldt vanaf week 1; geef 1' };
  const step = weeks.findIndex((week, i) => i > 0 && week <= (weeks[i - 1] as number));
  const before = weeks[step - 1];
  return before === undefined
    ? null
    : { step, remedy: `ligt niet na week ${before} van de vorige stap; zet de stappen in volgorde van week` };
}

type Input = {
  paidOver: PlainDate;
  steps: readonly DoorbetalingStep[];
  /** Sick week of the chain. */
  week: number;
  /** Gross wage in euro per month. */
  monthlyWage: number;
  /** Wage due by law alone, in euro per month; null where an amount of the law is not known. */
  statutory: number | null;
};

/** Amounts in euro per month. */
function compute({ steps, week, monthlyWage, statutory }: Input) {
  const { pct } = steps.findLast(({ fromWeek }) => fromWeek <= week) as DoorbetalingStep;
  const byCao = inCents((monthlyWage * pct) / 100);
  return { pct, byCao, due: statutory === null ? null : Math.max(byCao, statutory) };
}

function readSteps(field: string, value: unknown): DoorbetalingStep[] {
  const steps = readList(field, value, (place, element): DoorbetalingStep => {
    const { fromWeek, pct } = (element ?? {}) as Record<string, unknown>;
    if (typeof fromWeek !== 'number' || !Number.isInteger(fromWeek) || fromWeek < 1 || fromWeek > MAX_DOORBETALING_WEEK)
      throw new InputError(`${place}.fromWeek`, `geef een week van 1 tot en met ${MAX_DOORBETALING_WEEK}.`);
    if (typeof pct !== 'number' || pct < 0 || pct > 100)
      throw new InputError(`${place}.pct`, 'geef een percentage van 0 tot en met 100.');
    return { fromWeek, pct };
  });
  const fault = faultInWeeks(steps.map(({ fromWeek }) => fromWeek));
  if (!fault) return steps;
  throw new InputError(fault.step === null ? field : `${field}[${fault.step}].fromWeek`, `${fault.remedy}.`);
}

export const caoPercentages: Rule<typeof compute> = {
  id: 'L-09',
  name: 'Loondoorbetaling volgens cao',
  sources: [law('BW 7', '629 lid 9'), norm('cao of arbeidsovereenkomst')],
  decidedBy: { inDutch: 'dag waarover loon wordt betaald', of: ({ paidOver }) => paidOver },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Een cao noemt per ziekteweek een percentage van het volle loon, zonder maximumdagloon. De weken tellen in de keten: ' +
        'dagen van herstel tellen niet mee. Lager dan de wet mag niet, dus het hoogste van beide is verschuldigd.',
      otherReadings: ['Het percentage is van het loon tot het maximumdagloon: alleen als de cao dat zegt.'],
      compute,
    },
  ],
  forms: [
    {
      input: {
        table: 'json',
        sick_week: 'number',
        monthly_wage_eur: 'number',
        statutory_wage_eur: 'number',
        paid_over: 'date?',
      },
      answer(input: {
        table: unknown;
        sick_week: number;
        monthly_wage_eur: number;
        statutory_wage_eur: number;
        paid_over: PlainDate | null;
      }) {
        if (!Number.isInteger(input.sick_week) || input.sick_week < 1)
          throw new InputError('sick_week', 'geef een ziekteweek van 1 of meer.');
        const found = applyRule(caoPercentages, {
          paidOver: input.paid_over ?? latestLaw(caoPercentages),
          steps: readSteps('table', input.table),
          week: input.sick_week,
          monthlyWage: input.monthly_wage_eur,
          statutory: input.statutory_wage_eur,
        });
        return { cao_pct: found.pct, cao_wage: found.byCao, wage_due: found.due };
      },
    },
  ],
  examples: [
    {
      name: 'het hele loon in het eerste jaar',
      input: {
        table: [
          { fromWeek: 1, pct: 100 },
          { fromWeek: 53, pct: 70 },
        ],
        sick_week: 52,
        monthly_wage_eur: 4000,
        statutory_wage_eur: 2800,
      },
      expected: { cao_pct: 100, cao_wage: 4000, wage_due: 4000 },
    },
    {
      name: 'een cao onder de wet: de wet geldt',
      input: {
        table: [{ fromWeek: 1, pct: 70 }],
        sick_week: 10,
        monthly_wage_eur: 3200,
        statutory_wage_eur: 2549.73,
      },
      expected: { cao_pct: 70, cao_wage: 2240, wage_due: 2549.73 },
    },
  ],
};
