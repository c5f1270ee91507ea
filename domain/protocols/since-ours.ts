import type { PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import { dayOf, type RecordedFact } from '../case/facts';
import { Derivation } from '../law/derivation';
import type { RowId } from '../obligations/obligation-id';
import { type ActiveRow, type CompiledPackage, compile } from './compile';
import { leavingOf } from './leaving';
import { packageAtWork } from './package-on';
import type { PackageId } from './packages';
import type { Window } from './timeline';
import { windowAsked } from './window';

/** The rows that held from a day on: null from the beginning; none while the employer had left. */
type Spell = { from: PlainDate | null; rows: Pick<CompiledPackage['rows'], 'has'> };

const NO_ROWS: Spell['rows'] = new Set<RowId>();

/** The packages of a case one after the other; undefined where one held all the time. */
export function spellsOf(
  { package: first }: Pick<CaseContext, 'package'>,
  facts: readonly RecordedFact[],
): readonly Spell[] | undefined {
  if (!facts.some(({ type }) => type === 'pakketwissel')) return undefined;
  const left = leavingOf(facts);
  const spells: Spell[] = [{ from: null, rows: compile(first as PackageId).rows }];
  for (const [i, fact] of facts.entries()) {
    if (fact === left) break;
    if (fact.type === 'pakketwissel')
      spells.push({ from: dayOf(fact), rows: packageAtWork({ package: first }, facts.slice(0, i + 1)).rows });
    else if (fact.type === 'vertrek-arbodienst') spells.push({ from: dayOf(fact), rows: NO_ROWS });
  }
  return spells;
}

/** The day on which a change of package brought a row; null where it held from the beginning. */
export function broughtOn(row: RowId, spells: readonly Spell[]): PlainDate | null {
  const before = spells.findLastIndex(({ rows }) => !rows.has(row));
  return spells[before + 1]?.from ?? null;
}

/** Whether a row held on a day. */
export function heldOn(day: PlainDate, row: RowId, spells: readonly Spell[]): boolean {
  return spells.findLast(({ from }) => from === null || from <= day)?.rows.has(row) === true;
}

/**
 * The rounds of a row that a change of package brought: what was to be done by then while it did not hold is not done, and
 * of what has no last day the latest begins on that day. A duty that it performs is done whoever had to before.
 */
export function sinceBrought(row: ActiveRow, rounds: readonly Window[], spells: readonly Spell[]): readonly Window[] {
  const since = broughtOn(row.id, spells);
  if (since === null || row.duty?.as === 'performs') return rounds;
  const ours = rounds.filter(({ due }) => due.date >= since || heldOn(due.date, row.id, spells));
  const last = rounds.findLast((round) => !ours.includes(round));
  if (!last || !row.lasts || ours.some(isRunningOn(since))) return ours;
  const begun = windowAsked(last, Derivation.from(since, 'Begin van het pakket'));
  return [...ours.filter(({ opens }) => opens.date < since), begun, ...ours.filter(({ opens }) => opens.date >= since)];
}

/** What has no last day is done from the take-over on, by who takes it over; what had one was others' to do. */
export function sinceTakeOver(row: ActiveRow, rounds: readonly Window[], since: PlainDate): readonly Window[] {
  if (!row.lasts || rounds.some(isRunningOn(since))) return rounds;
  const last = rounds.findLast(({ due }) => due.date < since);
  if (!last) return rounds;
  const begun = windowAsked(last, Derivation.from(since, 'Overname van het geval'));
  return rounds.map((round) => (round === last ? begun : round));
}

function isRunningOn(day: PlainDate) {
  return ({ opens, due }: Window) => opens.date <= day && day <= due.date;
}
