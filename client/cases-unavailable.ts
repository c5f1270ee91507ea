/** Temporal cannot be reached. */
export class CasesUnavailable extends Error {
  constructor(cause: unknown) {
    super('de zaken zijn even niet bereikbaar', { cause });
  }
}
