import type { ProtocolRule } from '../protocols/protocol-rule';
import { type Cents, part } from './cents';

/** How VAT is charged over a line. */
export type VatTreatment =
  /** Over the whole amount at this rate. */
  | { kind: 'whole'; percent: number }
  /** No VAT, as for care by a doctor. */
  | { kind: 'exempt' }
  /** Flat-rate: over a part of the amount only; null where nobody says which part. */
  | { kind: 'part'; percent: number; taxablePercent: number | null }
  /** Neither contract nor price list says it. */
  | { kind: 'unknown' };

/** The treatment that a protocol states beside its prices. */
export function treatmentOf(rules: readonly ProtocolRule[]): VatTreatment {
  const rule = rules.find((one) => one.kind === 'vat');
  if (rule?.kind !== 'vat') return { kind: 'unknown' };
  return rule.over === 'all'
    ? { kind: 'whole', percent: rule.percent }
    : { kind: 'part', percent: rule.percent, taxablePercent: null };
}

/** VAT over an amount, rounded once; null where the treatment leaves it open. */
export function vatOver(amount: Cents, treatment: VatTreatment): Cents | null {
  switch (treatment.kind) {
    case 'whole':
      // In hundredths of a percent, which are whole: half a cent stays half a cent.
      return part(amount, Math.round(treatment.percent * 100), 10_000);
    case 'exempt':
      return 0;
    case 'part':
      return treatment.taxablePercent === null
        ? null
        : part(amount, treatment.percent * treatment.taxablePercent, 10_000);
    case 'unknown':
      return null;
  }
}

/**
 * Category and rate of the VAT. EN 16931 taxes the whole of a line (BT-151, BT-152), so a flat-rate charge has no category there:
 * as `S` at its rate it would be taxed whole. Null where it is not known.
 */
export function vatTerms(treatment: VatTreatment): { category: 'S' | 'E' | null; rate: number | null } {
  switch (treatment.kind) {
    case 'whole':
      return { category: 'S', rate: treatment.percent };
    case 'exempt':
      return { category: 'E', rate: 0 };
    case 'part':
      return { category: null, rate: treatment.percent };
    case 'unknown':
      return { category: null, rate: null };
  }
}
