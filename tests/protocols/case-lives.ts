/**
 * By hand, for rows of a case: what brings the row up, on which day it opens and is due, and the fact by which it is
 * done. Sick from Monday 5 January 2026, so week n ends on the Friday that is n weeks after Friday 2 January.
 */
export type Told = Record<string, unknown>;
export type Life = {
  /** What has to be told first; without it the row does not come up. */
  by?: readonly Told[];
  /** Earlier courses of sickness, and what the report itself says. */
  earlier?: readonly Told[];
  sick?: Told;
  /** The day on which it is looked at, and on which it opens unless said otherwise. */
  on: string;
  opens?: string;
  /** Until when; default a week where nothing is printed, the day itself for what happens by itself. */
  due?: string;
  /** Null: it happens by itself; default `afgerond`. */
  done?: Told | null;
  /** The statutory duty that it performs: who does it, for whom and until when is the law's. */
  duty?: string;
};

const MONDAY = '2026-01-05';
const DAY = '2026-02-02';

export const told = (type: string, on: string, more: Told = {}): Told => ({ type, on, ...more });
const consent = (purpose: string) => told('toestemming', DAY, { purpose, given: true });
const finished = (row: string, on = DAY) => told('afgerond', on, { obligation: row });
const ANALYSIS = told('probleemanalyse', '2026-02-12', { mogelijkheden: true });

const indicated = (row: string, ...first: Told[]): Life => ({
  by: [...first, told('indicatie', DAY, { row })],
  on: DAY,
});
const asked = (row: string, by: string): Life => ({ by: [told('verzoek', DAY, { row, by })], on: DAY });
const received = (row: string): Life => ({ by: [told('ontvangst', DAY, { row })], on: DAY });
const after = (row: string, ...first: Told[]): Life => ({ by: [...first, finished(row)], on: DAY });
const byItself = (...by: Told[]): Life => ({ by, on: DAY, due: DAY, done: null });
const fromStart: Life = { on: MONDAY, due: '2026-01-12' };
const atStart: Life = { on: MONDAY, due: MONDAY, done: null };
const analysed = (due = '2026-02-19'): Life => ({ by: [ANALYSIS], on: '2026-02-12', due });
const until = (on: string, due: string): Life => ({ on, due });

const PREGNANT = told('zwangerschap', DAY, { dueDate: '2026-06-01' });
const VANGNET = told('vangnet', DAY, { ground: 'no-risk' });
const LIABLE = told('derde-aansprakelijk', DAY);
const FREQUENT = [
  told('ziekmelding', '2025-09-01', { firstSickDay: '2025-09-01' }),
  told('herstelmelding', '2025-09-08', { recoveredOn: '2025-09-08' }),
  told('ziekmelding', '2025-11-03', { firstSickDay: '2025-11-03' }),
  told('herstelmelding', '2025-11-10', { recoveredOn: '2025-11-10' }),
];
const POB = told('delegatie', MONDAY, { to: 'pob' });

/** Without the standing services of the contract; looked at within its window. */
export const MKBASICS_LIVES: Readonly<Record<string, Life>> = {
  'S1-03': { on: '2026-01-05', done: null },
  'S1-06': { on: '2026-01-06', done: null, sick: { bedrijfsongeval: true }, duty: 'arbeidsongeval' },
  'S1-07': {
    by: [
      told('toestemming', '2026-02-02', { purpose: 'beroepsziekte', given: true }),
      told('beroepsziekte', '2026-02-02'),
    ],
    on: '2026-02-02',
    done: null,
    duty: 'beroepsziektemelding',
  },
  'S1-08': { on: '2026-01-06' },
  'S1-09': { by: [told('derde-aansprakelijk', '2026-02-02')], on: '2026-02-02', done: null },
  'S1-10': { by: [told('vangnet', '2026-02-02', { ground: 'orgaandonatie' })], on: '2026-02-02', done: null },
  'S1-11': { by: [told('vangnet', '2026-02-02', { ground: 'no-risk' })], on: '2026-02-02', done: null },
  'S1-12': { by: [told('vervroegde-wia-grond', '2026-02-02')], on: '2026-02-02', done: null },
  'S1-14': { on: '2026-01-08' },
  'S1-15': { by: [told('verzoek', '2026-01-07', { row: 'S1-15', by: 'werkgever' })], on: '2026-01-08' },
  'S1-16': { on: '2026-01-28' },
  'S1-17': { on: '2026-02-02' },
  'S1-18': { on: '2026-02-09' },
  'S1-19': { on: '2026-02-12', done: ANALYSIS, duty: 'probleemanalyse' },
  'S1-20': { by: [ANALYSIS], on: '2026-02-13' },
  'S1-21': { by: [ANALYSIS], on: '2026-02-20' },
  'S1-22': { on: '2026-03-20' },
  'S1-23': { by: [told('indicatie', '2026-04-07', { row: 'S1-23' })], on: '2026-04-10' },
  'S1-24': { by: [ANALYSIS, told('plan-van-aanpak', '2026-02-24')], on: '2026-04-07' },
  'S1-25': { by: [told('indicatie', '2026-04-07', { row: 'S1-25' })], on: '2026-04-08' },
  'S1-26': { on: '2026-07-01' },
  'S1-27': { by: [told('indicatie', '2026-07-06', { row: 'S1-27' })], on: '2026-07-08' },
  'S1-28': { on: '2026-10-20' },
  'S1-29': { on: '2026-10-20', done: told('42e-weeksmelding', '2026-10-20'), duty: '42e-weeksmelding' },
  'S1-30': { on: '2026-12-29' },
  'S1-31': { on: '2026-11-10' },
  'S1-32': { on: '2027-07-27', done: told('actueel-oordeel', '2027-07-27'), duty: 'actueel-oordeel' },
  'S1-33': { on: '2027-08-10' },
  'S1-34': { on: '2027-08-10' },
  'S1-35': { on: '2027-09-01' },
  'S1-36': { on: '2028-01-04' },
};

