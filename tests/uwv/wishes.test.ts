import { recordFacts } from '../../cli/casus-facts';
import { makePlan } from '../../domain/case/plan';
import { MELDING_KINDS } from '../../domain/meldingen/kinds';
import { pictureOf } from '../../domain/meldingen/kinds/picture';
import type { Wish } from '../../domain/meldingen/kinds/wish';
import type { StoredMelding, Told } from '../../domain/meldingen/stored-melding';
import { nextSteps } from '../../domain/meldingen/wanted-melding';
import { newCasus } from '../support/casus';
import { day } from './filing';

const SICK = { type: 'ziekmelding', on: '2026-01-06', firstSickDay: '2026-01-05' };
const LEAVE = { type: 'zwangerschapsverlof', on: '2026-02-10', from: '2026-03-02', until: '2026-06-21' };
const vangnet = (ground: string, more: object = {}) => ({ type: 'vangnet', on: '2026-01-08', ground, ...more });
const recovered = (on: string, recoveredOn = on) => ({ type: 'herstelmelding', on, recoveredOn });

type Input = {
  kind: string;
  asOf: string;
  facts: object[];
  meldingen?: StoredMelding[];
  sick?: object;
  /** Other than the ordinary employee. */
  who?: { employee: object; employment: object };
};

const kindOf = (id: string) => MELDING_KINDS.find((kind) => kind.id === id) ?? MELDING_KINDS[0];

function wishesOf({ kind, asOf, facts, meldingen = [], sick = SICK, who }: Input): readonly Wish[] {
  const casus = newCasus({ ...who, facts: [sick, ...facts] as Array<Record<string, unknown>> });
  const recorded = recordFacts(casus);
  const plan = makePlan({ context: casus, facts: recorded, asOf: day(asOf) });
  const picture = pictureOf({ plan, facts: recorded, context: casus, reported: new Set(), meldingen });
  return picture ? (kindOf(kind)?.wishes(picture) ?? []) : [];
}

const row = (kind: string, n: number, more: Partial<StoredMelding>, told: Partial<Told> = {}): StoredMelding => ({
  id: `${kind}-${n}`,
  gevalId: 'g',
  kind,
  number: n,
  aard: 'melding',
  status: 'geaccepteerd',
  contents: {
    firstSickDay: day('2026-01-05'),
    opensOn: day('2026-01-05'),
    referentie: `R${n}`,
    settles: null,
    ...told,
  },
  reason: null,
  isRecorded: false,
  factId: `feit-${kind}-${n}`,
  ...more,
});

