/**
 * Obligations of which an employer may not even learn that they exist, not with consent either: a second opinion, the
 * report of an occupational disease and an early WIA application are between the employee and the doctor (law
 * reference, section 8; Arbowet art. 9 lid 3 and 14; WIA art. 66).
 */
export const NOT_FOR_EMPLOYERS: readonly string[] = [
  'second-opinion',
  'beroepsziektemelding',
  'vervroegde-wia-aanvraag',
];

/**
 * Obligations whose explanation would tell which vangnet applies; an employer may know only that one does (P-01, P-04).
 * The report that an eigenrisicodrager makes itself tells of none.
 */
export const GROUND_NOT_FOR_EMPLOYERS: readonly string[] = [
  'vangnetmelding',
  'vangnet-herstelmelding',
  'wazo-aanvraag',
  'no-risk-vraag',
];
