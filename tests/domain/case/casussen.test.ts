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

test.each(cases)('%s on %s', (_name, _asOf, expectation, casus, facts) => {
  const { bron: _bron, einde: _einde, asOf, absent = [], obligations, eerdereGevallen, ...top } = expectation;
  const plan = makePlan({ context: casus, facts, asOf });
  expect(pick(plan, Object.keys(top))).toEqual(top);
  if (eerdereGevallen !== undefined) expect(plan.eerdereGevallen).toHaveLength(eerdereGevallen);
  const byId = new Map(plan.obligations.map((obligation) => [obligation.id, obligation]));
  const found = Object.fromEntries(
    Object.entries(obligations).map(([id, fields]) => [
      id,
      pick(byId.get(id) ?? { id: 'ontbreekt' }, Object.keys(fields)),
    ]),
  );
  expect(found).toEqual(obligations);
  expect(absent.filter((id) => byId.has(id))).toEqual([]);
});
