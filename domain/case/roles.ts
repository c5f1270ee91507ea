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

/** Who does something or is told: a role of the law, or one that a service protocol names. */
export type Performer = Role | (string & Record<never, never>);
