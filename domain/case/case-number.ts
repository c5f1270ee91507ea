/** The short number by which people name a case, in mails and on the screen: the last six digits of its id. */
export function caseNumber(id: string): string {
  return id.slice(-6).toUpperCase();
}
