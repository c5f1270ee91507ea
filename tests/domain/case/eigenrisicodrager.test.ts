import { type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import type { Fact } from '../../../domain/case/facts';
import { makePlan, type Plan } from '../../../domain/case/plan';
import { contextOf, herstelmelding, recorded, ziekmelding } from './lives';

const leaving = (lastDay: string): Fact => ({
  type: 'einde-dienstverband',
  on: plainDate('2026-04-20'),
  lastDay: plainDate(lastDay),
});

type Employer = { erdZw?: boolean; aowDate?: PlainDate };

function planOf(asOf: string, facts: Fact[], employer: Employer = {}): Plan {
  const context = contextOf({ erdZw: true, ...employer });
  return makePlan({ context, facts: recorded(...facts), asOf: plainDate(asOf) });
}

function obligation(plan: Plan, id: string) {
  return plan.obligations.find((each) => each.id === id);
}

const sick = ziekmelding('2026-01-05');
/** In time, so that no late application makes the period longer (ZW 29 lid 10). */
const APPLIED = { type: 'wia-aanvraag', on: plainDate('2027-10-01') } as Fact;
const left = [sick, leaving('2026-05-22')];

test('only an eigenrisicodrager carries the case on; for another employer the duties end with the employment', () => {
  const plan = planOf('2026-06-22', left, { erdZw: false });
  expect(plan.kind).toBe('verzuim');
  expect(obligation(plan, 're-integratieverslag')).toMatchObject({ status: 'not-applicable', dutyOn: 'werkgever' });
});

test('the case is of the kind zw_erd from the day after the last day of the employment', () => {
  expect(planOf('2026-05-22', left).kind).toBe('verzuim');
  expect(planOf('2026-05-23', left).kind).toBe('zw_erd');
});

test('while UWV pays under the no-riskpolis the eigenrisicodrager carries nothing; when it ends, it does', () => {
  const noRisk: Fact = { type: 'vangnet', on: plainDate('2026-02-01'), ground: 'no-risk', group: 2 };
  const over: Fact = { type: 'afgerond', on: plainDate('2026-07-01'), obligation: 'vangnet' };
  expect(planOf('2026-06-22', [...left, noRisk]).kind).toBe('verzuim');
  expect(planOf('2026-06-30', [...left, noRisk, over]).kind).toBe('verzuim');
  expect(planOf('2026-07-01', [...left, noRisk, over]).kind).toBe('zw_erd');
});

test.each([
  ['the 104 weeks were over', leaving('2028-01-02'), '2028-01-10', {}],
  ['the AOW age was reached', leaving('2026-05-22'), '2026-06-22', { aowDate: plainDate('2026-05-20') }],
])('nobody is carried on who leaves after %s', (_why, end, asOf, employer) => {
  expect(planOf(asOf, [sick, end], employer).kind).toBe('verzuim');
});

test('who is ill on the last day before the end of the 104 weeks is carried on for that last day', () => {
  const plan = planOf('2028-01-02', [sick, APPLIED, leaving('2028-01-01')]);
  expect(plan.kind).toBe('zw_erd');
  expect(obligation(plan, 'einde-loondoorbetaling')?.legalLatest).toBe('2028-01-02');
});

test('who recovered before leaving is not carried on', () => {
  const plan = planOf('2026-06-01', [...left, herstelmelding('2026-05-11')]);
  expect(plan.kind).toBe('verzuim');
});

test('fit on the last day and ill again within four weeks: the chain goes on under the eigenrisicodrager', () => {
  const facts = [...left, herstelmelding('2026-05-11'), ziekmelding('2026-06-01')];
  const plan = planOf('2026-06-01', facts);
  // Twenty-one days between: 5 January moves to 26 January, 104 weeks end on 23 January 2028.
  expect(plan).toMatchObject({ kind: 'zw_erd', firstSickDay: '2026-01-05', virtualFirstSickDay: '2026-01-26' });
  expect(obligation(plan, 'einde-loondoorbetaling')?.legalLatest).toBe('2028-01-23');
  expect(obligation(plan, 'nawerking-melding')?.legalLatest).toBe('2026-06-02');
  // Six weeks from 1 June end on Sunday 12 July: Friday 10 July.
  expect(obligation(plan, 'ziek-uit-dienst-melding')).toMatchObject({
    internalDue: '2026-07-10',
    dutyOn: 'eigenrisicodrager',
  });
});

test('there is no joint extension of ziekengeld', () => {
  const extension: Fact = {
    type: 'vrijwillige-verlenging',
    on: plainDate('2026-05-01'),
    until: plainDate('2028-07-02'),
  };
  const plan = planOf('2026-06-22', [...left, extension]);
  expect(obligation(plan, 'einde-loondoorbetaling')?.legalLatest).toBe('2028-01-02');
});

test('wage is estimated up to the last day of the employment only', () => {
  const context = contextOf({ erdZw: true, monthlyWage: 3200, hoursPerWeek: 36 });
  const plan = makePlan({ context, facts: recorded(...left), asOf: plainDate('2026-06-22') });
  expect(plan.wageEstimate?.at(-1)?.until).toBe('2026-05-22');
});

test('a recovery that turns into a relapse before the report to UWV is due takes that report away', () => {
  const facts = [...left, herstelmelding('2026-07-06'), ziekmelding('2026-07-07')];
  expect(obligation(planOf('2026-07-07', facts), 'vangnet-herstelmelding')?.status).toBe('superseded');
});

test('every duty of the employer that begins after the employment says why it is the eigenrisicodrager’s', () => {
  const carried = planOf('2026-06-22', left).obligations.filter(({ dutyOn }) => dutyOn === 'eigenrisicodrager');
  expect(carried.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['evaluatie-3', 'eerstejaarsevaluatie', 're-integratieverslag']),
  );
  expect(carried.filter(({ why }) => !why.join(' ').includes('ZW art. 63a lid 1')).map(({ id }) => id)).toEqual([]);
});
