import { plainDate } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import { makeContractPlan } from '../../domain/contract/contract-plan';
import { newMoment } from '../support/moment';

const SICK = { type: 'ziekmelding', on: '2026-02-02', firstSickDay: '2026-01-05' };

/** What is said to who makes the RI&E of an employer with so many employees. */
function saidOfRie(employees: number): string {
  const asked = { type: 'verzoek', on: '2026-02-02', row: 'S5-08', by: 'werkgever', id: 'f1', seq: 1 };
  const { obligations } = makeContractPlan({
    context: {
      package: 'nbpw/zorgportaal',
      employer: { employees, erdZw: false, erdWga: false, frequent: { reports: 3, months: 12 }, language: 'nl' },
      contract: { start: plainDate('2026-01-05'), since: plainDate('2026-01-05') },
    } as unknown as Parameters<typeof makeContractPlan>[0]['context'],
    facts: [asked] as never,
    asOf: plainDate('2026-02-02'),
  });
  return obligations.find(({ id }) => id === 'S5-08')?.why.join(' ') ?? '';
}

test('who makes a RI&E hears when it needs no test: by size up to and with 25, by hours always', () => {
  const bySize = 'bij ten hoogste 25 werknemers (het zijn er 25) en een goedgekeurd RI&E-instrument (S5-R02)';
  expect(saidOfRie(25)).toContain(bySize);
  expect(saidOfRie(26)).not.toContain('S5-R02');
  expect(saidOfRie(26)).toContain('ten hoogste 40 uur arbeid per week van alle werknemers samen (S5-R01)');
});

/** Whether the analysis, due on 16 February, was before the time of the arbodienst. */
function analysisUnder(pack: string, contractStart: string | null) {
  const facts = [SICK, { type: 'dossieroverdracht', on: '2026-02-02', responsibleSince: '2026-02-02' }];
  const { loaded, facts: known } = newMoment({ pack, facts, asOf: '2026-03-02' });
  const context = { ...loaded.context, contract: { start: contractStart === null ? null : plainDate(contractStart) } };
  const { obligations } = makePlan({ context, facts: known, asOf: plainDate('2026-03-02') });
  return obligations.find(({ id }) => id === 'probleemanalyse')?.status;
}

test.each([
  ['mkbasics answers for a case from the start of its contract', 'mkbasics-2026/P3', '2026-03-02', 'before-our-time'],
  ['and from the take-over where the contract is older', 'mkbasics-2026/P3', '2025-06-02', 'late'],
  ['or of unknown age', 'mkbasics-2026/P3', null, 'late'],
  ['a protocol that says nothing of it answers from the take-over', 'nbpw/zorgportaal', '2026-03-02', 'late'],
])('%s', (_what, pack, start, status) => {
  expect(analysisUnder(pack, start)).toBe(status);
});
