import { nextActions } from '../../cli/simulation/actors';
import type { Fact } from '../../domain/case/facts';
import { refusalOfContract } from '../../domain/contract/refusal-of-contract';
import { TestContract, type Told } from '../support/contract';
import { lived } from './proofs/lived';

const SINCE = '2026-01-05';
const [MKB, ASR, NN, VOV, NBPW] = [
  'mkbasics-2026/P3',
  'asr-arboned-2024/arbobegeleiding',
  'nn-arboned-2025/mkb-uitgebreid',
  'alpina-2024/vov',
  'nbpw/zorgportaal',
];

const on = (day: string, type: string, row: string, more: Record<string, unknown> = {}): Told => ({
  ...{ type, on: day, row },
  ...more,
});

/** Why the last fact is refused after those before it; null when all are taken. */
function refusal(pack: string, ...told: Told[]): string | null {
  const contract = new TestContract(pack, { since: SINCE }, told);
  const facts = told.map((fact, i) => ({ ...fact, id: `feit-${i + 1}`, seq: i + 1 }) as never);
  return (
    refusalOfContract({ context: contract.context, facts: facts.slice(0, -1), fact: told.at(-1) as Fact })?.reason ??
    null
  );
}

/** By hand: what a person brings up at the arbodienst, and by whom. */
const BROUGHT_UP: ReadonlyArray<[pack: string, row: string, by: string]> = [
  [MKB, 'S1-01', 'werkgever'],
  [ASR, 'S2-03', 'werkgever'],
  [ASR, 'S2-04', 'werknemer'],
  [ASR, 'S2-51', 'werknemer'],
  [ASR, 'S2-54', 'werknemer'],
  [NN, 'S3-76', 'werknemer'],
  [NN, 'S3-79', 'werkgever'],
  [NN, 'S3-87', 'werknemer'],
  [NN, 'S3-89', 'werknemer'],
  [NBPW, 'S5-11', 'werkgever'],
  [NBPW, 'S5-50', 'werkgever'],
];

test.each(BROUGHT_UP)('%s: who brings up %s (%s) is not held up by another who did', (pack, row, by) => {
  const [first, second] = [on('2026-02-02', 'verzoek', row, { by }), on('2026-02-02', 'verzoek', row, { by })];
  expect(refusal(pack, first, second)).toBeNull();
  expect(refusal(pack, first, { ...second, on: '2026-02-03' })).toBeNull();
  const contract = new TestContract(pack, { since: SINCE }, [first, second]);
  expect(contract.row(row, '2026-02-02')).toMatchObject({ status: 'open', waiting: 2 });
});

/** By hand: what is ordered for a person. */
const ORDERED: ReadonlyArray<[pack: string, row: string, by: string, done: string]> = [
  [ASR, 'S2-02', 'werkgever', 'verschenen'],
  [ASR, 'S2-61', 'werknemer', 'besteding'],
  [NN, 'S3-07', 'werkgever', 'verschenen'],
  [NN, 'S3-08', 'werkgever', 'verschenen'],
  [VOV, 'S4-06', 'werkgever', 'verschenen'],
  [VOV, 'S4-07', 'werkgever', 'verschenen'],
  [VOV, 'S4-08', 'werkgever', 'verschenen'],
];

