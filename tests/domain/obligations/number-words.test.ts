import { cardinal, days, months, ordinal, weeks, withArticle, years } from '../../../domain/obligations/number-words';

test.each([
  [1, 'eerste', 'first'],
  [4, 'vierde', 'fourth'],
  [12, 'twaalfde', 'twelfth'],
  [13, '13e', '13th'],
  [20, '20e', '20th'],
  [21, '21e', '21st'],
  [22, '22e', '22nd'],
  [23, '23e', '23rd'],
  [24, '24e', '24th'],
  [68, '68e', '68th'],
  [101, '101e', '101st'],
  [110, '110e', '110th'],
  [111, '111e', '111th'],
  [112, '112e', '112th'],
  [113, '113e', '113th'],
  [114, '114e', '114th'],
  [121, '121e', '121st'],
])('%d in order is %s, in English %s', (n, nl, en) => {
  expect(ordinal(n)).toEqual({ nl, en });
});

test.each([
  [0, 'nul', 'zero'],
  [6, 'zes', 'six'],
  [20, 'twintig', 'twenty'],
  [21, '21', '21'],
])('%d is %s, in English %s', (n, nl, en) => {
  expect(cardinal(n)).toEqual({ nl, en });
});

test('days, weeks, months and years have one form for one and another for more', () => {
  expect([days(1), days(2)]).toEqual([
    { nl: 'een dag', en: 'one day' },
    { nl: 'twee dagen', en: 'two days' },
  ]);
  expect([weeks(7), weeks(42), weeks(10)]).toEqual([
    { nl: 'een week', en: 'one week' },
    { nl: 'zes weken', en: 'six weeks' },
    { nl: 'tien dagen', en: 'ten days' },
  ]);
  expect([months(1), months(3), years(1), years(2)]).toEqual([
    { nl: 'een maand', en: 'one month' },
    { nl: 'drie maanden', en: 'three months' },
    { nl: 'een jaar', en: 'one year' },
    { nl: 'twee jaar', en: 'two years' },
  ]);
  expect([withArticle('one month'), withArticle('three months')]).toEqual(['a month', 'three months']);
});
