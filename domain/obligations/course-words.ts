import type { ObligationStatus } from '../case/obligation';

type Statuses = readonly ObligationStatus[];

export const EVENT: Statuses = ['planned', 'done', 'not-applicable', 'before-our-time'];
export const DUTY: Statuses = ['planned', 'open', 'done', 'late', 'not-applicable', 'before-our-time'];
/** A duty that is open as soon as it exists. */
export const AT_ONCE: Statuses = ['open', 'done', 'late', 'not-applicable', 'before-our-time'];
/** A right or a question: passing its day is no breach. */
export const RIGHT: Statuses = ['open', 'done', 'not-applicable'];
export const RETENTION: Statuses = ['planned', 'done'];

export const SICK = '`ziekmelding`';
export const END = '`herstelmelding`, `overlijden`, `einde-dienstverband`, IVA, AOW';
export const AFTER = '`overlijden`';
export const BY_HAND = '`afgerond`';
export const ITSELF = 'de datum zelf';
