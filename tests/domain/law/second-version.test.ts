import { holidaysOf } from '../../../domain/calendar/holidays';
import { addDays, isPlainDate, type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import { makePlan, type Plan } from '../../../domain/case/plan';
import { Derivation } from '../../../domain/law/derivation';
import { findRule, rekenRule } from '../../../domain/law/reken';
import type { Rule } from '../../../domain/law/rule';
import { RULES } from '../../../domain/law/rules/index';
import { forgetAll } from '../../../domain/remembered';
import { contextOf, recorded } from '../case/lives';
import { ASKED_BY_REKEN_ALONE, CASES, type Change, DOSSIER, type Life } from './second-version-cases';

/** A week later, one more, the opposite: another answer of the same shape. */
function otherwise(answer: unknown): unknown {
  if (answer instanceof Derivation) return answer.plusDays(7, 'Verzonnen wijziging');
  if (answer instanceof Map) return new Map([...answer].map(([day, name]) => [otherwise(day), name]));
  if (Array.isArray(answer)) return answer.map(otherwise);
  if (typeof answer === 'number') return answer + 1;
  if (typeof answer === 'boolean') return !answer;
  if (typeof answer === 'string') return isPlainDate(answer) ? addDays(answer, 7) : answer;
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, otherwise(value)]));
}

/** What `ask` gives when the law changes on a day: a made-up version follows the last one of the rule. */
function withChange<T>(rule: Rule, from: PlainDate, change: Change, ask: () => T): T {
  const before = rule.versions;
  const last = before.at(-1) as (typeof before)[number];
  const compute = (...question: never[]) => change(last.compute(...question) as never);
  const versions = [...before.slice(0, -1), { ...last, until: addDays(from, -1) }, { ...last, from, compute }];
  const put = (law: readonly unknown[]) => {
    Object.assign(rule, { versions: law });
    forgetAll();
  };
  put(versions);
  try {
    return ask();
  } finally {
    put(before);
  }
}

function planOf({ asOf, facts, context = {} }: Life): Plan {
  const { package: pack = 'none', ...rest } = context as { package?: string };
  const known = { ...contextOf(rest as never), package: pack };
  return makePlan({ context: known, facts: recorded(...facts), asOf: plainDate(asOf) });
}

/** What a plan says, piece by piece: each obligation under its id, all else under its own name. */
function pieces({ obligations, ...rest }: Plan): Map<string, string> {
  const named = [...Object.entries(rest), ...obligations.map((one) => [one.id, one] as const)];
  return new Map(named.map(([name, piece]) => [name, JSON.stringify(piece)]));
}

/** Obligations and other parts of the plan that are not the same in both; those that follow each other as `evaluatie-2..16`. */
function differences(one: Plan, other: Plan): string[] {
  const [a, b] = [pieces(one), pieces(other)];
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
  const numbers = names.flatMap((name) => /^evaluatie-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  const series = numbers.length > 0 ? [`evaluatie-${Math.min(...numbers)}..${Math.max(...numbers)}`] : [];
  return [...names.filter((name) => !/^evaluatie-\d+$/.test(name)), ...series].sort();
}

describe.each(CASES.map((one) => [one.rule, one] as const))(
  'a second version of %s',
  (id, { decidedOn, life, asked, moves, later = [], change = otherwise }) => {
    const rule = findRule(id);
    const from = plainDate(decidedOn);
    const under = <T>(boundary: PlainDate, ask: () => T) => withChange(rule, boundary, change, ask);

    test('that begins on the deciding date moves reken and what the plan says by this rule, and nothing else', () => {
      expect(
        differences(
          planOf(life),
          under(from, () => planOf(life)),
        ),
      ).toEqual(moves);
      expect(under(from, () => rekenRule(id, asked))).not.toEqual(rekenRule(id, asked));
    });

    test('that begins the day after leaves both as they are', () => {
      expect(
        differences(
          planOf(life),
          under(addDays(from, 1), () => planOf(life)),
        ),
      ).toEqual(later);
      expect(under(addDays(from, 1), () => rekenRule(id, asked))).toEqual(rekenRule(id, asked));
    });
  },
);

test.each(ASKED_BY_REKEN_ALONE.map((one) => [one.rule, one] as const))(
  'a second version of %s moves reken on its day, and no plan',
  (id, { decidedOn, asked }) => {
    const rule = findRule(id);
    const under = <T>(boundary: PlainDate, ask: () => T) => withChange(rule, boundary, otherwise, ask);
    const from = plainDate(decidedOn);
    expect(under(from, () => rekenRule(id, asked))).not.toEqual(rekenRule(id, asked));
    expect(under(addDays(from, 1), () => rekenRule(id, asked))).toEqual(rekenRule(id, asked));
    expect(
      differences(
        planOf(DOSSIER),
        under(from, () => planOf(DOSSIER)),
      ),
    ).toEqual([]);
  },
);

test('S-06 answers with a word, by the version of the first sick day', () => {
  const asked = { first_sick_day: '2026-01-05', recovered_on: null, never_ill: true, work_missed: false };
  const under = (boundary: string) =>
    withChange(
      findRule('S-06'),
      plainDate(boundary),
      () => ({ kind: 'ziek' }),
      () => rekenRule('S-06', asked),
    );
  expect([under('2026-01-05'), under('2026-01-06')]).toEqual([{ kind: 'ziek' }, { kind: 'intrekking' }]);
});

test('H-01: a holiday is dated in the calendar, which the rule and the plan both read', () => {
  const rule = findRule('H-01');
  expect(rule.versions.map(({ compute }) => compute)).toEqual([holidaysOf]);
  const asked = { year: 2027 };
  const under = (boundary: string) =>
    withChange(
      rule,
      plainDate(boundary),
      () => new Map(),
      () => rekenRule('H-01', asked),
    );
  expect([under('2027-01-01'), under('2027-01-02')]).toEqual([{}, rekenRule('H-01', asked)]);
});

test('every rule is among them', () => {
  const asked = [...CASES, ...ASKED_BY_REKEN_ALONE].map(({ rule }) => findRule(rule).id);
  expect([...asked, 'S-06', 'H-01'].sort()).toEqual(RULES.map(({ id }) => id).sort());
});