describe.each(ORDERED)('%s: of two for whom %s is asked (%s)', (pack, row, by, done) => {
  const asked = (day: string) => on(day, 'verzoek', row, { by });
  const ordered = (day: string) => on(day, 'opdracht', row);
  const standing = (day: string, ...facts: Told[]) => {
    const found = new TestContract(pack, { since: SINCE }, facts).row(row, day);
    return [found?.status, found?.performed, found?.waiting];
  };
  const both = [asked('2026-02-02'), ordered('2026-02-03'), asked('2026-02-04')];

  test('neither is refused, and each can be ordered', () => {
    expect(refusal(pack, ...both)).toBeNull();
    expect(refusal(pack, ...both, ordered('2026-02-05'))).toBeNull();
  });

  test('the one that was ordered goes on while the other waits for its quote', () => {
    expect(standing('2026-02-04', ...both)).toEqual(['open', 0, 1]);
    const held = on('2026-02-05', done, row, done === 'besteding' ? { minutes: 60 } : {});
    expect(standing('2026-02-05', ...both, held).slice(0, 2)).toEqual(['planned', 1]);
    expect(standing('2026-02-06', ...both, held, ordered('2026-02-06'))).toEqual(['open', 1, 1]);
  });

  test('a quote, or an order without one, ends the task to make the quote of who asked first, and an order that answers a quote no other', () => {
    const quoted = (day: string) => on(day, 'offerte', row, { amount: 400 });
    const begin = { type: 'begin', on: SINCE };
    const days = [SINCE, '2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05'];
    const toMake = (...answers: Told[]) =>
      lived('contract', pack, [begin, asked('2026-02-02'), asked('2026-02-03'), ...answers] as Fact[], days)
        .at(-1)
        ?.open.filter((task) => task.obligation === row && task.step === 'offerte-maken')
        .map(({ round }) => round);
    const [first, second] = toMake() ?? [];
    expect([first, second]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(toMake(quoted('2026-02-04'))).toEqual([second]);
    expect(toMake(ordered('2026-02-04'))).toEqual([second]);
    expect(toMake(quoted('2026-02-04'), ordered('2026-02-05'))).toEqual([second]);
    expect(toMake(quoted('2026-02-04'), quoted('2026-02-05'))).toEqual([]);
  });

  test('both are open once both were ordered, and both are billed once they are done', () => {
    const two = [...both, ordered('2026-02-05')];
    expect(standing('2026-02-05', ...two)).toEqual(['open', 0, 2]);
    const held = (day: string) => on(day, done, row, done === 'besteding' ? { minutes: 60 } : {});
    const contract = new TestContract(pack, { since: SINCE }, [...two, held('2026-02-09'), held('2026-02-10')]);
    const days = ['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05', '2026-02-09', '2026-02-10'];
    const effects = contract.lived(days).filter((effect) => effect.row === row);
    const steps = effects.map(({ kind, step }) => `${kind} ${step}`);
    expect(steps.filter((one) => one === 'factuurregel factuur')).toHaveLength(2);
    expect(steps.filter((one) => one === 'taak offerte-maken')).toHaveLength(2);
    expect(steps.filter((one) => one.endsWith('gedaan-zonder'))).toEqual([]);
  });
});

test('asked for by the employer and advised by the doctor on one day, a preventive consult is one', () => {
  const facts = [
    on('2026-02-02', 'indicatie', 'S2-03', { by: 'bedrijfsarts' }),
    on('2026-02-02', 'verzoek', 'S2-03', { by: 'werkgever' }),
  ];
  expect(new TestContract(ASR, { since: SINCE }, facts).row('S2-03', '2026-02-02')).toMatchObject({ waiting: 1 });
});

describe('the questions of the contract that every employee gets (S1-05)', () => {
  const answer = (day: string) => on(day, 'formulier-antwoord', 'S1-05');
  const standing = (day: string, ...facts: Told[]) => {
    const found = new TestContract(MKB, { since: SINCE }, facts).row('S1-05', day);
    return [found?.status, found?.performed];
  };

  test('stay open after an answer: the next employee answers too, until the last day', () => {
    const told = [answer('2026-01-07'), answer('2026-01-08'), answer('2026-01-08')];
    expect(refusal(MKB, ...told)).toBeNull();
    expect(standing('2026-01-08', ...told)).toEqual(['open', 3]);
    expect(refusal(MKB, ...told, answer('2026-01-19'))).toBeNull();
    expect(refusal(MKB, ...told, answer('2026-01-20'))).toMatch(/staat niet meer open \(gesloten\)/);
  });

  test('are done after their last day if anybody answered, and lapsed if nobody did', () => {
    expect(standing('2026-01-20', answer('2026-01-07'))).toEqual(['done', 1]);
    expect(standing('2026-01-20')[0]).toBe('waived');
    expect(standing('2027-01-05', answer('2026-01-07'))).toEqual(['open', 1]);
  });

  test('leave a record of each answer, and remind the others', () => {
    const days = [SINCE, '2026-01-07', '2026-01-08', '2026-01-12'];
    const effects = new TestContract(MKB, { since: SINCE }, [answer('2026-01-07'), answer('2026-01-08')]).lived(days);
    expect(effects.filter(({ row }) => row === 'S1-05').map(({ kind, step, to }) => `${kind} ${step} ${to}`)).toEqual([
      'bericht opening werknemer',
      'status gedaan dossier',
      'status gedaan dossier',
      'bericht herinnering werknemer',
    ]);
  });

  test('are answered once a year by the one employee of a simulation', () => {
    const acts = (day: string, ...facts: Told[]) =>
      nextActions(new TestContract(MKB, { since: SINCE }, facts).planOn(day), new Set())
        .filter(({ obligation }) => obligation === 'S1-05')
        .map(({ on: when }) => when);
    expect(acts(SINCE)).toEqual(['2026-01-06']);
    expect(acts('2026-01-06', answer('2026-01-06'))).toEqual([]);
    expect(acts('2027-01-05', answer('2026-01-06'))).toEqual(['2027-01-06']);
    expect(acts('2027-01-06', answer('2026-01-06'), answer('2027-01-06'))).toEqual([]);
  });

  test('of the employer are answered once', () => {
    const checked = (day: string) => on(day, 'formulier-antwoord', 'S2-05');
    expect(refusal(ASR, checked('2026-01-07'), checked('2026-01-08'))).not.toBeNull();
  });
});

test('what an employer agreed to have in the fee is ordered without a quote and costs nothing (S4-08)', () => {
  const told = [
    on('2026-02-02', 'opdracht', 'S4-08'),
    on('2026-02-02', 'kosten', 'S4-08', { amount: 0 }),
    on('2026-02-09', 'verschenen', 'S4-08'),
  ];
  expect(refusal(VOV, ...told)).toBeNull();
  const effects = new TestContract(VOV, { since: SINCE }, told).lived([SINCE, '2026-02-02', '2026-02-09']);
  const own = effects.filter(({ row }) => row === 'S4-08');
  expect(own.filter(({ step }) => step === 'offerte-maken')).toEqual([]);
  expect(own.filter(({ kind }) => kind === 'factuurregel').map(({ data }) => data)).toMatchObject([{ bedrag: 0 }]);
});
