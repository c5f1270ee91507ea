import { longDate, shortDate } from '../../activities/mail/language';
import { lawInFull } from '../../activities/mail/law-name';
import { shortName } from '../../activities/mail/short-name';
import { escapeHtml } from '../../documents/escape-html';
import { plainDate } from '../../domain/calendar/plain-date';

test.each([
  ['Maria de Vries', 'M. de Vries'],
  ['M. de Vries', 'M. de Vries'],
  ['Jan Pieter van den Berg', 'J. van den Berg'],
  ['Maria Anna Jansen', 'M. Jansen'],
  ['Mohamed El Amrani', 'M. El Amrani'],
  ["Anne-Marie van 't Hof-Smit", "A. van 't Hof-Smit"],
  ['de Vries, Maria', 'M. de Vries'],
  ['Élodie Dupont', 'É. Dupont'],
  ['  Jansen ', 'Jansen'],
])('%s is shown as %s', (name, shown) => {
  expect(shortName(name)).toBe(shown);
});

test.each([
  ['BW 7 629 lid 1', 'Burgerlijk Wetboek, artikel 7:629 lid 1'],
  ['BW 7:670 lid 1 en 11', 'Burgerlijk Wetboek, artikel 7:670 lid 1 en 11'],
  ['ZW 38 lid 1', 'Ziektewet, artikel 38 lid 1'],
  ['Awb 6:7', 'Algemene wet bestuursrecht, artikel 6:7'],
  ['Werkwijzer Poortwachter (UWV)', 'Werkwijzer Poortwachter (UWV)'],
])('%s is written out as %s', (citation, full) => {
  expect(lawInFull(citation, 'nl')).toBe(full);
});

test('dates are written as in the language', () => {
  const day = plainDate('2026-02-26');
  expect([shortDate(day, 'nl'), shortDate(day, 'en')]).toEqual(['26 februari 2026', '26 February 2026']);
  expect([longDate(day, 'nl'), longDate(day, 'en')]).toEqual([
    'donderdag 26 februari 2026',
    'Thursday 26 February 2026',
  ]);
});

test('every character with a meaning in HTML is escaped, once', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
  expect(escapeHtml('vóór 26 februari – € 455')).toBe('vóór 26 februari – € 455');
});
