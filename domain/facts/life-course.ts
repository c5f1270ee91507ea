import { addDays, type PlainDate } from '../calendar/plain-date';

/** A change of the first sick day of an episode. */
export type Correction = { on: PlainDate; from: PlainDate; to: PlainDate };

/** What the employee answered at the ziekmelding: yes or no, never why. */
type Report = { on: PlainDate; vangnet?: boolean; bedrijfsongeval?: boolean; verkeersongeval?: boolean };

/** One spell of sickness: from the first sick day to the day before recovery. */
export type Episode = {
  /** Id of the ziekmelding that opened it. */
  id: string;
  first: PlainDate;
  /** Last sick day; null while it lasts. */
  last: PlainDate | null;
  reportedOn: PlainDate;
  report: Report;
  corrections: readonly Correction[];
};

/** A report that turned out to be of no sickness, and when that became known (S-06). */
export type Withdrawn = Episode & { withdrawnOn: PlainDate };

/** Pregnancy and maternity leave (WAZO): `until` is its last day. */
export type Leave = {
  from: PlainDate;
  until: PlainDate;
  /** Judgement of the bedrijfsarts on the sickness before and after; null until it is given. */
  sameCause: boolean | null;
  /** Decision of a person on leave that does not directly adjoin the sickness; null until it is given. */
  aggregate: boolean | null;
};

/** Holiday during sickness: `until` is its last day. */
export type Vakantie = { from: PlainDate; until: PlainDate };

/** Something real life produced that a person has to look at. */
export type Contradiction = { factId: string; text: string };

/** A recovery reported before the ziekmelding of its day that it belongs to. */
type EarlyRecovery = { id: string; on: PlainDate; recoveredOn: PlainDate };

/** A ziekmelding of who was sick already: by the place of its kind within the day, or by mistake. */
type DoubleReport = { episode: Episode; seq: number; during: Episode };

/** A life as it takes shape, fact by fact, before any law is applied. */
export type LifeDraft = {
  /** In the order in which they were told. */
  episodes: Episode[];
  withdrawn: Withdrawn[];
  /** By first day: told again with the same first day, a leave or a holiday takes the place of the earlier word. */
  leaves: Map<PlainDate, Leave>;
  vakanties: Map<PlainDate, Vakantie>;
  contradictions: Contradiction[];
  early: EarlyRecovery[];
  doubled: DoubleReport[];
  diedOn: PlainDate | null;
  /** Last day of the employment, when its end is known; death is apart. */
  employmentLastDay: PlainDate | null;
  /** The guidance is on hold and was not resumed; the day on which it would end says nothing here. */
  onHold: boolean;
};

/** What the facts make of a life: what a fact can be held against. */
export type LifeCourse = {
  /** In order of time. */
  episodes: readonly Episode[];
  withdrawn: readonly Withdrawn[];
  leaves: readonly Leave[];
  /** Holidays told so far; they change neither episodes nor terms. */
  vakanties: readonly Vakantie[];
  contradictions: readonly Contradiction[];
  diedOn: PlainDate | null;
  employmentLastDay: PlainDate | null;
  onHold: boolean;
};

/** The current episode: the one told last, of a whole life the last in time. */
export function lastOf(life: { episodes: readonly Episode[] }): Episode | undefined {
  return life.episodes.at(-1);
}

/** Something that does not fit: recorded all the same, and shown to a person. */
export function contradict(draft: LifeDraft, { id }: { id: string }, text: string): void {
  draft.contradictions.push({ factId: id, text });
}

/** Sick from now on. */
export function open(draft: LifeDraft, episode: Episode): void {
  draft.episodes.push(episode);
  answerEarly(draft, episode);
}

/** A recovery without an open episode may belong to a ziekmelding of the same day that still follows. */
function answerEarly(draft: LifeDraft, episode: Episode): void {
  const fits = draft.early.find((fact) => fact.on === episode.reportedOn && fact.recoveredOn >= episode.first);
  if (!fits) return;
  draft.early = draft.early.filter((fact) => fact !== fits);
  close(draft, episode, fits.recoveredOn, fits.on);
}

/**
 * Withdrawn, and reported as it was on the same day: the report that was told within the one that is gone stands. Told of the
 * same first sick day before the withdrawal, it was a double entry.
 */
export function reportedAnew(draft: LifeDraft, gone: Episode, withdrawal: { on: PlainDate; seq: number }): void {
  const anew = draft.doubled.find(
    ({ episode, seq, during }) =>
      during === gone && episode.reportedOn === withdrawal.on && (episode.first !== gone.first || seq > withdrawal.seq),
  );
  if (!anew) return;
  draft.doubled = draft.doubled.filter((one) => one !== anew);
  draft.contradictions = draft.contradictions.filter(({ factId }) => factId !== anew.episode.id);
  open(draft, anew.episode);
}

/** It turned out to be no sickness. */
export function withdraw(draft: LifeDraft, episode: Episode, withdrawnOn: PlainDate): void {
  draft.episodes = draft.episodes.filter((each) => each !== episode);
  draft.withdrawn.push({ ...episode, withdrawnOn });
}

/** Recovered: the day before is its last sick day. */
export function close(draft: LifeDraft, episode: Episode, recoveredOn: PlainDate, on: PlainDate): void {
  // Recovered on the first sick day itself: no day was missed, so it was never an episode (S-06).
  if (recoveredOn <= episode.first) withdraw(draft, episode, on);
  else episode.last = addDays(recoveredOn, -1);
}

/** A judgement on recovery that differs from what is on record changes nothing by itself: a person has to act. */
export function compareWithRecord(
  draft: LifeDraft,
  fact: { id: string },
  { recovered, judge, appeal }: { recovered: boolean; judge: string; appeal: string },
): void {
  const sick = lastOf(draft)?.last === null;
  if (sick !== recovered) return;
  contradict(
    draft,
    fact,
    sick
      ? `${judge} acht de werknemer hersteld, maar er is geen herstelmelding: meld herstel${appeal}`
      : `${judge} acht de werknemer niet hersteld, maar herstel is gemeld: trek de herstelmelding in${appeal}`,
  );
}
