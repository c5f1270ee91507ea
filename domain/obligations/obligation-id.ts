/** Obligations of the law that stand once in a case. */
const SINGLE_IDS = [
  'melding-arbodienst',
  'probleemanalyse',
  'oordeel-langdurig-verzuim',
  'bijstelling-probleemanalyse',
  'herbeoordeling-mogelijkheden',
  'plan-van-aanpak',
  'bijstelling-plan-van-aanpak',
  '42e-weeksmelding',
  'grens-81-weken',
  'correctie-42e-weeksmelding',
  'eerstejaarsevaluatie',
  'tweede-spoor',
  'navraag-wia-brief',
  'uwv-wia-brief',
  'actueel-oordeel',
  'eindevaluatie',
  're-integratieverslag',
  'riv-hersteltermijn',
  'wia-aanvraag',
  'wia-beslissing',
  'vervroegde-wia-aanvraag',
  'loonsanctiebesluit',
  'einde-loonsanctie',
  'bekortingsmelding',
  'bekortingsbesluit',
  'jaar-2-loon',
  'einde-wachttijd',
  'einde-loondoorbetaling',
  'einde-opzegverbod',
  'bezwaar',
  'vangnetmelding',
  'vangnet-herstelmelding',
  'no-risk-vraag',
  'wazo-aanvraag',
  'ziek-uit-dienst-melding',
  'riv-ziek-uit-dienst',
  'riv-upload',
  'nawerking-melding',
  'frequent-verzuimgesprek',
  'arbeidsongeval-melding',
  'arbeidsongeval-registratie',
  'beroepsziektemelding',
  'regres',
  'deskundigenoordeel',
  'second-opinion',
  'einde-loondoorbetaling-aow',
  'overlijdensuitkering',
  'oordeel-zelfde-oorzaak',
  'oordeel-bedongen-arbeid',
  'herstelbewaking',
  'bewaartermijn-verzuimgegevens',
  'bewaartermijn-reintegratiedossier-werkgever',
  'bewaartermijn-dossier-arbodienst',
  'bewaartermijn-medisch-dossier',
  'bewaartermijn-loonadministratie',
  'bewaartermijn-erd-zw-niet-medisch',
  'bewaartermijn-erd-zw-medisch',
] as const;

/** Those that come again, each with a number of its own from 1 on. */
const NUMBERED_IDS = ['evaluatie'] as const;

type SingleId = (typeof SINGLE_IDS)[number];
type NumberedId = (typeof NUMBERED_IDS)[number];

/** Every obligation of the law. A record of each stands in `records/`; one without a record does not compile. */
export type ObligationId = SingleId | NumberedId;

/** An obligation as one case knows it. */
export type ObligationRef = SingleId | { id: NumberedId; nr: number };

/** Its name in plans, facts, keys and tables: `plan-van-aanpak`, `evaluatie-3`. */
export type ObligationKey = SingleId | `${NumberedId}-${number}`;

/** The row of a service protocol, which is the name of the work that it asks for: `S1-14`, `S1-37a`, `ZD-05`. */
export type RowId = `${Uppercase<string>}-${string}`;

export function keyOf(ref: ObligationRef): ObligationKey {
  return typeof ref === 'string' ? ref : (NUMBERED[ref.id][ref.nr - 1] ?? numbered(ref.id, ref.nr));
}

function numbered(id: NumberedId, nr: number): ObligationKey {
  return `${id}-${nr}`;
}

/** Which obligation of the law it is, whatever its number. */
export function idOf(ref: ObligationRef): ObligationId {
  return typeof ref === 'string' ? ref : ref.id;
}

/** It comes again, each time with a number of its own. */
export function isNumbered(id: ObligationId): id is NumberedId {
  return NUMBERED_IDS.some((numbered) => numbered === id);
}

/** More than fit in 104 weeks, an extension and a sanction together. */
export const MOST_OF_ONE = 80;

/** The names of each that comes again, written once. */
const NUMBERED: Readonly<Record<NumberedId, readonly ObligationKey[]>> = {
  evaluatie: Array.from({ length: MOST_OF_ONE }, (_, i) => numbered('evaluatie', i + 1)),
};

/** Every name that an obligation can have in plans, facts, keys and tables. */
export function keysOf(id: ObligationId): readonly ObligationKey[] {
  return isNumbered(id) ? NUMBERED[id] : [id];
}
