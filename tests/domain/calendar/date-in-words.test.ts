import { longDate, shortDate } from '../../../domain/calendar/date-in-words';
import { plainDate } from '../../../domain/calendar/plain-date';

test.each([
  ['2026-01-05', '5 januari 2026', '5 January 2026'],
  ['2026-02-28', '28 februari 2026', '28 February 2026'],
  ['2026-03-01', '1 maart 2026', '1 March 2026'],
  ['2026-04-10', '10 april 2026', '10 April 2026'],
  ['2026-05-05', '5 mei 2026', '5 May 2026'],
  ['2026-06-30', '30 juni 2026', '30 June 2026'],
  ['2026-07-31', '31 juli 2026', '31 July 2026'],
  ['2026-08-03', '3 augustus 2026', '3 August 2026'],
  ['2026-09-09', '9 september 2026', '9 September 2026'],
  ['2026-10-26', '26 oktober 2026', '26 October 2026'],
  ['2026-11-11', '11 november 2026', '11 November 2026'],
  ['2026-12-25', '25 december 2026', '25 December 2026'],
])('%s is %s, in English %s', (day, nl, en) => {
  expect([shortDate(plainDate(day), 'nl'), shortDate(plainDate(day), 'en')]).toEqual([nl, en]);
});

test.each([
  ['2026-01-05', 'maandag 5 januari 2026', 'Monday 5 January 2026'],
  ['2026-01-06', 'dinsdag 6 januari 2026', 'Tuesday 6 January 2026'],
  ['2026-01-07', 'woensdag 7 januari 2026', 'Wednesday 7 January 2026'],
  ['2026-01-08', 'donderdag 8 januari 2026', 'Thursday 8 January 2026'],
  ['2026-01-09', 'vrijdag 9 januari 2026', 'Friday 9 January 2026'],
  ['2026-01-10', 'zaterdag 10 januari 2026', 'Saturday 10 January 2026'],
  ['2026-01-11', 'zondag 11 januari 2026', 'Sunday 11 January 2026'],
])('%s is %s, in English %s', (day, nl, en) => {
  expect([longDate(plainDate(day), 'nl'), longDate(plainDate(day), 'en')]).toEqual([nl, en]);
});
