import type { ObligationStatus } from '../case/obligation';

/** What a person has to know of an obligation: which facts open, close, waive and cancel it. For the documentation. */
export type CatalogueEntry = {
  /** `evaluatie-<n>` stands for all evaluations. */
  id: string;
  rule: string;
  opens: string;
  closes: string;
  cancels: string;
  /** Every status it can have. */
  statuses: readonly ObligationStatus[];
};

const EVENT: readonly ObligationStatus[] = ['planned', 'done', 'not-applicable', 'before-our-time'];
const DUTY: readonly ObligationStatus[] = ['planned', 'open', 'done', 'late', 'not-applicable', 'before-our-time'];
/** A duty that is open as soon as it exists. */
const AT_ONCE: readonly ObligationStatus[] = ['open', 'done', 'late', 'not-applicable', 'before-our-time'];
/** A duty from whose term RP art. 5 lets employer and employee depart. */
const departable = (statuses: readonly ObligationStatus[]): readonly ObligationStatus[] => [...statuses, 'waived'];
/** A right or a question: passing its day is no breach. */
const RIGHT: readonly ObligationStatus[] = ['open', 'done', 'not-applicable'];
const RETENTION: readonly ObligationStatus[] = ['planned', 'done'];

const SICK = '`ziekmelding`';
const END = '`herstelmelding`, `overlijden`, `einde-dienstverband`, IVA, AOW';
const AFTER = '`overlijden`';
const BY_HAND = '`afgerond`';
const ITSELF = 'de datum zelf';

function entry(
  id: string,
  rule: string,
  opens: string,
  closes: string,
  cancels: string,
  statuses: readonly ObligationStatus[],
): CatalogueEntry {
  return { id, rule, opens, closes, cancels, statuses };
}

