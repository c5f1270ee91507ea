export { longDate, shortDate } from '../../domain/calendar/date-in-words';
export type { Language, Words } from '../../domain/obligations/words';
