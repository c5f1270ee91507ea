import { rejectionReason } from '../../activities/uwv/reject-codes';
import { missingFor } from '../../domain/meldingen/completeness';
import { isLoonheffingennummer, passesElfproef } from '../../domain/meldingen/elfproef';
import type { FilingData } from '../../domain/meldingen/filing-data';
import { isIban } from '../../domain/meldingen/iban';
import { MELDING_KINDS } from '../../domain/meldingen/kinds';
import { vangnetmelding } from '../../domain/meldingen/kinds/vangnetmelding';
import { weeksmelding } from '../../domain/meldingen/kinds/weeksmelding';
import { ziekUitDienstMelding } from '../../domain/meldingen/kinds/ziek-uit-dienst-melding';
import { durationOf, momentDigitsOf, phoneDigitsOf } from '../../domain/meldingen/message-values';
import { personNameOf } from '../../domain/meldingen/person-name';
import type { Told } from '../../domain/meldingen/stored-melding';
import { kenmerkOf } from '../../store/meldingen/kenmerk';
import { COMPLETE, day } from './filing';

it.each(['999990007', '999990019', '999990020', '999990032', '999990044', '999990056', '999990068'])(
  '%s passes the elfproef and with another last digit it does not',
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
  [
    'a first sick day in the employment',
    { ...COMPLETE, employment: { ...COMPLETE.employment, start: day('2026-02-01') } },
    ['eerste-ziektedag'],
  ],
])('misses %s', (_what, data, items) => {
  const told = { firstSickDay: day('2026-01-05'), opensOn: day('2026-10-19') };
  expect(missingFor(weeksmelding, data, told).map(({ item }) => item)).toEqual(items);
});

describe('what only some meldingen need', () => {
  const BARE: FilingData = {
    employer: { ...COMPLETE.employer, iban: null },
    employee: { ...COMPLETE.employee, iban: null },
    employment: { ...COMPLETE.employment, hoursPerWeek: null, monthlyWage: null },
  };
  const told = (more: Partial<Told>): Told => ({
    firstSickDay: day('2026-01-05'),
    opensOn: day('2026-01-05'),
    ...more,
  });

  it('is asked of a vangnetmelding, the wage only of who works partly', () => {
    const items = (more: Partial<Told>) => missingFor(vangnetmelding, BARE, told(more)).map(({ item }) => item);
    expect(items({ reason: '06' })).toEqual(['rekening-werkgever', 'uren']);
    expect(items({ reason: '04' })).toEqual(['rekening-werkgever', 'uren', 'reden']);
    expect(items({ reason: '04', reason29b: '07', incapacityPct: 50 })).toEqual(['rekening-werkgever', 'uren', 'loon']);
  });

  it('is asked of who leaves sick: the account of whom UWV pays', () => {
    const items = (data: FilingData) =>
      missingFor(ziekUitDienstMelding, data, told({ reason: '03', lastDay: day('2026-01-31') })).map(
        ({ item }) => item,
      );
    expect(items(BARE)).toEqual(['rekening-werknemer', 'uren']);
    expect(items({ ...BARE, employer: { ...BARE.employer, erdZw: true } })).toEqual(['rekening-werkgever', 'uren']);
  });

  it('is not asked of the 42e-weeksmelding', () => {
    expect(missingFor(weeksmelding, BARE, told({}))).toEqual([]);
  });

  it('tells nobody which vangnet applies', () => {
    const sentences = MELDING_KINDS.flatMap((kind) =>
      missingFor(kind, BARE, told({ reason: '04', incapacityPct: 50 })),
    );
    expect(sentences.length).toBeGreaterThan(3);
    for (const { item, name, todo } of sentences)
      expect(`${item} ${name} ${todo}`).not.toMatch(
        /no-?risk|(reden|reason|art\. |artikel |ZW )29b|zwanger|bevalling|donatie|handicap/i,
      );
  });
});

it.each([
  ['NL13TEST0123456789', true],
  ['NL14TEST0123456789', false],
  ['GB82WEST12345698765432', true],
  ['nl13test0123456789', false],
  ['NL13', false],
])('%s as an account: %s', (text, expected) => {
  expect(isIban(text)).toBe(expected);
});

it.each([
  ['020 - 123 45 67', '0201234567'],
  ['+31 (0)6 12345678', '0612345678'],
  ['0031201234567', '0201234567'],
  ['bel maar', null],
  [null, null],
])('%s as a telephone number of eleven digits at most: %s', (text, expected) => {
  expect(phoneDigitsOf(text)).toBe(expected);
});

it('writes hours and moments as UWV does', () => {
  expect(durationOf(36 * 60 + 15)).toBe('3615');
  expect(momentDigitsOf({ date: day('2026-01-05'), minute: 65 })).toBe('20260105010500');
});
