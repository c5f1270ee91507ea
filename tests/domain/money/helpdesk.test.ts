import { plainDate } from '../../../domain/calendar/plain-date';
import type { EffectOf } from '../../../domain/moment/effects';
import { TestContract, type Told } from '../../support/contract';

const PACK = 'mkbasics-2026/P1';
const DAY = '2026-02-10';
const asked: Told = { type: 'verzoek', on: DAY, row: 'S1-01', by: 'werkgever' };
const agreed = (on = DAY): Told => ({ type: 'goedkeuring', on, row: 'S1-01', by: 'werkgever' });
const called = (minutes: number): Told => ({ type: 'besteding', on: DAY, row: 'S1-01', minutes });

/** The lines of a contract whose helpdesk costs € 90 by the hour. */
function linesOf(...told: Told[]) {
  const contract = new TestContract(PACK, { since: '2026-01-05' }, told);
  contract.context.money = {
    prices: [{ from: plainDate('2026-01-01'), until: null, prices: [{ row: 'S1-01', per: 'hour', cents: 9000 }] }],
    limit: null,
  } as never;
  const lines = contract
    .lived(['2026-01-05', DAY])
    .filter((one): one is EffectOf<'factuurregel'> => one.kind === 'factuurregel');
  return lines.map(({ row, data }) => [row, data.regel, data.aantal, data.bedrag]);
}

/** By hand: of 5:00 nothing, of 12 minutes the 7 beyond five: 90 × 7 / 60 = 10,50. */
test.each([
  ['5:00 with an agreement', [agreed(), called(5)], []],
  [
    '5:01 with an agreement: a second at € 90 by the hour is 2.5 cents, rounded up',
    [agreed(), called(5 + 1 / 60)],
    [0.03],
  ],
  ['12 minutes with an agreement', [agreed(), called(12)], [10.5]],
  ['12 minutes without one', [called(12)], []],
  ['12 minutes with that of another day', [agreed('2026-02-09'), called(12)], []],
])('a call to the helpdesk of %s is on the bill as said', (_what, told, amounts) => {
  const lines = linesOf(asked, ...told);
  expect(lines.map(([row, rule, , amount]) => [row, rule, amount])).toEqual(
    amounts.map((amount) => ['S1-01', 'S1-R08', amount]),
  );
});
