import fc from 'fast-check';
import { type VatTreatment, vatOver } from '../../../domain/money/vat';
import { vatTotals } from '../../../domain/money/vat-totals';

const HIGH = { kind: 'whole', percent: 21 } as const;
const LOW = { kind: 'whole', percent: 9 } as const;
const FLAT = { kind: 'part', percent: 21, taxablePercent: 70 } as const;
const line = (amount: number, treatment: VatTreatment, vat = vatOver(amount, treatment)) => ({
  amount,
  vat,
  treatment,
});

test('VAT is rounded once per rate, not per line', () => {
  // 21% of 1.17 is 24.57 cents: 25 a line, and 74 of three.
  expect(vatTotals([line(117, HIGH), line(117, HIGH), line(117, HIGH)])).toEqual([
    { kind: 'whole', category: 'S', rate: 21, amount: 351, vat: 74 },
  ]);
});

test('each rate, what is exempt, flat-rate, told by somebody and not known stand apart, in that order', () => {
  const lines = [
    line(100, { kind: 'unknown' }),
    line(100, { kind: 'unknown' }, 21),
    line(100, FLAT),
    line(100, { kind: 'part', percent: 21, taxablePercent: null }),
    line(100, HIGH, 5),
    line(100, { kind: 'exempt' }),
    line(100, LOW),
    line(200, HIGH),
    { amount: null, vat: null, treatment: HIGH },
  ];
  expect(vatTotals(lines)).toEqual([
    { kind: 'whole', category: 'S', rate: 21, amount: 200, vat: 42 },
    { kind: 'whole', category: 'S', rate: 9, amount: 100, vat: 9 },
    { kind: 'exempt', category: 'E', rate: 0, amount: 100, vat: 0 },
    { kind: 'part', category: null, rate: 21, amount: 100, vat: 15 },
    { kind: 'part', category: null, rate: 21, amount: 100, vat: null },
    { kind: 'told', category: null, rate: null, amount: 200, vat: 26 },
    { kind: 'unknown', category: null, rate: null, amount: 100, vat: null },
  ]);
});

test('a line and its credit come to nothing, and every amount is in one total, whatever the order', () => {
  const treatment = fc.constantFrom<VatTreatment>(HIGH, LOW, FLAT, { kind: 'exempt' }, { kind: 'unknown' });
  const drawn = fc.array(fc.record({ amount: fc.integer({ min: -99_999, max: 99_999 }), treatment }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(drawn, (told) => {
      const lines = told.map((one) => line(one.amount, one.treatment));
      const totals = vatTotals(lines);
      expect(totals.reduce((sum, { amount }) => sum + amount, 0)).toBe(
        told.reduce((sum, { amount }) => sum + amount, 0),
      );
      expect(vatTotals(lines.toReversed())).toEqual(totals);
      const credits = told.map((one) => line(-one.amount, one.treatment));
      expect(vatTotals([...lines, ...credits])).toEqual([]);
    }),
  );
});
