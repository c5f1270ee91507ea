import { proves } from '../../documents/protocols/proof-name';
import { TestContract, type Told } from '../support/contract';

// Written by hand from the printed protocols: what each row of the level contract does, for whom, when and at what price.

const SINCE = '2026-01-05';
const ASR = 'asr-arboned-2024/arbobegeleiding';
const NN = 'nn-arboned-2025/mkb-uitgebreid';
const VOV = 'alpina-2024/vov';
const NBPW = 'nbpw/zorgportaal';
const MKB = ['P1', 'P2', 'P3', 'P4', 'P5'].map((column) => `mkbasics-2026/${column}`);

/** Kind of the effect and whom it is for. */
type Shown = readonly [kind: string, to: string];

describe('what the start of a contract asks for', () => {
  test.each([null, '2019-01-01', '2026-01-05'])(
    'a contract that began on %s (null: unknown) shows it on the first day that is known here',
    (start) => {
      expect(new TestContract(ASR, { start, since: SINCE }).row('S2-42', SINCE)?.opensOn).toBe(SINCE);
    },
  );

  test('a contract that has yet to begin waits for its first day', () => {
    const later = new TestContract(ASR, { start: '2026-03-02', since: SINCE });
    expect(later.row('S2-42', SINCE)).toMatchObject({ opensOn: '2026-03-02', status: 'planned' });
    expect(later.lived([SINCE])).toEqual([]);
  });

  test.each([ASR, NN, VOV, NBPW, ...MKB])(
    'no last day lies before the first where the contract of %s starts on New Year',
    (pack) => {
      const start = '2027-01-01';
      const rows = new TestContract(pack, { start, since: start }).planOn(start).obligations;
      expect(rows.some(({ opensOn }) => opensOn === start)).toBe(true);
      expect(rows.filter(({ opensOn, internalDue }) => internalDue < opensOn)).toEqual([]);
    },
  );
});

const QUARTERS = ['2026-04-05', '2026-07-05', '2026-10-05', '2027-01-05'];
const MONTHS = ['2026-02-05', '2026-03-05', '2026-04-05', '2026-05-05', '2026-06-05'];
const YEARS = ['2026-01-05', '2027-01-05'];

/** What comes again, with the days on which it opens; counted from the start of the contract. */
const AGAIN: ReadonlyArray<[row: string, pack: string, opens: readonly string[], shown: Shown]> = [
  ['S2-50', ASR, QUARTERS, ['bericht', 'werkgever']],
  ['S3-88', NN, QUARTERS, ['bericht', 'werkgever']],
  ['S4-38', VOV, MONTHS, ['taak', 'casemanager']],
  ['S2-63', ASR, YEARS, ['taak', 'casemanager']],
  ['S2-05', ASR, YEARS, ['bericht', 'werkgever']],
  ['S3-38', NN, YEARS, ['taak', 'casemanager']],
  ['S1-05', MKB[2] as string, YEARS, ['bericht', 'werknemer']],
];

/** Weekends, Easter and Liberation Day: then it shows on the first business day after. */
const SHOWN_ON: Readonly<Record<string, string>> = {
  '2026-04-05': '2026-04-07',
  '2026-07-05': '2026-07-06',
  '2026-05-05': '2026-05-06',
};

describe('what comes again', () => {
  test.each(AGAIN.map(([row, ...rest]) => [proves(row, rest[0], 'window', 'output'), row, ...rest] as const))(
    '%s: it opens on its days, once each',
    (_, row, pack, opens, shown) => {
      const contract = new TestContract(pack, { since: SINCE });
      expect(opens.map((day) => contract.row(row, day)?.opensOn)).toEqual(opens);
      const days = opens.map((day) => SHOWN_ON[day] ?? day);
      const effects = contract
        .lived(days)
        .filter((one) => one.row === row && ['opening', 'bericht'].includes(one.step));
      expect(effects.map(({ kind, to }) => [kind, to])).toEqual(opens.map(() => shown));
      expect(new Set(effects.map(({ key }) => key)).size).toBe(opens.length);
    },
  );

  test('a quarter that was missed is not made good twice: the newest is sent, and says that it is late', () => {
    const effects = new TestContract(ASR, { since: SINCE }).lived([SINCE, '2026-07-20']);
    const letters = effects.filter(({ row }) => row === 'S2-50');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.data).toMatchObject({ opensOn: '2026-07-05', delayed: { cause: 'storing' } });
  });

  test('the next round is a moment of its own, whatever became of this one', () => {
    expect(new TestContract(VOV, { since: SINCE }).row('S4-38', '2026-02-20')?.comesAgainOn).toBe('2026-03-05');
  });

  test('ends when the employer leaves the arbodienst', () => {
    const left = new TestContract(ASR, { since: SINCE }, [{ type: 'vertrek-arbodienst', on: '2026-03-02' }]);
    expect(left.row('S2-50', '2026-03-02')?.status).toBe('not-applicable');
    expect(left.lived(['2026-03-02', '2026-04-07']).filter(({ row }) => row === 'S2-50')).toEqual([]);
  });
});

