/** Something on this machine prevents the start. The message is one Dutch sentence for the person who started. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}

/** `error` itself, or the sentence for a full disk when that is what it says. */
export function explainDiskFull(error: unknown, dir: string): unknown {
  const full = /ENOSPC|No space left on device/.test(error instanceof Error ? error.message : String(error));
  return full
    ? new StartError(`Er is geen ruimte meer op de schijf van ${dir}: maak ruimte vrij en start opnieuw.`, {
        cause: error,
      })
    : error;
}