const ASR: Readonly<Record<string, Life>> = {
  'S2-06': until('2026-01-07', '2026-01-07'),
  'S2-07': until(MONDAY, '2026-01-09'),
  'S2-08': indicated('S2-08'),
  'S2-11': indicated('S2-11'),
  'S2-12': fromStart,
  'S2-13': indicated('S2-13'),
  'S2-14': after('S2-13', told('indicatie', DAY, { row: 'S2-13' })),
  'S2-15': fromStart,
  'S2-16': fromStart,
  'S2-17': until('2026-01-26', '2026-02-13'),
  'S2-18': { on: '2026-02-09', done: ANALYSIS, duty: 'probleemanalyse' },
  'S2-19': until('2026-02-16', '2026-02-27'),
  'S2-22': indicated('S2-22', consent('medische-informatie')),
  'S2-23': received('S2-23'),
  'S2-24a': indicated('S2-24a'),
  'S2-24b': indicated('S2-24b', consent('interventie-extern')),
  'S2-25': received('S2-25'),
  'S2-26': indicated('S2-26'),
  'S2-29': { on: '2027-07-27', done: told('actueel-oordeel', '2027-07-27'), duty: 'actueel-oordeel' },
  'S2-30': atStart,
  'S2-32': until('2026-02-16', '2026-03-02'),
  'S2-33': until('2026-11-16', '2026-12-31'),
  'S2-34': until('2027-09-06', '2027-10-15'),
  'S2-40': atStart,
  'S2-41': atStart,
  'S2-45': byItself(consent('signalen'), VANGNET),
  'S2-46': byItself(consent('signalen'), PREGNANT),
  'S2-47': byItself(consent('signalen'), LIABLE),
  'S2-48': { on: '2026-10-20', done: told('42e-weeksmelding', '2026-10-20'), duty: '42e-weeksmelding' },
  'S2-56': asked('S2-56', 'werknemer'),
  'S2-62': fromStart,
  'S2-64': atStart,
  'S2-65': until('2026-02-16', '2026-12-31'),
};

