/** How an activity is paid for under one column of a protocol. */
export const BILLING_CODES = [
  /** In the yearly fee. */
  'INC',
  /** Done by default, invoiced afterwards on actual cost. */
  'PCA',
  /** Done on request only, then invoiced on actual cost. */
  'REQ',
  /** Never done in this column. */
  'NOT',
  /** Quoted first, done and invoiced after acceptance. */
  'OFF',
  /** Outside the module, by the price list, on an order. */
  'EXT',
  /** Charged on outside the fee. */
  'INV',
  /** The insurer pays all of it, at most half of it, or a share that the policy tells. */
  'RMB100',
  'RMB50',
  'RMB',
  /** A duty of the employer: recorded, never billed. */
  'DUTY',
  /** The mark is lost: refused until it is known. */
  'UNK',
] as const;
export type BillingCode = (typeof BILLING_CODES)[number];

export type Billing = {
  code: BillingCode;
  /** Part of the cost that the insurer pays, in percents; null: only the policy tells. */
  share?: { percent: number | null; upTo: boolean };
  /** The bill of a third party is in it, or comes beside it. */
  thirdParty?: 'included' | 'apart';
  /** What the payment is limited to. */
  limit?: { kind: 'sessions'; from: number; until: number } | { kind: 'per-piece' } | { kind: 'most-interventions' };
};

export const INC: Billing = { code: 'INC' };
export const PCA: Billing = { code: 'PCA' };
export const REQ: Billing = { code: 'REQ' };
export const NOT: Billing = { code: 'NOT' };
export const OFF: Billing = { code: 'OFF' };
export const EXT: Billing = { code: 'EXT' };
export const INV: Billing = { code: 'INV' };
export const UNK: Billing = { code: 'UNK' };
export const DUTY: Billing = { code: 'DUTY' };
export const RMB100: Billing = { code: 'RMB100', share: { percent: 100, upTo: false } };

/** What a code means for the work: what has to happen before it starts, and whether it gives an invoice line. */
export const BILLING_MEANS = {
  INC: { starts: 'by-itself', invoiced: false },
  PCA: { starts: 'by-itself', invoiced: true },
  REQ: { starts: 'on-verzoek', invoiced: true },
  NOT: { starts: 'never', invoiced: false },
  OFF: { starts: 'on-order', invoiced: true },
  EXT: { starts: 'on-order', invoiced: true },
  INV: { starts: 'by-itself', invoiced: true },
  RMB100: { starts: 'by-itself', invoiced: true },
  RMB50: { starts: 'by-itself', invoiced: true },
  RMB: { starts: 'by-itself', invoiced: true },
  DUTY: { starts: 'by-itself', invoiced: false },
  UNK: { starts: 'never', invoiced: false },
} as const satisfies Record<
  BillingCode,
  { starts: 'by-itself' | 'on-verzoek' | 'on-order' | 'never'; invoiced: boolean }
>;
