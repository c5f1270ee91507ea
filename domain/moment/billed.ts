import type { PlainDate } from '../calendar/plain-date';
import type { StoredLine } from '../money/ledger';
import { rememberedOf } from '../remembered';
import type { Moment } from './moment';

/** Why a line was taken back, or comes to nothing: what it was for was told by mistake. */
export const TAKEN_BACK = 'teruggenomen: het was per vergissing gemeld';

/** The same where the sickness turned out otherwise, and what it was for is billed in the geval of which it now is. */
export const MOVED = 'hoort nu bij een ander verzuimgeval';

const ENDS: ReadonlyArray<string | null> = [TAKEN_BACK, MOVED];

/** Which activity of which geval a line is for. */
export type Place = {
  /** Null of what the employment asked for without sickness. */
  gevalId: string | null;
  obligation: string;
  time: number;
};

export function placeOf({ gevalId, data }: StoredLine): Place {
  return { gevalId, obligation: data.verplichting, time: data.keer };
}

export function isSame(a: Place, b: Place): boolean {
  return a.gevalId === b.gevalId && a.obligation === b.obligation && a.time === b.time;
}

/** An activity that was billed. */
export type Billed = {
  /** The line that was written first. */
  first: StoredLine;
  /** Key of the line under which it was billed first, in whichever geval: what it is known by for good. */
  origin: string;
  /** When it was done; what is billed after it was taken back was done on another day. */
  day: PlainDate;
  /** Which fact told that it was done; undefined where that is not known. */
  told: number | undefined;
  /** Every day for which it was billed; more than one where it was taken back and done again. */
  days: readonly PlainDate[];
  /** It was taken back once, whether it was done again or not. */
  wasTakenBack: boolean;
  /** Null of one of which no line stands. */
  stands: StoredLine | null;
  /** Why none does, where that is not the cost itself. */
  ended: typeof TAKEN_BACK | typeof MOVED | null;
};

/** Every activity that has a line for its work, in the order in which they were billed. */
export const billedIn = rememberedOf(({ loaded }: Moment): readonly Billed[] => {
  const ofEach = new Map<string, StoredLine[]>();
  for (const line of loaded.lines) {
    const { verplichting, keer, deel } = line.data;
    const key = `${line.gevalId} ${verplichting} ${keer}`;
    if (deel === 'werk') ofEach.set(key, [...(ofEach.get(key) ?? []), line]);
  }
  return [...ofEach.values()].flatMap((lines) => {
    const first = lines.find(({ edition, data }) => edition === 1 && !data.crediteert);
    return first ? [billed(first, lines)] : [];
  });
});

/**
 * Key of the first line of this activity at this place; undefined where it has none here.
 * @param lines for its work, of this place
 */
export function firstHere(lines: readonly StoredLine[]): string | undefined {
  const ended = lines.findLastIndex(({ data }) => data.reden === MOVED);
  return lines.slice(ended + 1).find(({ data }) => !data.crediteert)?.key;
}

function billed(first: StoredLine, lines: readonly StoredLine[]): Billed {
  const isEnd = ({ data }: StoredLine) => ENDS.includes(data.reden);
  const stands = lines.findLast((line) => !line.credited && !line.data.crediteert && !isEnd(line)) ?? null;
  const end = stands ? undefined : lines.findLast(isEnd);
  const day = lines.findLast(({ data }) => data.verrichtOp)?.data.verrichtOp ?? first.data.datum;
  const days = lines.flatMap(({ data }) => (data.crediteert ? [] : [data.verrichtOp ?? data.datum]));
  const origin = lines.findLast(({ data }) => !data.crediteert)?.data.oorsprong ?? firstHere(lines) ?? first.key;
  const wasTakenBack = lines.some(({ data }) => data.reden === TAKEN_BACK);
  const told = lines.findLast(({ data }) => !data.crediteert)?.data.feit;
  return { first, origin, day, told, days, wasTakenBack, stands, ended: (end?.data.reden ?? null) as Billed['ended'] };
}
