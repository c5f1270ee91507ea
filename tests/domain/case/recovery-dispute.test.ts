import { plainDate } from '../../../domain/calendar/plain-date';
import type { Fact } from '../../../domain/case/facts';
import { makePlan, type Plan } from '../../../domain/case/plan';
import { contextOf, herstelmelding, recorded, ziekmelding } from './lives';

const asked = (on: string): Fact => ({ type: 'deskundigenoordeel', on: plainDate(on), about: 'hersteld' });
const answered = (on: string, outcome: string): Fact => ({ ...asked(on), outcome }) as Fact;
const found = (on: string, value: boolean): Fact => ({ type: 'oordeel', on: plainDate(on), about: 'hersteld', value });
const recovered = [ziekmelding('2026-01-05'), herstelmelding('2026-03-16')];

function planOn(asOf: string, ...facts: Fact[]): Plan {
  return makePlan({ context: contextOf(), facts: recorded(...facts), asOf: plainDate(asOf) });
}

const latest = (obligations: Plan['obligations'] | undefined, id: string) =>
  obligations?.find((obligation) => obligation.id === id)?.legalLatest;

test('a recovery that nobody disputes has one outcome', () => {
  expect(planOn('2026-03-20', ...recovered)).not.toHaveProperty('bijAnderOordeel');
  expect(planOn('2026-03-20', ...recovered, found('2026-03-17', true))).not.toHaveProperty('bijAnderOordeel');
  const aboutWork: Fact = { type: 'deskundigenoordeel', on: plainDate('2026-03-18'), about: 'passend-werk' };
  expect(planOn('2026-03-20', ...recovered, aboutWork)).not.toHaveProperty('bijAnderOordeel');
});

test('asked of UWV, both outcomes stand in the plan: the one on record as the plan, the other beside it', () => {
  const plan = planOn('2026-03-20', ...recovered, asked('2026-03-18'));
  expect(plan.status).toBe('hersteld-bewaking');
  expect(plan.bijAnderOordeel).toMatchObject({ status: 'ziek', firstSickDay: '2026-01-05' });
  expect(latest(plan.bijAnderOordeel?.obligations, '42e-weeksmelding')).toBe('2026-10-26');
  expect(plan.bijAnderOordeel?.obligations.map(({ id }) => id)).not.toContain('deskundigenoordeel');
  expect(plan.bijAnderOordeel?.why[0]).toMatch(/herstel per maandag 16 maart 2026 is betwist; het plan volgt de herst/);
  const { why } = plan.obligations.find(({ id }) => id === 'deskundigenoordeel') as Plan['obligations'][0];
  expect(why.join(' ')).toMatch(
    /Hersteld per maandag 16 maart 2026.* vanaf maandag 13 april 2026 is het een nieuw geval/,
  );
  expect(why.join(' ')).toMatch(
    /Niet hersteld: 42e-weeksmelding uiterlijk maandag 26 oktober 2026, .* zondag 2 januari 2028/,
  );
});

test('the judgement leaves one outcome, and says what to do when it goes against the record', () => {
  const facts = [...recovered, asked('2026-03-18')];
  const agrees = planOn('2026-04-08', ...facts, answered('2026-04-08', 'hersteld'));
  expect(agrees).not.toHaveProperty('bijAnderOordeel');
  expect(agrees.contradictions).toEqual([]);
  const differs = planOn('2026-04-08', ...facts, answered('2026-04-08', 'niet-hersteld'));
  expect(differs).not.toHaveProperty('bijAnderOordeel');
  expect(differs.contradictions[0]?.text).toMatch(/^UWV acht de werknemer niet hersteld.*trek de herstelmelding in$/);
  const closed: Fact = { type: 'afgerond', on: plainDate('2026-03-18'), obligation: 'deskundigenoordeel' };
  expect(planOn('2026-03-20', ...facts, closed)).not.toHaveProperty('bijAnderOordeel');
});

test('the parties settle it themselves by withdrawing the recovery, or by reporting it', () => {
  const withdrawn: Fact = { type: 'intrekking-herstel', on: plainDate('2026-03-25') };
  expect(planOn('2026-03-25', ...recovered, asked('2026-03-18'), withdrawn)).not.toHaveProperty('bijAnderOordeel');
  const sick = [ziekmelding('2026-01-05'), found('2026-03-16', true)];
  expect(planOn('2026-03-18', ...sick)).toHaveProperty('bijAnderOordeel');
  expect(planOn('2026-03-18', ...sick, herstelmelding('2026-03-18', '2026-03-16'))).not.toHaveProperty(
    'bijAnderOordeel',
  );
});

test('a bedrijfsarts who contradicts the record opens a dispute until they agree', () => {
  const facts = [...recovered, found('2026-03-18', false)];
  expect(planOn('2026-03-20', ...facts).bijAnderOordeel?.status).toBe('ziek');
  expect(planOn('2026-03-24', ...facts, found('2026-03-24', true))).not.toHaveProperty('bijAnderOordeel');
});

test('what the bedrijfsarts finds meanwhile does not take the place of the judgement of UWV', () => {
  expect(planOn('2026-03-24', ...recovered, asked('2026-03-18'), found('2026-03-24', true))).toHaveProperty(
    'bijAnderOordeel',
  );
});

test('sick on record: the other outcome is recovery on the day that the bedrijfsarts named', () => {
  const plan = planOn('2026-03-20', ziekmelding('2026-01-05'), found('2026-03-16', true), asked('2026-03-18'));
  expect(plan.status).toBe('ziek');
  expect(latest(plan.obligations, '42e-weeksmelding')).toBe('2026-10-26');
  expect(plan.bijAnderOordeel?.status).toBe('hersteld-bewaking');
  expect(latest(plan.bijAnderOordeel?.obligations, 'herstelbewaking')).toBe('2026-04-13');
});

test('a relapse after a disputed recovery is a new case on record, and the same sickness otherwise', () => {
  const plan = planOn('2026-04-20', ...recovered, asked('2026-03-18'), ziekmelding('2026-04-20'));
  expect(plan).toMatchObject({ firstSickDay: '2026-04-20', status: 'ziek' });
  expect(latest(plan.obligations, '42e-weeksmelding')).toBe('2027-02-08');
  expect(plan.bijAnderOordeel).toMatchObject({ firstSickDay: '2026-01-05', virtualFirstSickDay: '2026-01-05' });
  expect(latest(plan.bijAnderOordeel?.obligations, '42e-weeksmelding')).toBe('2026-10-26');
});