const ASKED_ON = '2026-02-09';
/** A week later, when the start of the contract is over. */
const DONE_ON = '2026-02-11';

describe('what depends on something else', () => {
  test('a hire is recorded as insured under the package that insures it, and under no other', () => {
    const hired: Told[] = [{ type: 'indienst', on: ASKED_ON }];
    const effects = new TestContract(NBPW, { since: SINCE }, hired).lived([SINCE, ASKED_ON]);
    expect(effects.filter(({ row }) => row === 'S5-27').map(({ kind, to }) => [kind, to])).toEqual([
      ['status', 'dossier'],
    ]);
    const others = [ASR, NN, VOV, ...MKB].filter((pack) =>
      new TestContract(pack, { since: SINCE }, hired).lived([ASKED_ON]).some(({ row }) => row === 'S5-27'),
    );
    expect(others).toEqual([]);
  });

  test.each([
    ['S3-10', NN],
    ['S4-21', VOV],
  ])('%s: a visit of the workplace is the doctor’s own decision', (row, pack) => {
    const seen = (type: string, by: string) =>
      new TestContract(pack, { since: SINCE }, [{ type, on: ASKED_ON, row, by }])
        .lived([SINCE, ASKED_ON])
        .filter((one) => one.row === row)
        .map(({ kind, to }) => [kind, to]);
    expect(seen('indicatie', 'bedrijfsarts')).toEqual([['afspraak', 'bedrijfsarts']]);
  });

  test('S3-73: the social-medical team meets each quarter once a professional holds it to be needed', () => {
    const without = new TestContract(NN, { since: SINCE });
    expect(without.row('S3-73', '2026-04-07')).toBeUndefined();
    const needed = new TestContract(NN, { since: SINCE }, [
      { type: 'indicatie', on: ASKED_ON, row: 'S3-73', by: 'bedrijfsarts' },
    ]);
    const effects = needed.lived([SINCE, ASKED_ON, '2026-04-07']).filter(({ row }) => row === 'S3-73');
    expect(effects.map(({ kind, to }) => [kind, to])).toContainEqual(['afspraak', 'bedrijfsarts']);
  });

  test('S3-04: the insurer pays half of an advised prevention at most, which is no line for the employer', () => {
    const effects = new TestContract(NN, { since: SINCE }, [
      { type: 'indicatie', on: ASKED_ON, row: 'S3-04', by: 'bedrijfsarts' },
      { type: 'kosten', on: DONE_ON, row: 'S3-04', amount: 500 },
    ])
      .lived([SINCE, ASKED_ON, DONE_ON])
      .filter(({ obligation }) => obligation === 'S3-04');
    expect(effects.map(({ kind }) => kind)).toEqual(['melding']);
  });

  test.each(['S2-31', 'S2-57a', 'S2-57b'].map((row) => [proves(row, ASR, 'failure', 'near miss'), row] as const))(
    '%s: its mark is lost, so it never begins and the answer says so',
    (_, row) => {
      const asked: Told[] = [{ type: 'verzoek', on: ASKED_ON, row, by: 'werkgever' }];
      const contract = new TestContract(ASR, { since: SINCE }, asked);
      const effects = contract.lived([SINCE, ASKED_ON]);
      expect(effects.some((one) => one.row === row)).toBe(false);
      expect(effects).toContainEqual(
        expect.objectContaining({
          kind: 'bericht',
          obligation: 'verzoek',
          data: expect.objectContaining({ refusedRow: row }),
        }),
      );
      expect(contract.row(row, '2027-03-01')).toBeUndefined();
    },
  );

  test('another package takes the place of the first: its start shows on that day, and the old rows end', () => {
    const contract = new TestContract(ASR, { since: SINCE }, [
      { type: 'pakketwissel', on: '2026-03-02', package: NBPW },
    ]);
    const rows = contract.planOn('2026-03-02').obligations;
    expect(rows.every(({ id }) => id.startsWith('S5-'))).toBe(true);
    expect(contract.row('S5-38', '2026-03-02')?.opensOn).toBe('2026-03-02');
  });
});

test('under the law alone a contract asks for nothing', () => {
  expect(new TestContract('none', { since: SINCE }).planOn('2027-01-05').obligations).toEqual([]);
});
