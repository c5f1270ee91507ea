import { addDays, earliest, type PlainDate } from '../calendar/plain-date';
import type { Correction, Episode, LifeCourse } from '../facts/life-course';
import type { ChainDays } from '../law/chain-days';
import { chainsOf } from '../law/chains';
import { chainDaysOf, type OpenQuestion } from '../law/rules/samentelling';

/** A verzuimgeval: episodes that the law counts as one, with gaps under four weeks. */
export type Chain = {
  /** Id of the ziekmelding that opened it. */
  id: string;
  episodes: readonly { first: PlainDate; last: PlainDate | null }[];
  /** Days between the episodes: recovered or on leave. */
  interruptions: readonly { from: PlainDate; until: PlainDate }[];
  firstSickDay: PlainDate;
  virtualFirstDay: PlainDate;
  /** The ziekmeldingen of its episodes; an episode that leave cut has one. */
  reports: readonly Episode[];
  reportedOn: PlainDate;
  /** The earliest first sick day under which it was ever known: what was done since then belongs to it. */
  knownSince: PlainDate;
  corrections: readonly Correction[];
  /** Last sick day of the last episode; null while sick. */
  lastSickDay: PlainDate | null;
  /** First day fit for the own work, as reported; null while sick. */
  recoveredOn: PlainDate | null;
  at: ChainDays;
  openQuestions: readonly OpenQuestion[];
};

/** Episodes in order of time without those that overlap an earlier one. */
export function soundEpisodes(episodes: readonly Episode[]): Episode[] {
  const sound: Episode[] = [];
  for (const episode of episodes) {
    const before = sound.at(-1);
    if (!before || (before.last !== null && before.last < episode.first)) sound.push(episode);
  }
  return sound;
}

/** The chains of a life in order of time. Episodes that overlap an earlier one are left out; they show as contradictions. */
export function chainsOfLife(life: Pick<LifeCourse, 'episodes' | 'leaves'>): Chain[] {
  const sound = soundEpisodes(life.episodes);
  const reportOf = (first: PlainDate) => sound.findLast((episode) => episode.first <= first) as Episode;
  return chainsOf({ episodes: sound, leaves: life.leaves }).map((chain) => {
    const first = chain.episodes[0]?.first as PlainDate;
    const last = chain.episodes.at(-1) as { first: PlainDate; last: PlainDate | null };
    const report = reportOf(first);
    const reported = reportOf(last.first).last;
    const reports = [...new Set(chain.episodes.map((episode) => reportOf(episode.first)))];
    // A case that begins after leave (S-03) does not begin with the report of the sickness before it.
    const begins = chain.episodes.map((episode) => episode.first);
    const corrections = reports.flatMap((episode) => (begins.includes(episode.first) ? episode.corrections : []));
    return {
      id: report.first === first ? report.id : `${report.id}-na-verlof`,
      episodes: chain.episodes,
      interruptions: chain.episodes.slice(1).map((episode, i) => ({
        from: addDays(chain.episodes[i]?.last as PlainDate, 1),
        until: addDays(episode.first, -1),
      })),
      firstSickDay: first,
      virtualFirstDay: chain.virtualFirstDay,
      reports,
      reportedOn: report.reportedOn,
      knownSince:
        report.first === first ? earliest(first, ...report.corrections.map((correction) => correction.from)) : first,
      corrections,
      lastSickDay: last.last,
      recoveredOn: last.last === null || reported === null ? null : addDays(reported, 1),
      at: chainDaysOf(chain),
      openQuestions: chain.openQuestions,
    };
  });
}

/** Since when the last course of sickness is known: what came in an interruption that counts on belongs to it. Null without sickness. */
export function courseSince(life: Pick<LifeCourse, 'episodes' | 'leaves'>): PlainDate | null {
  return chainsOfLife(life).at(-1)?.knownSince ?? null;
}