describe('what UWV ought to know', () => {
  it.each<[string, Input, object]>([
    [
      'of no-risk, from the day on which it is known',
      { kind: 'vangnetmelding', asOf: '2026-01-08', facts: [vangnet('no-risk', { group: 2, reden29b: '09' })] },
      { kind: 'report', told: { firstSickDay: '2026-01-05', reportedOn: '2026-01-06', reason: '04', reason29b: '09' } },
    ],
    [
      'of organ donation',
      { kind: 'vangnetmelding', asOf: '2026-01-08', facts: [vangnet('orgaandonatie')] },
      { kind: 'report', told: { reason: '08' } },
    ],
    [
      'of a fictitious employment',
      { kind: 'vangnetmelding', asOf: '2026-01-08', facts: [vangnet('fictief-dienstverband')] },
      { kind: 'report', told: { reason: '05' } },
    ],
    [
      // ZW 38b lid 3: the thirteen weeks end on Sunday 2025-03-02.
      'of the compensatieregeling only after thirteen weeks',
      {
        kind: 'vangnetmelding',
        asOf: '2025-03-02',
        sick: { ...SICK, on: '2024-12-02', firstSickDay: '2024-12-02' },
        who: { employee: { birthDate: '1961-12-31' }, employment: { start: '2019-12-31' } },
        facts: [{ ...vangnet('29d'), on: '2025-01-08' }],
      },
      { kind: 'later', told: { opensOn: '2025-03-03', reason: '99' } },
    ],
    [
      // ZW 29a lid 2: due 2026-03-01, so leave could start on 2026-01-19, six weeks before the day after.
      'of any sickness in the time in which leave could have started',
      {
        kind: 'vangnetmelding',
        asOf: '2026-01-20',
        facts: [{ type: 'zwangerschap', on: '2026-01-08', dueDate: '2026-03-01' }],
      },
      { kind: 'report', told: { firstSickDay: '2026-01-05', reason: '06' } },
    ],
    [
      'and why it comes late, when the ground was clear only then',
      { kind: 'vangnetmelding', asOf: '2026-06-01', facts: [{ ...vangnet('orgaandonatie'), on: '2026-05-18' }] },
      { kind: 'report', told: { lateBecause: 'De werkgever meldt na afloop van de termijn.' } },
    ],
    [
      'of who works partly, the incapacity of that day',
      {
        kind: 'vangnetmelding',
        asOf: '2026-01-20',
        facts: [
          { type: 'deelherstel', on: '2026-01-12', from: '2026-01-12', incapacityPct: 60 },
          { type: 'deelherstel', on: '2026-01-19', from: '2026-02-02', incapacityPct: 20 },
          vangnet('orgaandonatie'),
        ],
      },
      { kind: 'report', told: { incapacityPct: 60 } },
    ],
    [
      'of a recovery that is still to come, only on its day',
      {
        kind: 'vangnet-herstelmelding',
        asOf: '2026-01-16',
        facts: [vangnet('orgaandonatie'), recovered('2026-01-16', '2026-01-19')],
      },
      { kind: 'later', told: { opensOn: '2026-01-19', recoveredOn: '2026-01-19', reportedOn: '2026-01-16' } },
    ],
    [
      // ZW 38 lid 2: last day Sunday 2026-03-15; the work opens a week before it.
      'of the end of the employment, in its last week',
      {
        kind: 'ziek-uit-dienst-melding',
        asOf: '2026-03-07',
        facts: [{ type: 'einde-dienstverband', on: '2026-02-20', lastDay: '2026-03-15' }],
      },
      { kind: 'later', told: { opensOn: '2026-03-08', lastDay: '2026-03-15', reason: '03' } },
    ],
    [
      'of a recovery 28 days after it, once the 42 weeks were over',
      {
        kind: 'hersteldmelding-42e-weeksmelding',
        asOf: '2026-11-29',
        facts: [{ type: '42e-weeksmelding', on: '2026-10-19' }, recovered('2026-11-02')],
      },
      { kind: 'later', told: { opensOn: '2026-11-30', recoveredOn: '2026-11-02' } },
    ],
  ])('%s', (_what, input, expected) => {
    expect(wishesOf(input)).toMatchObject([expected]);
  });

  it.each<[string, Input]>([
    ['a vangnet without a ground', { kind: 'vangnetmelding', asOf: '2026-01-20', facts: [] }],
    [
      'the 42e-weeksmelding while ziekengeld runs',
      { kind: '42e-weeksmelding', asOf: '2026-10-20', facts: [vangnet('no-risk', { group: 2 })] },
    ],
    [
      'who leaves sick under a vangnet, which UWV knows already',
      {
        kind: 'ziek-uit-dienst-melding',
        asOf: '2026-03-10',
        facts: [vangnet('orgaandonatie'), { type: 'einde-dienstverband', on: '2026-02-20', lastDay: '2026-03-15' }],
      },
    ],
    [
      'a recovery before the 42 weeks were over',
      { kind: 'hersteldmelding-42e-weeksmelding', asOf: '2026-12-01', facts: [recovered('2026-10-01')] },
    ],
    [
      'a recovery in a case without a vangnet',
      { kind: 'vangnet-herstelmelding', asOf: '2026-01-20', facts: [recovered('2026-01-19')] },
    ],
  ])('is nothing of %s', (_what, input) => {
    expect(wishesOf(input).filter((wish) => wish.kind !== 'nothing')).toEqual([]);
  });

  it('is the sickness after the leave apart from that before it', () => {
    const facts = [
      vangnet('zwangerschap'),
      { ...LEAVE, sameCause: true },
      { ...vangnet('bevalling-nazorg'), on: '2026-06-22' },
    ];
    expect(wishesOf({ kind: 'vangnetmelding', asOf: '2026-06-22', facts })).toMatchObject([
      { kind: 'as-is' },
      { kind: 'report', told: { about: 'na-verlof', firstSickDay: '2026-06-22', reason: '07' } },
    ]);
  });

  it.each<[string, object[], object[]]>([
    ['nothing, where there was no other', [], []],
    [
      'the recovery before it, which nobody reported',
      [
        { type: 'afgerond', on: '2026-01-09', obligation: 'vangnetmelding' },
        recovered('2026-01-19'),
        { type: 'ziekmelding', on: '2026-02-02', firstSickDay: '2026-02-02' },
      ],
      [{ kind: 'report', told: { firstSickDay: '2026-01-05', recoveredOn: '2026-01-19', reportedOn: '2026-01-19' } }],
    ],
  ])(
    'is of a recovery at the end of the leave, which had ended the ziekengeld (ZW 38a lid 5): %s',
    (_what, before, expected) => {
      const facts = [vangnet('zwangerschap'), ...before, LEAVE, recovered('2026-06-22')];
      const wishes = wishesOf({ kind: 'vangnet-herstelmelding', asOf: '2026-06-23', facts });
      expect(wishes.filter(({ kind }) => kind !== 'nothing')).toMatchObject(expected);
    },
  );

  it('is a relapse of its own only after UWV accepted the recovery before it', () => {
    const facts = [
      vangnet('orgaandonatie'),
      recovered('2026-01-19'),
      { type: 'ziekmelding', on: '2026-02-02', firstSickDay: '2026-02-02' },
    ];
    const told = { firstSickDay: day('2026-01-05'), recoveredOn: day('2026-01-19') };
    const wishes = (meldingen: StoredMelding[]) =>
      wishesOf({ kind: 'vangnetmelding', asOf: '2026-02-03', facts, meldingen }).map((wish) =>
        'told' in wish ? `${wish.told.about ?? 'eerste'} ${wish.told.firstSickDay}` : wish.kind,
      );
    expect(wishes([])).toEqual(['eerste 2026-01-05']);
    expect(wishes([row('vangnet-herstelmelding', 1, {}, told)])).toEqual([
      'eerste 2026-01-05',
      'terugval-1 2026-02-02',
    ]);
  });
});

