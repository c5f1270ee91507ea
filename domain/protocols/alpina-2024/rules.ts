import type { ProtocolRule } from '../protocol-rule';

export const RULES: readonly ProtocolRule[] = [
  {
    id: 'S4-R01',
    lines: '54',
    text: 'Geplande afspraken kan je uiterlijk 2 werkdagen van tevoren annuleren.',
    choice: 'Vrij tot het einde van de tweede werkdag voor de afspraak, de lezing die de klant helpt.',
    kind: 'cancellation',
    freeUntil: { count: 2, unit: 'working-days' },
    chargedFrom: null,
    charge: 'none',
  },
  {
    id: 'S4-R02',
    lines: '54',
    text: 'Bij annulering binnen 48 uur of bij no-show betaal je het normale verrichtingentarief, ook met dit pakket.',
    choice: 'Alleen binnen 48 uur of bij no-show; wat na de vrije grens valt en eerder, wordt getoond en niet belast.',
    kind: 'cancellation',
    freeUntil: null,
    chargedFrom: { count: 48, unit: 'hours' },
    charge: 'normal',
  },
  {
    id: 'S4-R03',
    lines: '40-41',
    text: 'Vast bedrag per werknemer per jaar, meeste dienstverlening inclusief.',
    choice: 'Het bedrag staat niet in de bron.',
    kind: 'price',
    centsPerEmployeePerYear: null,
  },
  { id: 'S4-R04', lines: '50', text: 'inclusief', kind: 'legend', marks: { '✓': 'INC' } },
  {
    id: 'S4-R05',
    lines: '52',
    text: 'bij een ziekmelding voeren wij deze activiteiten uit zonder uw toestemming vooraf',
    choice: 'Een machtiging van de werkgever vervangt nooit de toestemming van de werknemer.',
    kind: 'mandate',
    rows: ['S4-40'],
    scope: 'medische-informatie',
  },
  {
    id: 'S4-R06',
    lines: '54',
    text: 'Tarieven 2024, per werknemer per jaar, exclusief btw; wijzigingen voorbehouden; de voorwaarden gelden.',
    kind: 'text',
  },
  { id: 'S4-R07', lines: '17', text: 'De werkgever blijft zelf verantwoordelijk voor de re-integratie.', kind: 'text' },
  {
    id: 'S4-R08',
    lines: '38',
    text: 'Gecertificeerde arbodienst met een onafhankelijke klachtenregeling.',
    kind: 'text',
  },
  {
    id: 'S4-R09',
    lines: '23-27',
    text: 'Basiscontract: de minimale rechten en plichten van werkgever, werknemer en arbodienst; de pakketten voldoen eraan.',
    choice:
      'Waar anders is overeengekomen, noemt het contract de late afzeggingen die niet in rekening komen; elke regel van het basiscontract houdt zijn code.',
    kind: 'text',
  },
];
