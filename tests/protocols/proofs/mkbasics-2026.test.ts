import { INVENTORY } from '../inventory';
import { proofTable } from './proof-table';
import { prove } from './prove';

prove('mkbasics-2026', ['P1', 'P2', 'P3', 'P4', 'P5']);

/** Invoice lines by the printed marks: done, done and invoiced, done on request and then invoiced, never done. */
const LINES: Readonly<Record<string, number | null>> = { '✓': 0, '●': 1, o: 1, x: null };

test('the table has the 175 marks as printed', () => {
  const marked = INVENTORY.map(({ id, billing }) => ({ id, marks: billing.split(' ') })).filter(
    ({ marks }) => marks.length === 5 && marks.every((mark) => mark in LINES),
  );
  expect(marked).toHaveLength(35);
  const lines = new Map(proofTable('mkbasics-2026').map((line) => [line.row, line.lines]));
  for (const { id, marks } of marked) expect([id, lines.get(id)]).toEqual([id, marks.map((mark) => LINES[mark])]);
});
