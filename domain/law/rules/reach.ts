import { plainDate } from '../../calendar/plain-date';

/** First sick days from which 104 weeks and samentelling are computed (law.md section 0, reach in time). */
export const REACH_104_WEEKS = plainDate('2006-01-01');

/** First sick days from which every other term is computed. */
export const REACH = plainDate('2014-01-01');
