import { recordFacts } from '../../cli/casus-facts';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Obligation } from '../../domain/case/obligation';
import { makePlan, type Plan } from '../../domain/case/plan';
import { newCasus } from '../support/casus';
import { EVENTS } from './events';
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

function recordedOf({ facts, setting }: Life) {
  const { employee, employment, employer } = setting ?? {};
  const casus = newCasus({
    employee: { birthDate: '1980-02-15', ...employee },
    employment: { start: '2019-03-01', ...employment },
    ...(employer ? { employer } : {}),
    facts: [...facts],
  });
  return { casus, facts: recordFacts(casus) };
}

const DAY = /^d(-?\d+)$/;
const asDate = (word: string) => word.replace(DAY, (_all, day) => dateOf(Number(day)));
const STATUS = /^(planned|open|done|late|waived|not-applicable|superseded|before-our-time)$/;
const inWords = (date: string | null) => (date === null ? 'no day' : `${date} (d${dayOf(date)})`);

/** Where one obligation differs from what the articles say of it, word by word; empty when it does not. */
function differences(expected: string, found: Obligation | undefined): string[] {
  const words = expected.match(/"[^"]*"|\S+/g) ?? [];
  if (words[0] === 'none')
    return found && found.status !== 'not-applicable' ? [`none expected, found ${found.status}`] : [];
  if (!found) return ['not in the plan'];
  const { status, legalLatest, internalDue, daysLate, why, statusReason, name } = found;
  const late = words.find((word) => word.startsWith('+'));
  const wrong = words.flatMap((word) => {
    if (word === '!late') return status === 'late' ? [`late by ${daysLate} since ${inWords(legalLatest)}`] : [];
    if (STATUS.test(word)) return word === status ? [] : [`${word} expected, found ${status}`];
    if (word.startsWith('+')) return Number(word) === daysLate ? [] : [`${word} expected, found ${daysLate} days late`];
    if (word.startsWith('"')) {
      const text = [name, statusReason, ...why].join(' ');
      return text.includes(word.slice(1, -1)) ? [] : [`${word} not said in: ${text}`];
    }
    const isDue = word.startsWith('due:');
    const day = isDue ? internalDue : legalLatest;
    const date = asDate(word.replace('due:', ''));
    return day === date ? [] : [`${isDue ? 'ready by ' : ''}${inWords(date)} expected, found ${inWords(day)}`];
  });
  const unexpected = /^(done|!late)$/.test(words[0] ?? '') && !late && daysLate !== null;
  return unexpected ? [...wrong, `in time expected, found ${daysLate} days late`] : wrong;
}

function differencesOf(plan: Plan, expected: Readonly<Record<string, string>>): string[] {
  return Object.entries(expected).flatMap(([id, words]) => {
    if (id === 'status') return plan.status === words ? [] : [`status: ${words} expected, found ${plan.status}`];
    const found = plan.obligations.find((obligation) => obligation.id === id);
    return differences(words, found).map((difference) => `${id}: ${difference}`);
  });
}

const days = LIVES.flatMap((life) =>
  Object.entries(life.expected).map(([day, expected]) => ({ life, expected, day, name: nameOf(life) })),
);

test.each(days)('$name [d$day]', ({ life, expected, day }) => {
  const { casus, facts } = recordedOf(life);
  const asOf = dateOf(Number(day)) as PlainDate;
  expect([life.article, ...differencesOf(makePlan({ context: casus, facts, asOf }), expected)]).toEqual([life.article]);
});

/** What is found otherwise than expected in a life, on all its days. */
function allDifferences(life: Life): string[] {
  const { casus, facts } = recordedOf(life);
  return Object.entries(life.expected).flatMap(([day, expected]) =>
    differencesOf(makePlan({ context: casus, facts, asOf: dateOf(Number(day)) as PlainDate }), expected).map(
      (difference) => `d${day} ${difference}`,
    ),
  );
}

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
