/** The columns as printed, without their names: only `Compleet` is named in the text. */
export const COLUMNS = [
  { id: 'P1', label: 'Basis' },
  { id: 'P2', label: 'Extra' },
  { id: 'P3', label: 'Compleet' },
  { id: 'P4', label: 'Per verrichting' },
  { id: 'P5', label: 'Start in week 4' },
] as const;
export type MkbasicsColumn = (typeof COLUMNS)[number]['id'];
