import { workFor } from '../../../domain/moment/work';
import type { PackageId } from '../../../domain/protocols/packages';
import { newMoment } from '../../support/moment';

const ASR: PackageId = 'asr-arboned-2024/arbobegeleiding';
const P1: PackageId = 'mkbasics-2026/P1';
/** A Monday. */
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
type Told = Record<string, unknown>;
const on = (day: string, type: string, more: Told = {}): Told => ({ type, on: day, ...more });

/** Signals of the moment in which the last of these facts comes: the row, for whom, and what it says of the fact that raised it. */
function raised(pack: PackageId, ...told: Told[]) {
  const facts = [SICK, ...told];
  const asOf = String(facts.at(-1)?.on);
  const { effects } = workFor(newMoment({ pack, facts, asOf, told: 1, minute: 600 }));
  const signals = effects.filter(({ kind }) => kind === 'signaal');
  const typeOf = ({ data }: (typeof signals)[number]) =>
    (data as { evidence?: { type: string } }).evidence?.type ?? null;
  return { signals, shown: signals.map((one) => [one.obligation, one.to, typeOf(one)]) };
}

test('a signal tells which fact raised it, by type and id', () => {
  const { signals, shown } = raised(P1, on('2026-02-02', 'derde-aansprakelijk'));
  expect(shown).toEqual([['S1-09', 'werkgever', 'derde-aansprakelijk']]);
  const { facts } = newMoment({ pack: P1, facts: [SICK, on('2026-02-02', 'derde-aansprakelijk')], asOf: '2026-02-02' });
  expect(signals[0]?.data).toMatchObject({ evidence: { id: facts.at(-1)?.id } });
});

test('raised by a field of the ziekmelding, it is the ziekmelding; by several absences, the last', () => {
  const consent = on('2026-01-06', 'toestemming', { purpose: 'signalen', given: true });
  const again = [
    on('2026-01-19', 'herstelmelding', { recoveredOn: '2026-01-19' }),
    on('2026-02-02', 'ziekmelding', { firstSickDay: '2026-02-02' }),
  ];
  const { shown } = raised(ASR, consent, ...again);
  expect(shown).toContainEqual(['S2-44', 'werkgever', 'ziekmelding']);
});

test('a consent that comes later does not take the place of the fact', () => {
  const consent = on('2026-03-02', 'toestemming', { purpose: 'signalen', given: true });
  const { shown } = raised(ASR, on('2026-02-02', 'derde-aansprakelijk'), consent);
  expect(shown).toEqual([['S2-47', 'werkgever', 'derde-aansprakelijk']]);
});

test('an employer who reads neutral words does not read which fact it was; the file does', () => {
  expect(raised(P1, on('2026-02-02', 'vangnet', { ground: 'orgaandonatie' })).shown).toEqual([
    ['signaal', 'werkgever', null],
    ['S1-10', 'dossier', 'vangnet'],
  ]);
});

test('of early WIA those read it who may know', () => {
  const { shown } = raised(P1, on('2026-02-02', 'vervroegde-wia-grond'));
  expect(shown.map(([row, to, type]) => [row, to, type]).sort()).toEqual([
    ['S1-12', 'bedrijfsarts', 'vervroegde-wia-grond'],
    ['S1-12', 'casemanager', 'vervroegde-wia-grond'],
    ['S1-12', 'werknemer', 'vervroegde-wia-grond'],
  ]);
});
