import type { PlainDate, Weekday } from '../calendar/plain-date';

/** What a melding to UWV needs to know of employer, employee and employment. */
export type FilingData = {
  employer: {
    name: string;
    email: string;
    phone: string | null;
    loonheffingennummer: string | null;
    iban: string | null;
    /** Eigenrisicodrager for the Ziektewet. */
    erdZw: boolean;
    /** Whom UWV can ask; null: the employer itself. */
    contact: { name: string; email: string } | null;
  };
  employee: {
    name: string;
    birthDate: PlainDate;
    bsn: string | null;
    personnelNumber: string | null;
    iban: string | null;
  };
  employment: {
    start: PlainDate;
    workdays: readonly Weekday[];
    hoursPerWeek: number | null;
    /** Gross, in euro. */
    monthlyWage: number | null;
  };
};
