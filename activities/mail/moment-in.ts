import { civilMomentOf } from '../../store/amsterdam';
import { type Language, longDate } from './language';

/** A moment on the clock of the Netherlands: `woensdag 2 december 2026 om 9.05 uur`. */
export function momentIn(atMs: number, language: Language): string {
  const { date, minute } = civilMomentOf(atMs);
  const time = `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`;
  return language === 'nl' ? `${longDate(date, language)} om ${time} uur` : `${longDate(date, language)} at ${time}`;
}
