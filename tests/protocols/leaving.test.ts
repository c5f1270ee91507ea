import { EMPTY, lived, ofCase } from './proofs/lived';
import type { Fact } from './proofs/notation';

const P3 = 'mkbasics-2026/P3';
const S2 = 'asr-arboned-2024/arbobegeleiding';
const S4 = 'alpina-2024/vov';
const on = (day: string, type: string, more: object = {}): Fact => ({ type, on: day, ...more }) as Fact;
const SICK = on('2026-01-05', 'ziekmelding', { firstSickDay: '2026-01-05' });
const LEFT = on('2026-01-08', 'vertrek-arbodienst');

/** What each reader is told to stop, by number; a reader of nothing own hears that the work stops. */
function told(effects: ReturnType<typeof lived>[number]['effects']) {
  const mails = effects.filter(({ step }) => step === 'vertrek');
  return Object.fromEntries(
    mails.map(({ to, data }) => {
      const { tasks, documents, requests, quotes } = data as unknown as Record<string, number>;
      return [to, { tasks, documents, requests, quotes }];
    }),
  );
}
const NOTHING = { tasks: 0, documents: 0, requests: 0, quotes: 0 };

test('employer and employee hear at once that the arbodienst stops, whoever asked that it is not done, and who had tasks that they lapse', () => {
  const asked = on('2026-01-07', 'verzoek', { row: 'S1-15', by: 'werkgever' });
  const days = lived('case', P3, [SICK, asked, LEFT], ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08']);
  const { effects = [], lapsed = [] } = days.at(-1) ?? {};
  // The call to the employer of day 2 to 5, and the call that was asked for on the 7th.
  const calls = lapsed.filter(({ obligation }) => ['S1-14', 'S1-15'].includes(obligation));
  expect(calls.map(({ obligation, to }) => `${obligation} ${to}`).sort()).toEqual([
    'S1-14 casemanager',
    'S1-15 casemanager',
  ]);
  const tasks = lapsed.filter(({ to }) => to === 'casemanager').length;
  expect(told(effects)).toEqual({
    werkgever: { ...NOTHING, requests: 1 },
    werknemer: NOTHING,
    casemanager: { ...NOTHING, tasks },
  });
  // A second telling tells nothing anew.
  const again = lived('case', P3, [SICK, LEFT, on('2026-01-09', 'vertrek-arbodienst')], ['2026-01-08', '2026-01-09']);
  expect(told(again.at(-1)?.effects ?? [])).toEqual({});
});

test('of the contract a quote that waits lapses, a request without one too, and the task to make it', () => {
  const facts = [
    on('2026-01-05', 'begin'),
    on('2026-02-02', 'verzoek', { row: 'S2-58', by: 'werkgever' }),
    on('2026-02-02', 'verzoek', { row: 'S2-59', by: 'werkgever' }),
    on('2026-02-03', 'offerte', { row: 'S2-58', amount: 400 }),
    on('2026-02-04', 'vertrek-arbodienst'),
  ];
  const days = lived('contract', S2, facts, ['2026-01-05', '2026-02-02', '2026-02-03', '2026-02-04']);
  const { effects = [], lapsed = [] } = days.at(-1) ?? {};
  expect(told(effects).werkgever).toEqual({ ...NOTHING, requests: 1, quotes: 1 });
  expect(lapsed.map(({ obligation, step }) => `${obligation} ${step}`)).toContain('S2-59 offerte-maken');
  expect(told(effects).casemanager?.tasks).toBe(lapsed.filter(({ to }) => to === 'casemanager').length);
  expect(told(effects).werknemer).toBeUndefined();
});

test('what is asked for afterwards is answered and never begins, but for the file that goes to the next arbodienst', () => {
  const facts = (row: string) => [SICK, LEFT, on('2026-01-12', 'verzoek', { row, by: 'werknemer' })];
  const answers = (row: string) =>
    (lived('case', S4, facts(row), ['2026-01-05', '2026-01-08', '2026-01-12']).at(-1)?.effects ?? [])
      .filter(({ step }) => step === 'weigering')
      .map(({ to, data }) => [to, (data as unknown as { reason: string }).reason]);
  expect(answers('S4-02')).toEqual([
    [
      'werknemer',
      'deze arbodienst doet sinds donderdag 8 januari 2026 niets meer voor deze werkgever: vraag het de arbodienst van nu',
    ],
  ]);
  expect(answers('S4-41')).toEqual([]);
});

test('a package that is taken afterwards has its rows done again', () => {
  const back = on('2026-02-02', 'pakketwissel', { package: 'mkbasics-2026/P5' });
  const rowsOn = (facts: readonly Fact[]) =>
    ofCase(P3, { day: '2026-02-03', minute: 600, told: facts }, EMPTY)
      .plan.obligations.filter(({ row, status }) => row && (status === 'planned' || status === 'open'))
      .map(({ row }) => row);
  expect(rowsOn([SICK, LEFT])).toEqual([]);
  expect(rowsOn([SICK, LEFT, back])).toEqual(expect.arrayContaining(['S1-18', 'S1-26']));
});

test('a sickness that begins afterwards is under the law alone, until a package is taken', () => {
  const well = on('2026-01-12', 'herstelmelding', { recoveredOn: '2026-01-12' });
  const again = on('2026-04-01', 'ziekmelding', { firstSickDay: '2026-04-01' });
  const back = on('2026-04-02', 'pakketwissel', { package: P3 });
  const planOf = (facts: readonly Fact[]) =>
    ofCase(P3, { day: '2026-04-03', minute: 600, told: facts }, EMPTY).plan.obligations;
  const alone = planOf([SICK, LEFT, well, again]);
  expect(alone.filter(({ row }) => row)).toEqual([]);
  expect(alone.map(({ id }) => id)).toContain('probleemanalyse');
  expect(planOf([SICK, LEFT, well, again, back]).map(({ row }) => row)).toEqual(expect.arrayContaining(['S1-18']));
});

test('a case that is over hears nothing', () => {
  const well = on('2026-01-07', 'herstelmelding', { recoveredOn: '2026-01-07' });
  const left = on('2026-03-02', 'vertrek-arbodienst');
  const days = lived('case', P3, [SICK, well, left], ['2026-01-05', '2026-01-07', '2026-03-02']);
  expect(told(days.at(-1)?.effects ?? [])).toEqual({});
});
