import { recordFacts } from '../../cli/casus-facts';
import { plainDate } from '../../domain/calendar/plain-date';
import { onlyArbodienstTells } from '../../domain/case/employer-knowledge';
import { makePlan } from '../../domain/case/plan';
import { isApproved } from '../../domain/protocols/lack';
import { newCasus } from '../support/casus';
import { TestContract } from '../support/contract';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const ASR = 'asr-arboned-2024/re-integratiemanager';

type Told = { type: string; on: string } & Record<string, unknown>;
const on = (day: string, type: string, more: Record<string, unknown> = {}): Told => ({ type, on: day, ...more });

function statusOf(pack: string, row: string, asOf: string, ...facts: Told[]) {
  const casus = newCasus({ package: pack, facts: [SICK, ...facts] });
  const plan = makePlan({ context: casus, facts: recordFacts(casus), asOf: plainDate(asOf) });
  const found = plan.obligations.find(({ id }) => id === row);
  return found && [found.status, found.statusReason];
}

const OPEN = ['open', null];
const waits = (by: string) => ['planned', `wacht op de goedkeuring van ${by}`];

/** By hand: who asks, and who has to agree to it. */
describe.each(['S2-09', 'S2-10'])('%s, which the employer asks after consultation with the arbodienst', (row) => {
  const asked = (day: string) => on(day, 'verzoek', { row, by: 'werkgever' });
  const approved = (day: string, by?: string) => on(day, 'goedkeuring', { row, ...(by ? { by } : {}) });

  test('waits while only the employer itself agreed', () => {
    expect(statusOf(ASR, row, '2026-01-08', asked('2026-01-06'), approved('2026-01-07', 'werkgever'))).toEqual(
      waits('arbodienst'),
    );
  });

  test.each([undefined, 'arbodienst', 'bedrijfsarts', 'casemanager'])(
    'begins once the arbodienst agreed (by: %s)',
    (by) => {
      expect(statusOf(ASR, row, '2026-01-08', asked('2026-01-06'), approved('2026-01-07', by))).toEqual(OPEN);
    },
  );

  test('asked for anew it waits for a new agreement', () => {
    const first = [asked('2026-01-06'), approved('2026-01-07'), on('2026-01-08', 'verschenen', { row })];
    expect(statusOf(ASR, row, '2026-03-03', ...first, asked('2026-03-02'))).toEqual(waits('arbodienst'));
    const again = approved('2026-03-03', 'arbodienst');
    expect(statusOf(ASR, row, '2026-03-03', ...first, asked('2026-03-02'), again)).toEqual(OPEN);
  });
});

test('an intervention (S2-36) waits for the bedrijfsarts, each time that it is indicated', () => {
  const consent = on('2026-01-06', 'toestemming', { purpose: 'interventie-extern', given: true });
  const indicated = (day: string) => on(day, 'indicatie', { row: 'S2-36', by: 'casemanager' });
  const agreed = (day: string, by: string) => on(day, 'goedkeuring', { row: 'S2-36', by });
  const first = [consent, indicated('2026-01-06')];
  expect(statusOf(ASR, 'S2-36', '2026-01-08', ...first, agreed('2026-01-07', 'werkgever'))).toEqual(
    waits('bedrijfsarts'),
  );
  const done = [agreed('2026-01-07', 'bedrijfsarts'), on('2026-01-08', 'afgerond', { obligation: 'S2-36' })];
  expect(statusOf(ASR, 'S2-36', '2026-01-07', ...first, ...done)).toEqual(OPEN);
  expect(statusOf(ASR, 'S2-36', '2026-03-02', ...first, ...done, indicated('2026-03-02'))).toEqual(
    waits('bedrijfsarts'),
  );
});

test('a preventive consult (S2-03) that the employer asks for is agreed to; one that the doctor advises later is not', () => {
  const asked = on('2026-02-02', 'verzoek', { row: 'S2-03', by: 'werkgever' });
  const held = on('2026-02-04', 'verschenen', { row: 'S2-03' });
  const advised = on('2026-03-02', 'indicatie', { row: 'S2-03', by: 'bedrijfsarts' });
  const standing = (day: string, ...facts: Told[]) => {
    const found = new TestContract(ASR, { since: '2026-01-05' }, facts).row('S2-03', day);
    return [found?.status, found?.statusReason];
  };
  expect(standing('2026-02-03', asked)).toEqual(OPEN);
  expect(standing('2026-03-02', asked, held, advised)).toEqual(waits('werkgever'));
  const agreed = on('2026-03-03', 'goedkeuring', { row: 'S2-03', by: 'werkgever' });
  expect(standing('2026-03-03', asked, held, advised, agreed)).toEqual(OPEN);
});

test('what was agreed to for one stands while another is advised the same', () => {
  const told = [
    on('2026-02-02', 'indicatie', { row: 'S2-03', by: 'bedrijfsarts' }),
    on('2026-02-03', 'goedkeuring', { row: 'S2-03', by: 'werkgever' }),
    on('2026-02-04', 'indicatie', { row: 'S2-03', by: 'bedrijfsarts' }),
    on('2026-02-05', 'verschenen', { row: 'S2-03' }),
  ];
  const standing = (day: string) => {
    const found = new TestContract(ASR, { since: '2026-01-05' }, told).row('S2-03', day);
    return [found?.status, found?.statusReason];
  };
  expect([standing('2026-02-04'), standing('2026-02-06')]).toEqual([OPEN, waits('werkgever')]);
});

test('only the arbodienst tells that another than the employer agreed', () => {
  const tells = (row: string) => onlyArbodienstTells({ type: 'goedkeuring', row });
  expect(['S2-09', 'S2-10', 'S2-36'].map(tells)).toEqual([true, true, true]);
  expect(['S2-03', 'S2-52', 'S1-26'].map(tells)).toEqual([false, false, false]);
});

test('asking for it is no leave to go over the spending limit of the case, nor what a mandate is asked for', () => {
  const asked = on('2026-02-02', 'verzoek', { row: 'S4-40', by: 'werkgever' }) as never;
  const approved = on('2026-02-02', 'goedkeuring', { row: 'S4-40', by: 'werkgever' }) as never;
  expect([
    isApproved({ id: 'S4-40' }, 'werkgever', [asked]),
    isApproved({ id: 'S4-40' }, 'werkgever', [asked, approved]),
  ]).toEqual([false, true]);
});
