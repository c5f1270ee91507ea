import type { Fact } from '../../../domain/case/facts';
import type { Role } from '../../../domain/case/roles';
import { CATALOGUE } from '../../../domain/obligations/catalogue';
import { herstelmelding, ziekmelding } from '../case/lives';
import { fact, obligationOn, type Row, SICK } from './plan-rows';

const ROLES: Readonly<Record<string, Role>> = {
  w: 'werkgever',
  n: 'werknemer',
  c: 'casemanager',
  b: 'bedrijfsarts',
  u: 'uwv',
  m: 'uwv-melder',
  e: 'eigenrisicodrager',
};

const analysis = (mogelijkheden: boolean) => fact('probleemanalyse', '2026-02-10', { mogelijkheden });
const changed = fact('bijstelling', '2026-05-04', { of: 'probleemanalyse', planWijzigt: true });
const SANCTIONED = [
  SICK,
  fact('wia-aanvraag', '2027-10-01'),
  fact('loonsanctie', '2027-11-15'),
  fact('bekortingsmelding', '2028-03-06'),
];
const DONOR = [SICK, fact('vangnet', '2026-01-06', { ground: 'orgaandonatie' })];
const LEFT = { end: '2026-05-31' } as never;
const LEFT_ERD = { end: '2026-05-31', erdZw: true } as never;
const ACCIDENT = [SICK, fact('arbeidsongeval', '2026-01-05')];
const PREGNANT = [
  ziekmelding('2026-01-12'),
  fact('zwangerschap', '2026-01-12', { dueDate: '2026-04-12' }),
  fact('zwangerschapsverlof', '2026-02-01', { from: '2026-03-02', until: '2026-06-21' }),
];
const OFTEN = ['2025-09-01', '2025-11-03'].flatMap((day) => [
  ziekmelding(day),
  herstelmelding(day.replace(/\d\d$/, '05')),
]);
const BACK = [SICK, herstelmelding('2026-03-16')];

/** Section 8 and 10 of the law reference: whose duty it is (first letter) and who is told of it; what else is said of it. */
const PERFORMERS: ReadonlyArray<
  [
    id: string,
    rule: string,
    performs: string,
    told: string,
    asOf: string,
    facts: Fact[],
    context?: Row[5],
    says?: Row[4],
  ]
