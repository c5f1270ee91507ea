import type { PlainDate } from '../calendar/plain-date';

/** Grounds on which UWV pays ziekengeld while the employment runs (ZW art. 29 lid 2 e-g, 29a, 29b, 29d). */
export const VANGNET_GROUNDS = [
  'zwangerschap',
  'bevalling-nazorg',
  'orgaandonatie',
  'no-risk',
  '29d',
  'fictief-dienstverband',
] as const;
export type VangnetGround = (typeof VANGNET_GROUNDS)[number];

/** Codes of UWV for the reason why ZW art. 29b (no-risk) applies. */
export const REDENEN_29B = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'] as const;
export type Reden29b = (typeof REDENEN_29B)[number];

type FactBodies = {
  ziekmelding: {
    firstSickDay: PlainDate;
    expectedDays?: number;
    vangnet?: boolean;
    bedrijfsongeval?: boolean;
    verkeersongeval?: boolean;
    /** First day fit again before this report, for a report that finds the case still sick. */
    recoveredBefore?: PlainDate;
  };
  herstelmelding: { recoveredOn: PlainDate };
  deelherstel: { from: PlainDate; incapacityPct: number; hoursWorked?: number };
  'correctie-eerste-ziektedag': { firstSickDay: PlainDate; reason: string };
  'correctie-hersteldatum': { recoveredOn: PlainDate; reason: string };
  intrekking: { firstSickDay?: PlainDate };
  'intrekking-herstel': Record<never, never>;
  verwachting: { langdurig?: boolean; herstelBinnen3Maanden?: boolean };
  probleemanalyse: { mogelijkheden: boolean };
  bijstelling: { of: 'probleemanalyse' | 'plan-van-aanpak'; mogelijkheden?: boolean; planWijzigt?: boolean };
  eerstejaarsevaluatie: { spoor?: '1' | '2' | '1+2'; uitzichtBinnen3Maanden?: boolean };
  'plan-van-aanpak': Record<never, never>;
  evaluatie: Record<never, never>;
  'tweede-spoor': Record<never, never>;
  'actueel-oordeel': Record<never, never>;
  eindevaluatie: Record<never, never>;
  're-integratieverslag': Record<never, never>;
  '42e-weeksmelding': Record<never, never>;
  'uwv-wia-brief': Record<never, never>;
  'wia-aanvraag': { kind?: 'regulier' | 'vervroegd'; validReason?: boolean };
  'uwv-besluit': { outcome: 'iva' | 'wga' | 'onder-35' | 'afgewezen'; from: PlainDate };
  loonsanctie: { decided?: PlainDate; until?: PlainDate };
  bekortingsmelding: Record<never, never>;
  bekortingsbesluit: { repaired: boolean };
  'vrijwillige-verlenging': { until: PlainDate };
  verkortingsverzoek: Record<never, never>;
  'einde-dienstverband': { lastDay: PlainDate };
  overlijden: { date: PlainDate };
  vangnet: {
    ground: VangnetGround;
    group?: 1 | 2;
    clearOn?: PlainDate;
    wwWeeks?: number;
    /** Code by which UWV knows why art. 29b applies; for no-risk only. */
    reden29b?: Reden29b;
  };
  zwangerschap: { dueDate: PlainDate; multiple?: boolean };
  bevalling: { date: PlainDate };
  zwangerschapsverlof: { from: PlainDate; until: PlainDate; sameCause?: boolean };
  /** Holiday taken while sick, with the consent of the employee; `until` is its last day. */
  vakantie: { from: PlainDate; until: PlainDate };
  oordeel: { about: 'zelfde-oorzaak' | 'bedongen-arbeid' | 'hersteld'; value: boolean };
  arbeidsongeval: { severity?: 'dood' | 'ziekenhuis' | 'blijvend' | 'verzuim' };
  beroepsziekte: Record<never, never>;
  'derde-aansprakelijk': { wam?: boolean };
  'vervroegde-wia-grond': Record<never, never>;
  deskundigenoordeel: { about?: string; outcome?: string };
  'second-opinion': { about?: string; outcome?: string };
  afwijking: { obligation: string; reason: string; until?: PlainDate };
  afgerond: { obligation: string };
  toestemming: {
    purpose:
      | 'signalen'
      | 'beroepsziekte'
      | 'medische-informatie'
      | 'oud-dossier'
      | 'interventie-extern'
      | 'dossier-naar-nieuwe-arbodienst';
    given: boolean;
  };
  mandaat: { scope: string; given: boolean };
  verzoek: { row: string; by?: string };
  indicatie: { row: string; by?: string };
  goedkeuring: { row: string; by?: string };
  opdracht: { row: string; by?: string };
  'offerte-akkoord': { row: string; by?: string };
  ontvangst: { row: string };
  besteding: { row: string; minutes: number };
  kosten: { row: string; amount: number; vat?: number };
  afspraak: { row: string; at: string; performer?: string };
  afzegging: { row: string; at: string; by?: string; reason?: string };
  'niet-verschenen': { row: string };
  delegatie: { to: 'pob'; tasks?: string[]; until?: PlainDate };
  pakketwissel: { package: string };
  dossieroverdracht: { responsibleSince: PlainDate };
  indienst: Record<never, never>;
  'vertrek-arbodienst': Record<never, never>;
  onderbreking: { reason: string; until: PlainDate };
  hervatting: Record<never, never>;
};

