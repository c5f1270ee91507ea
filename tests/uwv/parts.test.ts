import { type FilingData, missingFor } from '../../activities/uwv/completeness';
import { isLoonheffingennummer, passesElfproef } from '../../activities/uwv/elfproef';
import { kenmerkOf } from '../../activities/uwv/kenmerk';
import { personNameOf } from '../../activities/uwv/person-name';
import { rejectionReason } from '../../activities/uwv/reject-codes';
import type { PlainDate } from '../../domain/calendar/plain-date';

const day = (text: string) => text as PlainDate;

it.each(['999990007', '999990019', '999990020', '999990032', '999990044', '999990056', '999990068'])(
  '%s passes the proof of eleven and with another last digit it does not',
  (number) => {
    expect(passesElfproef(number)).toBe(true);
    expect(passesElfproef(number.slice(0, 8) + ((Number(number[8]) + 1) % 10))).toBe(false);
  },
);

it.each([
  ['999990032L01', true],
  ['999990032L00', false],
  ['999990033L01', false],
  ['999990032B01', false],
  ['000000000L01', false],
])('%s as a loonheffingennummer: %s', (text, expected) => {
  expect(isLoonheffingennummer(text)).toBe(expected);
});

it.each([
  ['Vera Voorbeeld', { initials: 'V', prefix: null, surname: 'Voorbeeld' }],
  ['A.B. van der Voorbeeld-Test', { initials: 'AB', prefix: 'van der', surname: 'Voorbeeld-Test' }],
  ['Jan Piet de Test', { initials: 'JP', prefix: 'de', surname: 'Test' }],
  ['Voorbeeld', { initials: null, prefix: null, surname: 'Voorbeeld' }],
])('%s in the parts that UWV wants', (name, expected) => {
  expect(personNameOf(name)).toEqual(expected);
});

it.each(['', '  ', 'Vera van'])('finds no surname in "%s"', (name) => {
  expect(personNameOf(name)).toBeNull();
});

it('makes a kenmerk of at most 40 characters that follows from the key', () => {
  expect(kenmerkOf('a/42e-weeksmelding/melding/1')).toBe(kenmerkOf('a/42e-weeksmelding/melding/1'));
  expect(kenmerkOf('a/42e-weeksmelding/melding/1')).not.toBe(kenmerkOf('a/42e-weeksmelding/melding/2'));
  expect(kenmerkOf('x')).toMatch(/^PW-[A-Z2-7]{26}$/);
});

it('tells a rejection in plain words, an unknown code too', () => {
  expect(rejectionReason(['004'])).toContain('burgerservicenummer klopt niet');
  expect(rejectionReason(['999'])).toBe('UWV wees de melding af met code 999.');
  expect(rejectionReason([])).toBe('UWV wees de melding af zonder reden te geven.');
});

const COMPLETE: FilingData = {
  employer: { name: 'Voorbeeld BV', email: 'hr@voorbeeld.example', loonheffingennummer: '999990032L01' },
  employee: { name: 'Vera Voorbeeld', birthDate: day('1980-02-15'), bsn: '999990019', personnelNumber: null },
  employmentStart: day('2019-03-01'),
};

it.each<[string, FilingData, string[]]>([
  ['nothing', COMPLETE, []],
  ['the bsn', { ...COMPLETE, employee: { ...COMPLETE.employee, bsn: '123456789' } }, ['bsn']],
  [
    'the loonheffingennummer',
    { ...COMPLETE, employer: { ...COMPLETE.employer, loonheffingennummer: null } },
    ['loonheffingennummer'],
  ],
  ['the address of the employer', { ...COMPLETE, employer: { ...COMPLETE.employer, email: '' } }, ['werkgever']],
  ['the name', { ...COMPLETE, employee: { ...COMPLETE.employee, name: ' ' } }, ['naam']],
  [
    'the birth date',
    { ...COMPLETE, employee: { ...COMPLETE.employee, birthDate: day('2026-01-05') } },
    ['geboortedatum'],
  ],
  ['a first sick day in the employment', { ...COMPLETE, employmentStart: day('2026-02-01') }, ['eerste-ziektedag']],
])('misses %s', (_what, data, items) => {
  expect(missingFor(data, day('2026-01-05')).map(({ item }) => item)).toEqual(items);
});
