/** With a capital, to begin a sentence. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `Het geval is gesloten.` for `het geval is gesloten`. */
export function sentence(text: string): string {
  return `${capital(text)}.`;
}
