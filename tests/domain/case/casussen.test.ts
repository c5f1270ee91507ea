import type { Obligation } from '../../../domain/case/obligation';
import { makePlan } from '../../../domain/case/plan';
import { casusFiles, type Expectation } from './casus-files';

/** Only what the expectation names. */
function pick(object: object, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, (object as Record<string, unknown>)[name]]));
}

const cases = casusFiles().flatMap(({ name, casus, facts, expected }) =>
  expected.map((expectation): [string, string, Expectation, typeof casus, typeof facts] => [
    name,
    expectation.asOf,
    expectation,
    casus,
    facts,
  ]),
);

/** Of each obligation that the expectation names, the fields that it names. */
function named(obligations: readonly Obligation[], expected: Expectation['obligations']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(expected).map(([id, fields]) => [
      id,
      pick(obligations.find((o) => o.id === id) ?? { id: 'ontbreekt' }, Object.keys(fields)),
    ]),
  );
}

test.each(cases)('%s on %s', (_name, _asOf, expectation, casus, facts) => {
  const {
    bron: _bron,
    einde: _einde,
    asOf,
    absent = [],
    obligations,
    eerdereGevallen,
    wageEstimate,
    bijAnderOordeel,
    ...top
  } = expectation;
  const plan = makePlan({ context: casus, facts, asOf });
  expect(pick(plan, Object.keys(top))).toEqual(top);
  if (eerdereGevallen !== undefined) expect(plan.eerdereGevallen).toHaveLength(eerdereGevallen);
  if (wageEstimate) expect(plan.wageEstimate).toMatchObject(wageEstimate);
  if (bijAnderOordeel === null) expect(plan).not.toHaveProperty('bijAnderOordeel');
  if (bijAnderOordeel) {
    const { obligations: others, ...rest } = bijAnderOordeel;
    expect(plan.bijAnderOordeel).toMatchObject(rest);
    expect(named(plan.bijAnderOordeel?.obligations ?? [], others)).toEqual(others);
  }
  expect(named(plan.obligations, obligations)).toEqual(obligations);
  expect(plan.obligations.filter(({ id }) => absent.includes(id))).toEqual([]);
});
