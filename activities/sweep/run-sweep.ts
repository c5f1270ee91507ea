import type { CaseId, LateEffect, SweepInput, SweepReport } from '../../domain/case/contract';
import type { Database } from '../../store/client';
import { BEFORE_ALL, type Employment, employmentsOf, employmentsWithCase } from '../../store/employments';
import { findDifferences } from './find-differences';
import type { Pace } from './pace';

/** How the sweep reaches the running cases; the client module is behind it. */
export type CaseAccess = {
  isOpen(id: CaseId): Promise<boolean>;
  /** The employments of all open workflows. */
  openCases(): AsyncIterable<string>;
  /** The employments of workflows that ended since, and still hold what they did last. */
  endedCases(sinceMs: number): AsyncIterable<string>;
  /** Sends `wek`, starting the case when needed; an id of its own makes a second sweep harmless. */
  wake(address: { werkgeverId: string; dienstverbandId: string }, id: string): Promise<void>;
};

type SweepOptions = SweepInput & {
  db: Database;
  access: CaseAccess;
  /** The moment of the check. */
  atMs: number;
  /** Keeps the check from the time of others. */
  pace: Pace;
  /** Where an attempt that died had come; null at the first. */
  goesOnFrom?: SweepProgress | null;
  /** Told after each page. */
  note?: (progress: SweepProgress) => void;
};

/** How far a check has come: what goes on from it repeats nothing. */
export type SweepProgress = {
  after: string;
  checked: number;
  found: number;
  differences: SweepReport['differences'];
  lateFound: number;
  late: LateEffect[];
};

/** A report travels as one message of Temporal, which takes two megabytes. */
const LISTED_AT_MOST = 1_000;
/** Employments of one page. */
const PAGE = 200;
/** Cases of one employer that one query reads. */
const AT_ONCE = 25;
/** So long a run that ended is asked what it did last: a database that was set back is no older. */
const HELD_MS = 7 * 86_400_000;

const NOTHING: SweepProgress = { after: BEFORE_ALL, checked: 0, found: 0, differences: [], lateFound: 0, late: [] };

/**
 * Checks every real case, page after page, and when asked wakes those that differ; lists what came late because of us.
 * What it did stands in the report. It takes its time: reports and moments go first.
 */
export async function runSweep(options: SweepOptions): Promise<SweepReport> {
  const { db, access, atMs, everyCase, pace, note = () => undefined } = options;
  const open = new Set<string>();
  for await (const id of access.openCases()) open.add(id);
  const ended = new Set<string>();
  if (everyCase) for await (const id of access.endedCases(atMs - HELD_MS)) if (!open.has(id)) ended.add(id);
  let progress = options.goesOnFrom ?? NOTHING;
  for (;;) {
    const page = await employmentsWithCase(db, progress.after, PAGE);
    for (const part of byEmployer(page))
      progress = await pace.rest(() => checkPart(options, { open, ended }, progress, part));
    const last = page.at(-1);
    if (!last) break;
    progress = { ...progress, after: last.dienstverbandId };
    note(progress);
  }
  if (everyCase) progress = await lookAtTheOthers(options, { open, ended }, progress);
  const { after: _, ...report } = progress;
  return {
    at: new Date(atMs).toISOString(),
    ...report,
    late: [...report.late].sort((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

type Part = { werkgeverId: string; dienstverbandIds: string[] };

/** Employments that Temporal knows of and that were not looked at yet, by whether their workflow is open. */
type Known = { open: Set<string>; ended: Set<string> };

/** The employments of a page, those of one employer together, a few at once. */
function byEmployer(page: readonly Employment[]): Part[] {
  const all = new Map<string, string[]>();
  for (const { werkgeverId, dienstverbandId } of page)
    all.set(werkgeverId, [...(all.get(werkgeverId) ?? []), dienstverbandId]);
  return [...all].flatMap(([werkgeverId, ids]) =>
    Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) => ({
      werkgeverId,
      dienstverbandIds: ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
    })),
  );
}

async function checkPart(
  options: SweepOptions,
  { open, ended }: Known,
  before: SweepProgress,
  part: Part,
): Promise<SweepProgress> {
  const { db, access, atMs, repair, everyCase, lateSince } = options;
  const { checked, differences, late } = await findDifferences(db, part, {
    atMs,
    // What the list shows was open a moment ago; what it does not show is asked for by itself.
    isOpen: async (id) => open.has(id.dienstverbandId) || access.isOpen(id),
    lateSinceMs: lateSince === undefined ? null : Date.parse(lateSince),
  });
  const reported: SweepReport['differences'] = [];
  for (const difference of differences) {
    const done = repair ? await wake(options, difference) : 'niets: alleen gekeken';
    reported.push({ ...difference, done });
    open.delete(difference.dienstverbandId);
  }
  // Healthy by the database alone: each compares that with what it has seen.
  for (const id of everyCase && repair ? part.dienstverbandIds : [])
    if (open.delete(id) || ended.delete(id))
      await wake(options, { werkgeverId: part.werkgeverId, dienstverbandId: id });
  return added(before, { checked, differences: reported, late });
}

/** Every case that has no facts, lives by a clock of its own, or is open and not in the database at all. */
async function lookAtTheOthers(
  options: SweepOptions,
  { open, ended }: Known,
  before: SweepProgress,
): Promise<SweepProgress> {
  const ids = [...open, ...ended];
  let progress = before;
  for (let i = 0; i < ids.length; i += PAGE) {
    const page = ids.slice(i, i + PAGE);
    const known = await employmentsOf(options.db, page);
    for (const one of options.repair ? known : []) await wake(options, one);
    const there = new Set(known.map(({ dienstverbandId }) => dienstverbandId));
    // Of one that ended the employment may have been erased since.
    const unknown = page
      .filter((id) => open.has(id) && !there.has(id))
      .map((id) => ({ ...NOT_IN_DATABASE, dienstverbandId: id }));
    progress = added(progress, { checked: 0, differences: unknown, late: [] });
    // Who takes over begins with these again: none is told twice.
    options.note?.(before);
  }
  return progress;
}

const NOT_IN_DATABASE = {
  werkgeverId: null,
  kind: 'dienstverband-ontbreekt',
  what: 'de zaak loopt, maar haar dienstverband staat niet in de database: zij is teruggezet',
  stored: null,
  computed: null,
  done: 'niets: voer werkgever, werknemer en dienstverband opnieuw in en meld opnieuw ziek',
} as const;

function added(
  before: SweepProgress,
  { checked, differences, late }: Pick<SweepProgress, 'checked' | 'differences' | 'late'>,
): SweepProgress {
  return {
    ...before,
    checked: before.checked + checked,
    found: before.found + differences.length,
    differences: [...before.differences, ...differences].slice(0, LISTED_AT_MOST),
    lateFound: before.lateFound + late.length,
    late: [...before.late, ...late].slice(0, LISTED_AT_MOST),
  };
}

async function wake({ access, atMs, pace }: SweepOptions, { werkgeverId, dienstverbandId }: Employment) {
  await pace.wake();
  try {
    await access.wake({ werkgeverId, dienstverbandId }, `wek-${atMs}`);
    return 'gewekt';
  } catch (error) {
    return `wekken mislukte: ${error instanceof Error ? error.message : String(error)}`;
  }
}
