import fc from 'fast-check';
import { addDays, plainDate } from '../../../domain/calendar/plain-date';
import { chainsOf } from '../../../domain/law/chains';
import { chainDaysOf, type Episode, type Leave } from '../../../domain/law/rules/samentelling';
import { naming } from '../../support/naming';
import { chainsDayByDay } from './samentelling-reference';

const d = plainDate;

type Segment = { kind: 'sick' | 'well' | 'leave'; days: number; sameCause: boolean | null; aggregate: boolean | null };

const segment: fc.Arbitrary<Segment> = fc.record({
  kind: fc.constantFrom('sick' as const, 'sick' as const, 'well' as const, 'leave' as const),
  days: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(27, 28, 112)),
  sameCause: fc.constantFrom(true, false, null),
  aggregate: fc.constantFrom(true, false, null),
});

/** Lays segments after each other from 2026-01-05 on; the last episode may stay open. */
function lay(segments: readonly Segment[], open: boolean) {
  const episodes: Episode[] = [];
  const leaves: Leave[] = [];
  let from = d('2026-01-05');
  for (const { kind, days, sameCause, aggregate } of segments) {
    const until = addDays(from, days - 1);
    if (kind === 'sick') episodes.push({ first: from, last: until });
    if (kind === 'leave') leaves.push({ from, until, sameCause, aggregate });
    from = addDays(until, 1);
  }
  const last = episodes.at(-1);
  if (open && last) episodes[episodes.length - 1] = { first: last.first, last: null };
  return { episodes, leaves, until: from };
}

test('S-01 to S-03 the fast function agrees with a loop over the days', () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 12 }), fc.boolean(), (segments, open) => {
      const { episodes, leaves, until } = lay(segments, open);
      const expected = chainsDayByDay(episodes, leaves, until);
      const found = chainsOf({ episodes, leaves });
      expect(found.map((chain) => chain.episodes[0]?.first)).toEqual(expected.map((chain) => chain.sickDays[0]));
      expect(found.map((chain) => chain.openQuestions.length)).toEqual(expected.map((chain) => chain.questions));
      for (const [i, chain] of found.entries())
        naming(chain.episodes, () => {
          const sickDays = expected[i]?.sickDays ?? [];
          const at = chainDaysOf(chain);
          expect(sickDays.map((_, offset) => at(offset, 'dag').date)).toEqual(sickDays);
          // The day after the last one reached counts on from the virtual first day.
          expect(at(sickDays.length, 'dag').date).toBe(addDays(chain.virtualFirstDay, sickDays.length));
        });
    }),
    { numRuns: 300 },
  );
});

test('S-01 the order in which episodes are given does not matter', () => {
  const episodes = [
    { first: d('2026-03-01'), last: null },
    { first: d('2026-01-05'), last: d('2026-02-01') },
  ];
  expect(chainsOf({ episodes })).toEqual(chainsOf({ episodes: [...episodes].reverse() }));
});

test.each([
  ['27 days', '2026-03-01', 1],
  ['28 days', '2026-03-02', 2],
])('S-01 boundary: a gap of %s', (_gap, first, chains) => {
  const episodes = [
    { first: d('2026-01-05'), last: d('2026-02-01') },
    { first: d(first), last: null },
  ];
  expect(chainsOf({ episodes })).toHaveLength(chains);
});

test('S-01 weekends and holidays do not lengthen the four weeks', () => {
  const episodes = [
    { first: d('2026-12-01'), last: d('2026-12-04') },
    { first: d('2027-01-02'), last: null },
  ];
  expect(chainsOf({ episodes })).toHaveLength(2);
});

describe('S-03 leave', () => {
  const before = { first: d('2026-01-12'), last: d('2026-03-01') };
  const leave = (sameCause: boolean | null, aggregate: boolean | null = null): Leave => ({
    from: d('2026-03-02'),
    until: d('2026-06-21'),
    sameCause,
    aggregate,
  });

  test('adjoining and not judged yet goes on provisionally and asks', () => {
    const [chain, ...rest] = chainsOf({
      episodes: [before, { first: d('2026-06-22'), last: null }],
      leaves: [leave(null)],
    });
    expect(rest).toEqual([]);
    expect(chain).toMatchObject({
      virtualFirstDay: '2026-05-04',
      openQuestions: [{ about: 'zelfde-oorzaak', episodeFirst: '2026-06-22', gapDaysExcludingLeave: 0 }],
    });
  });

  test('an episode that runs on through the leave is cut', () => {
    const through = chainsOf({ episodes: [{ first: before.first, last: null }], leaves: [leave(true)] });
    const apart = chainsOf({ episodes: [before, { first: d('2026-06-22'), last: null }], leaves: [leave(true)] });
    expect(through).toEqual(apart);
  });

  test.each([
    [null, 1, 1],
    [true, 1, 0],
    [false, 2, 0],
  ])('not adjoining, decision %s', (aggregate, chains, questions) => {
    const found = chainsOf({
      episodes: [
        { first: d('2026-01-12'), last: d('2026-02-15') },
        { first: d('2026-06-29'), last: null },
      ],
      leaves: [leave(true, aggregate)],
    });
    expect(found).toHaveLength(chains);
    expect(found.flatMap((chain) => chain.openQuestions)).toHaveLength(questions);
  });

  test('not adjoining with four weeks of recovery is a new case in every reading', () => {
    const found = chainsOf({
      episodes: [
        { first: d('2026-01-12'), last: d('2026-02-08') },
        { first: d('2026-06-29'), last: null },
      ],
      leaves: [leave(true)],
    });
    expect(found).toHaveLength(2);
  });
});

test.each([
  [
    'overlap',
    [
      { first: d('2026-01-05'), last: d('2026-01-10') },
      { first: d('2026-01-10'), last: null },
    ],
  ],
  [
    'one after an open one',
    [
      { first: d('2026-01-05'), last: null },
      { first: d('2026-02-10'), last: null },
    ],
  ],
  ['end before start', [{ first: d('2026-01-05'), last: d('2026-01-04') }]],
])('S-01 refuses episodes: %s', (_name, episodes) => {
  expect(() => chainsOf({ episodes })).toThrow(RangeError);
});

test('S-02 the explanation says what was not counted', () => {
  const [chain] = chainsOf({
    episodes: [
      { first: d('2022-01-03'), last: d('2022-07-03') },
      { first: d('2022-07-25'), last: null },
    ],
  });
  if (!chain) throw new Error('no chain');
  expect(chainDaysOf(chain)(294, '42 weken na de eerste ziektedag (ZW art. 38 lid 1)').why).toEqual([
    'Eerste ziektedag: maandag 3 januari 2022.',
    expect.stringMatching(/^Onderbrekingen tellen niet mee \(21 dagen.*: maandag 24 januari 2022\.$/),
    '42 weken na de eerste ziektedag (ZW art. 38 lid 1) (plus 294 dagen): maandag 14 november 2022.',
  ]);
});
