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

/** Roles of an employer's own people. Every other role that somebody can hold is of the arbodienst or another party. */
export const EMPLOYER_ROLES: readonly Role[] = ['werkgever', 'eigenrisicodrager'];

/** Roles that somebody can hold for an employer: the werknemer of a case is one person, and UWV is nobody of ours. */
export const HELD_ROLES = ROLES.filter((role) => role !== 'werknemer' && role !== 'uwv');
