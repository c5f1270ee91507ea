/** How long and of which form an account of this country is; others only have to fit the standard. */
const DUTCH = /^NL\d{2}[A-Z]{4}\d{10}$/;

/** Whether a text is an IBAN: its form, and a remainder of 1 modulo 97 (ISO 13616). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  if (text.startsWith('NL') && !DUTCH.test(text)) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((mark) => Number.parseInt(mark, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
