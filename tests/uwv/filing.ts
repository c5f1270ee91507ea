import type { PlainDate } from '../../domain/calendar/plain-date';
import type { FilingData } from '../../domain/meldingen/filing-data';

export const day = (text: string) => text as PlainDate;

/** Everything that UWV can want to know; fictional people, and numbers and accounts that belong to nobody. */
export const COMPLETE: FilingData = {
  employer: {
    name: 'Voorbeeld & Zoon B.V.',
    email: 'info@voorbeeld.example',
    phone: '+31 20 123 45 67',
    loonheffingennummer: '999990032L01',
    iban: 'NL13TEST0123456789',
    erdZw: false,
    contact: { name: 'Afdeling HR', email: 'hr@voorbeeld.example' },
  },
  employee: {
    name: 'A. de Voorbeeld',
    birthDate: day('1980-02-15'),
    bsn: '999990019',
    personnelNumber: 'P-17',
    iban: 'NL62TEST0987654321',
  },
  employment: {
    start: day('2019-03-01'),
    workdays: ['ma', 'di', 'wo', 'do', 'za'],
    hoursPerWeek: 36.5,
    monthlyWage: 4350,
  },
};
