import { workFor } from '../../../domain/moment/work';
import { newMoment } from '../../support/moment';

const P2 = 'mkbasics-2026/P2';
const S2 = 'asr-arboned-2024/arbobegeleiding';
const S3 = 'nn-arboned-2025/mkb-uitgebreid';
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const AT = '2026-02-09T10:00:00+01:00';
const missed = (row: string, on = '2026-02-09') => ({ type: 'niet-verschenen', on, row, at: `${on}T10:00:00+01:00` });
const change = (to: string, on = '2026-02-16') => ({ type: 'pakketwissel', on, package: to });

/** Days of missed appointments for which the package charges, as the last fact leaves it. */
function chargedOn(pack: string, ...facts: Array<Record<string, unknown>>) {
  const asOf = String(facts.at(-1)?.on);
  const { effects } = workFor(newMoment({ pack, facts: [SICK, ...facts], asOf, told: 1, minute: 600 }));
  return effects.flatMap((one) => (one.kind === 'factuurregel' && one.row === 'S2-21' ? [one.data.datum] : []));
}

test.each([
  ['another protocol, which charges none', P2, 'S1-18'],
  ['another protocol, which charges it itself', S3, 'S3-43'],
  ['the law alone', 'none', 'S2-17'],
])('a package charges nothing for what was missed under %s', (_before, pack, row) => {
  expect(chargedOn(pack, missed(row), change(S2))).toEqual([]);
});

test('nor for what was cancelled too late under another', () => {
  const late = { type: 'afzegging', on: '2026-02-09', row: 'S3-43', at: AT, cancelledAt: '2026-02-09T09:00:00+01:00' };
  expect(chargedOn(S3, late, change(S2))).toEqual([]);
});

test('what is missed from its own day on it charges', () => {
  expect(chargedOn(P2, change(S2), missed('S2-17', '2026-02-17'))).toEqual(['2026-02-17']);
});