/** Every statutory obligation, in the order of the plan. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  entry('melding-arbodienst', 'T-05', SICK, SICK, '`intrekking`', ['done']),
  entry(
    'probleemanalyse',
    'T-10',
    SICK,
    '`probleemanalyse`',
    `\`verwachting\` niet langdurig (tot d0+42), ${END}`,
    departable(DUTY),
  ),
  entry('oordeel-langdurig-verzuim', 'T-10', SICK, '`verwachting`, `probleemanalyse`', END, departable(DUTY)),
  entry(
    'bijstelling-probleemanalyse',
    'T-10',
    'terugval na de probleemanalyse, `bijstelling`',
    '`bijstelling` van de probleemanalyse',
    END,
    departable(AT_ONCE),
  ),
  entry(
    'herbeoordeling-mogelijkheden',
    'T-13',
    '`probleemanalyse` of `bijstelling` zonder mogelijkheden',
    '`bijstelling` met mogelijkheden; `afgerond` begint nieuwe zes weken',
    END,
    departable(DUTY),
  ),
  entry(
    'plan-van-aanpak',
    'T-12',
    '`probleemanalyse`',
    '`plan-van-aanpak`',
    `geen oordeel, geen mogelijkheden, ${END}`,
    departable(DUTY),
  ),
  entry(
    'bijstelling-plan-van-aanpak',
    'T-12',
    '`bijstelling` van de probleemanalyse met `planWijzigt`',
    '`bijstelling` van het plan van aanpak',
    END,
    departable(AT_ONCE),
  ),
  entry(
    'evaluatie-<n>',
    'T-13',
    '`plan-van-aanpak`, vorige `evaluatie`',
    '`evaluatie`',
    `geen mogelijkheden, ${END}`,
    departable(DUTY),
  ),
  entry(
    '42e-weeksmelding',
    'T-20',
    SICK,
    '`42e-weeksmelding`, vervroegde `wia-aanvraag`, `vrijwillige-verlenging`',
    `lopend \`vangnet\`, ${END}`,
    DUTY,
  ),
  entry(
    'grens-81-weken',
    'T-21',
    'een late `42e-weeksmelding`',
    '`42e-weeksmelding`',
    `lopend \`vangnet\`, ${END}`,
    AT_ONCE,
  ),
  entry(
    'correctie-42e-weeksmelding',
    'T-20',
    '`correctie-eerste-ziektedag` of `intrekking` na de `42e-weeksmelding`',
    BY_HAND,
    AFTER,
    AT_ONCE,
  ),
  entry('eerstejaarsevaluatie', 'T-22', SICK, '`eerstejaarsevaluatie`', END, departable(DUTY)),
  entry(
    'tweede-spoor',
    'T-24',
    '`eerstejaarsevaluatie`',
    '`tweede-spoor`',
    `uitzicht binnen drie maanden, geen mogelijkheden, ${END}`,
    DUTY,
  ),
  entry('navraag-wia-brief', 'T-27', SICK, '`uwv-wia-brief`, `afgerond`', END, DUTY),
  entry('uwv-wia-brief', 'T-27', SICK, '`uwv-wia-brief`', END, DUTY),
  entry('actueel-oordeel', 'T-28', SICK, '`actueel-oordeel`', END, DUTY),
  entry('eindevaluatie', 'T-29', SICK, '`eindevaluatie`', END, DUTY),
  entry('re-integratieverslag', 'T-30', SICK, '`re-integratieverslag`', END, DUTY),
  entry(
    'riv-hersteltermijn',
    'T-30',
    '`wia-aanvraag` zonder `re-integratieverslag`',
    '`re-integratieverslag`',
    `een verslag dat er al was, ${END}`,
    [...AT_ONCE, 'superseded'],
  ),
  entry('wia-aanvraag', 'T-31', '`uwv-wia-brief`', '`wia-aanvraag`', END, DUTY),
  entry('wia-beslissing', 'T-32', '`wia-aanvraag`', '`uwv-besluit`', END, DUTY),
  entry(
    'vervroegde-wia-aanvraag',
    'V-30',
    '`vervroegde-wia-grond`',
    '`wia-aanvraag` vervroegd',
    `einde van week 68, ${END}`,
    RIGHT,
  ),
  entry('loonsanctiebesluit', 'T-33', '`wia-aanvraag`', '`loonsanctie`', `einde van het loontijdvak, ${END}`, DUTY),
  entry('einde-loonsanctie', 'T-33', '`loonsanctie`', ITSELF, END, EVENT),
  entry('bekortingsmelding', 'T-33', '`loonsanctie`', '`bekortingsmelding`', `een bekorting kan niet meer, ${END}`, [
    'planned',
    ...RIGHT,
  ]),
  entry('bekortingsbesluit', 'T-33', '`bekortingsmelding`', '`bekortingsbesluit`', END, AT_ONCE),
  entry('jaar-2-loon', 'T-35/36', SICK, ITSELF, END, EVENT),
  entry('einde-wachttijd', 'T-35/36', SICK, ITSELF, END, EVENT),
  entry('einde-loondoorbetaling', 'T-35/36', SICK, ITSELF, '`herstelmelding`', EVENT),
  entry('einde-opzegverbod', 'U-20', SICK, ITSELF, '`herstelmelding`, `overlijden`, `einde-dienstverband`', EVENT),
  entry('bezwaar', 'T-37', '`uwv-besluit`, `loonsanctie`, `bekortingsbesluit`', BY_HAND, 'einde van de termijn', RIGHT),
  entry(
    'vangnetmelding',
    'V-02..V-06',
    '`vangnet`, ziek in de flexperiode na `zwangerschap`',
    BY_HAND,
    `de grond geldt niet, ${AFTER}`,
    DUTY,
  ),
  entry(
    'vangnet-herstelmelding',
    'V-08',
    '`herstelmelding` onder een `vangnet` of een eigenrisicodrager',
    BY_HAND,
    `terugval, ${AFTER}`,
    [...AT_ONCE, 'superseded'],
  ),
  entry('no-risk-vraag', 'V-03', '`ziekmelding` met vangnet, of in de eerste twee maanden', '`vangnet`', END, DUTY),
  entry('wazo-aanvraag', 'V-20', '`zwangerschap`, `zwangerschapsverlof`, ook zonder verzuim', BY_HAND, AFTER, DUTY),
  entry(
    'ziek-uit-dienst-melding',
    'U-01',
    '`einde-dienstverband` tijdens ziekte; bij een eigenrisicodrager ook `ziekmelding` na het dienstverband',
    BY_HAND,
    'lopend `vangnet`, `herstelmelding`, `overlijden`',
    DUTY,
  ),
  entry(
    'riv-ziek-uit-dienst',
    'U-01',
    '`einde-dienstverband` tijdens ziekte',
    BY_HAND,
    'korter dan zes weken, eigenrisicodrager, `herstelmelding`, `overlijden`',
    DUTY,
  ),
  entry('riv-upload', 'U-02', '`uwv-wia-brief` na de laatste dag', BY_HAND, '`herstelmelding`, `overlijden`', AT_ONCE),
  entry(
    'nawerking-melding',
    'U-04',
    '`ziekmelding` na het dienstverband',
    BY_HAND,
    '`herstelmelding`, `overlijden`',
    AT_ONCE,
  ),
  entry(
    'frequent-verzuimgesprek',
    'F-01',
    'de `ziekmelding` die de grens bereikt',
    BY_HAND,
    '`overlijden`, `einde-dienstverband`',
    DUTY,
  ),
  entry(
    'arbeidsongeval-melding',
    'V-12',
    '`arbeidsongeval`, `ziekmelding` met bedrijfsongeval',
    BY_HAND,
    'ernst alleen verzuim',
    AT_ONCE,
  ),
  entry(
    'arbeidsongeval-registratie',
    'V-12',
    '`arbeidsongeval`, `ziekmelding` met bedrijfsongeval',
    BY_HAND,
    'hooguit drie werkdagen verzuim',
    DUTY,
  ),
  entry('beroepsziektemelding', 'V-14', '`beroepsziekte` en `toestemming`', BY_HAND, '`toestemming` geweigerd', DUTY),
  entry('regres', 'V-10', '`derde-aansprakelijk`, `ziekmelding` met verkeersongeval', BY_HAND, 'niets', [
    'open',
    'done',
    'late',
  ]),
  entry('deskundigenoordeel', 'V-32', '`deskundigenoordeel`', '`deskundigenoordeel` met uitkomst', AFTER, AT_ONCE),
  entry('second-opinion', 'V-32', '`second-opinion`', '`second-opinion` met uitkomst', AFTER, AT_ONCE),
  entry(
    'einde-loondoorbetaling-aow',
    'U-10',
    SICK,
    ITSELF,
    '`herstelmelding`, `overlijden`, `einde-dienstverband`',
    EVENT,
  ),
  entry('overlijdensuitkering', 'U-12', '`overlijden`', BY_HAND, 'niets', ['open', 'done', 'late', 'before-our-time']),
  entry('oordeel-zelfde-oorzaak', 'S-03', 'weer ziek na `zwangerschapsverlof`', '`oordeel` zelfde-oorzaak', END, DUTY),
  entry('oordeel-bedongen-arbeid', 'S-05', '`deelherstel`', '`oordeel` bedongen-arbeid', END, DUTY),
  entry(
    'herstelbewaking',
    'S-02',
    '`herstelmelding`',
    'vier weken zonder terugval',
    'een terugval vervangt haar; `overlijden`, `einde-dienstverband`',
    [...EVENT, 'superseded'],
  ),
  entry('bewaartermijn-verzuimgegevens', 'P-20', 'het einde van het dienstverband', ITSELF, 'niets', [
    ...RETENTION,
    'before-our-time',
  ]),
  ...[
    'reintegratiedossier-werkgever',
    'dossier-arbodienst',
    'medisch-dossier',
    'loonadministratie',
    'erd-zw-niet-medisch',
    'erd-zw-medisch',
  ].map((kind) => entry(`bewaartermijn-${kind}`, 'P-20', 'het einde van het geval', ITSELF, 'niets', RETENTION)),
];
