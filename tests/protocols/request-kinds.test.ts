import { recordFacts } from '../../cli/casus-facts';
import { plainDate } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import { isAnonymous } from '../../domain/contract/refusal-of-contract';
import { newCasus } from '../support/casus';
import { TestContract, type Told } from '../support/contract';

const SINCE = '2026-01-05';
const [ASR, VOV, NBPW] = ['asr-arboned-2024/arbobegeleiding', 'alpina-2024/vov', 'nbpw/zorgportaal'];
const asked = (row: string, kind?: string): Told => ({
  ...{ type: 'verzoek', on: '2026-02-02', row, by: 'werknemer' },
  ...(kind ? { kind } : {}),
});

/** By hand: the rows that name two services, and which. */
test.each([
  [VOV, 'S4-19', 'preventie'],
  [VOV, 'S4-19', 'arbeidsomstandigheden'],
  [ASR, 'S2-61', 'vertrouwenspersoon'],
  [ASR, 'S2-61', 'training'],
])('%s: whoever does %s reads that %s was asked for', (pack, row, kind) => {
  const why = (told: Told) => new TestContract(pack, { since: SINCE }, [told]).row(row, '2026-02-02')?.why ?? [];
  expect(why(asked(row, kind))).toContain(`Gevraagd: ${kind}.`);
  expect(why(asked(row)).filter((line) => line.startsWith('Gevraagd:'))).toEqual([]);
});

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const S5_35 = (kind: string) => ({ type: 'indicatie', on: '2026-11-09', row: 'S5-35', by: 'casemanager', kind });

test('beside the first-year evaluation interventions or a change of the plan are asked for (S5-35)', () => {
  const casus = newCasus({ package: NBPW, facts: [SICK, S5_35('bijstelling')] });
  const plan = makePlan({ context: casus, facts: recordFacts(casus), asOf: plainDate('2026-11-09') });
  expect(plan.obligations.find(({ id }) => id === 'S5-35')?.why).toContain('Gevraagd: bijstelling.');
});

test('a kind that the row does not name is refused with those that it has', () => {
  const told =
    (row: string, kind: string, pack = NBPW) =>
    () =>
      recordFacts(newCasus({ package: pack, facts: [SICK, { ...S5_35(kind), row }] }));
  expect(told('S5-35', 'training')).toThrow(/S5-35 is interventies of bijstelling: kies daaruit/);
  expect(told('S5-43', 'interventies')).toThrow(/S5-43 is één dienst: laat kind weg/);
});

test('of the consult of Alpina only that about working conditions is anonymous, and what does not say which', () => {
  expect(['arbeidsomstandigheden', undefined, 'preventie'].map((kind) => isAnonymous('S4-19', kind))).toEqual([
    true,
    true,
    false,
  ]);
  expect(['S2-01', 'S3-09', 'S5-06', 'S2-03'].map((row) => isAnonymous(row, undefined))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
