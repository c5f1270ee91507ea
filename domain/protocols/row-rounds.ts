import type { PlainDate } from '../calendar/plain-date';
import type { Window } from './timeline';

/** How a row stands: the round that is at hand, what was done before it, and how many wait where each is work of its own. */
export type Standing = { window: Window; doneOn: PlainDate | null; performed: number; waiting?: number };

/** What happens by itself is done in each round that came. */
export function standingByItself(rounds: readonly Window[], asOf: PlainDate): Standing | null {
  const first = rounds[0];
  if (!first) return null;
  let window = first;
  let performed = 0;
  for (const round of rounds) {
    if (round.opens.date > asOf) continue;
    window = round;
    performed++;
  }
  return { window, doneOn: null, performed };
}

/**
 * Each closing day closes the latest round that had opened by then, the first one also before it opens; with nothing
 * to close it only tells more of what was done. Of several rounds that are open the latest is at hand.
 */
export function standingOfWork(
  rounds: readonly Window[],
  closings: readonly PlainDate[],
  asOf: PlainDate,
): Standing | null {
  const only = rounds.length === 1 && closings.length === 0 ? rounds[0] : undefined;
  return only ? { window: only, doneOn: null, performed: 0 } : standingAfter(rounds, closings, asOf);
}

function standingAfter(rounds: readonly Window[], closings: readonly PlainDate[], asOf: PlainDate): Standing | null {
  let next = 0;
  let doneOn: PlainDate | null = null;
  let performed = 0;
  const lastOpened = (day: PlainDate) => rounds.findLastIndex(({ opens }, i) => i >= next && opens.date <= day);
  for (const day of closings) {
    const opened = lastOpened(day);
    const closed = opened >= 0 ? opened : performed === 0 ? 0 : -1;
    if (closed < 0 || !rounds[closed]) continue;
    next = closed + 1;
    doneOn = day;
    performed++;
  }
  const opened = lastOpened(asOf);
  const atHand = rounds[opened >= 0 ? opened : next];
  if (atHand) return { window: atHand, doneOn: null, performed };
  const last = rounds.at(-1);
  return last ? { window: last, doneOn, performed } : null;
}

/** The same where each round is work of its own: each closing day closes the one that has waited longest. */
export function standingOfEach(
  rounds: readonly Window[],
  closings: readonly PlainDate[],
  asOf: PlainDate,
): Standing | null {
  let performed = 0;
  let doneOn: PlainDate | null = null;
  for (const day of closings) {
    const longest = rounds[performed];
    if (!longest || (performed > 0 && longest.opens.date > day)) continue;
    performed++;
    doneOn = day;
  }
  const waiting = rounds.slice(performed).filter(({ opens }) => opens.date <= asOf).length;
  const atHand = rounds[performed + Math.max(0, waiting - 1)];
  const window = atHand ?? rounds.at(-1);
  return window ? { window, doneOn: atHand ? null : doneOn, performed, waiting } : null;
}

/** Of questions that many answer: each answer is one, and the round at hand is done on its last day if anybody gave one. */
export function standingOfMany(
  rounds: readonly Window[],
  answers: readonly PlainDate[],
  { asOf, lastDayOf }: { asOf: PlainDate; lastDayOf: (round: Window) => PlainDate },
): Standing | null {
  const window = rounds.findLast(({ opens }) => opens.date <= asOf) ?? rounds[0];
  if (!window) return null;
  const last = lastDayOf(window);
  const isAnswered = answers.some((day) => day >= window.opens.date && day <= last);
  return { window, doneOn: isAnswered && asOf > last ? last : null, performed: answers.length };
}
