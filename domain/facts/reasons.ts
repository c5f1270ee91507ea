/**
 * Why something was changed, held up or departed from: a closed list each, because what a person writes freely can tell
 * about health. More than a code belongs in the file of the employee.
 */

export const CORRECTION_REASONS = ['verkeerd-doorgegeven', 'verkeerd-vastgelegd', 'later-gebleken'] as const;

export const HOLD_REASONS = ['gegevens-volgen', 'overleg', 'bemiddeling', 'wacht-op-derden', 'afwezigheid'] as const;

export const DEPARTURE_REASONS = [
  'samen-later-gepland',
  'wacht-op-derden',
  'afwezigheid',
  'motivering-in-dossier',
] as const;

export const CANCELLATION_REASONS = [
  'verhinderd',
  'verplaatst',
  'niet-meer-nodig',
  'hersteld-gemeld',
  'werk-hervat',
  'overleden',
  'uitvoerder-verhinderd',
] as const;

/** A reason as it reads in a sentence. */
export function reasonInWords(reason: string): string {
  return reason.replaceAll('-', ' ');
}
