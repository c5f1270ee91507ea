import { z } from 'zod';
import { type Fact, type FactType, REDENEN_29B, VANGNET_GROUNDS } from '../domain/case/facts';
import { isRowId } from '../domain/protocols/packages';
import { code, date, instant, reason } from './values';

const yes = z.boolean();
const row = z.string().refine(isRowId, 'geef het id van een regel van een dienstenprotocol, zoals S1-14 of S1-37a');
const by = code.optional();

/** The fields of every fact type beside `type`, `on` and `happened`. No field can hold a cause of illness. */
export const FACT_FIELDS = {
  ziekmelding: {
    firstSickDay: date,
    expectedDays: z.int().min(1).max(728).optional(),
    vangnet: yes.optional(),
    bedrijfsongeval: yes.optional(),
    verkeersongeval: yes.optional(),
    recoveredBefore: date.optional(),
  },
  herstelmelding: { recoveredOn: date },
  deelherstel: { from: date, incapacityPct: z.int().min(1).max(99), hoursWorked: z.number().min(0).max(80).optional() },
  'correctie-eerste-ziektedag': { firstSickDay: date, reason },
  'correctie-hersteldatum': { recoveredOn: date, reason },
  intrekking: { firstSickDay: date.optional() },
  'intrekking-herstel': {},
  verwachting: { langdurig: yes.optional(), herstelBinnen3Maanden: yes.optional() },
  probleemanalyse: { mogelijkheden: yes },
  bijstelling: {
    of: z.enum(['probleemanalyse', 'plan-van-aanpak']),
    mogelijkheden: yes.optional(),
    planWijzigt: yes.optional(),
  },
  eerstejaarsevaluatie: { spoor: z.enum(['1', '2', '1+2']).optional(), uitzichtBinnen3Maanden: yes.optional() },
  'plan-van-aanpak': {},
  evaluatie: {},
  'tweede-spoor': {},
  'actueel-oordeel': {},
  eindevaluatie: {},
  're-integratieverslag': {},
  '42e-weeksmelding': {},
  'uwv-wia-brief': {},
  'wia-aanvraag': { kind: z.enum(['regulier', 'vervroegd']).optional(), validReason: yes.optional() },
  'uwv-besluit': { outcome: z.enum(['iva', 'wga', 'onder-35', 'afgewezen']), from: date },
  loonsanctie: { decided: date.optional(), until: date.optional() },
  bekortingsmelding: {},
  bekortingsbesluit: { repaired: yes },
  'vrijwillige-verlenging': { until: date },
  verkortingsverzoek: {},
  'einde-dienstverband': { lastDay: date },
  overlijden: { date },
  vangnet: {
    ground: z.enum(VANGNET_GROUNDS),
    group: z.union([z.literal(1), z.literal(2)]).optional(),
    clearOn: date.optional(),
    wwWeeks: z.int().min(0).optional(),
    reden29b: z.enum(REDENEN_29B).optional(),
  },
  zwangerschap: { dueDate: date, multiple: yes.optional() },
  bevalling: { date },
  zwangerschapsverlof: { from: date, until: date, sameCause: yes.optional() },
  vakantie: { from: date, until: date },
  oordeel: { about: z.enum(['zelfde-oorzaak', 'bedongen-arbeid', 'hersteld']), value: yes },
  arbeidsongeval: { severity: z.enum(['dood', 'ziekenhuis', 'blijvend', 'verzuim']).optional() },
  beroepsziekte: {},
  'derde-aansprakelijk': { wam: yes.optional() },
  'vervroegde-wia-grond': {},
  deskundigenoordeel: { about: code.optional(), outcome: code.optional() },
  'second-opinion': { about: code.optional(), outcome: code.optional() },
  afwijking: { obligation: code, reason, until: date.optional() },
  afgerond: { obligation: code },
  toestemming: {
    purpose: z.enum([
      'signalen',
      'beroepsziekte',
      'medische-informatie',
      'oud-dossier',
      'interventie-extern',
      'dossier-naar-nieuwe-arbodienst',
    ]),
    given: yes,
  },
  mandaat: { scope: code, given: yes },
  verzoek: { row, by },
  indicatie: { row, by },
  goedkeuring: { row, by },
  opdracht: { row, by },
  'offerte-akkoord': { row, by },
  ontvangst: { row },
  besteding: { row, minutes: z.number().min(0) },
  kosten: { row, amount: z.number().min(0), vat: z.number().min(0).optional() },
  afspraak: { row, at: instant, performer: code.optional() },
  afzegging: { row, at: instant, by, reason: reason.optional() },
  'niet-verschenen': { row },
  delegatie: { to: z.literal('pob'), tasks: z.array(code).optional(), until: date.optional() },
  pakketwissel: { package: code },
  dossieroverdracht: { responsibleSince: date },
  indienst: {},
  'vertrek-arbodienst': {},
  onderbreking: { reason, until: date },
  hervatting: {},
} satisfies Record<FactType, z.core.$ZodLooseShape>;

const envelope = { on: date, happened: date.optional() };

const schemas = (Object.keys(FACT_FIELDS) as FactType[]).map((type) =>
  z.strictObject({ type: z.literal(type), ...envelope, ...FACT_FIELDS[type] }).meta({ id: `feit-${type}` }),
);

/** A fact as a casus or a message tells it; an unknown type or field is refused by name. */
export const fact = z.discriminatedUnion(
  'type',
  schemas as [(typeof schemas)[0], ...typeof schemas],
) as unknown as z.ZodType<Fact>;

/** A fact of one type without its envelope: what a route of that type takes, with `on` filled in by the case's clock. */
export function factBody<T extends FactType>(type: T) {
  return z.strictObject({ happened: date.optional(), ...FACT_FIELDS[type] });
}