export type FactType = keyof FactBodies;

type Envelope = {
  /** Day on which it became known. */
  on: PlainDate;
  /** Day on which it took place; terms run from it. Default: `on`. */
  happened?: PlainDate;
};

/** Something that happened in a case, as the outside tells it. */
export type Fact<T extends FactType = FactType> = { [K in T]: { type: K } & Envelope & FactBodies[K] }[T];

/** A fact as recorded: with its identity and place in the case. */
export type RecordedFact<T extends FactType = FactType> = Fact<T> & { id: string; seq: number };

/** Every fact type, for schemas and routes. */
export const FACT_TYPES = Object.keys({
  ziekmelding: 1,
  herstelmelding: 1,
  deelherstel: 1,
  'correctie-eerste-ziektedag': 1,
  'correctie-hersteldatum': 1,
  intrekking: 1,
  'intrekking-herstel': 1,
  verwachting: 1,
  probleemanalyse: 1,
  bijstelling: 1,
  eerstejaarsevaluatie: 1,
  'plan-van-aanpak': 1,
  evaluatie: 1,
  'tweede-spoor': 1,
  'actueel-oordeel': 1,
  eindevaluatie: 1,
  're-integratieverslag': 1,
  '42e-weeksmelding': 1,
  'uwv-wia-brief': 1,
  'wia-aanvraag': 1,
  'uwv-besluit': 1,
  loonsanctie: 1,
  bekortingsmelding: 1,
  bekortingsbesluit: 1,
  'vrijwillige-verlenging': 1,
  verkortingsverzoek: 1,
  'einde-dienstverband': 1,
  overlijden: 1,
  vangnet: 1,
  zwangerschap: 1,
  bevalling: 1,
  zwangerschapsverlof: 1,
  vakantie: 1,
  oordeel: 1,
  arbeidsongeval: 1,
  beroepsziekte: 1,
  'derde-aansprakelijk': 1,
  'vervroegde-wia-grond': 1,
  deskundigenoordeel: 1,
  'second-opinion': 1,
  afwijking: 1,
  afgerond: 1,
  toestemming: 1,
  mandaat: 1,
  verzoek: 1,
  indicatie: 1,
  goedkeuring: 1,
  opdracht: 1,
  'offerte-akkoord': 1,
  ontvangst: 1,
  besteding: 1,
  kosten: 1,
  afspraak: 1,
  afzegging: 1,
  'niet-verschenen': 1,
  delegatie: 1,
  pakketwissel: 1,
  dossieroverdracht: 1,
  indienst: 1,
  'vertrek-arbodienst': 1,
  onderbreking: 1,
  hervatting: 1,
} satisfies Record<FactType, 1>) as FactType[];

/** Documents and steps of the re-integration that reach a case as such. */
export const DOCUMENT_TYPES = [
  'probleemanalyse',
  'plan-van-aanpak',
  'evaluatie',
  'eerstejaarsevaluatie',
  'bijstelling',
  'tweede-spoor',
  'actueel-oordeel',
  'eindevaluatie',
  're-integratieverslag',
  '42e-weeksmelding',
  'uwv-wia-brief',
  'wia-aanvraag',
] as const satisfies readonly FactType[];

/** The day the fact took place; terms run from it. */
export function dayOf(fact: Fact): PlainDate {
  return fact.happened ?? fact.on;
}

/**
 * Facts that change the course of sickness come first within a day, and what answers another fact comes after it.
 * Reports of sickness and recovery share a place: among them the day that they are about decides.
 */
const ORDER_WITHIN_DAY: Partial<Record<FactType, number>> = {
  overlijden: 0,
  dossieroverdracht: 1,
  'einde-dienstverband': 1,
  herstelmelding: 3,
  ziekmelding: 3,
  'intrekking-herstel': 4,
  'correctie-hersteldatum': 5,
  'correctie-eerste-ziektedag': 6,
  intrekking: 7,
  oordeel: 8,
  hervatting: 8,
  deskundigenoordeel: 9,
};
const OTHER_FACTS = 7;

/** The day a report of sickness or recovery is about; recovery counts before a ziekmelding of the same day. */
function aboutDay(fact: Fact): string {
  if (fact.type === 'herstelmelding') return `${fact.recoveredOn} 0`;
  return fact.type === 'ziekmelding' ? `${fact.firstSickDay} 1` : '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Facts in the order in which they count: by the day they became known, then by kind and the day they are about.
 * The order of arrival decides only between two facts of one kind.
 */
export function inOrder<F extends Fact & { seq: number }>(facts: readonly F[]): F[] {
  const rank = (fact: F) => ORDER_WITHIN_DAY[fact.type] ?? OTHER_FACTS;
  return [...facts].sort(
    (a, b) => compareText(a.on, b.on) || rank(a) - rank(b) || compareText(aboutDay(a), aboutDay(b)) || a.seq - b.seq,
  );
}
