import { comparisonOf } from '../../cli/compare';

const line = (kind: string, more: object = {}) => ({
  kind,
  row: null,
  step: 'opening',
  key: `${kind}-${Math.random()}`,
  ...more,
});

test('a comparison counts what a life shows, and its total can be added up from the lines that it lists', () => {
  const found = comparisonOf('mkbasics-2026/P4', [
    line('bericht'),
    line('bericht'),
    line('taak', { row: 'S1-14' }),
    line('status', { row: 'S1-14', step: 'gedaan', key: 'G/S1-14/gedaan/1/dossier/dossier' }),
    line('document', { row: 'S1-21', step: 'gedaan', key: 'G/S1-21/gedaan/1/document/werkgever/x' }),
    line('document', { row: 'S1-21', step: 'gedaan', key: 'G/S1-21/gedaan/1/document/werknemer/x' }),
    line('document', { row: 'S1-21', step: 'gedaan', key: 'G/S1-21/gedaan/2/document/werknemer/x' }),
    line('factuurregel', { row: 'S1-14', step: 'factuur', bedrag: 50, bedragWerkgever: 50 }),
    line('factuurregel', { row: 'S1-21', step: 'factuur', bedrag: 845.55, bedragWerkgever: 0 }),
    line('factuurregel', { row: 'S1-21', step: 'factuur', bedrag: 0.1, bedragWerkgever: 0.1 }),
    line('factuurregel', { row: 'S1-26', step: 'factuur', bedrag: null, bedragWerkgever: null }),
    { kind: 'einde', status: 'ziek' },
  ]);
  expect(found).toMatchObject({
    package: 'mkbasics-2026/P4',
    status: 'ziek',
    activities: 3,
    byRow: { 'S1-14': 1, 'S1-21': 2 },
    mails: 2,
    tasks: 1,
    documents: 3,
    appointments: 0,
    lines: 4,
    total: { amount: 895.65, employer: 50.1, withoutPrice: 1 },
  });
  expect(found.invoice.map(({ employer }) => employer)).toEqual([50, 0, 0.1, null]);
});
