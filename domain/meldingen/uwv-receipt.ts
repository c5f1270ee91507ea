/** One answer of UWV to a message, under a reference of UWV's own. */
export type UwvReceipt = {
  kenmerk: string;
  uitslag: 'geaccepteerd' | 'afgekeurd';
  /** Codes of a rejection, or of warnings. */
  codes: string[];
};
