import { TestContract, type Told } from '../support/contract';

// Written by hand from the printed protocols: what becomes of the work of a contract that begins on a holiday, and of an employer that
// leaves, comes back and hires.

const ASR = 'asr-arboned-2024/arbobegeleiding';
const NN = 'nn-arboned-2025/mkb-uitgebreid';
const NBPW = 'nbpw/zorgportaal';
const P1 = 'mkbasics-2026/P1';

const on = (day: string, type: string, more: object = {}): Told => ({ type, on: day, ...more });
const LEFT = on('2026-05-04', 'vertrek-arbodienst');
const back = (pack: string) => on('2026-09-07', 'pakketwissel', { package: pack });

/** Day, kind and reader of what a contract shows of a row on these days. */
function shown(contract: TestContract, row: string, days: readonly string[]) {
  return contract
    .lived(days)
    .filter((one) => one.row === row && ['opening', 'bericht'].includes(one.step))
    .map(({ at, kind, to }) => `${at.date} ${kind} ${to}`);
}

describe('a contract that begins on a holiday', () => {
  test.each([
    ['New Year', '2027-01-01', '2027-01-04'],
    ['Easter Monday', '2026-04-06', '2026-04-07'],
    ["King's Day, on which people work by the law of terms as on no other", '2026-04-27', '2026-04-28'],
    ['a Saturday', '2026-08-01', '2026-08-03'],
  ])('of %s has its connection (S2-42) from that day, as a task on the first business day', (_what, start, task) => {
    const contract = new TestContract(ASR, { start, since: start });
    expect(contract.row('S2-42', start)).toMatchObject({ opensOn: start, status: 'open' });
    expect(shown(contract, 'S2-42', [start, task])).toEqual([`${task} taak arbodienst`]);
  });

  test('counts its quarters and its years from that day', () => {
    const contract = new TestContract(ASR, { start: '2027-01-01', since: '2027-01-01' });
    const quarters = ['2027-04-01', '2027-07-01', '2027-10-01', '2028-01-01'];
    expect(quarters.map((day) => contract.row('S2-50', day)?.opensOn)).toEqual(quarters);
    expect(contract.row('S2-63', '2028-01-01')?.opensOn).toBe('2028-01-01');
  });

  test('is open to what an employee asks (S3-09) on that very day', () => {
    const asked = on('2027-01-01', 'verzoek', { row: 'S3-09', by: 'werknemer' });
    const contract = new TestContract(NN, { start: '2027-01-01', since: '2027-01-01' }, [asked]);
    expect(contract.row('S3-09', '2027-01-01')?.status).toBe('open');
  });
});

describe('of an employer that leaves on 4 May and comes back on 7 September', () => {
  const contract = (pack: string, ...told: Told[]) => new TestContract(pack, { since: '2026-01-05' }, told);
  // Quarters of a contract since 5 January: 5 April, 5 July and 5 October; the first two are no business days.
  const DAYS = ['2026-01-05', '2026-04-07', '2026-05-04', '2026-07-06', '2026-09-07', '2026-10-05'];

  test('the newsletter (S2-50) of the quarter while it was gone is not sent, nor made good after it', () => {
    expect(shown(contract(ASR, LEFT), 'S2-50', DAYS)).toEqual(['2026-04-07 bericht werkgever']);
    expect(shown(contract(ASR, LEFT, back(ASR)), 'S2-50', DAYS)).toEqual([
      '2026-04-07 bericht werkgever',
      '2026-10-05 bericht werkgever',
    ]);
  });

  test('its connection (S2-42) is asked for anew from the day of the return', () => {
    expect(contract(ASR, LEFT).row('S2-42', '2026-09-07')?.status).toBe('not-applicable');
    expect(contract(ASR, LEFT, back(ASR)).row('S2-42', '2026-09-07')).toMatchObject({
      opensOn: '2026-09-07',
      status: 'open',
    });
  });

  test('under another package it has what that has, and nothing of the one before', () => {
    const returned = contract(ASR, LEFT, back(P1));
    const rows = returned.planOn('2026-09-08').obligations.map(({ row }) => row);
    expect(rows.every((row) => row?.startsWith('S1-'))).toBe(true);
    expect(rows).toContain('S1-04');
  });

  test('the monthly talk (S4-38) goes on with the first month after the return', () => {
    const pack = 'alpina-2024/vov';
    const days = ['2026-01-05', '2026-04-07', '2026-05-04', '2026-06-05', '2026-09-07', '2026-10-05'];
    // 5 April is Easter Sunday; the talks of June to August are nobody's.
    expect(shown(contract(pack, LEFT, back(pack)), 'S4-38', days)).toEqual([
      '2026-04-07 taak casemanager',
      '2026-10-05 taak casemanager',
    ]);
  });

  test('two PAGOs (S3-07) that were ordered and done before it left stay done', () => {
    const row = 'S3-07';
    const order = (day: string) => [on(day, 'verzoek', { row, by: 'werkgever' }), on(day, 'opdracht', { row })];
    const both = [...order('2026-02-02'), ...order('2026-02-03')];
    const done = ['2026-02-09', '2026-02-16'].map((day) => on(day, 'afgerond', { obligation: row }));
    expect(contract(NN, ...both, ...done, LEFT, back(NN)).row(row, '2026-09-08')).toMatchObject({
      status: 'done',
      performed: 2,
    });
  });

  test.each([
    ['before it left', '2026-03-02', 1],
    ['while it was gone', '2026-06-01', 0],
    ['on the day of its return', '2026-09-07', 1],
    ['after that, on a Sunday', '2026-09-13', 1],
  ])('who is hired %s is recorded as insured (S5-27) %s, so many times: %s', (_what, day, times) => {
    const told = [LEFT, back(NBPW), on(day, 'indienst')].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    const order = day === '2026-09-07' ? [LEFT, back(NBPW), on(day, 'indienst')] : told;
    const days = [...new Set(['2026-01-05', ...order.map((fact) => fact.on), '2026-09-14'])].sort();
    const records = contract(NBPW, ...order)
      .lived(days)
      .filter(({ row }) => row === 'S5-27');
    expect(records).toHaveLength(times);
  });
});
