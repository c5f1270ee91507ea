/** Says on a terminal what is being done, on one line that the next one replaces; elsewhere nothing. */
export function progressLine(): (text: string) => void {
  return process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text}`) : () => undefined;
}
