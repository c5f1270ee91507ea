/** Who acts in a case (law reference, section 8). */
export const ROLES = [
  'werkgever',
  'werknemer',
  'casemanager',
  'bedrijfsarts',
  'pob',
  'arbeidsdeskundige',
  'uwv',
  'verzekeraar',
  'uwv-melder',
  'arbodienst',
  'eigenrisicodrager',
] as const;
export type Role = (typeof ROLES)[number];
