import type { PlainDate } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import { EVENTS } from './events';
import { allDifferences, differencesOf, recordedOf } from './expectations';
import { dateOf, dayOf, type Fact, type Life, type PairClass } from './life';
import { INERT, TABLE } from './table';

const NAMES = Object.keys(EVENTS);

type Meeting = { first: string; second: string; is: PairClass; both: boolean; reason: string };

/** The table as a list: one row for each pair that it names. */
const MEETINGS: Meeting[] = TABLE.flatMap(({ event, touches, independent, impossible = [] }) => {
  const apart = (is: PairClass, groups: typeof independent) =>
    groups.flatMap(([reason, events]) => events.map((second) => ({ first: event, second, is, both: false, reason })));
  return [
    ...Object.entries(touches).map(([second, why]) => ({
      first: event,
      second,
      is: 'touches' as const,
      both: typeof why !== 'string',
      reason: typeof why === 'string' ? why : why.both,
    })),
    ...apart('independent', independent),
    ...apart('impossible', impossible),
  ];
});

const LIVES: readonly Life[] = TABLE.flatMap(({ lives }) => lives);
const nameOf = ({ pair, guarantee, variants = [] }: Life) =>
  `${pair.join(' then ')}${variants.length > 0 ? ` (${variants.join(', ')})` : ''}: ${guarantee}`;
const livesOf = (...pair: [string, string]) =>
  LIVES.filter((life) => life.pair.join() === pair.join() || life.pair.join() === [...pair].reverse().join());

describe('the table of pairs', () => {
  test('holds every pair of events exactly once', () => {
    const every = NAMES.flatMap((first, i) => NAMES.slice(i + 1).map((second) => `${first} × ${second}`));
    const place = (name: string) => NAMES.indexOf(name);
    const named = MEETINGS.map(({ first, second }) =>
      place(first) < place(second) ? `${first} × ${second}` : `${second} × ${first}`,
    );
    expect([...named].sort()).toEqual([...every].sort());
  });

  test('gives a reason for every pair', () => {
    expect(MEETINGS.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });

  test('has a life for every pair that touches, in both orders where the order matters', () => {
    const missing = MEETINGS.filter(({ is }) => is === 'touches').flatMap(({ first, second, both }) => {
      const orders = new Set(livesOf(first, second).map(({ pair }) => pair.join(' then ')));
      return orders.size < (both ? 2 : 1) ? [`${first} × ${second}`] : [];
    });
    expect(missing).toEqual([]);
  });

  test('shows no life of a pair that cannot happen', () => {
    const shown = MEETINGS.filter(({ is }) => is === 'impossible').filter(
      ({ first, second }) => livesOf(first, second).length > 0,
    );
    expect(shown).toEqual([]);
  });

  test('shows every variant of every event in a life of that event', () => {
    const missing = Object.entries(EVENTS).flatMap(([event, variants]) =>
      variants
        .filter(
          (variant) => !LIVES.some(({ pair, variants: shown }) => pair.includes(event) && shown?.includes(variant)),
        )
        .map((variant) => `${event}: ${variant}`),
    );
    expect(missing).toEqual([]);
  });

  test('names each life once, and each expects something', () => {
    expect(LIVES.map(nameOf).filter((name, i, all) => all.indexOf(name) !== i)).toEqual([]);
    expect(LIVES.filter(({ expected, refused }) => !refused && Object.keys(expected).length === 0)).toEqual([]);
  });
});

const days = LIVES.flatMap((life) =>
  Object.entries(life.expected).map(([day, expected]) => ({ life, expected, day, name: nameOf(life) })),
);

test.each(days)('$name [d$day]', ({ life, expected, day }) => {
  const { casus, facts } = recordedOf(life);
  const asOf = dateOf(Number(day)) as PlainDate;
  expect([life.article, ...differencesOf(makePlan({ context: casus, facts, asOf }), expected)]).toEqual([life.article]);
});

describe('an event that is independent of the others changes nothing of what they lead to', () => {
  const stands = LIVES.filter(({ refused }) => !refused).map((life) => ({ life, name: nameOf(life) }));
  test.each(Object.keys(INERT))('%s, in every life', (event) => {
    const add = INERT[event] as (on: number) => Fact;
    const changed = stands.flatMap(({ life, name }) => {
      const begins = life.facts.find(({ type }) => type === 'ziekmelding') as Fact;
      const withIt = { ...life, facts: [...life.facts, add(dayOf(begins.on))] };
      const [without, found] = [allDifferences(life), allDifferences(withIt)];
      return without.join() === found.join() ? [] : [{ name, without, found }];
    });
    expect(changed).toEqual([]);
  });
});

test.each(LIVES.filter(({ refused }) => refused).map((life) => ({ life, name: nameOf(life) })))(
  '$name [refused]',
  ({ life }) => {
    // Only the last fact is at fault: without it the life stands.
    recordedOf({ ...life, facts: life.facts.slice(0, -1) });
    expect(() => recordedOf(life)).toThrow(life.refused);
  },
);