> = [
  ['melding-arbodienst', 'T-05', 'w', 'w', '2026-01-05', [SICK]],
  ['probleemanalyse', 'T-10', 'b', 'bw', '2026-01-05', [SICK]],
  ['oordeel-langdurig-verzuim', 'T-10', 'b', '', '2026-01-05', [SICK]],
  ['bijstelling-probleemanalyse', 'T-10', 'b', 'bw', '2026-05-04', [SICK, analysis(true), changed]],
  ['herbeoordeling-mogelijkheden', 'T-13', 'b', 'bw', '2026-02-10', [SICK, analysis(false)]],
  ['plan-van-aanpak', 'T-12', 'w', 'wn', '2026-01-05', [SICK]],
  ['bijstelling-plan-van-aanpak', 'T-12', 'w', 'wn', '2026-05-04', [SICK, analysis(true), changed]],
  ['evaluatie-1', 'T-13', 'w', 'wn', '2026-01-05', [SICK]],
  ['42e-weeksmelding', 'T-20', 'w', 'wc', '2026-01-05', [SICK]],
  ['grens-81-weken', 'T-21', 'w', 'wc', '2026-10-27', [SICK]],
  [
    'correctie-42e-weeksmelding',
    'T-20',
    'w',
    'wc',
    '2026-10-20',
    [
      SICK,
      fact('42e-weeksmelding', '2026-10-19'),
      fact('correctie-eerste-ziektedag', '2026-10-20', { firstSickDay: '2026-01-12', reason: 'verkeerd-doorgegeven' }),
    ],
  ],
  ['eerstejaarsevaluatie', 'T-22', 'w', 'wnc', '2026-01-05', [SICK]],
  ['tweede-spoor', 'T-24', 'w', 'wc', '2026-01-05', [SICK]],
  ['navraag-wia-brief', 'T-27', 'c', 'cn', '2026-01-05', [SICK]],
  ['uwv-wia-brief', 'T-27', 'u', 'nc', '2026-01-05', [SICK]],
  ['actueel-oordeel', 'T-28', 'b', 'bc', '2026-01-05', [SICK]],
  ['eindevaluatie', 'T-29', 'w', 'wn', '2026-01-05', [SICK]],
  ['re-integratieverslag', 'T-30', 'w', 'wnc', '2026-01-05', [SICK]],
  ['riv-hersteltermijn', 'T-30', 'w', 'wc', '2027-10-10', [SICK, fact('wia-aanvraag', '2027-10-10')]],
  ['wia-aanvraag', 'T-31', 'n', 'nw', '2026-01-05', [SICK]],
  ['wia-beslissing', 'T-32', 'u', 'c', '2026-01-05', [SICK]],
  ['vervroegde-wia-aanvraag', 'V-30', 'n', 'nb', '2026-03-02', [SICK, fact('vervroegde-wia-grond', '2026-03-02')]],
  ['loonsanctiebesluit', 'T-33', 'u', '', '2026-01-05', [SICK]],
  ['einde-loonsanctie', 'T-33', 'w', 'w', '2028-03-06', SANCTIONED],
  ['bekortingsmelding', 'T-33', 'w', 'wc', '2028-03-06', SANCTIONED],
  ['bekortingsbesluit', 'T-33', 'u', 'wc', '2028-03-06', SANCTIONED],
  ['jaar-2-loon', 'T-35/36', 'w', 'w', '2026-01-05', [SICK]],
  ['einde-wachttijd', 'T-35/36', 'w', 'wn', '2026-01-05', [SICK]],
  ['einde-loondoorbetaling', 'T-35/36', 'w', 'w', '2026-01-05', [SICK]],
  ['einde-opzegverbod', 'U-20', 'w', '', '2026-01-05', [SICK]],
  ['bezwaar', 'T-37', 'w', 'wn', '2027-11-15', SANCTIONED],
  ['vangnetmelding', 'V-02..V-06', 'm', 'm', '2026-01-06', DONOR],
  ['vangnet-herstelmelding', 'V-08', 'm', 'm', '2026-02-02', [...DONOR, herstelmelding('2026-02-02')]],
  ['no-risk-vraag', 'V-03', 'w', 'w', '2026-01-05', [ziekmelding('2026-01-05', '2026-01-05', { vangnet: true })]],
  ['wazo-aanvraag', 'V-20', 'w', 'wn', '2026-01-12', PREGNANT],
  ['ziek-uit-dienst-melding', 'U-01', 'w', 'wc', '2026-01-05', [SICK], LEFT],
  ['riv-ziek-uit-dienst', 'U-01', 'w', 'wnc', '2026-01-05', [SICK], LEFT],
  ['riv-upload', 'U-02', 'w', 'wc', '2026-06-09', [SICK, fact('uwv-wia-brief', '2026-06-09')], LEFT],
  ['nawerking-melding', 'U-04', 'n', 'n', '2026-01-05', [SICK], { end: '2026-01-04' } as never],
  ['frequent-verzuimgesprek', 'F-01', 'w', 'w', '2026-01-05', [...OFTEN, SICK]],
  ['arbeidsongeval-melding', 'V-12', 'w', 'w', '2026-01-05', ACCIDENT],
  ['arbeidsongeval-registratie', 'V-12', 'w', 'w', '2026-01-05', ACCIDENT],
  ['beroepsziektemelding', 'V-14', 'b', 'b', '2026-02-02', [SICK, fact('beroepsziekte', '2026-02-02')]],
  ['regres', 'V-10', 'w', 'w', '2026-02-02', [SICK, fact('derde-aansprakelijk', '2026-02-02')]],
  ['deskundigenoordeel', 'V-32', 'u', 'wn', '2026-03-02', [SICK, fact('deskundigenoordeel', '2026-03-02')]],
  ['second-opinion', 'V-32', 'b', 'nb', '2026-03-02', [SICK, fact('second-opinion', '2026-03-02')]],
  ['einde-loondoorbetaling-aow', 'U-10', 'w', 'w', '2026-01-05', [SICK], { aowDate: '2026-10-01' } as never],
  [
    'overlijdensuitkering',
    'U-12',
    'w',
    'w',
    '2026-03-17',
    [SICK, fact('overlijden', '2026-03-17', { date: '2026-03-16' })],
  ],
  ['oordeel-zelfde-oorzaak', 'S-03', 'b', 'b', '2026-06-22', PREGNANT],
  [
    'oordeel-bedongen-arbeid',
    'S-05',
    'w',
    'c',
    '2026-03-02',
    [SICK, fact('deelherstel', '2026-03-02', { from: '2026-03-02', incapacityPct: 50 })],
  ],
  ['herstelbewaking', 'S-02', 'c', '', '2026-03-16', BACK],
  ['bewaartermijn-verzuimgegevens', 'P-20', 'w', '', '2028-01-03', [SICK], LEFT],
  ['bewaartermijn-reintegratiedossier-werkgever', 'P-20', 'w', '', '2026-04-13', BACK],
  ['bewaartermijn-dossier-arbodienst', 'P-20', 'w', '', '2026-04-13', BACK],
  ['bewaartermijn-medisch-dossier', 'P-20', 'b', '', '2026-04-13', BACK],
  [
    'bewaartermijn-erd-zw-niet-medisch',
    'P-20',
    'e',
    '',
    '2028-01-03',
    [SICK, fact('wia-aanvraag', '2027-10-01')],
    LEFT_ERD,
  ],
  ['bewaartermijn-erd-zw-medisch', 'P-20', 'b', '', '2028-01-03', [SICK, fact('wia-aanvraag', '2027-10-01')], LEFT_ERD],
  ['bewaartermijn-loonadministratie', 'P-20', 'w', '', '2026-04-13', BACK],
];

test.each(PERFORMERS.map(([id, ...rest]) => ({ id, rest })))('whose duty $id is, and who is told', ({ id, rest }) => {
  const [rule, performs, told, asOf, facts, context, says = {}] = rest;
  const found = obligationOn(asOf, facts, id, context);
  expect(found?.basis).toMatchObject({ rule });
  expect(found?.dutyOn).toBe(ROLES[performs]);
  expect(found?.recipients).toEqual([...told].map((letter) => ROLES[letter]));
  expect(found).toMatchObject(says as object);
});

test('an obligation of the law is a duty unless its rule says otherwise', () => {
  expect(obligationOn('2026-01-05', [SICK], 'probleemanalyse')).toMatchObject({ source: 'law', kind: 'duty' });
});

test('every obligation of the catalogue is in the table', () => {
  const ids = PERFORMERS.map(([id]) => id.replace('evaluatie-1', 'evaluatie-<n>'));
  expect(CATALOGUE.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
});
