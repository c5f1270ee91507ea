/** How the duties of a chain can end before their time. */
export type EndKind =
  | 'herstel'
  | 'nieuw-geval'
  | 'overlijden'
  | 'uit-dienst'
  /** The employment ends and the eigenrisicodrager carries the case on (U-06). */
  | 'eigenrisicodrager'
  | 'iva'
  | 'aow';

/** What goes on after the sickness, such as a report that its end asks for; death cancels it. */
export const ALL_BUT_DEATH: readonly EndKind[] = ['herstel', 'nieuw-geval', 'iva', 'uit-dienst', 'aow'];
export const EVERY_END: readonly EndKind[] = [...ALL_BUT_DEATH, 'overlijden'];