const NN: Readonly<Record<string, Life>> = {
  'S3-01': analysed(),
  'S3-05': byItself(told('indicatie', DAY, { row: 'S3-22' }), finished('S3-22')),
  'S3-13': analysed(),
  'S3-14': fromStart,
  'S3-15': until('2026-02-16', '2026-03-02'),
  'S3-16': until('2026-02-16', '2026-02-27'),
  'S3-17': analysed(),
  'S3-18': indicated('S3-18'),
  'S3-19': analysed(),
  'S3-21': indicated('S3-21'),
  'S3-22': indicated('S3-22'),
  'S3-23': {
    by: [
      told('indicatie', DAY, { row: 'S3-22' }),
      finished('S3-22'),
      told('verzoek', DAY, { row: 'S3-23', by: 'werkgever' }),
    ],
    on: DAY,
  },
  'S3-24': after('S3-65', told('indicatie', DAY, { row: 'S3-65' })),
  'S3-25': {
    by: [told('indicatie', DAY, { row: 'S3-22' }), finished('S3-22'), told('indicatie', DAY, { row: 'S3-25' })],
    on: DAY,
  },
  'S3-26': fromStart,
  'S3-27': indicated('S3-27'),
  'S3-28': fromStart,
  'S3-29': analysed(),
  'S3-30': until('2026-11-16', '2026-12-31'),
  'S3-31': asked('S3-31', 'werknemer'),
  'S3-32': { ...fromStart, earlier: FREQUENT },
  'S3-34': { by: [LIABLE], on: DAY },
  'S3-35': { by: [VANGNET], on: DAY },
  'S3-36': { by: [PREGNANT], on: DAY },
  'S3-39': until('2026-01-07', '2026-01-07'),
  'S3-44': indicated('S3-44'),
  'S3-46': until(DAY, '2026-02-13'),
  'S3-47': { on: '2026-02-09', done: ANALYSIS, duty: 'probleemanalyse' },
  'S3-49': asked('S3-49', 'werknemer'),
  'S3-50': indicated('S3-50'),
  'S3-51': byItself(told('indicatie', DAY, { row: 'S3-51' })),
  'S3-52': asked('S3-52', 'werknemer'),
  'S3-53': indicated('S3-53'),
  'S3-54': indicated('S3-54'),
  'S3-58': until('2026-02-16', '2026-02-27'),
  'S3-63': received('S3-63'),
  'S3-64': received('S3-64'),
  'S3-65': indicated('S3-65'),
  'S3-66': indicated('S3-66', consent('interventie-extern')),
  'S3-74': until('2027-12-27', '2027-12-31'),
  'S3-80': { ...atStart, duty: 'melding-arbodienst' },
  'S3-81': byItself(consent('signalen'), LIABLE),
  'S3-84': byItself(consent('signalen'), VANGNET),
  'S3-85': byItself(consent('signalen'), PREGNANT),
  'S3-86': { on: '2026-10-20', done: told('42e-weeksmelding', '2026-10-20'), duty: '42e-weeksmelding' },
  'S3-90': atStart,
};

const VOV: Readonly<Record<string, Life>> = {
  'S4-13': { on: MONDAY, due: '2026-01-23', earlier: FREQUENT },
  'S4-14': until('2026-01-26', '2026-02-13'),
  'S4-16': { on: '2026-02-09', done: ANALYSIS, duty: 'probleemanalyse' },
  'S4-17': indicated('S4-17'),
  'S4-22': asked('S4-22', 'werknemer'),
  'S4-23': after('S4-14'),
  'S4-24': { by: [POB], on: MONDAY },
  'S4-25': { by: [POB], on: MONDAY, due: '2026-01-23', earlier: FREQUENT },
  'S4-26a': { by: [POB], on: '2026-01-26', due: '2026-02-13' },
  'S4-27': after('S4-26a', POB),
  'S4-28': until(MONDAY, '2026-01-14'),
  'S4-29': { ...atStart, earlier: FREQUENT },
  'S4-32': fromStart,
  'S4-33': indicated('S4-33'),
  'S4-34': until('2026-02-16', '2026-02-27'),
  'S4-36': until('2027-08-30', '2027-10-15'),
  'S4-37': until('2027-08-30', '2027-10-15'),
  'S4-39': byItself(consent('signalen'), LIABLE),
};

const NBPW: Readonly<Record<string, Life>> = {
  'S5-01': { on: '2026-02-09', done: ANALYSIS, duty: 'probleemanalyse' },
  'S5-02': until('2026-02-16', '2026-02-27'),
  'S5-04': indicated('S5-04'),
  'S5-05': indicated('S5-05', consent('interventie-extern')),
  'S5-21': indicated('S5-21', consent('interventie-extern')),
  'S5-22': indicated('S5-22'),
  'S5-23': indicated('S5-23'),
  'S5-26': { by: [LIABLE], on: DAY },
  'S5-28': fromStart,
  'S5-29': indicated('S5-29'),
  'S5-30': until(MONDAY, '2026-01-07'),
  'S5-31': indicated('S5-31'),
  'S5-32': { on: '2026-02-24', done: told('plan-van-aanpak', '2026-02-24'), duty: 'plan-van-aanpak' },
  'S5-33': { on: '2026-10-20', done: told('42e-weeksmelding', '2026-10-20'), duty: '42e-weeksmelding' },
  'S5-36': fromStart,
  'S5-37': asked('S5-37', 'werkgever'),
  'S5-39': after('S5-04', told('indicatie', DAY, { row: 'S5-04' })),
  'S5-42': indicated('S5-42'),
  'S5-45': indicated('S5-45'),
};

export const LIVES: ReadonlyMap<string, Life> = new Map(
  Object.entries({ ...MKBASICS_LIVES, ...ASR, ...NN, ...VOV, ...NBPW }),
);
