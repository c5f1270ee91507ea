import { plainDate } from '../../../domain/calendar/plain-date';
import { MESSAGE_TYPES } from '../../../domain/case/contract';
import { definitionOf, FACT_TYPES, type FactType, inOrder, messageOf } from '../../../domain/case/facts';
import type { Address } from '../../../domain/facts/addresses';
import type { Field } from '../../../domain/facts/field';
import { fact as factSchema } from '../../../schemas/fact';

const fieldsOf = (type: FactType) => Object.entries(definitionOf(type).fields as Record<string, Field>);
const ON = '2026-03-20';

/** A value that a field takes, and one that it refuses. */
const SAMPLES: { [K in Field['kind']]: (field: Extract<Field, { kind: K }>) => [good: unknown, bad: unknown] } = {
  date: () => ['2026-03-01', '2026-02-30'],
  yesNo: () => [true, 'ja'],
  whole: ({ min }) => [min, min + 0.5],
  number: ({ min }) => [min, min - 1],
  amount: () => [12.5, 12.505],
  codes: () => [[0, 2], ['een zin']],
  choice: ({ of }) => [of[0], 'iets anders'],
  obligation: () => ['evaluatie-1', 'F32.2-depressie'],
  obligations: () => [['plan-van-aanpak', 'S1-14'], ['een zin']],
  performer: () => ['bedrijfsarts', 'F32.2-depressie'],
  package: () => ['none', 'F32.2-depressie'],
  mandate: () => ['alle', 'F32.2-depressie'],
  row: () => ['S1-14', 'S9-14'],
  id: () => ['0197a8b0-0000-7000-8000-000000000001', 'F32.2-depressie'],
  fact: () => ['feit-1', 'een zin'],
  instant: () => ['2026-03-01T09:00:00+01:00', '2026-03-01'],
};
const sampleOf = <K extends Field['kind']>(field: Extract<Field, { kind: K }>) => {
  const sample: (of: Extract<Field, { kind: K }>) => [unknown, unknown] = SAMPLES[field.kind as K];
  return sample(field);
};

describe.each(FACT_TYPES)('%s', (type) => {
  const full = Object.fromEntries(fieldsOf(type).map(([name, field]) => [name, sampleOf(field)[0]]));
  const parse = (fields: object) => factSchema.safeParse({ type, on: ON, ...fields });

  test('is taken with all its fields, comes back as it was told, and takes no other', () => {
    expect(parse(full)).toMatchObject({ success: true, data: { type, on: ON, ...full } });
    expect(parse({ ...full, diagnose: 'x' }).success).toBe(false);
  });

  test('wants every field that is not optional', () => {
    const missing = fieldsOf(type).filter(([name]) => parse({ ...full, [name]: undefined }).success);
    expect(missing.map(([name]) => name)).toEqual(
      fieldsOf(type)
        .filter(([, { optional }]) => optional)
        .map(([name]) => name),
    );
  });

  test('refuses a wrong value by the name of the field', () => {
    for (const [name, field] of fieldsOf(type)) {
      const parsed = parse({ ...full, [name]: sampleOf(field)[1] });
      expect([name, parsed.error?.issues.map(({ path }) => path[0])]).toEqual([name, [name]]);
    }
  });

  test('has a name and says what its fields mean', () => {
    expect(definitionOf(type).name).toMatch(/^[a-zA-Z0-9]/);
    for (const [name, { meaning }] of fieldsOf(type))
      expect([name, meaning]).toEqual([name, expect.stringMatching(/\S/)]);
  });

  test('comes under a name that is on the wire, and answers a fact that exists', () => {
    expect(MESSAGE_TYPES).toContain(messageOf(type));
    const { answers } = definitionOf(type);
    if (answers) expect(FACT_TYPES).toContain(answers.to);
  });
});

const TEXTS = new Set(['choice', 'obligation', 'obligations', 'performer', 'package', 'mandate', 'row']);

test('no fact takes what a person made up, and so no diagnosis', () => {
  const taken = FACT_TYPES.flatMap((type) =>
    fieldsOf(type)
      .filter(([, { kind }]) => TEXTS.has(kind))
      .flatMap(([name, { kind }]) => {
        const full = Object.fromEntries(fieldsOf(type).map(([each, field]) => [each, sampleOf(field)[0]]));
        const told = ['F32.2-depressie', 'burn-out', 'a'].map((one) => (kind === 'obligations' ? [one] : one));
        return told.filter((one) => factSchema.safeParse({ type, on: ON, ...full, [name]: one }).success);
      }),
  );
  expect(taken).toEqual([]);
});

test('text in no fact can turn the order in which it is read', () => {
  const turned = 'gegevens \u202e volgen';
  const refused = FACT_TYPES.flatMap((type) =>
    fieldsOf(type)
      .filter(([, { kind }]) => TEXTS.has(kind))
      .map(([name, { kind }]) => {
        const full = Object.fromEntries(fieldsOf(type).map(([each, field]) => [each, sampleOf(field)[0]]));
        const value = kind === 'obligations' ? [turned] : turned;
        return [type, name, factSchema.safeParse({ type, on: ON, ...full, [name]: value }).success];
      }),
  );
  expect(refused.length).toBeGreaterThan(20);
  expect(refused.filter(([, , taken]) => taken)).toEqual([]);
});

test.each([
  ['1899-12-31T12:00:00Z', false],
  ['1900-01-02T00:00:00+23:59', false],
  ['1900-01-02T00:00:00-23:59', true],
  ['2199-12-30T23:59:59-23:59', false],
  ['2199-12-30T23:59:59Z', true],
  ['9999-12-31T23:59:59-12:00', false],
])('a moment is told where its day is a date from 1900 to 2199: %s %s', (at, isTaken) => {
  expect(factSchema.safeParse({ type: 'afspraak', on: ON, row: 'S1-18', at }).success).toBe(isTaken);
});

test('no two facts have different routes at one address', () => {
  const known = new Map<string, Address>();
  for (const type of FACT_TYPES)
    for (const address of definitionOf(type).addresses ?? []) {
      const at = `${address.of}/${address.path}`;
      expect([type, at, known.get(at) ?? address]).toEqual([type, at, address]);
      known.set(at, address);
    }
});

test('within a day a recovery counts before the ziekmelding of that day, and a death before both', () => {
  const on = plainDate(ON);
  const told = [
    { type: 'oordeel', on, about: 'hersteld', value: true },
    { type: 'ziekmelding', on, firstSickDay: on },
    { type: 'herstelmelding', on, recoveredOn: on },
    { type: 'overlijden', on, date: on },
  ] as const;
  const ordered = inOrder(told.map((fact, seq) => ({ ...fact, seq })));
  expect(ordered.map(({ type }) => type)).toEqual(['overlijden', 'herstelmelding', 'ziekmelding', 'oordeel']);
});
