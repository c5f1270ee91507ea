import { plainDate } from '../../domain/calendar/plain-date';
import type { Fact } from '../../domain/case/facts';
import { refusalOf } from '../../domain/case/refusal';
import { contextOf, recorded, ziekmelding } from '../domain/case/lives';

const d = plainDate;
const at = '2026-02-11T10:00:00+01:00';
const NN = 'nn-arboned-2025/mkb-uitgebreid';

/** What a correction of an appointment that was missed is refused for. */
const refusal = (pack: string, row: string, more: object) =>
  refusalOf({
    context: { ...contextOf(), package: pack },
    facts: recorded(
      ziekmelding('2026-01-05'),
      { type: 'afspraak', on: d('2026-02-03'), row, at },
      { type: 'niet-verschenen', on: d('2026-02-11'), row, at },
    ),
    fact: { type: 'kostencorrectie', on: d('2026-02-20'), row, nth: 1, reason: 'coulance', ...more } as Fact,
  });
const withdrawn = { withdrawn: true };

test('a correction of which it is not clear whether it is of the work or of a missed appointment is refused with the remedy', () => {
  expect(refusal(NN, 'S3-43', withdrawn)).toMatchObject({
    field: 'part',
    reason: expect.stringMatching(/part: 'afzegging'.*part: 'werk'/),
  });
  for (const part of ['afzegging', 'werk']) expect(refusal(NN, 'S3-43', { ...withdrawn, part })).toBeNull();
  expect(refusal(NN, 'S3-43', { ...withdrawn, nth: 2 })).toBeNull();
});

test('a correction of an appointment that was not charged, or of its time, is refused', () => {
  expect(refusal(NN, 'S3-43', { ...withdrawn, part: 'afzegging', nth: 2 })?.field).toBe('nth');
  expect(refusal(NN, 'S3-43', { minutes: 20, part: 'afzegging' })?.field).toBe('minutes');
});

test.each([
  ['mkbasics-2026/P4', 'S1-23'],
  ['asr-arboned-2024/arbobegeleiding', 'S2-17'],
])('under %s, which charges it not or by a row of its own, a correction of the work says no more', (pack, row) => {
  expect(refusal(pack, row, withdrawn)).toBeNull();
  expect(refusal(pack, row, { ...withdrawn, part: 'afzegging' })?.field).toBe('nth');
});
