import { refusalOf } from '../../../domain/case/refusal';
import { refusalOfContract } from '../../../domain/contract/refusal-of-contract';
import { newMoment } from '../../support/moment';

const S3 = 'nn-arboned-2025/mkb-uitgebreid';
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const ROW = 'S3-43';
/** A Tuesday. */
const AT = '2026-02-10T10:00:00+01:00';
const LATER = '2026-02-17T10:00:00+01:00';

type Told = Record<string, unknown>;
const booked = (at = AT): Told => ({ type: 'afspraak', on: '2026-01-20', row: ROW, at });
const missed = (on: string, at?: string): Told => ({ type: 'niet-verschenen', on, row: ROW, ...(at && { at }) });
const cancelled = (on: string, more: Told = {}): Told => ({ type: 'afzegging', on, row: ROW, at: AT, ...more });
const held = (on: string): Told => ({ type: 'verschenen', on, row: ROW });
/** Takes back what was told as the nth, from 1 after the report of sickness. */
const back = (nth: number): Told => ({
  ...{ type: 'terugname', on: '2026-02-11', gebeurtenisId: `feit-${nth + 1}`, reason: 'vergissing' },
});

/** What is said of the last of these facts when the others are known. */
function saidOf(facts: readonly Told[]): string | undefined {
  const { loaded, newFacts } = newMoment({ pack: S3, facts: [SICK, ...facts], asOf: '2026-03-01', told: 1 });
  const [fact] = newFacts;
  return fact && refusalOf({ context: loaded.context, facts: loaded.facts, fact })?.reason;
}

/** `newMoment` lives its facts as a casus does, so what it refuses comes as the error of a casus. */
function refusedAs(facts: readonly Told[]): string | undefined {
  try {
    return saidOf(facts);
  } catch (error) {
    return (error as Error).message;
  }
}

const ONCE = 'geef het moment van een andere afspraak, of neem die melding eerst terug (terugname)';

test.each<[string, Told[], string]>([
  ['missed twice', [booked(), missed('2026-02-10', AT), missed('2026-02-11', '2026-02-10T09:00:00Z')], ONCE],
  [
    'missed twice while another is still to come',
    [booked(), booked(LATER), missed('2026-02-10', AT), missed('2026-02-11', AT)],
    ONCE,
  ],
  ['missed twice on one day, the second time without a moment', [missed('2026-02-10'), missed('2026-02-10')], ONCE],
  ['missed after it was cancelled', [booked(), cancelled('2026-02-02'), missed('2026-02-10', AT)], ONCE],
  ['missed after it was held', [booked(), held('2026-02-10'), missed('2026-02-10', AT)], ONCE],
  ['cancelled twice', [booked(), cancelled('2026-02-02'), cancelled('2026-02-03')], ONCE],
  ['cancelled after it was missed', [booked(), missed('2026-02-10', AT), cancelled('2026-02-10')], ONCE],
  ['missed before it begins', [booked(), missed('2026-02-02', AT)], 'is pas op dinsdag 10 februari 2026: zeg haar af'],
  ['missed before it begins, without a moment', [booked(), missed('2026-02-02')], 'is pas op dinsdag 10 februari 2026'],
  ['cancelled on a day after it', [booked(), cancelled('2026-02-13')], 'geef met cancelledAt wanneer zij is afgezegd'],
])('an appointment is not %s: one sentence says what to do', (_what, facts, remedy) => {
  expect(refusedAs(facts)).toContain(remedy);
});

test.each<[string, Told[]]>([
  ['missed without having been made', [missed('2026-02-10', AT)]],
  ['missed on two days, without having been made', [missed('2026-02-10'), missed('2026-02-17')]],
  ['missed, told some days later', [booked(), missed('2026-02-13', AT)]],
  ['missed while another is still to come, which says no moment', [booked(), booked(LATER), missed('2026-02-10')]],
  [
    'missed after it was cancelled and made again',
    [booked(), cancelled('2026-02-02'), booked(), missed('2026-02-10', AT)],
  ],
  [
    'missed, told anew once that was taken back',
    [booked(), missed('2026-02-10', AT), back(2), missed('2026-02-11', AT)],
  ],
  ['cancelled on its own day', [booked(), cancelled('2026-02-10')]],
  [
    'cancelled in time, told after it',
    [booked(), cancelled('2026-02-13', { cancelledAt: '2026-02-06T10:00:00+01:00' })],
  ],
  ['cancelled in time, told after it with its day', [booked(), cancelled('2026-02-13', { happened: '2026-02-06' })]],
])('an appointment can be %s', (_what, facts) => {
  expect(refusedAs(facts)).toBeUndefined();
});

test('an appointment of the contract is missed once too', () => {
  const context = { package: S3 } as Parameters<typeof refusalOfContract>[0]['context'];
  const fact = { type: 'niet-verschenen', on: '2026-02-10', row: 'S3-10', at: AT, id: 'feit-1', seq: 1 } as never;
  expect(refusalOfContract({ context, facts: [], fact })).toBeNull();
  expect(refusalOfContract({ context, facts: [fact], fact })?.reason).toContain('al als gemist gemeld');
});
