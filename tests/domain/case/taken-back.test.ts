import { plainDate } from '../../../domain/calendar/plain-date';
import { makePlan } from '../../../domain/case/plan';
import { previewCorrection } from '../../../domain/case/preview';
import { refusalOf } from '../../../domain/case/refusal';
import { standing } from '../../../domain/case/taken-back';
import { workFor } from '../../../domain/moment/work';
import { newMoment } from '../../support/moment';

type Given = Record<string, unknown> & { type: string; on: string };
const SICK: Given = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const ANALYSIS: Given = { type: 'probleemanalyse', on: '2026-02-12', mogelijkheden: true };
const PLAN: Given = { type: 'plan-van-aanpak', on: '2026-02-20' };
const back = (nr: number, on = '2026-03-02'): Given => ({
  type: 'terugname',
  on,
  gebeurtenisId: `feit-${nr}`,
  reason: 'vergissing',
});

const momentWith = (asOf: string, ...facts: Given[]) => newMoment({ facts, asOf, told: 1 });
const planWith = (asOf: string, ...facts: Given[]) => newMoment({ facts, asOf }).plan;
const stateOf = (plan: ReturnType<typeof planWith>, id: string) =>
  plan.obligations.find((one) => one.id === id)?.status;
function refusedTo(fact: Given, ...facts: Given[]) {
  const { newFacts, loaded } = newMoment({ facts, asOf: '2028-06-01' });
  return refusalOf({ context: loaded.context, facts: [...loaded.facts, ...newFacts], fact: fact as never });
}

describe('what is taken back is as if it had never been told', () => {
  test.each<[string, Given, (plan: ReturnType<typeof planWith>) => unknown]>([
    ['a document', PLAN, (plan) => stateOf(plan, 'plan-van-aanpak')],
    [
      'an end of the employment',
      { type: 'einde-dienstverband', on: '2026-02-20', lastDay: '2026-02-28' },
      ({ status }) => status,
    ],
    [
      'a leave',
      { type: 'zwangerschapsverlof', on: '2026-02-20', from: '2026-02-23', until: '2026-06-14' },
      ({ status }) => status,
    ],
    [
      'a partial recovery',
      { type: 'deelherstel', on: '2026-02-20', from: '2026-02-20', incapacityPct: 50 },
      ({ obligations }) => obligations.map(({ id }) => id),
    ],
    [
      'a task closed by mistake',
      { type: 'afgerond', on: '2026-02-20', obligation: 'plan-van-aanpak' },
      (plan) => stateOf(plan, 'plan-van-aanpak'),
    ],
    ['a death', { type: 'overlijden', on: '2026-02-20', date: '2026-02-20' }, ({ status }) => status],
  ])('%s', (_name, fact, of) => {
    const asOf = '2026-03-02';
    const [without, taken] = [planWith(asOf, SICK, ANALYSIS), planWith(asOf, SICK, ANALYSIS, fact, back(3))];
    expect(of(taken)).toEqual(of(without));
    expect(taken.obligations.map(({ id, status, legalLatest }) => [id, status, legalLatest])).toEqual(
      without.obligations.map(({ id, status, legalLatest }) => [id, status, legalLatest]),
    );
  });

  test('a plan of a day before it was taken back still has it', () => {
    expect(stateOf(planWith('2026-03-01', SICK, ANALYSIS, PLAN, back(3)), 'plan-van-aanpak')).toBe('done');
  });
});

