import { TZDate } from '@date-fns/tz';

/** An instant as text with the offset of the Netherlands: its first ten characters are the civil day. */
export function instantText(atMs: number): string {
  return new TZDate(atMs, 'Europe/Amsterdam').toISOString().replace('.000', '');
}