describe('the next step', () => {
  const KIND = { stands: ['firstSickDay', 'reason'] as const };
  const TOLD: Told = { firstSickDay: day('2026-01-05'), opensOn: day('2026-01-05'), reason: '06' };
  const REPORT: Wish = { kind: 'report', told: TOLD };
  const steps = (rows: StoredMelding[], wishes: Wish[], retry = false) =>
    nextSteps(KIND, rows, wishes, { retry }).map((step) =>
      step.do === 'report' ? `report ${step.told.about ?? ''}`.trim() : `${step.do} ${step.melding.id}`,
    );
  const of = (n: number, more: Partial<StoredMelding> = {}, told: Partial<Told> = {}) =>
    row('vangnetmelding', n, more, { reason: '06', ...told });

  it.each<[string, StoredMelding[], Wish[], string[]]>([
    ['reports what UWV does not know', [], [REPORT], ['report']],
    ['leaves what stands', [of(1)], [REPORT], []],
    ['leaves what may open later', [], [{ kind: 'later', told: TOLD }], []],
    [
      'withdraws what no longer stands',
      [of(1, {}, { reason: '04' })],
      [REPORT],
      ['withdraw-accepted vangnetmelding-1'],
    ],
    ['withdraws what nobody wants', [of(1)], [], ['withdraw-accepted vangnetmelding-1']],
    [
      'withdraws what is on its way',
      [of(1, { status: 'verzonden' }, { reason: '04' })],
      [REPORT],
      ['withdraw-on-its-way vangnetmelding-1'],
    ],
    [
      'ends what a person filed meanwhile',
      [of(1, { status: 'wachtend' })],
      [{ kind: 'as-is' }],
      ['withdraw-on-its-way vangnetmelding-1'],
    ],
    ['leaves what UWV knows from elsewhere', [of(1, { status: 'verzonden' })], [{ kind: 'as-is' }], []],
    [
      'waits for a withdrawal',
      [of(1, {}, { reason: '04' }), of(2, { aard: 'intrekking', status: 'verzonden' }, { reason: '04' })],
      [REPORT],
      [],
    ],
    ['does not repeat what was rejected', [of(1, { status: 'afgekeurd' })], [REPORT], []],
    [
      'goes on after a correction of what was rejected',
      [of(1, { status: 'afgekeurd' }, { reason: '04' })],
      [REPORT],
      ['report'],
    ],
    [
      'keeps several things that are told apart',
      [of(1)],
      [REPORT, { kind: 'report', told: { ...TOLD, about: 'terugval-1' } }],
      ['report terugval-1'],
    ],
  ])('%s', (_what, rows, wishes, expected) => {
    expect(steps(rows, wishes)).toEqual(expected);
  });

  it('is the same report again once a person corrected what was rejected', () => {
    expect(steps([of(1, { status: 'afgekeurd' })], [REPORT], true)).toEqual(['report']);
  });
});
