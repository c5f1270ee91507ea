import { boundedCount, COUNTED_TO, inWords } from '../../store/bounded-count';

test.each([
  [0, '0'],
  [999, '999'],
  [COUNTED_TO, '10.000'],
  [COUNTED_TO + 1, 'meer dan 10.000'],
])('%i that were found are told as %s', (found, words) => {
  expect(inWords(boundedCount(found))).toBe(words);
});
