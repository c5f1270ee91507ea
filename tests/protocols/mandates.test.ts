import { recordFacts } from '../../cli/casus-facts';
import { plainDate } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import { newCasus } from '../support/casus';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };

type Told = Record<string, unknown>;

/** By hand: rows that their protocol does without asking the employer first (S4-R05, S3-R01). */
describe.each([
  ['S4-40', 'alpina-2024/vov'],
  ['S3-62', 'nn-arboned-2025/mkb-uitgebreid'],
])('%s, which the protocol does without asking the employer first', (row, pack) => {
  const agreed = { type: 'toestemming', on: '2026-01-20', purpose: 'medische-informatie', given: true };
  const needed = { type: 'indicatie', on: '2026-01-21', row, by: 'bedrijfsarts' };
  const mandate = (on: string, given: boolean, scope = 'medische-informatie') => ({
    type: 'mandaat',
    on,
    scope,
    given,
  });
  const standing = (...facts: Told[]) => {
    const casus = newCasus({ package: pack, facts: [SICK, ...facts] });
    const plan = makePlan({ context: casus, facts: recordFacts(casus), asOf: plainDate('2026-01-22') });
    const found = plan.obligations.find(({ id }) => id === row);
    return [found?.status, found?.statusReason];
  };
  const WAITS = ['planned', 'wacht op het mandaat of de goedkeuring van de werkgever'];

  test('begins with the consent and the indication alone', () => {
    expect(standing(agreed, needed)).toEqual(['open', null]);
  });

  test('never begins without the consent of the employee', () => {
    expect(standing(needed)[1]).toContain('toestemming van de werknemer');
  });

  test('waits for the employer once it withdrew its mandate', () => {
    expect(standing(mandate('2026-01-12', false), agreed, needed)).toEqual(WAITS);
    expect(standing(mandate('2026-01-12', false, 'alle'), agreed, needed)).toEqual(WAITS);
    expect(standing(mandate('2026-01-12', false), agreed, needed, mandate('2026-01-22', true))).toEqual(['open', null]);
    const approved = { type: 'goedkeuring', on: '2026-01-22', row, by: 'werkgever' };
    expect(standing(mandate('2026-01-12', false), agreed, needed, approved)).toEqual(['open', null]);
  });
});
