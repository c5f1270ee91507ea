import { addDays, daysBetween, earliest, latest, type PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { Derivation } from '../derivation';
import { applyRule } from '../rule';
import { ketendag } from './T-03-ketendag';

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
export const FOUR_WEEKS = 28;

/** The days between one episode and the next. */
export type Gap = {
  /** The day after the last sick day. */
  recoveredOn: PlainDate;
  sickAgainOn: PlainDate;
  /** The leave that lies in it. */
  leaves: readonly Leave[];
};

/** How an episode relates to the one before it. */
export type Link = {
  gapDays: number;
  leaveDays: number;
  gapDaysExcludingLeave: number;
  result: 'aggregate' | 'new_case' | 'human_decision_needed';
};

/** What a gap consists of. */
export function daysOfGap({ recoveredOn, sickAgainOn, leaves }: Gap): Omit<Link, 'result'> {
  const gapDays = daysBetween(recoveredOn, sickAgainOn);
  const leaveDays = leaves.reduce(
    (days, { from, until }) =>
      days + daysBetween(latest(from, recoveredOn), earliest(until, addDays(sickAgainOn, -1))) + 1,
    0,
  );
  return { gapDays, leaveDays, gapDaysExcludingLeave: gapDays - leaveDays };
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

function gapBetween(previousLast: PlainDate, next: PlainDate, leaves: readonly Leave[]): Gap {
  const between = leaves.filter((leave) => leave.from < next && leave.until > previousLast);
  return { recoveredOn: addDays(previousLast, 1), sickAgainOn: next, leaves: between };
}

function virtualFirstDay(currentFirst: PlainDate, sickDaysBefore: number): PlainDate {
  return applyRule(ketendag, { currentFirst, sickDaysBefore }).virtualFirstDay;
}

export type Episodes = { episodes: readonly Episode[]; leaves?: readonly Leave[] };

/**
 * The chains of any number of episodes, in order of time; `linkOf` tells what a gap between two of them does.
 * @throws RangeError when episodes overlap, or one after an open one is given.
 */
export function chainsLinkedBy(linkOf: (gap: Gap) => Link, { episodes, leaves = [] }: Episodes): Chain[] {
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
    const link = previous?.last ? linkOf(gapBetween(previous.last, episode.first, leaves)) : null;
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
      virtualFirstDay: virtualFirstDay(episode.first, cumulativeDaysBefore),
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
  const [only, ...later] = chain.episodes;
  if (only && later.length === 0) return chainDaysFrom(only.first);
  let sickDaysBefore = 0;
  const stretches = chain.episodes.map(({ first, last }, i) => {
    const start = Derivation.from(chain.episodes[0]?.first ?? first, 'Eerste ziektedag');
    const notCounted = daysBetween(start.date, first) - sickDaysBefore;
    const ground = `Onderbrekingen tellen niet mee (${notCounted} dagen tot en met de dag voor tijdvak ${i + 1}; ZW art. 38 lid 1): telt vanaf`;
    const day0 =
      sickDaysBefore === 0 ? start : start.stoodStill(virtualFirstDay(first, sickDaysBefore), ground, notCounted);
    sickDaysBefore += last === null ? Number.POSITIVE_INFINITY : daysBetween(first, last) + 1;
    return { day0, sickDaysUntilEnd: sickDaysBefore };
  });
  return (offset, ground) => {
    const reached = stretches.find(({ sickDaysUntilEnd }) => offset < sickDaysUntilEnd) ?? stretches.at(-1);
    if (!reached) throw new RangeError('een keten heeft minstens één tijdvak');
    return offset === 0 ? reached.day0 : reached.day0.plusDays(offset, ground);
  };
}
