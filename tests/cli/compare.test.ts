import { comparisonOf } from '../../cli/compare';
import { CANONICAL } from '../../domain/protocols/canonical';
import { PROTOCOLS } from '../../domain/protocols/packages';
import type { Protocol } from '../../domain/protocols/protocol';
import { INVENTORY } from '../protocols/inventory';

const line = (kind: string, more: object = {}) => ({
  kind,
  row: null,
  step: 'opening',
  key: `${kind}-${Math.random()}`,
  ...more,
});

/** The round is which time the row was done. */
const done = (row: string, round: number) => ({ geval: 'G', obligation: row, row, step: 'gedaan', round });

/** A duty of the law that a row performs. */
const duty = { geval: 'G', obligation: 'evaluatie-1', row: 'S1-24', step: 'gedaan' };

test('a comparison counts what a life shows, and its total can be added up from the lines that it lists', () => {
  const found = comparisonOf('mkbasics-2026/P4', [
    line('bericht'),
    line('bericht'),
    line('taak', { row: 'S1-14' }),
    line('status', done('S1-14', 1)),
    line('document', { ...done('S1-21', 1), to: 'werkgever' }),
    line('document', { ...done('S1-21', 1), to: 'werknemer' }),
    line('document', { ...done('S1-21', 2), to: 'werknemer' }),
    line('document', { ...duty, round: 2, to: 'dossier' }),
    line('document', { ...duty, round: 1, to: 'werkgever' }),
    line('document', { ...duty, round: 1, to: 'werknemer' }),
    line('factuurregel', { row: 'S1-14', step: 'factuur', bedrag: 50, bedragWerkgever: 50 }),
    line('factuurregel', { row: 'S1-21', step: 'factuur', bedrag: 845.55, bedragWerkgever: 0 }),
    line('factuurregel', { row: 'S1-21', step: 'factuur', bedrag: 0.1, bedragWerkgever: 0.1 }),
    line('factuurregel', { row: 'S1-26', step: 'factuur', bedrag: null, bedragWerkgever: null }),
    line('factuurregel', { row: 'S5-22', step: 'factuur', bedrag: null, bedragWerkgever: 0 }),
    { kind: 'einde', status: 'ziek' },
  ]);
  expect(found).toMatchObject({
    package: 'mkbasics-2026/P4',
    status: 'ziek',
    activities: 4,
    byRow: { 'S1-14': 1, 'S1-21': 2, 'S1-24': 1 },
    byCode: { C23: 1, C40: 2, C43: 1 },
    mails: 2,
    tasks: 1,
    documents: 6,
    appointments: 0,
    lines: 5,
    total: { amount: 895.65, employer: 50.1, withoutPrice: 2 },
  });
  expect(found.invoice.map(({ employer }) => employer)).toEqual([50, 0, 0.1, null, 0]);
});

test('the list of activities has every row of every protocol, and no other', () => {
  expect(new Set(CANONICAL.map(({ code }) => code)).size).toBe(CANONICAL.length);
  const rows = new Set(CANONICAL.flatMap(({ rows: own }) => own));
  expect([...rows].sort()).toEqual(PROTOCOLS.flatMap((one: Protocol) => one.rows.map(({ id }) => id)).sort());
});

test('of the five printed protocols it has 292 rows, which are 107 activities', () => {
  const printed = new Set(INVENTORY.map(({ id }) => id));
  const ofThese = CANONICAL.filter(({ rows }) => rows.some((row) => printed.has(row)));
  expect([printed.size, ofThese.length]).toEqual([292, 107]);
});
