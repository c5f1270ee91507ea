import { addDays, daysBetween, earliest, latest, type PlainDate } from '../../calendar/plain-date';
import type { ChainDays } from '../chain-days';
import { Derivation } from '../derivation';

/** Days on which somebody was ill, both ends included; `last` is null while the person is ill. */
export type Episode = { first: PlainDate; last: PlainDate | null };

/** Pregnancy or maternity leave under WAZO, both ends included. */
export type Leave = {
  from: PlainDate;
  until: PlainDate;
  /** Judgement of the bedrijfsarts: same cause before and after the leave; null until it is given. */
  sameCause: boolean | null;
  /** Decision of a person on leave that does not directly adjoin the sickness: add together or not. */
  aggregate?: boolean | null;
};

/** What the law leaves to a person; until then the chain goes on, so that no term is missed. */
export type OpenQuestion = {
  about: 'zelfde-oorzaak' | 'samentelling-bij-verlof';
  /** First day of the episode whose place in the chain is asked. */
  episodeFirst: PlainDate;
  /** Days between the two episodes that are not leave. */
  gapDaysExcludingLeave: number;
};

/** Episodes that count as one period of incapacity. */
export type Chain = {
  episodes: readonly Episode[];
  /** Days between its episodes, those of leave included. */
  gaps: readonly number[];
  /** Sick days of all episodes but the last. */
  cumulativeDaysBefore: number;
  /** First day of the last episode minus `cumulativeDaysBefore` (T-03). */
  virtualFirstDay: PlainDate;
  openQuestions: readonly OpenQuestion[];
};

/** Four weeks of recovery make a new case; 27 days do not (ZW art. 38 lid 1). */
const FOUR_WEEKS = 28;

type Link = {
  gapDays: number;
  leaveDays: number;
  gapDaysExcludingLeave: number;
  result: 'aggregate' | 'new_case' | 'human_decision_needed';
};

/** How an episode that starts on `next` relates to one that ended on `previousLast` (S-01, S-03). */
export function linkBetween(previousLast: PlainDate, next: PlainDate, leaves: readonly Leave[]): Link {
  const gapDays = daysBetween(previousLast, next) - 1;
  const between = leaves.filter((leave) => leave.from < next && leave.until > previousLast);
  const leaveDays = between.reduce(
    (days, { from, until }) =>
      days + daysBetween(latest(from, addDays(previousLast, 1)), earliest(until, addDays(next, -1))) + 1,
    0,
  );
  const gapDaysExcludingLeave = gapDays - leaveDays;
  const judgement = (answers: Array<boolean | null | undefined>): Link['result'] => {
    if (answers.includes(false)) return 'new_case';
    return answers.includes(true) ? 'aggregate' : 'human_decision_needed';
  };
  const result = (): Link['result'] => {
    if (gapDays < FOUR_WEEKS) return 'aggregate';
    if (gapDaysExcludingLeave >= FOUR_WEEKS) return 'new_case';
    return gapDaysExcludingLeave === 0
      ? judgement(between.map((leave) => leave.sameCause))
      : judgement(between.map((leave) => leave.aggregate));
  };
  return { gapDays, leaveDays, gapDaysExcludingLeave, result: result() };
}

/** Days of leave are never days of sickness: an episode that runs on through leave is cut. */
function withoutLeave(episodes: readonly Episode[], leaves: readonly Leave[]): Episode[] {
  let pieces = [...episodes];
  for (const leave of leaves)
    pieces = pieces.flatMap(({ first, last }) => {
      if (leave.until < first || (last !== null && leave.from > last)) return [{ first, last }];
      const before = leave.from > first ? [{ first, last: addDays(leave.from, -1) }] : [];
      const after = last === null || leave.until < last ? [{ first: addDays(leave.until, 1), last }] : [];
      return [...before, ...after];
    });
  return pieces;
}

/**
 * The chains of any number of episodes, in order of time (S-01 to S-03).
 * @throws RangeError when episodes overlap, or one after an open one is given.
 */
export function chainsOf({
  episodes,
  leaves = [],
}: {
  episodes: readonly Episode[];
  leaves?: readonly Leave[];
}): Chain[] {
  const ordered = [...episodes].sort((a, b) => a.first.localeCompare(b.first));
  ordered.forEach(({ first, last }, i) => {
    const next = ordered[i + 1];
    if (last !== null && last < first) throw new RangeError(`tijdvak vanaf ${first} eindigt voor het begint`);
    if (next && (last === null || next.first <= last))
      throw new RangeError(`tijdvak vanaf ${next.first} overlapt het vorige`);
  });

  const chains: Chain[] = [];
  for (const episode of withoutLeave(ordered, leaves)) {
    const chain = chains.at(-1);
    const previous = chain?.episodes.at(-1);
    const link = previous?.last ? linkBetween(previous.last, episode.first, leaves) : null;
    if (!chain || !previous?.last || !link || link.result === 'new_case') {
      chains.push({
        episodes: [episode],
        gaps: [],
        cumulativeDaysBefore: 0,
        virtualFirstDay: episode.first,
        openQuestions: [],
      });
      continue;
    }
    const cumulativeDaysBefore = chain.cumulativeDaysBefore + daysBetween(previous.first, previous.last) + 1;
    const question: OpenQuestion = {
      about: link.gapDaysExcludingLeave === 0 ? 'zelfde-oorzaak' : 'samentelling-bij-verlof',
      episodeFirst: episode.first,
      gapDaysExcludingLeave: link.gapDaysExcludingLeave,
    };
    chains[chains.length - 1] = {
      episodes: [...chain.episodes, episode],
      gaps: [...chain.gaps, link.gapDays],
      cumulativeDaysBefore,
      virtualFirstDay: addDays(episode.first, -cumulativeDaysBefore),
      openQuestions: link.result === 'human_decision_needed' ? [...chain.openQuestions, question] : chain.openQuestions,
    };
  }
  return chains;
}

/**
 * The days of a chain (S-02): an offset is that sick day in the episode in which it was reached, otherwise it counts
 * on from the virtual first day. A later gap never moves a day that was already reached.
 */
export function chainDaysOf(chain: Chain): ChainDays {
  let sickDaysBefore = 0;
  const stretches = chain.episodes.map(({ first, last }, i) => {
    const start = Derivation.from(chain.episodes[0]?.first ?? first, 'Eerste ziektedag');
    const notCounted = daysBetween(start.date, first) - sickDaysBefore;
    const ground = `Onderbrekingen tellen niet mee (${notCounted} dagen tot en met de dag voor tijdvak ${i + 1}; ZW art. 38 lid 1): telt vanaf`;
    const day0 = start.movedTo(addDays(first, -sickDaysBefore), ground);
    sickDaysBefore += last === null ? Number.POSITIVE_INFINITY : daysBetween(first, last) + 1;
    return { day0, sickDaysUntilEnd: sickDaysBefore };
  });
  return (offset, ground) => {
    const reached = stretches.find(({ sickDaysUntilEnd }) => offset < sickDaysUntilEnd) ?? stretches.at(-1);
    if (!reached) throw new RangeError('een keten heeft minstens één tijdvak');
    return offset === 0 ? reached.day0 : reached.day0.plusDays(offset, ground);
  };
}
