import type { Row } from '../../domain/protocols/row';
import { FIVE } from './five';

const rows: readonly Row[] = FIVE.flatMap((protocol) => protocol.rows);

/** Ids of the rows, by what they say. */
function by(wordsOf: (row: Row) => string | undefined): Record<string, string> {
  const groups: Record<string, string[]> = {};
  for (const row of rows) {
    const words = wordsOf(row);
    if (words !== undefined) (groups[words] ??= []).push(row.id);
  }
  return Object.fromEntries(Object.entries(groups).map(([words, ids]) => [words, ids.join(' ')]));
}

function forDuty(as: string) {
  return by(({ duty }) => (duty?.as === as ? duty.id : undefined));
}

test('which rows perform a statutory duty', () => {
  expect(forDuty('performs')).toEqual({
    'melding-arbodienst': 'S1-13 S2-39 S3-80 S5-41',
    probleemanalyse: 'S1-19 S2-18 S3-47 S4-16 S5-01',
    'plan-van-aanpak': 'S5-32',
    evaluatie: 'S2-20 S3-48',
    '42e-weeksmelding': 'S1-29 S2-48 S3-86 S5-33',
    eerstejaarsevaluatie: 'S2-27 S3-55 S5-34',
    'tweede-spoor': 'S5-20',
    'actueel-oordeel': 'S1-32 S2-29 S5-49',
    're-integratieverslag': 'S4-18',
    'riv-ziek-uit-dienst': 'S3-60 S3-61',
    'arbeidsongeval-registratie': 'S1-06',
    beroepsziektemelding: 'S1-07 S2-49 S3-11 S4-20',
    'second-opinion': 'S2-56 S3-52 S4-02',
    deskundigenoordeel: 'S5-24',
  });
});

test('which rows prepare one: the concepts, and the talk before a second opinion', () => {
  expect(forDuty('prepares')).toEqual({
    'plan-van-aanpak': 'S1-21 S2-19 S5-02',
    evaluatie: 'S1-24',
    eerstejaarsevaluatie: 'S1-30',
    eindevaluatie: 'S1-33',
    'second-opinion': 'S4-22',
  });
});

test('which rows support one', () => {
  expect(forDuty('supports')).toEqual({
    probleemanalyse: 'S3-46',
    'plan-van-aanpak': 'S2-32 S3-15 S3-16 S3-58 S4-30 S4-34',
    'bijstelling-plan-van-aanpak': 'S3-59',
    'tweede-spoor': 'S3-20',
    '42e-weeksmelding': 'S4-31',
    eerstejaarsevaluatie: 'S1-31 S2-33 S2-35 S4-35 S5-35',
    're-integratieverslag': 'S1-34 S3-28',
    'wia-aanvraag': 'S1-35 S2-34 S3-37 S3-56 S4-36 S4-37',
    'vervroegde-wia-aanvraag': 'S3-57',
    'riv-ziek-uit-dienst': 'S2-28',
    'frequent-verzuimgesprek': 'S3-32',
    regres: 'S3-34 S5-26',
    bezwaar: 'S5-46 S5-47',
  });
});

test('of which rows one is done at most', () => {
  expect(by(({ excludes }) => excludes?.join(' '))).toEqual({
    'S3-61': 'S3-60',
    'S3-60': 'S3-61',
    'S4-40': 'S4-01',
    'S4-01': 'S4-40',
    'S4-25': 'S4-13',
    'S4-26a': 'S4-14',
    'S4-26b': 'S4-15',
    'S4-27': 'S4-23',
    'S4-13': 'S4-25',
    'S4-14': 'S4-26a',
    'S4-15': 'S4-26b',
    'S4-23': 'S4-27',
  });
});

test('which ends of a case a row outlives', () => {
  expect(by(({ outlives }) => outlives?.join(' '))).toEqual({
    herstel: 'S2-38 S2-66 S5-25 S5-26',
    'uit-dienst': 'S2-28 S3-60 S3-61',
    // What tells another of every change in a case, tells of its end too.
    'herstel uit-dienst': 'S1-03 S2-37 S2-39 S2-41 S2-64 S3-03 S3-80 S4-11 S5-19 S5-41',
    'herstel uit-dienst overlijden': 'S2-40 S3-90',
    'herstel uit-dienst vertrek-arbodienst': 'S4-41',
    // A consult that fell through too late is charged, also after a recovery.
    'herstel iva uit-dienst aow': 'S2-21',
    'herstel nieuw-geval iva uit-dienst aow': 'S5-46 S5-47 S5-48',
  });
});

test('which rows come again at an interval or with their duty, and how often', () => {
  const interval = by(({ repeats }) =>
    typeof repeats === 'object' ? `${repeats.count} ${repeats.unit}` : repeats === 'with-duty' ? repeats : undefined,
  );
  expect(interval).toEqual({
    '6 weeks': 'S1-23 S2-17 S3-43 S4-15 S4-26b',
    'with-duty': 'S1-24 S2-20 S3-48',
  });
  expect(
    by(({ trigger }) => (trigger.kind === 'recurring' ? `${trigger.every.count} ${trigger.every.unit}` : undefined)),
  ).toEqual({ '3 months': 'S2-50 S3-73 S3-88', '6 weeks': 'S3-45', '1 months': 'S4-38' });
});

test('a signal is raised once per ground', () => {
  expect(
    by(({ outputs, repeats }) => (outputs.some(({ kind }) => kind === 'SIGNAL') ? (repeats as string) : undefined)),
  ).toEqual({});
});

test('who has to agree before work starts', () => {
  expect(by(({ approval }) => approval)).toEqual({
    werkgever: 'S2-03 S2-52',
    arbodienst: 'S2-09 S2-10',
    bedrijfsarts: 'S2-36',
  });
});

test('which rows belong to the contract of an employer', () => {
  expect(by(({ level, id }) => (level === 'contract' ? id.slice(0, 2) : undefined))).toEqual({
    S1: 'S1-01 S1-02 S1-04 S1-05',
    S2:
      'S2-01 S2-02 S2-03 S2-04 S2-05 S2-31 S2-42 S2-43 S2-50 S2-51 S2-52 S2-53 S2-54 S2-55 S2-57a S2-57b S2-58 S2-59 ' +
      'S2-60 S2-61 S2-63',
    S3: 'S3-02 S3-04 S3-06 S3-07 S3-08 S3-09 S3-10 S3-12 S3-38 S3-73 S3-76 S3-77 S3-78 S3-79 S3-82 S3-87 S3-88 S3-89 S3-91',
    S4: 'S4-01 S4-03 S4-04 S4-05 S4-06 S4-07 S4-08 S4-09 S4-10 S4-12 S4-19 S4-21 S4-38',
    S5: 'S5-06 S5-07 S5-08 S5-09 S5-10 S5-11 S5-12 S5-13 S5-14 S5-15 S5-16 S5-17 S5-18 S5-27 S5-38 S5-50',
  });
});
