import { plainDate } from '../../../domain/calendar/plain-date';
import type { RecordedFact } from '../../../domain/case/facts';
import { lifeOf } from '../../../domain/case/life';
import { newMoment } from '../../support/moment';

const MONDAY = '2026-01-26';
const NEXT = '2026-02-02';
const sick = (firstSickDay: string, on: string) => ({ type: 'ziekmelding', on, firstSickDay });
const withdrawn = (firstSickDay: string) => ({ type: 'intrekking', on: NEXT, firstSickDay });
type Given = Record<string, unknown> & { type: string; on: string };
const planOf = (...facts: Given[]) => newMoment({ facts, asOf: '2026-02-03' }).plan;
const lifeWith = (...given: Given[]) => {
  const facts = given.map((fact, i) => ({ ...fact, id: `feit-${i + 1}`, seq: i + 1 }) as unknown as RecordedFact);
  return lifeOf({ facts, asOf: plainDate('2026-02-03'), employmentEnd: null });
};

describe('a ziekmelding that is withdrawn, and reported as it was on the same day', () => {
  test.each([
    ['with a later first day', sick(MONDAY, MONDAY), withdrawn(MONDAY), sick('2026-01-30', NEXT)],
    ['with an earlier first day', sick(MONDAY, MONDAY), withdrawn(MONDAY), sick('2026-01-22', NEXT)],
    ['told before the withdrawal of the other', sick(MONDAY, MONDAY), sick('2026-01-30', NEXT), withdrawn(MONDAY)],
    ['all on one day', sick('2026-01-30', NEXT), withdrawn('2026-01-30'), sick(NEXT, NEXT)],
    ['after all', sick(MONDAY, MONDAY), withdrawn(MONDAY), sick(MONDAY, NEXT)],
  ])('is one case, of that report: %s', (_name, ...facts) => {
    const told = facts.filter(({ type }) => type === 'ziekmelding').at(-1) as ReturnType<typeof sick>;
    const { status, firstSickDay, contradictions } = planOf(...facts);
    expect({ status, firstSickDay, contradictions }).toEqual({
      status: 'ziek',
      firstSickDay: told.firstSickDay,
      contradictions: [],
    });
  });

  test('a double entry that is withdrawn leaves no sickness', () => {
    expect(lifeWith(sick(NEXT, NEXT), sick(NEXT, NEXT), withdrawn(NEXT)).episodes).toEqual([]);
  });

  test('a report within a sickness that is not withdrawn stays something for a person to look at', () => {
    const { episodes, contradictions } = lifeWith(sick(MONDAY, MONDAY), sick('2026-01-30', NEXT));
    expect([episodes.map(({ first }) => first), contradictions.map(({ text }) => text)]).toEqual([
      [MONDAY],
      ['ziekmelding terwijl de werknemer al ziek is'],
    ]);
  });
});
