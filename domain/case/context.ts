import type { CancellationAgreement } from '../appointments/cancellation-agreement';
import { type PlainDate, type Weekday, weekdayOf } from '../calendar/plain-date';
import type { DoorbetalingStep } from '../law/rules/L-09-cao-percentages';
import type { Cents } from '../money/cents';
import type { PriceList } from '../money/price-list';

/** What a case knows besides its facts: the employee, the employment, the employer and the contract. */
export type CaseContext = {
  package: string;
  employee: {
    birthDate: PlainDate;
    /** Day on which the AOW age is reached; null: computed from the birth date. */
    aowDate: PlainDate | null;
    workdays: readonly Weekday[];
    monthlyWage: number | null;
    hoursPerWeek: number | null;
    language: 'nl' | 'en';
  };
  employment: {
    start: PlainDate;
    end: PlainDate | null;
    /** What the CAO pays this employee during sickness, instead of the employer's table. */
    doorbetaling?: readonly DoorbetalingStep[];
  };
  employer: {
    employees: number;
    /** Eigenrisicodrager for the Ziektewet, for the WGA. */
    erdZw: boolean;
    erdWga: boolean;
    /** Frequent absence is signalled at this many reports in so many months (F-01). */
    frequent: {
      reports: number;
      months: number;
      /** Reports for which the employee answered that a vangnet applies are left out (equal treatment); default false. */
      excludeVangnet?: boolean;
    };
    /** What the CAO pays during sickness (L-09); without it the law alone. */
    doorbetaling?: readonly DoorbetalingStep[];
    language: 'nl' | 'en';
  };
  contract: {
    start: PlainDate | null;
    /** Late cancellations that it does not charge though the protocol does; default none. */
    cancellations?: readonly CancellationAgreement[];
  };
  /** What the employer agreed on prices; without it those of the protocol alone. */
  money?: {
    /** In order of their days. */
    prices: readonly PriceList[];
    /** What a case may cost the employer before it has to approve; null is no limit. */
    limit: Cents | null;
  };
};

/** Whether the employee works on a day by the roster. */
export function worksOn({ employee }: CaseContext, day: PlainDate): boolean {
  return employee.workdays.includes(weekdayOf(day));
}
