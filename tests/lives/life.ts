/**
 * The language of the lives in this folder. A day is a number: days after the first sick day 2024-01-08, a Monday, so
 * that an expectation reads like the article (`d294` is the first day after 42 weeks). Nothing here comes from the
 * program: the dates are made by the UTC calendar, what a duty should be by the articles.
 */

/** Day 0 of every life. */
const FIRST = Date.UTC(2024, 0, 8);

/** The date of a day, as `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
}

/** The day of a date, for showing what was found in the language of the expectation. */
export function dayOf(date: string): number {
  return (Date.parse(date) - FIRST) / 86_400_000;
}

export type Fact = { type: string; on: string; [field: string]: unknown };

/** Fields of a casus beside its facts, where a life needs another than the ordinary employee and employer. */
export type Setting = {
  employee?: { birthDate?: string; aowDate?: string };
  employment?: { start?: string; end?: string };
  employer?: { erdZw?: boolean };
};

/**
 * What holds on a day, by obligation; `status` is that of the case. An expectation is a few words:
 * - a status (`open`, `done`, `late`, …), or `!late` for any in which nobody is late, or `none`: absent or not applicable;
 * - `d650` or `2026-06-18`: the last legal day; `due:d14` the day on which it should be ready;
 * - `+22`: the days late. A duty that is `done` without it was in time;
 * - `"…"`: words that the reason or the derivation has to hold.
 */
export type Expected = Record<string, string>;

export type Life = {
  /** The events in the order in which they happen. */
  pair: readonly [string, string];
  /** What the pair guarantees, and the article that says so. */
  guarantee: string;
  article: string;
  /** Which variants of the two events it shows. */
  variants?: readonly string[];
  setting?: Setting;
  facts: readonly Fact[];
  /** By day. */
  expected: Readonly<Record<number, Expected>>;
  /** The words of the refusal, where the last fact cannot be recorded. */
  refused?: RegExp;
};

export type PairClass = 'touches' | 'independent' | 'impossible';

/** How one event meets others; a pair stands once, with either of its two events. */
export type Pairs = {
  event: string;
  /** With each event that it touches: why. `both`: either can come first, and it matters which. */
  touches: Readonly<Record<string, string | { both: string }>>;
  /** The other events, by the reason. */
  independent: ReadonlyArray<readonly [reason: string, events: readonly string[]]>;
  impossible?: ReadonlyArray<readonly [reason: string, events: readonly string[]]>;
  lives: readonly Life[];
};

const DATE_FIELDS = new Set([
  'clearOn',
  'date',
  'decided',
  'dueDate',
  'firstSickDay',
  'from',
  'happened',
  'lastDay',
  'recoveredBefore',
  'recoveredOn',
  'responsibleSince',
  'until',
]);

/** A fact on a day; days in its fields become dates. */
export function fact(type: string, on: number, fields: Record<string, unknown> = {}): Fact {
  const dated = Object.entries(fields).map(([field, value]) => [
    field,
    typeof value === 'number' && DATE_FIELDS.has(field) ? dateOf(value) : value,
  ]);
  return { type, on: dateOf(on), ...Object.fromEntries(dated) };
}

export const sick = (first = 0, more: Record<string, unknown> = {}) =>
  fact('ziekmelding', first, { firstSickDay: first, ...more });
export const recovered = (on: number) => fact('herstelmelding', on, { recoveredOn: on });
export const partly = (on: number) => fact('deelherstel', on, { from: on, incapacityPct: 50 });
export const withdrawn = (on: number) => fact('intrekking', on);
export const expects = (on: number, more: { langdurig?: boolean; herstelBinnen3Maanden?: boolean }) =>
  fact('verwachting', on, more);
export const hold = (on: number, until: number) => fact('onderbreking', on, { reason: 'bemiddeling', until });
/** The leave can start from `dueDate - 41` and starts at the latest on `dueDate - 27` (WAZO 3:1). */
export const pregnant = (on: number, dueDate: number) => fact('zwangerschap', on, { dueDate });
export const born = (on: number) => fact('bevalling', on, { date: on });
/** Leave up to and including `until`, told on its first day or on `on`. */
export const leave = (from: number, until: number, more: Record<string, unknown> = {}, on = from) =>
  fact('zwangerschapsverlof', on, { from, until, ...more });
export const sameCause = (on: number, value = true) => fact('oordeel', on, { about: 'zelfde-oorzaak', value });
export const corrected = (on: number, firstSickDay: number) =>
  fact('correctie-eerste-ziektedag', on, { firstSickDay, reason: 'verkeerd-doorgegeven' });
export const analysis = (on: number, mogelijkheden = true) => fact('probleemanalyse', on, { mogelijkheden });
export const plan = (on: number) => fact('plan-van-aanpak', on);
export const vangnet = (on: number, ground: string, more: Record<string, unknown> = {}) =>
  fact('vangnet', on, { ground, ...more });
export const noRisk = (on: number) => vangnet(on, 'no-risk', { group: 2 });
export const evaluated = (on: number, more: Record<string, unknown> = {}) => fact('eerstejaarsevaluatie', on, more);
export const reported = (on: number) => fact('re-integratieverslag', on);
export const filed42 = (on = 290) => fact('42e-weeksmelding', on);
export const letter = (on = 610) => fact('uwv-wia-brief', on);
export const applied = (on: number, more: Record<string, unknown> = {}) => fact('wia-aanvraag', on, more);
export const sanction = (decided: number) => fact('loonsanctie', decided);
export const notice = (on: number) => fact('bekortingsmelding', on);
export const repair = (on: number, repaired: boolean) => fact('bekortingsbesluit', on, { repaired });
export const extended = (on: number, until: number) => fact('vrijwillige-verlenging', on, { until });
export const leaves = (on: number, lastDay: number) => fact('einde-dienstverband', on, { lastDay });
export const died = (on: number) => fact('overlijden', on, { date: on });
export const takenOver = (on: number) => fact('dossieroverdracht', on, { responsibleSince: on });
export const departure = (on: number, obligation: string, until?: number) =>
  fact('afwijking', on, { obligation, reason: 'samen-later-gepland', ...(until === undefined ? {} : { until }) });
export const closed = (on: number, obligation: string) => fact('afgerond', on, { obligation });
export const decision = (on: number, outcome: string, from: number) => fact('uwv-besluit', on, { outcome, from });
/** The letter in time and the report in week 42: what an ordinary file holds before the application. */
export const ORDINARY: readonly Fact[] = [sick(), filed42(), letter()];
