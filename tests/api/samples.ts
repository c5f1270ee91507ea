import type { Field } from '../../domain/facts/field';

const SAMPLES: Readonly<Record<Field['kind'], (field: Field) => unknown>> = {
  date: () => '2026-02-23',
  yesNo: () => true,
  whole: (field) => (field as { min: number }).min,
  number: (field) => (field as { min: number }).min,
  amount: () => 12.5,
  codes: () => [0, 2],
  choice: (field) => (field as { of: readonly unknown[] }).of[0],
  obligation: () => 'probleemanalyse',
  obligations: () => ['probleemanalyse'],
  performer: () => 'bedrijfsarts',
  package: () => 'none',
  mandate: () => 'alle',
  row: () => 'S1-14',
  id: () => '0197a8b0-0000-7000-8000-000000000001',
  fact: () => '0199a3c1-5d10-7cc0-8a52-0d6f0c9e2b11',
  instant: () => '2026-02-23T10:00:00+01:00',
};

/** Something that a field takes. */
export function sampleOf(field: Field): unknown {
  return SAMPLES[field.kind](field);
}