test('the task of a document that was taken back opens again, and the timeline says so', () => {
  const before = momentWith('2026-02-20', SICK, ANALYSIS, PLAN);
  const done = workFor(before).obligations.map(({ obligation, entry }) => ({
    owner: 'geval',
    obligation: obligation.id,
    status: obligation.status,
    opensOn: obligation.opensOn,
    internalDue: obligation.internalDue,
    legalLatest: obligation.legalLatest,
    entry,
  }));
  const moment = newMoment({
    facts: [SICK, ANALYSIS, PLAN, back(3)],
    asOf: '2026-03-02',
    told: 1,
    loaded: { obligations: done },
    message: { id: 'm', type: 'gebeurtenis' },
  });
  const { effects } = workFor(moment);
  expect(effects.filter(({ kind, obligation }) => kind === 'taak' && obligation === 'plan-van-aanpak')).toHaveLength(1);
  expect(effects).toContainEqual(
    expect.objectContaining({
      obligation: 'plan-van-aanpak',
      step: 'teruggenomen',
      data: { name: 'plan van aanpak', on: '2026-02-20', reason: 'vergissing' },
    }),
  );
});

describe('is refused, with the field and the remedy', () => {
  test.each<[string, Given, Given[], RegExp]>([
    ['what is not in this case', back(9), [SICK], /deze zaak kent dit niet/],
    ['what was taken back already', back(2), [SICK, ANALYSIS, back(2)], /is al teruggenomen/],
    ['a report of sickness', back(1), [SICK], /trek de ziekmelding in/],
    [
      'what UWV has acted on',
      back(2, '2028-02-01'),
      [
        SICK,
        { type: 'wia-aanvraag', on: '2027-10-10' },
        { type: 'uwv-besluit', on: '2027-12-20', outcome: 'onder-35', from: '2028-01-03' },
      ],
      /UWV heeft gehandeld op .*uwv/i,
    ],
    [
      'what UWV has acted on, closed by hand',
      back(2, '2028-02-01'),
      [
        SICK,
        { type: 'afgerond', on: '2027-10-10', obligation: 'wia-aanvraag' },
        { type: 'uwv-besluit', on: '2027-12-20', outcome: 'onder-35', from: '2028-01-03' },
      ],
      /UWV heeft gehandeld op .*uwv/i,
    ],
  ])('%s', (_name, fact, facts, reason) => {
    expect(refusedTo(fact, ...facts)).toMatchObject({ field: 'gebeurtenisId', reason: expect.stringMatching(reason) });
  });

  test('what others rest on, and says which', () => {
    const sanction: Given = { type: 'loonsanctie', on: '2027-11-19' };
    const repair: Given = { type: 'bekortingsmelding', on: '2028-03-01' };
    const asked: Given = { type: 'wia-aanvraag', on: '2027-10-10' };
    const refusal = refusedTo(back(3, '2028-03-02'), SICK, asked, sanction, repair);
    expect(refusal?.reason).toMatch(/hierop rust nog: .*bekorting.* maart 2028\. Neem dat eerst terug/);
    expect(refusedTo(back(4, '2028-03-02'), SICK, asked, sanction, repair)).toBeNull();
  });

  test('a death by mistake can be taken back, whatever came after it', () => {
    expect(refusedTo(back(2), SICK, { type: 'overlijden', on: '2026-02-20', date: '2026-02-20' })).toBeNull();
  });
});

test('a preview of taking back a report to UWV asks what only a person knows: whether UWV has it', () => {
  const { facts, loaded } = newMoment({
    facts: [SICK, { type: '42e-weeksmelding', on: '2026-10-21' }],
    asOf: '2026-10-22',
  });
  const fact = { ...back(2, '2026-10-22') } as never;
  const preview = previewCorrection({ context: loaded.context, facts, fact, asOf: plainDate('2026-10-22') });
  expect(preview).toMatchObject({
    refused: null,
    tellUwv: ['Kreeg UWV de 42e-weeksmelding van woensdag 21 oktober 2026 wel? Laat UWV dan weten dat dit niet geldt.'],
  });
});

test('facts of which none was taken back are all standing', () => {
  const { facts, loaded } = newMoment({ facts: [SICK, ANALYSIS], asOf: '2026-03-02' });
  expect(standing(facts)).toEqual(facts);
  expect(makePlan({ context: loaded.context, facts, asOf: plainDate('2026-03-02') }).status).toBe('ziek');
});
