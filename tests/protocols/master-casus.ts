import type { Fact } from './proofs/notation';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const may = (purpose: string) => ({ type: 'toestemming', on: '2026-01-07', purpose, given: true });
const asked = (on: string, row: string, by = 'werkgever') => ({ type: 'verzoek', on, row, by });
const needed = (on: string, row: string) => ({ type: 'indicatie', on, row });
const approved = (on: string, row: string) => ({ type: 'goedkeuring', on, row, by: 'arbodienst' });
const cost = (on: string, row: string, amount: number) => ({ type: 'kosten', on, row, amount });

/** The appointment that falls through: Tuesday 10 March 2026 at ten, called off by the employee an hour before. */
function calledOff(row: string): Fact[] {
  const at = '2026-03-10T10:00:00+01:00';
  return [
    needed('2026-03-02', row),
    { type: 'afspraak', on: '2026-03-02', row, at },
    { type: 'afzegging', on: '2026-03-10', row, at, cancelledAt: '2026-03-10T09:00:00+01:00', by: 'werknemer' },
  ];
}

/** What the five arbodiensten are asked for in the same life, each by the row that it has for it. */
const WANTED: Readonly<Record<string, readonly Fact[]>> = {
  S1: [
    asked('2026-01-07', 'S1-15'),
    needed('2026-03-02', 'S1-22'),
    asked('2026-03-02', 'S1-22'),
    ...calledOff('S1-23'),
    needed('2026-06-29', 'S1-27'),
    asked('2026-10-26', 'S1-31'),
  ],
  S2: [
    asked('2026-01-07', 'S2-10'),
    approved('2026-01-07', 'S2-10'),
    needed('2026-02-16', 'S2-24a'),
    ...calledOff('S2-17'),
  ],
  S3: [
    asked('2026-01-07', 'S3-50', 'werknemer'),
    needed('2026-02-16', 'S3-65'),
    cost('2026-03-02', 'S3-65', 845.55),
    ...calledOff('S3-43'),
  ],
  S4: [needed('2026-02-16', 'S4-40'), cost('2026-03-02', 'S4-40', 45.5), ...calledOff('S4-15')],
  S5: [needed('2026-02-16', 'S5-22'), cost('2026-03-02', 'S5-22', 850), ...calledOff('S5-04')],
};

/**
 * One rich life, the same for every column: a third party is liable, consents are given, an occupational disease shows, work
 * begins again for half, and recovery comes in week 45. Everybody does in time what is theirs.
 * @param seed whose rows are asked for
 */
export function masterFacts(seed: string): Fact[] {
  return [
    SICK,
    ...['signalen', 'beroepsziekte', 'medische-informatie', 'interventie-extern'].map(may),
    { type: 'mandaat', on: '2026-01-07', scope: 'medische-informatie', given: true },
    { type: 'derde-aansprakelijk', on: '2026-01-08' },
    { type: 'beroepsziekte', on: '2026-01-19' },
    { type: 'probleemanalyse', on: '2026-02-12', mogelijkheden: true },
    { type: 'plan-van-aanpak', on: '2026-02-24' },
    { type: 'deelherstel', on: '2026-04-20', from: '2026-04-20', incapacityPct: 50 },
    { type: '42e-weeksmelding', on: '2026-10-20' },
    { type: 'herstelmelding', on: '2026-11-11', recoveredOn: '2026-11-11' },
    ...(WANTED[seed] ?? []),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) as Fact[];
}
