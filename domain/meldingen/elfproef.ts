/** Whether nine digits pass the elfproef of a burgerservicenummer or fiscaal nummer. */
export function passesElfproef(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

/** Whether a loonheffingennummer has its form and its fiscaal nummer passes the proof. */
export function isLoonheffingennummer(text: string): boolean {
  return /^\d{9}L(0[1-9]|[1-9]\d)$/.test(text) && passesElfproef(text.slice(0, 9));
}
